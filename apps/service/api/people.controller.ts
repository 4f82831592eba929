import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { Refused } from '#engine/refusal';
import { comeBack, goAway } from '#people/absences';
import { changesOfPerson } from '#people/changes-listed';
import { emptyPosts } from '#people/empty-posts';
import { changePerson, join } from '#people/join';
import { listedPeople, listedPerson } from '#people/people-listed';
import { leavePost, takePost } from '#people/take-post';
import { changingAs } from '../case-access/register-keeper.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../sign-in/request-context.js';
import { AbsenceBody, LastDayBody, PeopleQuery, PersonBody, PersonChangeBody, PostBody } from './register-bodies.js';
import { checked, idempotencyKey } from './request-parts.js';

interface Target {
  readonly person: string;
  readonly holding: string;
  readonly absence: string;
}

/** The register of people of the asker's area, for the feed of people and for managers' own programs. */
@Controller('api/people')
export class PeopleApiController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async list(@RequestContext() { person }: RequestContext, @Query() query: unknown) {
    const { area } = person;
    const { q = '', page = '1' } = checked(PeopleQuery, query);
    const found = await listedPeople(this.record, { area, words: q, page: Number(page) });
    return { ...found, emptyPosts: await emptyPosts(this.record, area) };
  }

  @Post()
  async join(
    @RequestContext() { person, role }: RequestContext,
    @Body() body: unknown,
    @Req() request: ServiceRequest,
  ) {
    const { area } = person;
    const said = checked(PersonBody, body);
    return done(await join(this.record, changingAs(person, role), { ...said, area, key: idempotencyKey(request) }));
  }

  @Get(':person')
  async one(@RequestContext() { person: asker }: RequestContext, @Param() target: Target) {
    const person = await this.found(asker, target);
    return { ...person, changes: await changesOfPerson(this.record, person.id) };
  }

  @Post(':person')
  async change(
    @RequestContext() { person: asker, role }: RequestContext,
    @Param() target: Target,
    @Body() body: unknown,
  ) {
    const { id } = await this.found(asker, target);
    const { why, ...said } = checked(PersonChangeBody, body);
    return done(await changePerson(this.record, { ...changingAs(asker, role), why }, { ...said, person: id }));
  }

  @Post(':person/posts')
  async take(
    @RequestContext() { person: asker, role }: RequestContext,
    @Param() target: Target,
    @Body() body: unknown,
  ) {
    const { id, area } = await this.found(asker, target);
    const taken = { ...checked(PostBody, body), person: id, area };
    return { person: id, ...done(await takePost(this.record, changingAs(asker, role), taken)) };
  }

  @Post(':person/posts/:holding/end')
  async leave(
    @RequestContext() { person: asker, role }: RequestContext,
    @Param() target: Target,
    @Body() body: unknown,
  ) {
    const { id, area } = await this.found(asker, target);
    const { lastDay } = checked(LastDayBody, body);
    const left = { person: id, area, holding: target.holding, lastDay };
    return { person: id, ...done(await leavePost(this.record, changingAs(asker, role), left)) };
  }

  @Post(':person/absences')
  async away(
    @RequestContext() { person: asker, role }: RequestContext,
    @Param() target: Target,
    @Body() body: unknown,
  ) {
    const { id } = await this.found(asker, target);
    const days = checked(AbsenceBody, body);
    return done(await goAway(this.record, changingAs(asker, role), { ...days, person: id }));
  }

  @Post(':person/absences/:absence/end')
  async back(@RequestContext() { person: asker, role }: RequestContext, @Param() target: Target) {
    const { id } = await this.found(asker, target);
    return done(await comeBack(this.record, changingAs(asker, role), { person: id, absence: target.absence }));
  }

  private async found({ area }: Person, { person: id }: Target) {
    const person = await listedPerson(this.record, { area, id });
    if (person === null) throw new ProblemError('NOT_FOUND');
    return person;
  }
}

function done<Answer extends object>(answer: Answer | Refused): Answer {
  if ('outcome' in answer) throw ProblemError.fromRefusal(answer);
  return answer;
}
