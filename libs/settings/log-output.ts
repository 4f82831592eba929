import { type DestinationStream, destination } from 'pino';

/** As much as waits to be written while a disk is full; more is dropped. */
const MOST_KEPT = 1024 * 1024;

/**
 * Where log lines go: standard output, or a file. A disk that is full or a reader that has gone costs lines, and never the
 * process that writes them: what is recorded stands in the database.
 */
export function logOutput(to: number | string = 1): DestinationStream {
  const output = destination({ dest: to, sync: true, maxLength: MOST_KEPT });
  output.on('error', () => undefined);
  return output;
}
