import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the command line came to. `json` is its standard output, where --json was asked for. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: any;
}

/** Runs the command line as a process of its own, as a person would. */
export function runWaymark(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  // Where no record is meant there is none, whatever this folder holds.
  const nowhere = join(tmpdir(), 'waymark-without-data');
  const options = { env: { ...process.env, DATABASE_URL: '', DATA_DIR: nowhere, ...env }, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/apps/cli/main.js', ...args], options, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, out, err, json: args.includes('--json') && out !== '' ? JSON.parse(out) : undefined });
    });
  });
}
