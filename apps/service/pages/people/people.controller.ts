import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople, type Person, personById } from '#case-record/people';
import { Door } from '../../door/door.js';
import { Told } from '../../problems/told.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { mayRecordLeavers } from '../frame.js';
import { text, typedIn } from '../record/typed.js';

const FAMILY = 'family';

/** The people of an area, and the form on which a manager says that somebody has left. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('people/page')
  async list(@Asking() { person }: Asking) {
    if (!mayRecordLeavers(person)) throw new Told('NOT_FOUND');
    const people = await listPeople(this.record, { area: person.area });
    const { posts } = this.record.register.area(person.area);
    const titled = (ids: readonly string[]) => ids.map((id) => posts[id]?.title ?? id).join(', ');
    const staff = people.filter(({ roles }) => !roles.includes(FAMILY));
    return { title: 'People', people: staff.map((each) => ({ ...each, holds: titled(each.posts) })) };
  }

  /** Asked once more, with what will pass to the cover, before it is recorded. */
  @Get('left')
  @Render('people/sure')
  async sure(@Asking() { person }: Asking, @Query('person') id: unknown) {
    const leaver = await this.leaver(person, typeof id === 'string' ? id : '');
    const { rows } = await listCases(this.record, { person: leaver.id, viewer: person, closed: false, limit: 500 });
    return { title: `Has ${leaver.name} left?`, leaver, cases: rows, key: randomUUID() };
  }

  @Post('left')
  async left(@Asking() asking: Asking, @Body() body: object, @Res() response: Response) {
    const typed = typedIn(body);
    if (!mayRecordLeavers(asking.person)) throw new Told('NOT_FOUND');
    const leaver = await personById(this.record, text(typed, 'person'));
    if (leaver === null || leaver.id === asking.person.id) throw new Told('NOT_FOUND');
    const answer = await this.door.recordLeaver(asking, { person: leaver.id, key: text(typed, 'key') || randomUUID() });
    if ('outcome' in answer) throw Told.of(answer);
    response.render('people/left', { title: 'Recorded', leaver, cases: answer.cases });
  }

  /** Somebody of the same area who is still there. Nobody says of themselves that they have left. */
  private async leaver(teller: Person, id: string): Promise<Person> {
    const leaver = mayRecordLeavers(teller) ? await personById(this.record, id) : null;
    if (!leaver?.active || leaver.area !== teller.area || leaver.id === teller.id) throw new Told('NOT_FOUND');
    return leaver;
  }
}
