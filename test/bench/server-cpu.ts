import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#test/faults/until';

const TICKS_A_SECOND = 100;
// Fields 16 and 17 of /proc/<pid>/stat, counted from behind the name: what ended children of a process have used.
const ENDED_CHILDREN = [13, 14];

/** Processor seconds that the connections of a local server have used, those that have ended; null where /proc cannot say. */
export async function serverCpuSeconds(dataDirectory: string): Promise<number | null> {
  const pidFile = join(dataDirectory, 'postmaster.pid');
  if (!existsSync('/proc/self/stat') || !existsSync(pidFile)) return null;
  const pid = readFileSync(pidFile, 'utf8').split('\n')[0];
  const used = () => {
    const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const parts = fields.join(') ').split(' ');
    return ENDED_CHILDREN.reduce((sum, field) => sum + Number(parts[field]), 0) / TICKS_A_SECOND;
  };
  // A connection that was just closed counts once its process has been waited for.
  let last = -1;
  return until(
    'the connections have ended',
    async () => {
      const now = used();
      if (now === last) return now;
      last = now;
      await pause(200);
      return undefined;
    },
    { withinMs: 5_000 },
  );
}
