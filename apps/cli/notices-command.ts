import type { Command } from 'commander';
import type { CaseFilter } from '#case-record/case-conditions';
import { CaseNotFound } from '#case-record/case-not-found';
import { listCases, loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { FAULTS, type NoticeOfAct, type NoticeState, noticesRequired } from '#case-record/required-notices';
import { referenceMeant } from '#engine/as-meant';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { choiceOption, dateOption } from './options.js';
import { print, sayProgress, somethingFound, table } from './output.js';
import { withRecord } from './record-at-hand.js';

const STATES: readonly NoticeState[] = ['due', 'sent', 'delivered', 'failed', 'excepted', ...FAULTS];

interface ReportOptions {
  readonly case?: string;
  readonly area?: string;
  readonly pathway?: string;
  readonly since?: CivilDate;
  readonly state?: NoticeState;
  readonly json?: boolean;
}

/** `notices report`: every notice that an act demanded, and what became of it. Exit code 1 where one is missing. */
export function addNoticesCommand(waymark: Command): void {
  waymark
    .command('notices')
    .description('The notices that the tables demand')
    .command('report')
    .option('--case <ref>', 'of one case', referenceMeant)
    .option('--area <area>', 'of one area')
    .option('--pathway <name>', 'of one pathway')
    .option('--since <date>', 'of acts on that day and later', dateOption)
    .option('--state <state>', `only those that are ${STATES.join(', ')}`, choiceOption(...STATES))
    .option('--json', 'one JSON document')
    .description(
      'For each case and act, each notice that its table demands: due, sent, delivered, failed with somebody asked to reach them another way, or on the list of exceptions with the reason. Exit code 1 where one is in none of these; not to whom by name, nor the words',
    )
    .action(report);
}

async function report({ json, state, since, ...filter }: ReportOptions): Promise<void> {
  await withRecord(async (record) => {
    const totals: Record<NoticeState, number> = Object.fromEntries(STATES.map((each) => [each, 0])) as never;
    const shown: NoticeOfAct[] = [];
    let cases = 0;
    for await (const notices of everyCase(record, filter)) {
      cases += 1;
      if (cases % 500 === 0) sayProgress(`${cases} cases`);
      for (const notice of notices.filter(({ occurredOn }) => since === undefined || occurredOn >= since)) {
        totals[notice.state] += 1;
        // What arrived is counted; it is listed only where somebody asks for it.
        if (state === undefined ? notice.state !== 'delivered' : notice.state === state) shown.push(notice);
      }
    }
    if (FAULTS.some((fault) => totals[fault] > 0)) somethingFound();
    print(
      { cases, totals, notices: shown.map(withoutPersons) },
      { json, lines: () => linesOf({ cases, totals, shown }) },
    );
  });
}

async function* everyCase(
  record: CaseRecord,
  { case: ref, area, pathway }: ReportOptions,
): AsyncGenerator<readonly NoticeOfAct[]> {
  if (ref !== undefined) return yield await ofCase(record, ref);
  const filter: CaseFilter = { ...(area && { area }), ...(pathway && { pathway }), limit: 500 };
  let after: string | null = '';
  while (after !== null) {
    const page: { rows: readonly { ref: string }[]; next: string | null } = await listCases(record, {
      ...filter,
      after,
    });
    for (const row of page.rows) yield await ofCase(record, row.ref);
    after = page.next;
  }
}

async function ofCase(record: CaseRecord, ref: string): Promise<readonly NoticeOfAct[]> {
  const found = await loadCase(record, ref);
  if (found === null) throw new CaseNotFound(ref);
  return noticesRequired(record, found);
}

function withoutPersons({ to: _to, ...notice }: NoticeOfAct) {
  return notice;
}

type Report = { cases: number; totals: Readonly<Record<NoticeState, number>>; shown: readonly NoticeOfAct[] };

function linesOf({ cases, totals, shown }: Report): readonly string[] {
  const cells = shown.map((each) => [
    each.ref,
    each.sequence,
    each.act,
    each.template,
    each.addressee,
    each.channel,
    each.state,
    each.because,
  ]);
  const headings = ['case', 'event', 'act', 'notice', 'to', 'by', 'state', 'because'];
  const counts = STATES.filter((state) => totals[state] > 0).map((state) => `${state} ${totals[state]}`);
  const faults = FAULTS.reduce((sum, fault) => sum + totals[fault], 0);
  const verdict =
    faults === 0
      ? 'Every required notice is due, sent, delivered, failed with somebody asked, or on the list of exceptions.'
      : `${faults} required notices are in none of the states in which a notice may be.`;
  return [
    ...(shown.length > 0 ? [...table(headings, cells), ''] : []),
    `${cases} cases: ${counts.join(', ') || 'no notices'}.`,
    verdict,
  ];
}
