import { accessOf, type Guarded, isTheirs, letsIn, postsIn } from '#engine/access';
import { CONFIRMED, NOT_CONFIRMED, onlyAsked } from '#engine/confirming';
import { linkRefusal } from '#engine/effects';
import type { Actor } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import { type Refused, refused } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import { type DefinitionSource, definitionOf } from './case-definition.js';
import { type CaseFileColumns, guarded } from './case-file.js';
import { CaseNotFound } from './case-not-found.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand, Command } from './command.js';

/** What is known of the person who acts; null when there is nobody of that id. */
export type ActorRow = {
  readonly name?: string;
  readonly active: boolean;
  readonly area: string;
  readonly roles: readonly string[];
  /** Posts held now, as "<area> <post>". */
  readonly posts: readonly string[];
} | null;

/** Whether one of our own parts acts, not a person. */
export const isOwnPart = ({ role }: Actor) => OWN_PARTS.includes(role);

/** Who acts: as the command says, or in the role that is chosen now that the case has been read. */
export function actorOf(source: DefinitionSource, { by, ref = '' }: Command, file: CaseFileColumns | null): Actor {
  if ('role' in by) return by;
  const role = file === null ? undefined : by.roleOn({ ...definitionOf(source, file), ...guarded(file) });
  if (role === undefined) throw new CaseNotFound(ref);
  return { person: by.person, role };
}

/** Why an act does not come to be decided at all: it is of another pathway, of somebody who is not let in, or cannot be stored. */
export function admissionRefusal(
  { definition, before, origin }: Pick<CaseTarget, 'definition' | 'before' | 'origin'>,
  { by, among, data, type }: ActorsCommand,
  actor: ActorRow,
): Refused | undefined {
  return (
    linkRefusal(definition.pathway, among) ??
    accessRefusal({ by, actor, definition, type }, before && guarded(before)) ??
    (before === null && !isOwnPart(by)
      ? openingElsewhere(definition, { actor, area: origin.area, type })
      : undefined) ??
    unstorableText(data)
  );
}

interface Coming {
  readonly by: Actor;
  readonly actor: ActorRow;
  readonly definition: CaseDefinition;
  readonly type?: string;
}

const ANSWERS: readonly string[] = [CONFIRMED, NOT_CONFIRMED];

/** Why this person may not come to this case as this; what the role may record, `decide` says. */
export function accessRefusal(
  { by, actor, definition: { pathway, locality }, type = '' }: Coming,
  of: Guarded | null,
): Refused | undefined {
  if (isOwnPart(by)) return undefined;
  if (!actor?.active) {
    return refused('PERSON_INACTIVE', 'This account is not active. Ask the manager of your service to restore it.');
  }
  const role = pathway.roles[by.role];
  const title = role?.title ?? by.role;
  if (!actor.roles.includes(by.role)) {
    return refused('NOT_YOUR_ROLE', `You do not hold the role “${title}”. Choose a role that you hold.`);
  }
  if (of === null || role === undefined) return undefined;
  const isElsewhere = actor.area !== of.area;
  if (role.reads === 'area' && isElsewhere && postsIn(of.area, actor).length === 0) {
    return refused('NOT_YOUR_ROLE', `“${title}” is a role of another area than this case’s.`);
  }
  const access = accessOf(of.regions);
  const ofTheArea = actor.area === of.area && letsIn(access, pathway, actor.roles);
  // Of another area's cases, whoever holds a post there may come to those that are theirs by it.
  const wholeArea = role.reads === 'none' || (role.reads === 'area' && !isElsewhere);
  const byRole = access === 'normal' ? wholeArea : ofTheArea;
  // Who is only asked whether they are the contact may answer, and nothing else.
  const names = [...namesHere(by, actor, of.area), ...(ANSWERS.includes(type) ? [onlyAsked(by.person)] : [])];
  if (!byRole && !isTheirs(names, of, locality.area)) {
    return refused('NOT_NAMED_IN_CASE', 'You are not named in this case. Its co-ordinator can add you.');
  }
  return undefined;
}

/** Why somebody may not begin a case of another council's. */
function openingElsewhere(
  { pathway }: CaseDefinition,
  { actor, area, type }: { readonly actor: ActorRow; readonly area: string; readonly type: string },
): Refused | undefined {
  const isHere = actor !== null && (actor.area === area || postsIn(area, actor).length > 0);
  if (isHere || pathway.openedFromElsewhere?.includes(type)) return undefined;
  const message = `“${pathway.questions[type]?.title ?? type}” is for people of the area in which it is recorded, and you act in another. Begin it in your own area, or ask somebody there.`;
  return refused('FIELDS_WRONG', message, { fields: [{ field: 'area', message }] });
}

/** In person, or by a post that they hold in the case's area. */
export const namesHere = ({ person }: Actor, actor: NonNullable<ActorRow>, area: string): readonly string[] => [
  person,
  ...postsIn(area, actor).map((post) => `post:${post}`),
];

/** What PostgreSQL cannot keep in a text. */
export const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Text that PostgreSQL cannot keep: half of a character, or the null character. Names the field. */
export function unstorableText(data: unknown, field = ''): Refused | undefined {
  if (typeof data === 'string') return UNSTORABLE.test(data) ? unstorable(field) : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, value] of Object.entries(data)) {
    const inner = field === '' ? name : `${field}.${name}`;
    const found = unstorableText(name, inner) ?? unstorableText(value, inner);
    if (found) return found;
  }
  return undefined;
}

function unstorable(field: string): Refused {
  const message = 'Contains characters that cannot be stored. Type the text again.';
  return refused('FIELDS_WRONG', message, { fields: [{ field, message }] });
}
