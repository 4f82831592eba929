import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RecordedEvent } from '#engine/history';
import { addDays, civilDate, dayInEngland, daysBetween, instantInEngland } from '#statutory-calendar/civil-date';

/** One act of a history, with its number there. */
export type Step = RecordedEvent;

/** A whole history, stored beside the pathway it shows. */
export interface Example {
  /** `access-pathway/declined-and-signposted`. */
  readonly name: string;
  readonly pathway: string;
  readonly area: string;
  /** What people did. What the clock recorded is left out: here the bells ring by themselves. */
  readonly steps: readonly Step[];
}

interface Stored extends Omit<Example, 'name' | 'steps'> {
  readonly events: readonly Omit<RecordedEvent, 'sequence'>[];
}

const WORKFLOWS = join(import.meta.dirname, '../../../workflows');

/** Every stored example of every pathway, by name. */
export async function storedExamples(): Promise<Example[]> {
  const found = await readdir(WORKFLOWS, { recursive: true });
  const files = found.filter((file) => /\/examples\/[^/]+\.json$/.test(file.replaceAll('\\', '/'))).sort();
  return Promise.all(files.map(readExample));
}

async function readExample(file: string): Promise<Example> {
  const { pathway, area, events } = JSON.parse(await readFile(join(WORKFLOWS, file), 'utf8')) as Stored;
  const steps = events.map((event, index) => ({ ...event, sequence: index + 1 }));
  return { name: `${pathway}/${basename(file, '.json')}`, pathway, area, steps: steps.filter(isOfPeople) };
}

function isOfPeople({ by }: RecordedEvent): boolean {
  return by.role !== 'clock' && by.role !== 'notifier';
}

/** The same history, every date in it later by as many whole weeks as bring its end nearest to that instant, and not past it. */
export function upTo(at: string, example: Example): Example {
  const last = example.steps.at(-1);
  if (!last) return example;
  const weeks = Math.floor((daysBetween(dayInEngland(last.recordedAt), dayInEngland(at)) - 1) / 7);
  return { ...example, steps: later(example.steps, weeks * 7) as readonly Step[] };
}

const DAY_FIRST = /^(\d{4}-\d{2}-\d{2})($|T\d{2}:)/;

function later(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    const [, day, time] = DAY_FIRST.exec(value) ?? [];
    if (day === undefined) return value;
    return time === '' ? addDays(civilDate(day), days) : laterInstant(value, days);
  }
  if (Array.isArray(value)) return value.map((one) => later(one, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, later(inner, days)]));
}

/** At the same time of day by the clocks of England, whether they have been put forward or not. */
function laterInstant(at: string, days: number): string {
  const day = dayInEngland(at);
  const sinceMidnight = Date.parse(at) - Date.parse(instantInEngland(day));
  return new Date(Date.parse(instantInEngland(addDays(civilDate(day), days))) + sinceMidnight).toISOString();
}
