import type { Input } from '#statutory-calendar/rule-inputs';
import { CONTENTS } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { day, type Schema, text, yesNo } from './schema-parts.js';

/** One parameter of a query, as OpenAPI writes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query';
  readonly description: string;
  readonly schema: Schema;
}

const SCHEMAS: Readonly<Record<Input['kind'], Schema>> = {
  date: day,
  year: { type: 'integer', minimum: 1000, maximum: 2999 },
  yesNo,
  choice: text,
  dates: { ...text, description: 'Days parted by commas' },
  words: text,
};

const AREA: Parameter = {
  name: 'area',
  in: 'query',
  description: 'Whose local limits and readings count. Left out: the first area of the service.',
  schema: text,
};

const READING: Parameter = {
  name: 'reading',
  in: 'query',
  description:
    'How doubtful words are read, as reading:choice; may be repeated. Left out: as the area reads them, or as the book does.',
  schema: { type: 'array', items: { enum: choices() } },
};

const ON: Parameter = {
  name: 'on',
  in: 'query',
  description: 'Says in `against` how late it is on that day, if it has not been done',
  schema: day,
};

const DONE: Parameter = {
  name: 'done',
  in: 'query',
  description: 'The day on which it was done: says in `against` how late that was',
  schema: day,
};

/** Everything that some clock is told; each clock lists its own under /api/clocks. */
export const CLOCK_PARAMETERS: readonly Parameter[] = [AREA, READING, ON, DONE, ...inputs()];
export const CLOCKS_PARAMETERS: readonly Parameter[] = [AREA];

function inputs(): readonly Parameter[] {
  const first: Input = { name: 'trigger', kind: 'date', required: true };
  const known = new Map([first, ...CONTENTS.flatMap((entry) => entry.inputs)].map((input) => [input.name, input]));
  return [...known.values()].map(({ name, kind }) => {
    const told = CONTENTS.filter((entry) => entry.inputs.some((input) => input.name === name)).map(({ id }) => id);
    return { name, in: 'query', description: describe(name, told), schema: SCHEMAS[kind] };
  });
}

function describe(name: string, told: readonly string[]): string {
  if (name === 'trigger') return 'The day that the clock counts from, by whatever name the clock has for it';
  return told.length > 5 ? `Told to ${told.length} clocks` : `Told to ${told.join(', ')}`;
}

function choices(): readonly string[] {
  return Object.entries(lawBook.readings).flatMap(([id, words]) =>
    Object.keys(words.choices).map((choice) => `${id}:${choice}`),
  );
}
