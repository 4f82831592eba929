import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { logOutput } from '#settings/log-output';

export type Log = Logger;

/** One JSON line an entry: ids and codes, never what a person wrote and never where they live. */
export function workerLog(level = 'info', to?: DestinationStream): Log {
  const options = { level, base: { app: 'worker', pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, to ?? logOutput());
}

/** What may be written down of a fault: its kind, its codes, and its first line without addresses and numbers. */
export function faultOf(error: unknown): { fault: string; code?: string | number; status?: number } {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code, responseCode, response } = error as Error & {
    code?: string | number;
    responseCode?: number;
    response?: { status?: number };
  };
  const status = responseCode ?? response?.status;
  return {
    fault: `${error.name}: ${withoutAddresses(error.message)}`,
    ...(code !== undefined && { code }),
    ...(typeof status === 'number' && { status }),
  };
}

// Mail servers answer "550 <parent@example.org> unknown", and that must not reach a log or the outbox table.
function withoutAddresses(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return first
    .replace(/\S+@\S+/g, '[address]')
    .replace(/\+?\d[\d ]{6,}\d/g, '[number]')
    .slice(0, 200);
}

/** Nest's own words as lines of ours. Its cheerful ones at start are for debugging. */
export function nestLines(log: Log): LoggerService {
  return {
    log: (message: unknown, context?: string) => log.debug({ context }, String(message)),
    warn: (message: unknown, context?: string) => log.warn({ context }, String(message)),
    error: (message: unknown, _stack?: string, context?: string) => log.error({ context }, String(message)),
  };
}
