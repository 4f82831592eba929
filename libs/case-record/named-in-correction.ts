import type { Actor, Facts, RecordedEvent } from '#engine/history';
import type { Named, NamedPerson } from '#engine/named';
import type { FieldProblem } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import type { CaseTarget } from './case-target.js';
import { type Connection, run } from './connection.js';

/** Whom and what the facts of an act name. */
export const namedBy = ({ pathway }: CaseDefinition, type: string, data: Facts): readonly Named[] =>
  pathway.named?.(type, data) ?? [];

const EVENT = { name: 'event-corrected', text: 'SELECT type, data FROM case_event WHERE ref = $1 AND sequence = $2' };

/** Of a correction: whom and what the facts name that it puts in the place of others. */
export async function corrected(
  connection: Connection,
  { definition, origin }: Pick<CaseTarget, 'definition' | 'origin'>,
  { of, data = {} }: Facts,
): Promise<readonly Named[]> {
  const [wrong] = await run<Pick<RecordedEvent, 'type' | 'data'>>(connection, EVENT, [origin.ref, of]);
  if (wrong === undefined) return [];
  const before = namedBy(definition, wrong.type, wrong.data).map((one) => JSON.stringify(one));
  return namedBy(definition, wrong.type, { ...wrong.data, ...(data as Facts) }).filter(
    (one) => !before.includes(JSON.stringify(one)),
  );
}

/** A correction says for nobody else what is theirs to say. */
export const saidForThem = (persons: readonly NamedPerson[], { person }: Actor): readonly FieldProblem[] =>
  persons.flatMap(({ field, id, speaks, family }) =>
    (speaks || family === 'only') && id !== person
      ? [
          {
            field,
            message: 'They can only say this themselves: a correction cannot. Propose it anew, and they are asked.',
          },
        ]
      : [],
  );
