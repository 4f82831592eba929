import type { CivilDate } from '#statutory-calendar/civil-date';

/** A public body of an area, in the time in which it exists. A case keeps the id it was given; which body answers is asked by day. */
export interface PublicBody {
  readonly id: string;
  readonly name: string;
  readonly is: 'localAuthority' | 'healthCommissioner';
  readonly from: CivilDate;
  /** The first day on which it is no more. */
  readonly until?: CivilDate;
  /** Who has its open cases, posts and shares from then on. */
  readonly successor?: string;
}

/** Bodies, as a profile lists them. */
export interface WithBodies {
  readonly profile: string;
  readonly bodies?: readonly PublicBody[];
}

/**
 * Which body answers on a day for what was that body's: itself while it exists, its successor afterwards, and before it
 * existed the one whose successor it is. Undefined where none of them existed yet, or where several went before it.
 * Throws RangeError on an id that the area does not list.
 */
export function bodyOn({ profile, bodies = [] }: WithBodies, id: string, day: CivilDate): PublicBody | undefined {
  const named = (wanted: string | undefined) => bodies.find((body) => body.id === wanted);
  let body = named(id);
  if (body === undefined) throw new RangeError(`The profile of ${profile} lists no body called ${id}.`);
  while (body?.until !== undefined && day >= body.until) body = named(body.successor);
  while (body !== undefined && day < body.from) {
    const before: readonly PublicBody[] = bodies.filter(({ successor }) => successor === body?.id);
    body = before.length === 1 ? before[0] : undefined;
  }
  return body;
}
