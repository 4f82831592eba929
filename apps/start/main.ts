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
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(STOPPING));
  });
}

/** Runs until somebody stops it or a part breaks; the answer is the exit code. */
async function run(): Promise<number> {
  const asked = signalled();
  loadDotEnv();
  const running = await launch(withDefaults(process.env), { told: say, asked });
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

process.exitCode = await run().catch((error) => {
  process.stderr.write(`Waymark does not start.\n${sentenceFor(error)}\n`);
  return 1;
});
