import { caseRow } from '#case-record/cases';
import { claimDue, type DueBell, earliestBell, ringDeadline } from '#case-record/deadline-rows';
import { deadlineTitle } from '#engine/deadline-words';
import type { PlayStep } from './file/story.js';
import { openWhatFollows } from './openings.js';
import { nameOf, type Play, setForward } from './play.js';
import type { RangBell } from './played.js';

const ALL = 500;

/** What came about on the way to an instant: the bells that rang, each at its own hour, and what did not follow as it should. */
export interface Passed {
  readonly rang: readonly RangBell[];
  readonly failed: readonly string[];
}

/** Lets the virtual clock run to a step. Every bell on the way rings at its hour, and cases that follow are opened then. */
export async function letTimePass(play: Play, { at: until, opens }: Pick<PlayStep, 'at' | 'opens'>): Promise<Passed> {
  const rang: RangBell[] = [];
  const failed: string[] = [];
  for (let at = await nextBell(play, until); at !== undefined; at = await nextBell(play, until)) {
    await setForward(play, at);
    const bells = await claimDue(play.record, { limit: ALL, leaseSeconds: 60 });
    if (bells.length === 0) throw new Error(`A bell that stands at ${at} was refused, and no step can come after it`);
    for (const bell of bells) rang.push(...(await ring(play, bell)));
    failed.push(...(await openWhatFollows(play, { opens })));
  }
  await setForward(play, until);
  return { rang, failed };
}

async function nextBell({ record }: Play, until: string): Promise<string | undefined> {
  const at = await earliestBell(record);
  return at !== null && Date.parse(at) <= Date.parse(until) ? at : undefined;
}

async function ring(play: Play, bell: DueBell): Promise<readonly RangBell[]> {
  const answer = await ringDeadline(play.record, bell);
  if (answer === 'stale') return [];
  const { ref, clock, key, at, bell: which } = bell;
  const no = answer.outcome === 'refused' ? ` (refused: ${answer.reason})` : '';
  const what = `${await titleOf(play, bell)}: ${when(which)}${no}`;
  return [{ at, case: nameOf(play, ref), clock, ...(key !== '' && { key }), what }];
}

async function titleOf({ record }: Play, { ref, clock, key }: DueBell): Promise<string> {
  const row = await caseRow(record, ref);
  if (row === null) return clock;
  const { clocks } = record.register.pathway(row.pathway, row.version);
  const title = clocks.find(({ id }) => id === clock)?.title ?? clock;
  return deadlineTitle({ title, key }, record.register.area(row.area));
}

function when(bell: number | 'due'): string {
  if (bell === 'due') return 'its day has passed';
  return bell === 0 ? 'it is due today' : `${bell} ${bell === 1 ? 'day is' : 'days are'} left`;
}
