import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { addDays, instantInEngland, isCivilDate } from '#statutory-calendar/civil-date';
import { CaseAccess } from '../../case-access/case-access.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { decisionsTold } from '../decisions-told.js';
import { namesIn } from '../names.js';
import { dayIn, formValuesIn } from '../record/form-values.js';
import { replayView } from './replay-view.js';

/** The history of a case told again, step by step, as it was known on a day. */
@Controller('cases/:ref/replay')
export class ReplayController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('replay/page')
  async show(
    @RequestContext() context: RequestContext,
    @Param('ref') ref: string,
    @Query() query: { step?: string; knownAt?: string },
  ) {
    const seen = await this.caseAccess.seenWhole(context, ref);
    const day = dayIn(formValuesIn(query), 'knownAt') ?? query.knownAt;
    const asKnownOn = isCivilDate(day) ? day : null;
    const asKnownAt = asKnownOn === null ? undefined : instantInEngland(addDays(asKnownOn, 1));
    const story = await this.caseAccess.storyOn(context, seen, asKnownAt);
    const names = await namesIn(this.record, seen.row.area, [story, seen.caseState.snapshot.context]);
    const told = decisionsTold(seen.pathway, await this.caseAccess.toldOn(seen));
    const view = replayView({ seen, story, names, told, asKnownOn, step: stepIn(query.step) });
    const wrong = day !== undefined && asKnownOn === null;
    return {
      ...view,
      summary: wrong ? [{ text: 'Give the day as a real date, like 27 3 2026.', href: '#knownAt-day' }] : [],
    };
  }
}

function stepIn(step: string | undefined): number | null {
  return typeof step === 'string' && /^\d{1,6}$/.test(step) ? Number(step) : null;
}
