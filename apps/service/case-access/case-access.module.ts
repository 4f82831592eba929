import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { CaseRecord } from '#case-record/open-record';
import type { Settings } from '#settings/settings';
import { CASE_RECORD, LOG, SETTINGS, WAKE_RELAY, type WakeRelay } from '../injection-tokens.js';
import { Metrics } from '../operations/metrics.js';
import { ApiCallers } from '../sign-in/api-callers.js';
import { Issuers } from '../sign-in/issuers.js';
import { CaseAccess } from './case-access.js';

/** What the service is made of that it does not make itself. */
export interface ServiceDependencies {
  readonly record: CaseRecord;
  readonly settings: Settings;
  readonly wakeRelay: WakeRelay;
  readonly log: Logger;
  /** How many jobs wait in the queue, for the metrics; undefined where nobody can say. */
  readonly queueDepth?: () => Promise<number>;
}

/** Makes the record, the settings and the access to cases known to every other module. */
@Module({})
export class CaseAccessModule {}

/** Access to the cases of one record. */
export function caseAccessOf({ record, settings, wakeRelay, log, queueDepth }: ServiceDependencies): DynamicModule {
  const provided = [
    { provide: CASE_RECORD, useValue: record },
    { provide: SETTINGS, useValue: settings },
    { provide: WAKE_RELAY, useValue: wakeRelay },
    { provide: LOG, useValue: log },
    { provide: Metrics, useValue: new Metrics(record, queueDepth) },
    Issuers,
    ApiCallers,
  ];
  return {
    module: CaseAccessModule,
    global: true,
    providers: [...provided, CaseAccess],
    exports: [...provided, CaseAccess],
  };
}
