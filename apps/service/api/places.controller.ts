import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import type { Refused } from '#engine/refusal';
import { bodyInFull, findBodies } from '#people/bodies';
import { addBody, changeBody, reachBody } from '#people/body-changes';
import { changesOfBody } from '#people/changes-listed';
import { changingAs } from '../case-access/register-keeper.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { RequestContext } from '../sign-in/request-context.js';
import { ContactPointBody, PlaceBody, PlaceChangeBody, PlacesQuery } from './register-bodies.js';
import { checked } from './request-parts.js';

/** The register of places: read whole, and changed by the asker's own area. */
@Controller('api/places')
export class PlacesApiController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async list(@RequestContext() { person }: RequestContext, @Query() query: unknown) {
    const { q = '', page = '1', everywhere } = checked(PlacesQuery, query);
    const where = everywhere === 'true' ? {} : { area: person.area };
    const { bodies, count, pages } = await findBodies(this.record, { words: q, page: Number(page), ...where });
    return { places: bodies, count, pages };
  }

  @Post()
  async add(@RequestContext() { person, role }: RequestContext, @Body() body: unknown) {
    const { why, ...said } = checked(PlaceBody, body);
    return done(await addBody(this.record, { ...changingAs(person, role), why }, { ...said, area: person.area }));
  }

  @Get(':place')
  async one(@Param('place') id: string) {
    const found = await bodyInFull(this.record, id);
    if (found === null) throw new ProblemError('NOT_FOUND');
    const { body, contacts, posts } = found;
    const reached = contacts.map(({ body: _, ...contact }) => contact);
    return { ...body, contacts: reached, answeredBy: posts, changes: await changesOfBody(this.record, body.id) };
  }

  @Post(':place')
  async change(@RequestContext() context: RequestContext, @Param('place') id: string, @Body() body: unknown) {
    const { person, role } = await this.ofOwnArea(context, id);
    const { why, ...said } = checked(PlaceChangeBody, body);
    const changing = { ...changingAs(person, role), why };
    return done(await changeBody(this.record, changing, { ...said, body: id, area: person.area }));
  }

  @Post(':place/contact-points')
  async reach(@RequestContext() context: RequestContext, @Param('place') id: string, @Body() body: unknown) {
    const { person, role } = await this.ofOwnArea(context, id);
    const reached = { ...checked(ContactPointBody, body), body: id, area: person.area };
    return done(await reachBody(this.record, changingAs(person, role), reached));
  }

  private async ofOwnArea(context: RequestContext, id: string): Promise<RequestContext> {
    const found = await bodyInFull(this.record, id);
    if (found === null || found.body.area !== context.person.area) throw new ProblemError('NOT_FOUND');
    return context;
  }
}

function done<Answer extends object>(answer: Answer | Refused): Answer {
  if ('outcome' in answer) throw ProblemError.fromRefusal(answer);
  return answer;
}
