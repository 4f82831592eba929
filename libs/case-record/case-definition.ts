import { sha256 } from '#digest/digest';
import { definitionText } from '#engine/definition-text';
import type { History } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { Register } from '#engine/register';
import {
  type CaseDefinition,
  type CaseState,
  ImpossibleHistory,
  regionsOf,
  replay,
  stateFrom,
  stateOf,
} from '#engine/replay';
import { localityOf } from './calendars.js';
import type { CaseFileColumns } from './case-file.js';
import { CaseUnreadable, type NamedOnRow } from './case-unreadable.js';
import type { CaseRecord } from './open-record.js';

/** What a record's cases are judged by: its pathways and areas, and its lists of bank holidays. */
export type DefinitionSource = Pick<CaseRecord, 'register' | 'calendars'>;

/** What of a case row says by what the case is judged. */
export type PinnedColumns = Pick<
  CaseFileColumns,
  'ref' | 'pathway' | 'version' | 'area' | 'profile_version' | 'definition_hash'
>;

/** What a stored case is judged by. Throws `CaseUnreadable` where the register does not have it. */
export function definitionOf(source: DefinitionSource, file: PinnedColumns): CaseDefinition {
  const { ref, pathway: name, version, area, profile_version } = file;
  const unreadable = (why: string) =>
    new CaseUnreadable(ref, why, { row: file, readers: readersOf(ifKnown(() => source.register.pathway(name))) });
  const pathway = pathwayOf(source.register, file);
  if (pathway === undefined) throw unreadable(`there is no version ${version} of the pathway “${name}”`);
  const limits = limitsOf(source.register, file);
  if (limits === undefined) throw unreadable(`there is no version ${profile_version} of the area “${area}”`);
  return { pathway, locality: localityOf(source, limits) };
}

/** The roles that read every case of an area on a pathway. */
const readersOf = (pathway: Pathway | undefined): readonly string[] =>
  Object.entries(pathway?.roles ?? {}).flatMap(([role, { reads }]) => (reads === 'area' ? [role] : []));

/**
 * The pathway of a stored case. Where the register has no such version, it is the one by which the case was last folded:
 * the row names it a second time, by its hash. Undefined where neither names one that there is.
 */
export function pathwayOf(
  register: Register,
  { pathway, version, definition_hash }: Pick<PinnedColumns, 'pathway' | 'version' | 'definition_hash'>,
): Pathway | undefined {
  const byHash = () =>
    register.pathways().find((each) => each.name === pathway && definitionHash(each) === definition_hash);
  return ifKnown(() => register.pathway(pathway, version)) ?? byHash();
}

/** The profile to which a stored case is pinned; undefined where there is none of that version. */
export function limitsOf(
  register: Register,
  { area, profile_version }: Pick<PinnedColumns, 'area' | 'profile_version'>,
): AreaLimits | undefined {
  return ifKnown(() => register.area(area, profile_version));
}

/** What the register has of a name or version; undefined where it has none, which it says by a `RangeError`. */
export function ifKnown<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const hashes = new WeakMap<Pathway, string>();

/** Names the definition that a cached state was folded by; another hash, and the cache is not trusted. */
export function definitionHash(pathway: Pathway): string {
  const known = hashes.get(pathway) ?? sha256(definitionText(pathway));
  hashes.set(pathway, known);
  return known;
}

/**
 * Where a case stands: the cached state, or its history told again where the cache is of another definition or moment or
 * cannot be read. Throws `CaseUnreadable` where the history cannot be told either.
 */
export async function caseStateFrom(
  file: Pick<CaseFileColumns, 'ref' | 'definition_hash' | 'standing' | 'sequence'> & NamedOnRow,
  definition: CaseDefinition,
  history: () => Promise<History>,
): Promise<CaseState> {
  const { ref, standing: caseState, sequence, definition_hash } = file;
  const isOfNow = definition_hash === definitionHash(definition.pathway) && caseState?.sequence === sequence;
  if (isOfNow && isReadable(definition.pathway, caseState)) return caseState;
  const told = await history();
  try {
    return replay(definition, told);
  } catch (error) {
    const why = error instanceof ImpossibleHistory ? error.message : 'its history cannot be told';
    throw new CaseUnreadable(ref, why, { row: file, readers: readersOf(definition.pathway) });
  }
}

/** Standings that were read before, and are still the same object. */
const read = new WeakSet<CaseState>();

/** Whether a cached state is one at all: what was altered or torn is told again, and never decided on. */
export function isReadable(pathway: Pathway, caseState: CaseState): boolean {
  if (read.has(caseState)) return true;
  try {
    stateOf(caseState);
    regionsOf(caseState);
    stateFrom(pathway, caseState);
    pathway.projection(caseState.snapshot.context);
    read.add(caseState);
    return true;
  } catch {
    return false;
  }
}
