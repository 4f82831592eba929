import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { type Person, personById } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { changesOfPerson } from '#people/changes-listed';
import { emptyPosts } from '#people/empty-posts';
import { listedPeople, listedPerson } from '#people/people-listed';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CaseAccess } from '../../case-access/case-access.js';
import { keepsRegister } from '../../case-access/register-keeper.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { formValuesIn, text } from '../record/form-values.js';
import { changesShown } from './changes-view.js';
import { personShown } from './person-view.js';

/** The people of an area, and the form on which a manager says that somebody has left. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('people/page')
  async list(@RequestContext() { person }: RequestContext, @Query() query: { q?: unknown; page?: unknown }) {
    const typed = formValuesIn(query);
    const [q, page] = [text(typed, 'q'), Math.max(1, Math.trunc(Number(text(typed, 'page'))) || 1)];
    const { people, pages } = await listedPeople(this.record, { area: person.area, words: q, page });
    const today = dayInEngland(await now(this.record));
    return {
      title: 'People and posts',
      q,
      empty: await emptyPosts(this.record, person.area),
      people: people.map((each) => personShown(this.record, each, today)),
      following: page < pages ? `/people?${new URLSearchParams({ q, page: String(page + 1) })}` : null,
    };
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
    const leaver = await personById(this.record, text(typed, 'person'));
    if (!leaver || leaver.active || leaver.area !== person.area) throw new ProblemError('NOT_FOUND');
    const cases = text(typed, 'cases')
      .split(' ')
      .filter((ref) => /^[0-9A-Z-]{9}$/.test(ref));
    return { title: 'Recorded', leaver, cases };
  }

  /** Somebody with their posts and absences; to whoever keeps the register with their history, and to themselves. */
  @Get(':person')
  @Render('people/person')
  async one(@RequestContext() { person: asker }: RequestContext, @Param('person') id: string) {
    const own = asker.id === id;
    const found = await listedPerson(this.record, { area: asker.area, id });
    if (found === null) throw new ProblemError('NOT_FOUND');
    const person = personShown(this.record, found, dayInEngland(await now(this.record)));
    const changes = await changesShown(this.record, asker.area, await changesOfPerson(this.record, id));
    return { title: person.name, person, own, keeps: keepsRegister(asker), changes };
  }

  /** Somebody of the same area who is still there. Nobody says of themselves that they have left. */
  private async leaver(teller: Person, id: string): Promise<Person> {
    const leaver = await personById(this.record, id);
    if (!leaver?.active || leaver.area !== teller.area || leaver.id === teller.id) throw new ProblemError('NOT_FOUND');
    return leaver;
  }
}
