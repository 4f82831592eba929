import type { Facts, RecordedEvent } from '#engine/history';
import type { PackEntry } from '#engine/pack';

/** One entry of what an event says; none where it says nothing of the kind. What is not said is left out. */
export function said({ sequence, occurredOn, by }: RecordedEvent, facts: Facts): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return plain.length === 0 ? [] : [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain) }];
}
