import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Facts } from '#engine/history';
import { stateOf } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Door, type Wanted } from '../door/door.js';
import { Told } from '../problems/told.js';
import { Asking, type ServiceRequest } from '../sign-in/asking.js';
import { ActBody, CasesQuery, HistoryQuery, OpeningBody } from './bodies.js';
import { caseDocument, caseSummary, eventDocument } from './case-document.js';
import { checked, idempotencyKey, instantOf, seenSequence } from './request-parts.js';

/** Cases for other systems: the same door as the pages, in JSON. */
@Controller('api/cases')
export class CasesController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Post()
  async open(@Asking() asking: Asking, @Body() body: unknown, @Req() request: ServiceRequest) {
    const { event, occurredOn, data, ...where } = checked(OpeningBody, body);
    const act = { ...where, type: event, data: data as Facts, key: idempotencyKey(request) };
    return this.recorded(asking, { ...act, ...day(occurredOn) }, request);
  }

  @Get()
  async list(@Asking() asking: Asking, @Query() query: unknown) {
    const { owner, closed, limit, ...filter } = checked(CasesQuery, query);
    const { rows, next } = await this.door.cases(asking, {
      ...filter,
      ...(owner !== undefined && { ownerPost: owner }),
      ...(closed !== undefined && { closed: closed === 'true' }),
      limit: Number(limit ?? 25),
    });
    return { cases: rows.map(caseSummary), next };
  }

  @Get(':ref')
  async one(@Asking() asking: Asking, @Param('ref') ref: string, @Res({ passthrough: true }) response: Response) {
    const seen = await this.door.seen(asking, ref);
    const possible = await this.door.possibilities(asking, seen);
    response.set('ETag', `"${seen.row.sequence}"`);
    return caseDocument(seen, { possible, ...(await this.door.openEnds(seen)) });
  }

  @Post(':ref/events/:Event')
  async record(@Asking() asking: Asking, @Param() at: { ref: string; Event: string }, @Req() request: ServiceRequest) {
    const seen = seenSequence(request);
    const key = idempotencyKey(request);
    const { occurredOn, data } = checked(ActBody, request.body);
    const act = { ref: at.ref, type: at.Event, data: data as Facts, seenSequence: seen, key };
    return this.recorded(asking, { ...act, ...day(occurredOn) }, request);
  }

  @Get(':ref/history')
  async history(@Asking() asking: Asking, @Param('ref') ref: string, @Query() query: unknown) {
    const asKnownAt = instantOf(checked(HistoryQuery, query).asKnownAt);
    const seen = await this.door.seen(asking, ref);
    const { acts, standingAfter } = await this.door.history(asking, ref, asKnownAt);
    return {
      ref,
      asKnownAt: asKnownAt ?? null,
      state: acts.length > 0 ? stateOf(standingAfter(acts.length)) : null,
      events: acts.map((act) => eventDocument(act, seen.pathway)),
    };
  }

  @Get(':ref/verify')
  @HttpCode(200)
  verify(@Asking() asking: Asking, @Param('ref') ref: string) {
    return this.door.verify(asking, ref);
  }

  private async recorded(asking: Asking, wanted: Wanted, { res }: ServiceRequest) {
    const answer = await this.door.recordAs(asking, wanted);
    if (answer.outcome === 'refused') throw Told.of(answer);
    const { ref, sequence, state } = answer;
    if (wanted.ref === undefined) res?.location(`/api/cases/${ref}`);
    res?.set('ETag', `"${sequence}"`);
    return { ref, sequence, state };
  }
}

function day(occurredOn: string | undefined) {
  return occurredOn === undefined ? {} : { occurredOn: occurredOn as CivilDate };
}
