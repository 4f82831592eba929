import { accessOf, letsIn, whoseIs } from '#engine/access';
import type { Actor } from '#engine/history';
import { type Refused, refused } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import type { CaseFileColumns } from './case-file.js';

/** What is known of the person who acts; null when there is nobody of that id. */
export type ActorRow = {
  readonly active: boolean;
  readonly area: string;
  readonly roles: readonly string[];
  /** Posts held now, as "<area> <post>". */
  readonly posts: readonly string[];
} | null;

/** What of a case decides who is admitted. */
type Entered = Pick<CaseFileColumns, 'area' | 'named' | 'holders' | 'owner_post' | 'regions'>;

const OWN_PARTS = ['clock', 'notifier', 'peopleFeed', 'caseOpener', 'system'];

/** Whether one of our own parts acts, not a person. */
export const isOwnPart = ({ role }: Actor) => OWN_PARTS.includes(role);

/** Whether this person may come to this case as this at all; what the role may record, `decide` says. */
export function accessRefusal(
  { by, actor, definition }: { by: Actor; actor: ActorRow; definition: CaseDefinition },
  file: Entered | null,
): Refused | undefined {
  if (isOwnPart(by)) return undefined;
  if (!actor?.active) {
    return refused('PERSON_INACTIVE', 'This account is not active. Ask the manager of your service to restore it.');
  }
  const role = definition.pathway.roles[by.role];
  const title = role?.title ?? by.role;
  if (!actor.roles.includes(by.role)) {
    return refused('NOT_YOUR_ROLE', `You do not hold the role “${title}”. Choose a role that you hold.`);
  }
  if (file === null || role === undefined) return undefined;
  if (role.reads === 'area' && actor.area !== file.area) {
    return refused('NOT_YOUR_ROLE', `“${title}” is a role of another area than this case’s.`);
  }
  const access = accessOf(file.regions);
  const ofTheArea = actor.area === file.area && letsIn(access, definition.pathway, actor.roles);
  const byRole = access === 'normal' ? role.reads !== 'named' : ofTheArea;
  if (!byRole && !isTheirs(file, definition, { person: by.person, posts: actor.posts })) {
    return refused('NOT_NAMED_IN_CASE', 'You are not named in this case. Its co-ordinator can add you.');
  }
  return undefined;
}

/** In person, or by a post of theirs in the case's area (which a case names as `post:<id>`). */
function isTheirs(
  { area, named, holders, owner_post: ownerPost, regions }: Entered,
  { locality }: CaseDefinition,
  { person, posts }: { person: string; posts: readonly string[] },
): boolean {
  return whoseIs({ named, holders, ownerPost }, accessOf(regions), locality.area).some(
    (name) => name === person || (name.startsWith('post:') && posts.includes(`${area} ${name.slice('post:'.length)}`)),
  );
}

const UNSTORABLE = /\0|\p{Surrogate}/u;

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
