import type { Length } from '#statutory-calendar/periods';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { pathsSaid } from './layer-paths.js';
import type { AreaProfile } from './profile.js';

/** One thing that two versions of a profile say differently; null where one says nothing. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything that a later version of a profile says otherwise, by path. */
export function differencesBetween(before: AreaProfile, after: AreaProfile): readonly Difference[] {
  const paths = [...new Set([...pathsOf(before), ...pathsOf(after)])].sort();
  return paths.flatMap((path) => {
    const said = { before: saidAt(before, path), after: saidAt(after, path) };
    return said.before === said.after ? [] : [{ path, ...said }];
  });
}

const pathsOf = (profile: AreaProfile): readonly string[] => pathsSaid(profile, []);

function saidAt(profile: AreaProfile, path: string): string | null {
  const bare = profile.limits[path] ?? profile.settings[path];
  const said = bare ?? path.split('.').reduce<unknown>(inside, profile);
  return said === undefined ? null : inWords(said);
}

function inWords(said: unknown): string {
  if (typeof said === 'string') return said;
  const isLength = typeof said === 'object' && said !== null && 'count' in said && 'unit' in said;
  return isLength ? lengthInWords(said as Length) : JSON.stringify(said);
}

function inside(here: unknown, name: string): unknown {
  if (Array.isArray(here)) return here.find((row) => [row.id, row.strand, row.post, row.rung].includes(name));
  return typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
}
