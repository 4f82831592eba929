import type { FoundCase } from '#case-record/case-file';
import type { LoadedCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { accessOf, mayKnowOf, postsHeldIn } from '#engine/access';
import { CONFIRMED, NOT_CONFIRMED, onlyAsked } from '#engine/confirming';
import { reachOf, roleFor } from '#engine/role-on-pathway';

/** Whether a person reads the cases of an area, on any pathway. */
export function readsAnArea({ register }: CaseRecord, person: Person): boolean {
  return register.pathways().some((pathway) => reachOf(person, pathway) === 'area');
}

/**
 * How a person who may read a case reads it: as one of its area, where they are of it or hold a post there, or as one named in it. A closed case is read as their own by
 * its family, whatever their work is. Who has declared an interest in it reads no more of it than one who is only named.
 */
export function readsAs(
  person: Person,
  { row: { area, regions }, pathway, locality, caseState }: LoadedCase,
): 'area' | 'named' {
  const isOfIt = person.area === area || postsHeldIn(area, person).length > 0;
  if (!isOfIt || reachOf(person, pathway) !== 'area') return 'named';
  if (hasAnInterest(person, { pathway, caseState })) return 'named';
  if (accessOf(regions) === 'normal') return 'area';
  const family = pathway.whoIs('family', caseState.snapshot.context, locality.area);
  return family.some((one) => 'person' in one && one.person === person.id) ? 'named' : 'area';
}

/** Whether the papers of a case are closed to a person, who has declared an interest in it. */
export function hasAnInterest(
  { id }: Person,
  { pathway, caseState }: Pick<LoadedCase, 'pathway' | 'caseState'>,
): boolean {
  return pathway.projection(caseState.snapshot.context).closedTo?.includes(id) === true;
}

/**
 * The role in which a person records an act on a case; undefined where they may not know of it. A role that reads nothing may
 * still record on a case of its area, when it was given the reference.
 */
export function roleOn(
  found: FoundCase,
  person: Person,
  { type, chosen }: { type: string; chosen?: string },
): string | undefined {
  const { pathway, area } = found;
  const records = person.roles.some((role) => pathway.roles[role]?.records.includes(type));
  const isOnlyAsked = [CONFIRMED, NOT_CONFIRMED].includes(type) && found.named.includes(onlyAsked(person.id));
  const isUnseen = person.area === area && reachOf(person, pathway) === 'none' && records;
  return isUnseen || isOnlyAsked || mayKnowOf(person, found, found)
    ? roleFor(person, { pathway, type, chosen })
    : undefined;
}
