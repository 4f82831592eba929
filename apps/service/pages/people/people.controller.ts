import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople, personById } from '#case-record/people';
import { recordLeaver } from '#case-record/record-leaver';
import { Told } from '../../problems/told.js';
import { CASE_RECORD, WAKE_RELAY, type WakeRelay } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { mayRecordLeavers } from '../frame.js';
import { text, typedIn } from '../record/typed.js';

const LEAVER_ROLES = ['peopleFeed', 'manager'];

/** The people of an area, and the form on which a manager says that somebody has left. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(WAKE_RELAY) private readonly wake: WakeRelay,
  ) {}

  @Get()
  async list(@Asking() { person }: Asking, @Res() response: Response) {
    if (!mayRecordLeavers(person)) throw new Told('NOT_FOUND');
    response.render('people/page', await this.view(person.area));
  }

  @Post('left')
  async left(@Asking() asking: Asking, @Body() body: object, @Res() response: Response) {
    const { person } = asking;
    if (!mayRecordLeavers(person)) throw new Told('NOT_FOUND');
    const typed = typedIn(body);
    const leaver = await personById(this.record, text(typed, 'person'));
    if (!leaver || leaver.area !== person.area || !leaver.active || leaver.id === person.id) {
      const summary = [
        { text: 'Choose somebody of your area, other than you, who has not left yet.', href: '#people' },
      ];
      return response.status(400).render('people/page', { ...(await this.view(person.area)), summary });
    }
    const role = LEAVER_ROLES.find((each) => person.roles.includes(each)) ?? '';
    const key = `${person.id}:${text(typed, 'key') || randomUUID()}`;
    const { cases } = await recordLeaver(this.record, { person: leaver.id, by: { person: person.id, role }, key });
    this.wake();
    response.render('people/left', { title: 'Recorded', leaver, cases });
  }

  private async view(area: string) {
    const people = await listPeople(this.record, { area });
    const { posts } = this.record.register.area(area);
    const titled = (ids: readonly string[]) => ids.map((id) => posts[id]?.title ?? id).join(', ');
    return {
      title: 'People',
      people: people.map((each) => ({ ...each, holds: titled(each.posts), key: randomUUID() })),
    };
  }
}
