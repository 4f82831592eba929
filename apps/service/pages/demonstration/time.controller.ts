import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { earliestBell } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { now, setClock } from '#case-record/virtual-clock';
import { addDays, dayInEngland, instantInEngland, isCivilDate } from '#statutory-calendar/civil-date';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../../injection-tokens.js';
import { dayIn, dayValues, type FormValues, formValuesIn, text } from '../record/form-values.js';

/** Farther than any deadline of the law, and near enough that a slip of the keyboard is not followed. */
const MOST_DAYS = 800;

/** Moves the time of the whole demonstration forward, to watch a deadline ring. There is no such page anywhere else. */
@Controller('demonstration/time')
export class TimeController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(WAKE_RELAY) private readonly wake: WakeRelay,
  ) {}

  @Get()
  async show(@Res() response: Response) {
    response.render('demonstration/time', await this.view({}));
  }

  @Post()
  async move(@Body() body: object, @Res() response: Response) {
    const typed = formValuesIn(body);
    const at = await now(this.record);
    const bell = text(typed, 'to') === 'nextBell' ? await earliestBell(this.record) : null;
    const to = bell === null ? chosenInstant(typed, at) : laterOf(bell, at);
    if (to === null) {
      const summary = [
        { text: `Give a day after today and within ${MOST_DAYS} days, like 27 3 2027.`, href: '#day-day' },
      ];
      return response.status(400).render('demonstration/time', { ...(await this.view(typed)), summary });
    }
    await setClock(this.record, to);
    this.wake();
    response.redirect(303, '/demonstration/time?moved=yes');
  }

  private async view(typed: FormValues) {
    const [at, bell] = await Promise.all([now(this.record), earliestBell(this.record)]);
    const parts = { ...dayValues('day', addDays(dayInEngland(at), 1)), ...typed };
    const [day, month, year] = ['day', 'month', 'year'].map((part) => text(parts, `day-${part}`));
    // What should have rung by now rings as soon as the worker comes to it: it is nothing to move on to.
    const isRinging = bell !== null && bell <= at;
    return { title: 'Move time forward', at, bell: isRinging ? null : bell, isRinging, parts: { day, month, year } };
  }
}

/** Nine in the morning of the day that was typed; null when it is no day, or not ahead. */
function chosenInstant(typed: FormValues, at: string): string | null {
  const day = dayIn(typed, 'day');
  const today = dayInEngland(at);
  if (!isCivilDate(day) || day <= today || day > addDays(today, MOST_DAYS)) return null;
  return instantInEngland(day, '09:00');
}

/** A second after the bell, never back in time. */
function laterOf(bell: string, at: string): string {
  return new Date(Math.max(Date.parse(bell), Date.parse(at)) + 1000).toISOString();
}
