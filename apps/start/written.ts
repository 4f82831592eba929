import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** What service and worker run: compiled, or read as it is written. What only specs need is not among it. */
const RUNS = ['dist/apps', 'dist/libs', 'dist/workflows'];
const TABLES = ['dist/libs/case-record/migrations', 'dist/libs/queue', 'dist/apps/start'];

/** The folder of what service and worker read as it is written. */
export const PAGES = join(ROOT, 'apps/service/pages');

/** When something was last written, in milliseconds. */
export interface Written {
  /** Anything that service and worker run: their code, their pages. */
  readonly runs: number;
  /** What makes the tables and fills them. */
  readonly tables: number;
}

/** Looks at every file; some thousand of them take a few hundredths of a second. */
export function whatIsWritten(): Written {
  const code = (folders: readonly string[]) =>
    folders.flatMap((folder) => times(join(ROOT, folder), (name) => /(?<!\.spec)\.js$/.test(name)));
  const pages = times(PAGES, (name) => !name.endsWith('.ts'));
  return { runs: Math.max(0, ...code(RUNS), ...pages), tables: Math.max(0, ...code(TABLES)) };
}

function times(folder: string, counts: (name: string) => boolean): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
}
