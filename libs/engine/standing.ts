import type { Correction, RecordedEvent } from './history.js';
import type { Pathway } from './pathway.js';
import { type Refused, refused } from './refusal.js';

/** What somebody said for themselves, and what was decided, is corrected by nobody else, and never into something else. */
export function standing(
  { stands = {}, questions }: Pathway,
  said: RecordedEvent,
  { by, data }: RecordedEvent,
): Refused | undefined {
  const fixed = Object.hasOwn(stands, said.type) ? stands[said.type] : undefined;
  if (fixed === undefined) return undefined;
  const title = questions[said.type]?.title ?? said.type;
  if (said.by.person !== by.person)
    return refused(
      'CORRECTION_IMPOSSIBLE',
      `“${title}” was said or decided by somebody else, and nobody corrects that for them. Ask whoever recorded it to record what is so now.`,
    );
  const { data: facts = {} } = data as unknown as Correction;
  const changed = fixed.filter(
    (field) => Object.hasOwn(facts, field) && JSON.stringify(facts[field]) !== JSON.stringify(said.data[field]),
  );
  if (changed.length === 0) return undefined;
  const labels = changed.map(
    (field) => questions[said.type]?.fields.find(({ name }) => name === field)?.label ?? field,
  );
  return refused(
    'CORRECTION_IMPOSSIBLE',
    `What was said or decided is not corrected into something else: ${labels.map((label) => `“${label}”`).join(', ')}. If somebody has changed their mind, record that as an act of its own.`,
  );
}
