import { closeRecord } from '#case-record/open-record';
import type { Story } from '#test/faults/stories';
import type { BenchDatabase } from './bench-database.js';
import { tell } from './told-stories.js';

/** Events a second in this process through `recordEvent`, and the processor seconds of this process for each thousand. */
export interface Rate {
  readonly eventsASecond: number;
  readonly cpuSecondsPerThousand: number;
}

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
    await all(performance.now() + 1_000);
    events = 0;
    const [began, spent] = [performance.now(), process.cpuUsage()];
    await all(began + seconds * 1_000);
    const { user, system } = process.cpuUsage(spent);
    const took = (performance.now() - began) / 1_000;
    return { eventsASecond: events / took, cpuSecondsPerThousand: (user + system) / 1_000 / events };
  } finally {
    await closeRecord(record);
  }
}
