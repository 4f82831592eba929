import type { Command } from 'commander';
import { anchorsIn, verifyAnchors } from '#case-record/anchors';
import { verifyCheckpoints } from '#case-record/checkpoints';
import type { CaseRecord } from '#case-record/open-record';
import { type Verdict, verifyAll, verifyCase } from '#case-record/verify';
import { referenceMeant } from '#engine/as-meant';
import { readText } from './files.js';
import { print, sayProgress, somethingFound, UsageError } from './output.js';
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
    .option(
      '--anchor <file>',
      'digests kept elsewhere, to compare with: the log of the workers, or lines of it; - is standard input',
    )
    .option('--json', 'one JSON document')
    .description('Prove that nothing was altered and that the snapshot is what the history says')
    .action(verify);
}

async function verify(ref: string | undefined, { json, anchor }: { json?: boolean; anchor?: string }): Promise<void> {
  const kept = anchor === undefined ? [] : anchorsToCompare(await readText(anchor), anchor);
  await withRecord(async (record) => {
    const proved =
      ref === undefined ? await everything(record) : { cases: [await verifyCase(record, ref)], checkpoints: [] };
    const bad = proved.cases.filter(({ ok }) => !ok);
    const anchors = await verifyAnchors(record, kept);
    const ok = bad.length === 0 && proved.checkpoints.length === 0 && anchors.ok;
    if (!ok) somethingFound();
    print(
      {
        ...{ ok, checked: proved.cases.length, events: eventsIn(proved.cases), bad },
        ...{ checkpointProblems: proved.checkpoints, anchors },
      },
      {
        json,
        lines: () => [
          ...inWords(proved),
          ...(anchor === undefined ? [] : [`${anchors.compared} digests that were kept elsewhere compared.`]),
          ...anchors.problems,
          ok ? 'All is as it was recorded.' : 'Something was altered: see above.',
        ],
      },
    );
  });
}

/** A file in which there is nothing to compare with proves nothing. */
function anchorsToCompare(text: string, file: string) {
  const found = anchorsIn(text);
  if (found.length > 0) return found;
  throw new UsageError(
    `${file} has no line with a checkpoint and its digest: give the log of the workers, or lines of it.`,
  );
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
