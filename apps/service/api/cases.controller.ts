import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Facts } from '#engine/history';
import { stateOf } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { CaseAccess } from '../case-access/case-access.js';
import type { ProposedAct } from '../case-access/proposed-act.js';
import { readsProgress } from '../case-access/visibility.js';
import { ProblemError } from '../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../sign-in/request-context.js';
import { ActBody, CasesQuery, HistoryQuery, OpeningBody } from './bodies.js';
import { caseDocument, caseSummary, eventDocument } from './case-document.js';
import { checked, idempotencyKey, instantOf, seenSequence } from './request-parts.js';

/** Cases for other systems: the same way in as for the pages, in JSON. */
@Controller('api/cases')
export class CasesApiController {
  constructor(@Inject(CaseAccess) private readonly caseAccess: CaseAccess) {}

  @Post()
  async open(@RequestContext() context: RequestContext, @Body() body: unknown, @Req() request: ServiceRequest) {
    const { event, occurredOn, data, ...where } = checked(OpeningBody, body);
    const act = { ...where, type: event, data: data as Facts, key: idempotencyKey(request) };
    return this.recorded(context, { ...act, ...day(occurredOn) }, request);
  }

  @Get()
  async list(@RequestContext() context: RequestContext, @Query() query: unknown) {
    const { owner, closed, limit, ...filter } = checked(CasesQuery, query);
    const { rows, next } = await this.caseAccess.cases(context, {
      ...filter,
      ...(owner !== undefined && { ownerPost: owner }),
      ...(closed !== undefined && { closed: closed === 'true' }),
      limit: Number(limit ?? 25),
    });
    return { cases: rows.map(caseSummary), next };
  }

  @Get(':ref')
  async one(
    @RequestContext() context: RequestContext,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const seen = await this.caseAccess.seen(context, ref);
    const possible = await this.caseAccess.possibilities(context, seen);
    response.set('ETag', `"${seen.row.sequence}"`);
    const { tasks, notices } = await this.caseAccess.openEnds(seen);
    return caseDocument(seen, { possible, tasks, notices: notices.length });
  }

  @Post(':ref/events/:Event')
  async record(
    @RequestContext() context: RequestContext,
    @Param() at: { ref: string; Event: string },
    @Req() request: ServiceRequest,
  ) {
    const seen = seenSequence(request);
    const key = idempotencyKey(request);
    const { occurredOn, data } = checked(ActBody, request.body);
    const act = { ref: at.ref, type: at.Event, data: data as Facts, seenSequence: seen, key };
    return this.recorded(context, { ...act, ...day(occurredOn) }, request);
  }

  @Get(':ref/history')
  async history(@RequestContext() context: RequestContext, @Param('ref') ref: string, @Query() query: unknown) {
    const asKnownAt = instantOf(checked(HistoryQuery, query).asKnownAt);
    const seen = await this.caseAccess.seen(context, ref);
    const { acts, standingAfter } = await this.caseAccess.storyOn(context, seen, asKnownAt);
    return {
      ref,
      asKnownAt: asKnownAt ?? null,
      state: acts.length > 0 && readsProgress(seen.reader) ? stateOf(standingAfter(acts.length)) : null,
      events: acts.map((act) => eventDocument(act, seen.pathway)),
    };
  }

  @Get(':ref/verify')
  @HttpCode(200)
  verify(@RequestContext() context: RequestContext, @Param('ref') ref: string) {
    return this.caseAccess.verify(context, ref);
  }

  private async recorded(context: RequestContext, proposed: ProposedAct, { res }: ServiceRequest) {
    const answer = await this.caseAccess.recordAs(context, proposed);
    if (answer.outcome === 'refused') throw ProblemError.fromRefusal(answer);
    const { ref, sequence, state, asked, contactAsked } = answer;
    if (proposed.ref === undefined) res?.location(`/api/cases/${ref}`);
    if (asked) res?.status(202);
    res?.set('ETag', `"${sequence}"`);
    return { ref, sequence, state, ...(asked && { asked }), ...(contactAsked && { contactAsked }) };
  }
}

function day(occurredOn: CivilDate | undefined) {
  return occurredOn === undefined ? {} : { occurredOn };
}
