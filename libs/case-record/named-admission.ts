import { postsIn } from '#engine/access';
import { type Actor, CORRECTION } from '#engine/history';
import type { NamedCase, NamedPerson } from '#engine/named';
import type { Pathway } from '#engine/pathway';
import { type Refused, refused } from '#engine/refusal';
import { type ActorRow, isOwnPart, UNSTORABLE } from './admission.js';
import { type DefinitionSource, definitionOf, type PinnedColumns } from './case-definition.js';
import { type CaseFileColumns, guarded } from './case-file.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand, Command } from './command.js';
import { type Connection, run } from './connection.js';
import { corrected, namedBy, saidForThem } from './named-in-correction.js';
import { caseProblems, mayName, namedProblems, type PersonNamed } from './named-problems.js';

interface NamedOptions {
  readonly source: DefinitionSource;
  readonly command: ActorsCommand;
  readonly actor: ActorRow;
  /** Those of the people named who are known, where they were read with the case. */
  readonly people?: readonly PersonNamed[];
}

/**
 * Why an act is refused for whom or what it names: somebody who does not exist, has left, is of another area or does not
 * hold the post they are named in, or a case of which whoever acts may not know. Missing and sealed are answered alike.
 * What our own parts record is derived from acts that have been asked already.
 */
export async function namedRefusal(
  connection: Connection,
  { definition, origin, before }: CaseTarget,
  { source, command, actor, people: read }: NamedOptions,
): Promise<Refused | undefined> {
  const { type, by, data } = command;
  if (isOwnPart(by) || actor === null) return undefined;
  const named =
    type === CORRECTION ? await corrected(connection, { definition, origin }, data) : namedBy(definition, type, data);
  if (named.length === 0) return undefined;
  const persons = named.filter((one) => one.names === 'person');
  const cases = named.filter((one) => one.names === 'case');
  // What a correction puts in the place of other facts is known only once these have been read.
  const isRead = read !== undefined && type !== CORRECTION;
  const known = isRead || persons.length === 0 ? (read ?? []) : await peopleNamed(connection, persons);
  const people = known.map((one) => ({ ...one, posts: postsIn(origin.area, one) }));
  const own = postsIn(origin.area, actor);
  const fields = [
    ...namedProblems(named, { definition, by, own, of: before && guarded(before), people }),
    ...(type === CORRECTION ? saidForThem(persons, by) : []),
    ...(cases.length > 0 ? caseProblems(cases, await casesNamed({ connection, source }, cases, { by, actor })) : []),
  ];
  return fields.length === 0
    ? undefined
    : refused('FIELDS_WRONG', fields.map(({ message }) => message).join(' '), { fields });
}

const PEOPLE = {
  name: 'people-named',
  text: `
SELECT p.id, p.name, p.active, p.area, p.roles, ARRAY(SELECT h.area || ' ' || h.post FROM post_held h
  WHERE h.person = p.id) AS posts
FROM person p WHERE p.id = ANY ($1)`,
};

const peopleNamed = (connection: Connection, persons: readonly NamedPerson[]): Promise<readonly PersonNamed[]> =>
  run<PersonNamed>(connection, PEOPLE, [persons.map(({ id }) => id)]);

/**
 * Ids of whom an act may name, by what its fields say on any pathway on which it can be meant: read with the case, of which
 * it is not known yet on which pathway it is.
 */
export function mayBeNamed(pathways: readonly Pathway[], { pathway, type, data }: Command): readonly string[] {
  const possible = pathways.filter(({ name, events }) => (pathway ?? name) === name && events.includes(type));
  const named = possible.flatMap((one) => one.named?.(type, data) ?? []);
  return [...new Set(named.flatMap((one) => (one.names === 'person' && !UNSTORABLE.test(one.id) ? [one.id] : [])))];
}

const CASES = {
  name: 'cases-named',
  text: `SELECT ref, pathway, version, area, profile_version, definition_hash, regions, named, holders, owner_post
FROM case_file WHERE ref = ANY ($1)`,
};

type CaseRow = PinnedColumns & Pick<CaseFileColumns, 'regions' | 'named' | 'holders' | 'owner_post'>;

/** Those of the cases that somebody may name. */
async function casesNamed(
  { connection, source }: { readonly connection: Connection; readonly source: DefinitionSource },
  cases: readonly NamedCase[],
  who: { readonly by: Actor; readonly actor: NonNullable<ActorRow> },
): Promise<readonly string[]> {
  const rows = await run<CaseRow>(connection, CASES, [cases.map(({ ref }) => ref)]);
  return rows.filter((row) => mayName(who, guarded(row), definitionOf(source, row))).map(({ ref }) => ref);
}
