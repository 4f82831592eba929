import { dayInEngland } from '#statutory-calendar/civil-date';
import { startBenchServer } from './bench-database.js';
import { ringing } from './ringing.js';
import { storyForTheBench } from './told-stories.js';

/** `npm run bench:bells`: only the bells and notices of the bench. BENCH_BELLS bells within BENCH_WITHIN seconds. */
const bells = Number(process.env['BENCH_BELLS'] ?? 10_000);
const withinSeconds = Number(process.env['BENCH_WITHIN'] ?? 60);

const server = await startBenchServer();
try {
  const database = await server.fresh();
  const story = storyForTheBench(dayInEngland(new Date().toISOString()));
  const rang = await ringing(database, story, { bells, withinSeconds });
  process.stdout.write(`${JSON.stringify(rang, null, 2)}\n`);
} finally {
  await server.stop();
}
