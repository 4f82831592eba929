import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { ifKnown } from '#case-record/case-definition';
import type { ExplainedDeadline } from '#case-record/explained-deadlines';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { deadlineTitle, isProvisional } from '#engine/deadline-words';
import { addDays, type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { explainInWords } from '#statutory-calendar/reckon';
import { CaseAccess } from '../../case-access/case-access.js';
import { readsAnArea } from '../../case-access/read-access.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { stateInWords } from '../case-wording.js';

/** As many as leave the page below 100 kB. */
const MOST = 80;
const AHEAD: Readonly<Record<string, number>> = { '7': 7, '28': 28, '365': 365 };

/** Over how many days, and after which place of the list. */
interface DeadlinesAsked {
  readonly days?: string;
  readonly after?: string;
}

/** What is late and what falls due, over all cases that the asker may read. */
@Controller('deadlines')
export class DeadlinesPageController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('deadlines/page')
  async list(@RequestContext() context: RequestContext, @Query() { days: within, after }: DeadlinesAsked) {
    const today = dayInEngland(await now(this.record));
    const days = AHEAD[within ?? ''] ?? 28;
    const before = addDays(today, days);
    const from = typeof after === 'string' && after !== '' ? { after } : {};
    const { rows: found, next } = await this.caseAccess.deadlines(context, {
      owed: true,
      before,
      limit: MOST,
      ...from,
    });
    const rows = found.map((row) => ({
      ...inWords(row, today),
      title: deadlineTitle(row, ifKnown(() => this.record.register.area(row.area)) ?? { posts: {} }),
    }));
    const following = next && `?days=${days}&after=${next}`;
    const lists = readsAnArea(this.record, context.person);
    return { title: 'Deadlines', rows, days, before, today, lists, following };
  }
}

const UNEXPLAINED =
  'How this day was counted cannot be shown: what is stored of the case cannot be read, or has changed meanwhile. Load the page again. If it stays so, the case is held back, and its manager is asked by tonight to have it mended.';

function inWords(row: ExplainedDeadline, today: CivilDate) {
  const { ref, child, law, dueOn, state, explanation } = row;
  const why = explanation ? explainInWords(explanation) : UNEXPLAINED;
  const provisional = isProvisional({ state, explanation: row });
  return { ref, child, law, dueOn, why, provisional, ...stateInWords({ state, dueOn }, today) };
}
