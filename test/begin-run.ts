import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endRunIn } from './end-run.js';

const PREFIX = 'waymark-test-';

/** Jest's globalSetup: a folder for what this run needs, named by its process, and an end for what a killed run left. */
// biome-ignore lint/style/noDefaultExport: Jest takes its setup from the default export.
export default async function beginRun(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^waymark-test-(\d+)-/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await endRunIn(join(tmpdir(), name));
  }
  const run = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // mkdtemp makes it for its owner only; the server of a root user runs as another.
  chmodSync(run, 0o711);
  process.env['WAYMARK_TEST_RUN'] = run;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
