import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { addDays, type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { explainInWords } from '#statutory-calendar/reckon';
import { reachOf } from '../../door/reading.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { sentence, stateInWords } from '../case-words.js';

const MOST = 200;
const AHEAD: Readonly<Record<string, number>> = { '7': 7, '28': 28, '365': 365 };

/** What is late and what falls due, over all cases that the asker may read. */
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('deadlines/page')
  async list(@Asking() { person }: Asking, @Query('days') within?: string) {
    const today = dayInEngland(await now(this.record));
    const days = AHEAD[within ?? ''] ?? 28;
    const before = addDays(today, days);
    const found = (
      await Promise.all((['missed', 'open'] as const).map((state) => this.owed(person, { state, before })))
    ).flat();
    const rows = found
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
      .map((row) => this.inWords(row, today));
    return { title: 'Deadlines', rows, days, before, today, most: MOST };
  }

  private async owed(
    person: Person,
    owed: { state: 'open' | 'missed'; before: CivilDate },
  ): Promise<readonly DeadlineRow[]> {
    const reads = (name: string) => reachOf(person, this.record.register.pathway(name)) === 'area';
    const ofArea = (await listDeadlines(this.record, { ...owed, area: person.area, limit: MOST })).filter(
      ({ pathway }) => reads(pathway),
    );
    const own = await listDeadlines(this.record, { ...owed, named: person.id, limit: MOST });
    return [...ofArea, ...own.filter(({ id }) => !ofArea.some((row) => row.id === id))];
  }

  private inWords({ ref, child, title, law, dueOn, state, explanation }: DeadlineRow, today: CivilDate) {
    return {
      ref,
      child,
      title: sentence(title),
      law,
      dueOn,
      why: explainInWords(explanation),
      ...stateInWords({ state, dueOn }, today),
    };
  }
}
