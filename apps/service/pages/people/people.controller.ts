import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople, type Person, personById } from '#case-record/people';
import { titleOfPost } from '#engine/setting-posts';
import { CaseAccess } from '../../case-access/case-access.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { mayRecordLeavers } from '../frame.js';
import { formValuesIn, text } from '../record/form-values.js';

const FAMILY = 'family';

/** The people of an area, and the form on which a manager says that somebody has left. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('people/page')
  async list(@RequestContext() { person }: RequestContext) {
    if (!mayRecordLeavers(person)) throw new ProblemError('NOT_FOUND');
    const people = await listPeople(this.record, { area: person.area });
    const { posts } = this.record.register.area(person.area);
    const titled = (ids: readonly string[]) => ids.map((id) => titleOfPost(posts, id)).join(', ');
    const staff = people.filter(({ roles }) => roles.some((role) => role !== FAMILY));
    return { title: 'People', people: staff.map((each) => ({ ...each, holds: titled(each.posts) })) };
  }

  /** Asked once more, with what will pass to the cover, before it is recorded. */
  @Get('left')
  @Render('people/sure')
  async sure(@RequestContext() { person }: RequestContext, @Query('person') id: unknown) {
    const leaver = await this.leaver(person, typeof id === 'string' ? id : '');
    const { rows } = await listCases(this.record, { person: leaver.id, viewer: person, closed: false, limit: 500 });
    return { title: `Has ${leaver.name} left?`, leaver, cases: rows, key: randomUUID() };
  }

  @Post('left')
  async left(@RequestContext() context: RequestContext, @Body() body: object, @Res() response: Response) {
    const typed = formValuesIn(body);
    if (!mayRecordLeavers(context.person)) throw new ProblemError('NOT_FOUND');
    const leaver = await personById(this.record, text(typed, 'person'));
    if (leaver === null || leaver.id === context.person.id) throw new ProblemError('NOT_FOUND');
    const answer = await this.caseAccess.recordLeaver(context, {
      person: leaver.id,
      key: text(typed, 'key') || randomUUID(),
    });
    if ('outcome' in answer) throw ProblemError.fromRefusal(answer);
    const about = new URLSearchParams({ person: leaver.id, cases: answer.cases.join(' ') });
    response.redirect(303, `/people/left/done?${about}`);
  }

  /** What was recorded, at an address of its own: loading it again records nothing. */
  @Get('left/done')
  @Render('people/left')
  async done(@RequestContext() { person }: RequestContext, @Query() query: { person?: unknown; cases?: unknown }) {
    const typed = formValuesIn(query);
    const leaver = mayRecordLeavers(person) ? await personById(this.record, text(typed, 'person')) : null;
    if (!leaver || leaver.active || leaver.area !== person.area) throw new ProblemError('NOT_FOUND');
    const cases = text(typed, 'cases')
      .split(' ')
      .filter((ref) => /^[0-9A-Z-]{9}$/.test(ref));
    return { title: 'Recorded', leaver, cases };
  }

  /** Somebody of the same area who is still there. Nobody says of themselves that they have left. */
  private async leaver(teller: Person, id: string): Promise<Person> {
    const leaver = mayRecordLeavers(teller) ? await personById(this.record, id) : null;
    if (!leaver?.active || leaver.area !== teller.area || leaver.id === teller.id) throw new ProblemError('NOT_FOUND');
    return leaver;
  }
}
