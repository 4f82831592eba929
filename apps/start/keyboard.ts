import { NoLocalPostgres } from '#local-postgres/no-local-postgres';
import { SettingsWrong } from '#settings/settings';
import { CannotStart } from './cannot-start.js';

/** Why Waymark ends when the person at the keyboard wants it to. */
export const STOPPING = 'Stopping';

/** Says something to the person at the keyboard, each line under the name of the launcher. */
export function say(sentences: string): void {
  for (const line of sentences.split('\n')) process.stdout.write(`waymark | ${line}\n`);
}

/** Resolves when the person at the keyboard asks for the end, or when npm, which was to run this script, has gone. */
export function askedToStop(script: 'start' | 'dev'): Promise<string> {
  return new Promise((resolve) => {
    const stop = () => resolve(STOPPING);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (process.env['npm_lifecycle_event'] === script) whenOrphaned(stop);
  });
}

/** npm tells only its shell that it is to end, and the shell does not tell us: we see it go. */
function whenOrphaned(stop: () => void): void {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), 500).unref();
}

/** Runs to its end; the answer is the exit code. What stops it from starting is said in a sentence where it can be. */
export async function atTheKeyboard(run: () => Promise<number>): Promise<void> {
  // Whoever read what is said may have gone; there is still everything to stop in good order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.exitCode = await run().catch((error) => {
    process.stderr.write(`Waymark does not start.\n${sentenceFor(error)}\n`);
    return 1;
  });
}

function sentenceFor(error: unknown): string {
  const forPeople = [CannotStart, NoLocalPostgres, SettingsWrong].some((kind) => error instanceof kind);
  return forPeople ? (error as Error).message : String((error as Error).stack);
}
