import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '#engine/history';
import type { CaseDefinition } from '#engine/replay';
import { register } from '#workflows/register';

/** A whole history, stored beside the pathway that it shows: a story, a fixture and a regression at once. */
export interface StoredExample {
  readonly file: string;
  readonly title: string;
  readonly story: string;
  readonly pathway: string;
  readonly area: string;
  readonly events: readonly Omit<RecordedEvent, 'sequence'>[];
  readonly endsIn: string;
  readonly regions?: Readonly<Record<string, string>>;
  readonly deadlines?: readonly { clock: string; key: string; state: string; dueOn: string }[];
}

const WORKFLOWS = join(import.meta.dirname, '../../workflows');

/** Every stored history of every pathway. */
export function storedExamples(): readonly StoredExample[] {
  return readdirSync(WORKFLOWS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/]examples[\\/][^\\/]+\.json$/.test(file))
    .sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(join(WORKFLOWS, file), 'utf8')) }));
}

/** By which pathway, area and working days it is reckoned. */
export function definitionOf({ pathway, area }: StoredExample): CaseDefinition {
  return { pathway: register.pathway(pathway), locality: { calendar: register.calendar, area: register.area(area) } };
}

/** Its events, numbered. */
export function historyOf({ events }: StoredExample): readonly RecordedEvent[] {
  return events.map((event, index) => ({ sequence: index + 1, ...event }));
}
