import type { Command } from 'commander';
import { verifyCheckpoints } from '#case-record/checkpoints';
import type { CaseRecord } from '#case-record/open-record';
import { type Verdict, verifyAll, verifyCase } from '#case-record/verify';
import { referenceMeant } from '#engine/as-meant';
import { print, sayProgress, somethingFound } from './output.js';
import { withRecord } from './record-at-hand.js';

const TELL_EVERY = 100;

/** `case verify [REF]`: proves the chain of one case, or of all with the checkpoints over their heads. */
export function addVerifyCommand(cases: Command): void {
  cases
    .command('verify')
    .argument(
      '[ref]',
      'the reference of the case; every case and every checkpoint where it is left out',
      referenceMeant,
    )
    .option('--json', 'one JSON document')
    .description('Prove that nothing was altered and that the snapshot is what the history says')
    .action(verify);
}

async function verify(ref: string | undefined, { json }: { json?: boolean }): Promise<void> {
  await withRecord(async (record) => {
    const proved =
      ref === undefined ? await everything(record) : { cases: [await verifyCase(record, ref)], checkpoints: [] };
    const bad = proved.cases.filter(({ ok }) => !ok);
    const ok = bad.length === 0 && proved.checkpoints.length === 0;
    if (!ok) somethingFound();
    print(
      { ok, checked: proved.cases.length, events: eventsIn(proved.cases), bad, checkpointProblems: proved.checkpoints },
      {
        json,
        lines: () => [...inWords(proved), ok ? 'All is as it was recorded.' : 'Something was altered: see above.'],
      },
    );
  });
}

async function everything(record: CaseRecord) {
  const cases: Verdict[] = [];
  for await (const one of verifyAll(record)) {
    cases.push(one);
    if (cases.length % TELL_EVERY === 0) sayProgress(`${cases.length} cases checked`);
  }
  const { problems } = await verifyCheckpoints(record);
  return { cases, checkpoints: problems };
}

function inWords({
  cases,
  checkpoints,
}: {
  cases: readonly Verdict[];
  checkpoints: readonly string[];
}): readonly string[] {
  const bad = cases.filter(({ ok }) => !ok);
  return [
    `${cases.length} cases, ${eventsIn(cases)} events checked.`,
    ...bad.flatMap(({ ref, firstBad, problems }) =>
      problems.map((each) => `${ref} at event ${firstBad ?? '?'}: ${each}`),
    ),
    ...checkpoints,
  ];
}

function eventsIn(cases: readonly Verdict[]): number {
  return cases.reduce((sum, { events }) => sum + events, 0);
}
