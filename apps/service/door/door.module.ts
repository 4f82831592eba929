import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { CaseRecord } from '#case-record/open-record';
import type { Settings } from '#settings/settings';
import { Measures } from '../operations/measures.js';
import { CASE_RECORD, JOURNAL, SETTINGS, WAKE_RELAY, type WakeRelay } from '../provided.js';
import { Door } from './door.js';

/** What the service is opened with. */
export interface Given {
  readonly record: CaseRecord;
  readonly settings: Settings;
  readonly wakeRelay: WakeRelay;
  readonly journal: Logger;
  /** How many jobs wait in the queue, for the metrics; undefined where nobody can say. */
  readonly queueDepth?: () => Promise<number>;
}

/** Makes the record, the settings and the one door known to every other module. */
@Module({})
export class DoorModule {}

/** The door of one record. */
export function doorOf({ record, settings, wakeRelay, journal, queueDepth }: Given): DynamicModule {
  const provided = [
    { provide: CASE_RECORD, useValue: record },
    { provide: SETTINGS, useValue: settings },
    { provide: WAKE_RELAY, useValue: wakeRelay },
    { provide: JOURNAL, useValue: journal },
    { provide: Measures, useValue: new Measures(record, queueDepth) },
  ];
  return { module: DoorModule, global: true, providers: [...provided, Door], exports: [...provided, Door] };
}
