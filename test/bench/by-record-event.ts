import { closeRecord } from '#case-record/open-record';
import type { Story } from '#test/faults/stories';
import type { BenchDatabase } from './bench-database.js';
import { tell } from './told-stories.js';

/** Events a second in this process through `recordEvent`, and the processor seconds of this process for each thousand. */
export interface Rate {
  readonly eventsASecond: number;
  readonly cpuSecondsPerThousand: number;
  /** Warming up included. */
  readonly eventsInAll: number;
}

/** V8 compiles what it meets often; a service that has run for a minute is what is asked about. */
const WARM_UP_MS = 4_000;

/** So many at once tell the story over and over, each on a connection of its own. */
export async function byRecordEvent(
  database: BenchDatabase,
  story: Story,
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): Promise<Rate> {
  const record = await database.open(atOnce);
  try {
    let events = 0;
    const run = async (end: number) => {
      while (performance.now() < end) {
        await tell(record, story, () => {
          events += 1;
        });
      }
    };
    const all = (end: number) => Promise.all(Array.from({ length: atOnce }, () => run(end)));
    await all(performance.now() + WARM_UP_MS);
    const before = events;
    events = 0;
    const [began, spent] = [performance.now(), process.cpuUsage()];
    await all(began + seconds * 1_000);
    const { user, system } = process.cpuUsage(spent);
    const took = (performance.now() - began) / 1_000;
    return {
      eventsASecond: events / took,
      cpuSecondsPerThousand: (user + system) / 1_000 / events,
      eventsInAll: before + events,
    };
  } finally {
    await closeRecord(record);
  }
}
