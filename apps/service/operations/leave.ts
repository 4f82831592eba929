import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { Readiness } from './readiness.js';

/** Who was on the way when we stopped being ready is still let in. */
const LINGER_MS = 500;

/** How long requests in progress may still take once we have been told to stop. */
const PATIENCE_MS = 20_000;

/** On SIGTERM or SIGINT: no longer ready, finish what was begun, let go of everything, and end. */
export function leaveOnSignal(app: NestExpressApplication, log: Logger, letGo: () => Promise<void>): void {
  const leave = async (signal: string) => {
    const readiness = app.get(Readiness);
    if (readiness.isLeaving) return;
    readiness.leave();
    log.info({ signal }, 'leaving');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await readiness.quiet({ least: LINGER_MS, most: PATIENCE_MS / 2 });
    await app.close();
    await letGo();
    process.exit(0);
  };
  process.on('SIGTERM', () => void leave('SIGTERM'));
  process.on('SIGINT', () => void leave('SIGINT'));
}
