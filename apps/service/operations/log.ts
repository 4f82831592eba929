import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { logOutput } from '#settings/log-output';

/** The service's log: one JSON object a line, and in it nothing that anybody typed. */
export function serviceLog(level: string): Logger {
  return pino({ level, base: { part: 'service' }, timestamp: pino.stdTimeFunctions.isoTime }, logOutput());
}

/** Lets Nest write into the same log. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    error: (message: unknown) => log.error(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
  };
}
