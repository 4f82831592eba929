import { NoLocalPostgres } from '#local-postgres/no-local-postgres';
import { loadDotEnv } from '#settings/dot-env';
import { SettingsWrong } from '#settings/settings';
import { CannotStart } from './cannot-start.js';
import { launch, withDefaults } from './launch.js';
import { welcome } from './welcome.js';

function say(sentences: string): void {
  for (const line of sentences.split('\n')) process.stdout.write(`waymark | ${line}\n`);
}

const STOPPING = 'Stopping';

function signalled(): Promise<string> {
  return new Promise((resolve) => {
    const stop = () => resolve(STOPPING);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (process.env['npm_lifecycle_event'] === 'start') whenOrphaned(stop);
  });
}

/** npm tells only its shell that it is to end, and the shell does not tell us: we see it go. */
function whenOrphaned(stop: () => void): void {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), 500).unref();
}

/** Runs until somebody stops it or a part breaks; the answer is the exit code. */
async function run(): Promise<number> {
  const stopRequested = signalled();
  loadDotEnv();
  const running = await launch(withDefaults(process.env), { say, stopRequested });
  say(welcome(running));
  const why = await running.ended;
  say(why);
  await running.stop();
  say('Stopped. Nothing was lost: start again to go on');
  return why === STOPPING ? 0 : 1;
}

function sentenceFor(error: unknown): string {
  const forPeople = [CannotStart, NoLocalPostgres, SettingsWrong].some((kind) => error instanceof kind);
  return forPeople ? (error as Error).message : String((error as Error).stack);
}

// Whoever read what is said may have gone; there is still everything to stop in good order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await run().catch((error) => {
  process.stderr.write(`Waymark does not start.\n${sentenceFor(error)}\n`);
  return 1;
});
