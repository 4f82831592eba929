/** The command was asked for something that makes no sense: exit code 2. */
export class UsageError extends Error {}

/** What is read from a file; wrong use, which names the file, where it cannot be read. */
export function orUsageError<Result>(read: () => Result, file: string): Result {
  try {
    return read();
  } catch (cause) {
    throw new UsageError(`${file} cannot be read. ${(cause as Error).message}`, { cause });
  }
}

/** Ctrl-C ends the work in good order instead of leaving a server behind. */
export function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error(`stopped by ${signal}`)));
  }
  return controller.signal;
}

/** What is printed: one JSON document for programs, or lines for a person. Never both. */
export function print(
  value: unknown,
  { json, lines }: { json?: boolean | undefined; lines: () => readonly string[] },
): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${lines().join('\n')}\n`);
}

/** A long list as JSON, a row a line: pretty enough to read, and small enough to pipe. */
export function printRows(rows: readonly unknown[]): void {
  process.stdout.write(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}

/** How far a long work has come, on standard error, so that standard output stays the answer. */
export function sayProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What went wrong, on standard error, without a stack: the message names the thing and its mend. */
export function sayWrong(error: unknown): void {
  process.stderr.write(`waymark: ${error instanceof Error ? error.message : String(error)}\n`);
}

/** The command did its work and found something that is not as it should be: exit code 1. */
export function somethingFound(): void {
  process.exitCode = 1;
}

/** Rows under headings, in columns as wide as their longest cell. */
export function table(headings: readonly string[], rows: readonly (readonly unknown[])[]): readonly string[] {
  const all = [headings, ...rows.map((row) => row.map((cell) => String(cell ?? '')))];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return all.map(line);
}
