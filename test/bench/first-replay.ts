import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { onServer } from '#local-postgres/roles';
import type { Story } from '#test/faults/stories';
import type { BenchDatabase } from './bench-database.js';
import { tell } from './told-stories.js';

/** What a new definition of a pathway costs: the first act on each case tells its history again, and the next does not. */
export interface FirstReplay {
  readonly cases: number;
  /** Events in each, before the act that is measured. */
  readonly events: number;
  /** The same act on as many cases whose kept state is of the definition in use, in seconds for all and in milliseconds each. */
  readonly kept: Took;
  readonly toldAgain: Took;
}

interface Took {
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
}

const AT_ONCE = 8;

/** Tells all but the last act of a story on twice so many cases, and times the last one: on half of them as after a release. */
export async function firstReplay(
  database: BenchDatabase,
  { story, cases }: { readonly story: Story; readonly cases: number },
): Promise<FirstReplay> {
  const record = await database.open(AT_ONCE);
  const [last, before] = [story.acts.at(-1), { ...story, acts: story.acts.slice(0, -1) }];
  if (last === undefined) throw new Error('A story has an act');
  try {
    const refs: string[] = [];
    await atOnce(2 * cases, async () => {
      refs.push((await tell(record, before)).ref);
    });
    const [kept, changed] = [refs.slice(0, cases), refs.slice(cases)];
    await onServer(database.superuserUrl, (client) =>
      client.query("UPDATE case_file SET definition_hash = 'another' WHERE ref = ANY($1)", [changed]),
    );
    return {
      cases,
      events: before.acts.length,
      kept: await recording(record, kept, last),
      toldAgain: await recording(record, changed, last),
    };
  } finally {
    await closeRecord(record);
  }
}

async function recording(record: CaseRecord, refs: readonly string[], act: Story['acts'][number]): Promise<Took> {
  const { type, occurredOn, by, data } = act;
  const [began, times] = [performance.now(), [] as number[]];
  await atOnce(refs.length, async (index) => {
    const from = performance.now();
    const ref = refs[index] as string;
    const answer = await recordEvent(record, { ref, type, occurredOn, by, data, key: `last-${ref}` });
    if (answer.outcome === 'refused') throw new Error(`${ref}: ${answer.reason}`);
    times.push(performance.now() - from);
  });
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] as number;
  return { seconds, p50: at(0.5), p95: at(0.95) };
}

/** Runs it so many times, some at once. */
async function atOnce(times: number, run: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < times) {
      next += 1;
      await run(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
