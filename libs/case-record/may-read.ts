import { mayKnowOf } from '#engine/access';
import type { LoadedCase } from './cases.js';
import type { Person } from './people.js';

/** Whether a person may read one case: whoever may know of it. */
export function mayRead(person: Person, { row: { area, regions }, caseState, ...definition }: LoadedCase): boolean {
  const projection = definition.pathway.projection(caseState.snapshot.context);
  return mayKnowOf(person, { ...projection, area, regions }, definition);
}
