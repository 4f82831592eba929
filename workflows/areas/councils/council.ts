import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Layer, Said } from '../layer.js';
import { mergedProfile } from '../layers.js';
import type { AreaProfile } from '../profile.js';
import { USUAL } from '../usual/layer.js';
import { NATIONAL_LAW } from '../usual/national-law.js';

type Settings = NonNullable<Said['settings']>;

/** What every council says of itself, and whatever else it sets. */
interface Council extends Settings {
  readonly name: string;
  /** The council by its full name, the id of its body, and the day since which it is one. */
  readonly council: readonly [id: string, title: string, since: CivilDate];
  readonly leaCode: string;
  readonly telephone: string;
  /** The telephone number of the mediation advice line. */
  readonly adviceLine: string;
}

/** What a council says of itself: its name, its body, its numbers, and where families find advice. */
export function council({ name, council: [id, title, since], leaCode, telephone, adviceLine, ...settings }: Council) {
  return {
    name,
    authority: { name: title, leaCode },
    bodies: [{ id, name: title, is: 'localAuthority', from: since }],
    settings: { telephone, mediationAdviser: `the mediation advice line for ${name} (${adviceLine})`, ...settings },
  } satisfies Said;
}

/** The profile that a council's own layer makes, laid on the law, on what is usual and on what its ICB's area agreed. */
export const profileOf = (own: Layer, footprint: Layer): AreaProfile =>
  mergedProfile({ profile: own.id, version: own.version, effectiveFrom: own.from }, [
    NATIONAL_LAW,
    USUAL,
    footprint,
    own,
  ]);
