import { Controller, Get, Inject, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { sentence } from '#engine/words-of-name';
import { CaseAccess } from '../../case-access/case-access.js';
import type { ListedCase } from '../../case-access/lists.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { called, namesOfCases } from '../called.js';
import { readsTheArea } from '../frame.js';
import { openings } from '../openings.js';

type Chosen = { [name in 'pathway' | 'post' | 'closed' | 'after' | 'ref']?: string };

const PAGE = 25;

/** Finding a case, and beginning one. */
@Controller('cases')
export class CasesPageController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  async list(@RequestContext() context: RequestContext, @Query() query: Chosen, @Res() response: Response) {
    const { register } = this.record;
    const chosen = onlyText(query);
    const { rows, next } = await this.found(context, chosen);
    if (chosen.ref && rows[0]) return response.redirect(303, `/cases/${rows[0].ref}`);
    const staff = readsTheArea(context.person, this.record);
    const names = await namesOfCases({ record: this.record, person: context.person }, rows);
    response.render('cases/page', {
      title: staff ? 'Cases' : 'My cases',
      staff,
      chosen,
      rows: called(names, rows).map((row) => ({ ...row, ...this.inWords(row) })),
      older: next === null ? null : `?${new URLSearchParams({ ...chosen, after: next })}`,
      pathways: register.pathways().map(({ name, title }) => ({ name, title })),
      posts: Object.entries(register.area(context.person.area).posts).map(([id, { title }]) => ({ id, title })),
    });
  }

  @Get('new')
  @Render('cases/new')
  begin(@RequestContext() { person }: RequestContext) {
    const theirs = openings(this.record.register, person);
    const several = new Set(theirs.map(({ pathway }) => pathway)).size > 1;
    return { title: several ? 'Make a referral, or begin something else' : 'Make a referral', openings: theirs };
  }

  private found(context: RequestContext, { ref, pathway, post, closed, after }: Chosen) {
    return this.caseAccess.cases(context, {
      limit: PAGE,
      closed: closed === 'yes',
      ...(ref && { q: ref }),
      ...(pathway && { pathway }),
      ...(post && { ownerPost: post }),
      ...(after && { after }),
    });
  }

  private inWords({ pathway, version, state, nextDue, heldBack }: ListedCase) {
    if (heldBack) return { stands: 'What is stored of it cannot be read just now', due: nextDue?.clock ?? '' };
    if (state === null) return { stands: 'You were asked for a part', due: '' };
    const { waiting, clocks } = this.record.register.pathway(pathway, version);
    const title = clocks.find(({ id }) => id === nextDue?.clock)?.title ?? nextDue?.clock ?? '';
    return { stands: waiting.find((row) => row.state === state)?.title ?? 'In progress', due: sentence(title) };
  }
}

/** A query may repeat a name; then it says nothing that can be used. */
function onlyText(query: Chosen): Chosen {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== ''));
}
