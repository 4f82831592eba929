import { type Guarded, isTheirs, mayKnowOf, postsIn } from '#engine/access';
import { CONFIRMED } from '#engine/confirming';
import type { Actor } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { Named, NamedCase, NamedPerson, NamedPost } from '#engine/named';
import type { FieldProblem } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import { titleOfPost } from '#engine/setting-posts';
import { type ActorRow, namesHere } from './admission.js';

/** Somebody whom an act names, as far as it decides whether they can be meant, with the posts they hold in the case's area. */
export interface PersonNamed {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly area: string;
  readonly roles: readonly string[];
  readonly posts: readonly string[];
}

/** What has to be known to say whether whom and what an act names can be meant. */
export interface NamingOptions {
  readonly definition: CaseDefinition;
  readonly by: Actor;
  /** The posts that whoever acts holds in the area of the case. */
  readonly own: readonly string[];
  /** The case as it is; null while it is being opened. */
  readonly of: Guarded | null;
  /** Those of the people named who are known. */
  readonly people: readonly PersonNamed[];
}

/** What is wrong with the people and posts that an act names, and with what only our own parts send; nothing of its cases. */
export function namedProblems(named: readonly Named[], options: NamingOptions): readonly FieldProblem[] {
  return [
    ...named.flatMap((one) => (one.names === 'ours' ? [{ field: one.field, message: LEAVE_IT_OUT }] : [])),
    ...named.flatMap((one) => (one.names === 'post' ? postProblem(one, options) : [])),
    ...named.flatMap((one) => (one.names === 'person' ? personProblem(one, options) : [])),
  ];
}

const LEAVE_IT_OUT = 'Leave this out: it comes from what has been recorded, and nobody can say it besides.';

function postProblem(
  { field, post, held }: NamedPost,
  { definition: { locality }, of, own }: NamingOptions,
): readonly FieldProblem[] {
  const { posts } = locality.area;
  const meant = post ?? of?.ownerPost ?? '';
  if (!Object.hasOwn(posts, meant))
    return [{ field, message: `There is no post “${meant}” in this area. Choose one of those listed.` }];
  const those =
    held === 'byActor'
      ? [meant]
      : held === 'byActorOrCover'
        ? coveringFor(meant, posts, of?.regions['custody'] !== 'owned')
        : own;
  if (held === 'byAnybody' || those.some((one) => own.includes(one))) return [];
  const title = posts[meant]?.title ?? meant;
  const who =
    held === 'byActor'
      ? 'Whoever holds it can do this.'
      : 'Whoever holds it, or its cover, takes the case up. What you were asked to contribute you take up by its name.';
  return [{ field, message: `You do not hold the post “${title}”. ${who}` }];
}

/** A post and its cover; where the cover has the case, also those whom it covers: whoever comes back takes it up again. */
const coveringFor = (owner: string, posts: AreaLimits['posts'], isCovered: boolean): readonly string[] => [
  owner,
  ...(posts[owner] ? [posts[owner].cover] : []),
  ...(isCovered ? Object.keys(posts).filter((post) => posts[post]?.cover === owner) : []),
];

function personProblem(
  { field, id, post, family, mayHaveLeft, mayBeAPost, speaks }: NamedPerson,
  { definition: { pathway, locality }, by, people }: NamingOptions,
): readonly FieldProblem[] {
  const { area } = locality;
  const works = ({ roles }: PersonNamed) => roles.some((role) => role !== FAMILY && Object.hasOwn(pathway.roles, role));
  const canSpeak = ({ roles }: PersonNamed) => roles.some((role) => pathway.roles[role]?.records.includes(CONFIRMED));
  const problem = (message: string) => [{ field, message }];
  if (mayBeAPost && Object.hasOwn(area.posts, id)) return [];
  const person = people.find((each) => each.id === id);
  // Somebody of another council who holds no post here, and somebody who is nobody, are answered alike.
  if (person === undefined || (person.area !== area.profile && person.posts.length === 0))
    return problem(`There is nobody “${id}” in this area. Choose somebody from the list.`);
  if (!person.active && !mayHaveLeft) return problem(`${person.name} has left. Choose somebody who is there.`);
  if (family === 'only' && by.role === FAMILY && id !== by.person)
    return problem('You can name yourself here, and nobody else: whoever is named can read the case.');
  // Somebody who works on cases can be the parent of a child, too.
  if ((family === 'no' && !works(person)) || (speaks && !canSpeak(person)))
    return problem(`${person.name} does not work on such cases. Choose somebody who does.`);
  if (post === null || person.posts.includes(post)) return [];
  const title = titleOfPost(area.posts, post);
  return problem(
    `${person.name} does not hold the post “${title}”. Name whoever does, or their deputy in the deputy’s own post.`,
  );
}

const FAMILY = 'family';

/** Whether somebody may name a case: they may know of it, by a post that a neighbouring council shares with theirs, too. */
export function mayName(
  { by, actor }: { readonly by: Actor; readonly actor: NonNullable<ActorRow> },
  of: Guarded,
  definition: CaseDefinition,
): boolean {
  const who = { id: by.person, ...actor, posts: postsIn(actor.area, actor) };
  return mayKnowOf(who, of, definition) || isTheirs(namesHere(by, actor, of.area), of, definition.locality.area);
}

/** What is wrong with the cases that an act names: those of which whoever acts may not know are no cases to them. */
export const caseProblems = (cases: readonly NamedCase[], known: readonly string[]): readonly FieldProblem[] =>
  cases
    .filter(({ ref }) => !known.includes(ref))
    .map(({ field, ref }) => ({ field, message: `There is no case ${ref}. Check the reference.` }));
