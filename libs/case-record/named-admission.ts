import { isTheirs, mayKnowOf } from '#engine/access';
import { CONFIRMED } from '#engine/confirming';
import { type Actor, CORRECTION } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { NamedCase, NamedPerson, NamedPost } from '#engine/named';
import { type FieldProblem, type Refused, refused } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import { titleOfPost } from '#engine/setting-posts';
import { type ActorRow, isOwnPart, namesHere, postsIn } from './admission.js';
import { type CaseFileColumns, type DefinitionSource, definitionOf, guarded } from './case-file.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand } from './command.js';
import { type Connection, run } from './connection.js';
import { corrected, namedBy, saidForThem } from './named-in-correction.js';

interface NamedOptions {
  readonly source: DefinitionSource;
  readonly command: ActorsCommand;
  readonly actor: ActorRow;
}

/**
 * Why an act is refused for whom or what it names: somebody who does not exist, has left, is of another area or does not
 * hold the post they are named in, or a case of which whoever acts may not know. Missing and sealed are answered alike.
 * What our own parts record is derived from acts that have been asked already.
 */
export async function namedRefusal(
  connection: Connection,
  { definition, origin, before }: CaseTarget,
  { source, command, actor }: NamedOptions,
): Promise<Refused | undefined> {
  const { type, by, data } = command;
  if (isOwnPart(by) || actor === null) return undefined;
  const named =
    type === CORRECTION ? await corrected(connection, { definition, origin }, data) : namedBy(definition, type, data);
  if (named.length === 0) return undefined;
  const persons = named.filter((one) => one.names === 'person');
  const cases = named.filter((one) => one.names === 'case');
  const fields = [
    ...named.flatMap((one) => (one.names === 'ours' ? [{ field: one.field, message: LEAVE_IT_OUT }] : [])),
    ...named.flatMap((one) =>
      one.names === 'post' ? postProblem(one, { definition, before }, postsIn(origin.area, actor)) : [],
    ),
    ...(persons.length > 0
      ? personProblems(persons, await peopleNamed(connection, persons, origin.area), { definition, actor: by })
      : []),
    ...(type === CORRECTION ? saidForThem(persons, by) : []),
    ...(cases.length > 0 ? caseProblems(cases, await casesNamed({ connection, source }, cases, { by, actor })) : []),
  ];
  return fields.length === 0
    ? undefined
    : refused('FIELDS_WRONG', fields.map(({ message }) => message).join(' '), { fields });
}

const LEAVE_IT_OUT = 'Leave this out: it comes from what has been recorded, and nobody can say it besides.';

function postProblem(
  { field, post, held }: NamedPost,
  { definition: { locality }, before }: Pick<CaseTarget, 'definition' | 'before'>,
  own: readonly string[],
): readonly FieldProblem[] {
  const { posts } = locality.area;
  const meant = post ?? before?.owner_post ?? '';
  if (!Object.hasOwn(posts, meant))
    return [{ field, message: `There is no post “${meant}” in this area. Choose one of those listed.` }];
  const those =
    held === 'byActor'
      ? [meant]
      : held === 'byActorOrCover'
        ? coveringFor(meant, posts, before?.regions['custody'] !== 'owned')
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

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly area: string;
  readonly roles: readonly string[];
  readonly posts: readonly string[];
}

const PEOPLE = {
  name: 'people-named',
  text: `
SELECT p.id, p.name, p.active, p.area, p.roles, ARRAY(SELECT h.post FROM post_holding h
  WHERE h.person = p.id AND h.area = $2 AND h.to_on IS NULL) AS posts
FROM person p WHERE p.id = ANY ($1)`,
};

const peopleNamed = (
  connection: Connection,
  persons: readonly NamedPerson[],
  area: string,
): Promise<readonly PersonRow[]> => run<PersonRow>(connection, PEOPLE, [persons.map(({ id }) => id), area]);

function personProblems(
  persons: readonly NamedPerson[],
  found: readonly PersonRow[],
  { definition: { pathway, locality }, actor }: { readonly definition: CaseDefinition; readonly actor: Actor },
): readonly FieldProblem[] {
  const { area } = locality;
  const works = ({ roles }: PersonRow) => roles.some((role) => role !== FAMILY && Object.hasOwn(pathway.roles, role));
  const canSpeak = ({ roles }: PersonRow) => roles.some((role) => pathway.roles[role]?.records.includes(CONFIRMED));
  return persons.flatMap(({ field, id, post, family, mayHaveLeft, mayBeAPost, speaks }) => {
    if (mayBeAPost && Object.hasOwn(area.posts, id)) return [];
    const person = found.find((each) => each.id === id);
    const problem = (message: string) => [{ field, message }];
    // Somebody of another council who holds no post here, and somebody who is nobody, are answered alike.
    if (person === undefined || (person.area !== area.profile && person.posts.length === 0))
      return problem(`There is nobody “${id}” in this area. Choose somebody from the list.`);
    if (!person.active && !mayHaveLeft) return problem(`${person.name} has left. Choose somebody who is there.`);
    if (family === 'only' && actor.role === FAMILY && id !== actor.person)
      return problem('You can name yourself here, and nobody else: whoever is named can read the case.');
    // Somebody who works on cases can be the parent of a child, too.
    if ((family === 'no' && !works(person)) || (speaks && !canSpeak(person)))
      return problem(`${person.name} does not work on such cases. Choose somebody who does.`);
    if (post === null || person.posts.includes(post)) return [];
    const title = titleOfPost(area.posts, post);
    return problem(
      `${person.name} does not hold the post “${title}”. Name whoever does, or their deputy in the deputy’s own post.`,
    );
  });
}

const FAMILY = 'family';

const CASES = {
  name: 'cases-named',
  text: `SELECT ref, pathway, version, area, profile_version, regions, named, holders, owner_post
FROM case_file WHERE ref = ANY ($1)`,
};

type CaseRow = Pick<
  CaseFileColumns,
  'ref' | 'pathway' | 'version' | 'area' | 'profile_version' | 'regions' | 'named' | 'holders' | 'owner_post'
>;

/** Those of the cases of which somebody may know, by a post that a neighbouring council shares with theirs, too. */
async function casesNamed(
  { connection, source }: { readonly connection: Connection; readonly source: DefinitionSource },
  cases: readonly NamedCase[],
  { by, actor }: { readonly by: Actor; readonly actor: NonNullable<ActorRow> },
): Promise<readonly string[]> {
  const rows = await run<CaseRow>(connection, CASES, [cases.map(({ ref }) => ref)]);
  const who = { id: by.person, ...actor, posts: postsIn(actor.area, actor) };
  const isKnown = (row: CaseRow) => {
    const definition = definitionOf(source, row);
    const of = guarded(row);
    return mayKnowOf(who, of, definition) || isTheirs(namesHere(by, actor, row.area), of, definition.locality.area);
  };
  return rows.filter(isKnown).map(({ ref }) => ref);
}

const caseProblems = (cases: readonly NamedCase[], known: readonly string[]): readonly FieldProblem[] =>
  cases
    .filter(({ ref }) => !known.includes(ref))
    .map(({ field, ref }) => ({ field, message: `There is no case ${ref}. Check the reference.` }));
