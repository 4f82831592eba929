import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { logOutput } from './log-output.js';

const FULL = '/dev/full';

describe('the log', () => {
  const onAFullDisk = existsSync(FULL) ? it : it.skip;
  onAFullDisk('goes on where no line can be written, and so does whoever writes it', async () => {
    const failures: unknown[] = [];
    const failed = (error: unknown) => void failures.push(error);
    process.on('uncaughtException', failed);
    const log = pino(logOutput(FULL));
    for (let line = 0; line < 1000; line += 1) log.info({ line }, 'x'.repeat(2000));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('uncaughtException', failed);
    expect(failures).toEqual([]);
  });
});
