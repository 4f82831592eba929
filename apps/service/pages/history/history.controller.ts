import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { CORRECTION, MISFILED, RESTORED } from '#engine/history';
import { CaseAccess } from '../../case-access/case-access.js';
import { readsProgress } from '../../case-access/visibility.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { decisionsTold, withLetters } from '../decisions-told.js';
import { namesIn } from '../names.js';
import { pastActs } from '../past-acts.js';
import { aboutEntry, correctionOf } from '../record/correction.js';

/** Everything recorded on a case, in its order. */
@Controller('cases/:ref/history')
export class HistoryController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('history/page')
  async show(@RequestContext() context: RequestContext, @Param('ref') ref: string, @Query() query: PartAskedFor) {
    const seen = await this.caseAccess.seen(context, ref);
    const { row, pathway } = seen;
    const story = await this.caseAccess.storyOn(context, seen);
    const names = await namesIn(this.record, row.area, [story]);
    const may = (type: string, reads?: 'area') =>
      context.person.roles.some((role) => {
        const row = pathway.roles[role];
        return row?.records.includes(type) && (reads === undefined || row.reads === reads);
      });
    const corrects = may(CORRECTION);
    const removes = may(MISFILED, 'area');
    const told = decisionsTold(pathway, await this.caseAccess.toldOn(seen));
    const acts = withLetters(pastActs(pathway, story.acts, names), told).map((act) => ({
      ...act,
      correct: corrects && act.correctable ? correctionOf(ref, act.sequence) : null,
      remove: removes && act.removable ? aboutEntry(ref, MISFILED, act.sequence) : null,
      restore: act.removed && may(RESTORED) ? aboutEntry(ref, RESTORED, act.sequence) : null,
    }));
    const withheld = acts.filter((act) => act.withheld !== undefined).length;
    const parts = partsOf(acts);
    const part = parts.find((each) => isAskedFor(each, query)) ?? parts.at(-1);
    const shown = acts.slice((part?.first ?? 1) - 1, part?.last);
    const whole = readsProgress(seen.reader);
    const title = whole ? `History of case ${ref}` : `What you have said on case ${ref}`;
    return { title, whole, row, acts: shown, all: acts.length, parts, part, withheld };
  }
}

/** As much of a history as a page shows at once; with some thousand events it would be megabytes. */
const A_PART = 200;

/** The parts of a long history, each from which event to which; the newest is shown first. */
function partsOf(acts: readonly unknown[]) {
  return Array.from({ length: Math.ceil(acts.length / A_PART) }, (_, index) => ({
    number: index + 1,
    first: index * A_PART + 1,
    last: Math.min((index + 1) * A_PART, acts.length),
  }));
}

/** Which part of a long history is asked for: by its number, or by an event that it has. */
interface PartAskedFor {
  readonly part?: string;
  readonly event?: string;
}

function isAskedFor(
  { number, first, last }: ReturnType<typeof partsOf>[number],
  { part, event }: PartAskedFor,
): boolean {
  if (part !== undefined) return String(number) === part;
  return Number(event) >= first && Number(event) <= last;
}
