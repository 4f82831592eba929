import type { FoundCase } from '#case-record/case-file';
import type { LoadedCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { accessOf, mayKnowOf, postsHeldIn } from '#engine/access';
import { CONFIRMED, NOT_CONFIRMED, onlyAsked } from '#engine/confirming';
import type { Pathway } from '#engine/pathway';
import type { Recipient } from '#engine/recipient';
import { reachOf, roleFor } from '#engine/role-on-pathway';
import type { Relationship } from '#policy/relationship';

/** Whether a person reads the cases of an area, on any pathway. */
export function readsAnArea({ register }: CaseRecord, person: Person): boolean {
  return register.pathways().some((pathway) => reachOf(person, pathway) === 'area');
}

/**
 * How a person who may read a case stands to it. A closed case is read as their own by its family, whatever their work is.
 * Who has declared an interest in it reads no more of it than one who is only named.
 */
export function relationshipTo(person: Person, { row, pathway, locality, caseState }: LoadedCase): Relationship {
  const { area, regions } = row;
  if (hasAnInterest(person, { pathway, caseState })) return 'interested';
  const isFamily = isAmong(pathway.whoIs('family', caseState.snapshot.context, locality.area), person);
  const isOfIt = person.area === area || postsHeldIn(area, person).length > 0;
  const worksOnIt = isOfIt && reachOf(person, pathway) === 'area';
  if (worksOnIt && !(isFamily && accessOf(regions) !== 'normal')) return 'area';
  if (isFamily || person.roles.every((role) => role === 'family')) return 'family';
  const named = person.roles.flatMap((role) => pathway.roles[role] ?? []).filter(({ reads }) => reads === 'named');
  const isReferrer = isAmong(pathway.whoIs('referrer', caseState.snapshot.context, locality.area), person);
  return isReferrer || named.some(({ forAPart }) => !forAPart) ? 'party' : 'contributor';
}

/** Whether nothing but parts of cases is ever asked of somebody on a pathway: then lists tell them no more of one either. */
export function isForAPart(person: Person, { roles }: Pathway): boolean {
  const reading = person.roles.flatMap((role) => roles[role] ?? []).filter(({ reads }) => reads !== 'none');
  return reading.length > 0 && reading.every(({ forAPart }) => forAPart === true);
}

const isAmong = (recipients: readonly Recipient[], { id }: Person): boolean =>
  recipients.some((one) => 'person' in one && one.person === id);

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
