import { closeRecord } from '#case-record/open-record';
import type { BenchDatabase } from './bench-database.js';
import type { BenchPathway } from './bench-pathways.js';
import { type Extent, measuredRate, type Rate } from './measured-rate.js';
import { tell } from './told-stories.js';

/** Events a second in this process through `recordEvent`, so many at once, each on a connection of its own. */
export async function byRecordEvent(
  database: BenchDatabase,
  { story, register }: BenchPathway,
  extent: Extent,
): Promise<Rate> {
  const record = await database.open(extent.atOnce, register);
  try {
    return await measuredRate(extent, (recorded) => tell(record, story, recorded));
  } finally {
    await closeRecord(record);
  }
}
