import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** The service's log: one JSON object a line, and in it nothing that anybody typed. */
export function newJournal(level: string): Logger {
  return pino({ level, base: { part: 'service' }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Lets Nest write into the same log. */
export function forNest(journal: Logger): LoggerService {
  return {
    log: (message: unknown) => journal.debug(String(message)),
    error: (message: unknown) => journal.error(String(message)),
    warn: (message: unknown) => journal.warn(String(message)),
    debug: (message: unknown) => journal.debug(String(message)),
    verbose: (message: unknown) => journal.trace(String(message)),
  };
}
