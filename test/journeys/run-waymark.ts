import { execFile } from 'node:child_process';

/** What a run of the command line came to. `json` is its standard output, where --json was asked for. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: any;
}

/** Runs the command line as a process of its own, as a person would. */
export function runWaymark(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const options = { env: { ...process.env, DATABASE_URL: '', ...env }, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/apps/cli/main.js', ...args], options, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, out, err, json: args.includes('--json') && out !== '' ? JSON.parse(out) : undefined });
    });
  });
}
