import { startBenchServer } from './bench-database.js';
import { inAnArea } from './in-an-area.js';
import { tableOfPages } from './page-costs.js';

/** Only the pages of the bench, and many users at once: BENCH_CASES cases, BENCH_SECONDS seconds. */
const server = await startBenchServer();
try {
  const cases = Number(process.env['BENCH_CASES'] ?? 20_000);
  const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
  const { pages, myWork } = await inAnArea(await server.fresh(), { cases, seconds, times: 1 });
  process.stdout.write(`${tableOfPages(pages[0] ?? [])}\n\n${JSON.stringify(myWork[0], null, 2)}\n`);
} finally {
  await server.stop();
}
