import type { CivilDate } from '#statutory-calendar/civil-date';
import { type Layer, ORDER, type PracticeSaid, type Said } from './layer.js';
import { pathsSaid } from './layer-paths.js';
import type { LadderPractice } from './practice/ladders.js';
import type { PanelPractice } from './practice/panels.js';
import type { Practice } from './practice/practice.js';
import type { AreaProfile } from './profile.js';

/** Under which name and version a merged profile is kept; cases are pinned to it. */
export type ProfileVersion = Pick<AreaProfile, 'profile' | 'version' | 'effectiveFrom'>;

/** The version of each layer that holds on a day, in the order in which they are laid. */
export function layersOn(layers: readonly Layer[], day: CivilDate): readonly Layer[] {
  const holding = layers.filter(({ from }) => from <= day);
  const newest = holding.filter(
    (one) => !holding.some((other) => other.id === one.id && other !== one && one.from < other.from),
  );
  return ORDER.flatMap((kind) => newest.filter(({ layer }) => layer === kind));
}

/**
 * One profile out of the layers that hold on its first day. Throws RangeError where no layer names the area and its
 * authority. What is only suggested stays marked as such until a later layer says it in earnest.
 */
export function mergedProfile(pinned: ProfileVersion, layers: readonly Layer[]): AreaProfile {
  const holding = layersOn(layers, pinned.effectiveFrom);
  const says = holding.map((layer) => layer.says);
  const last = <Name extends keyof Said>(name: Name) => says.findLast((said) => said[name] !== undefined)?.[name];
  const [name, authority, schoolTerms] = [last('name'), last('authority'), last('schoolTerms')];
  if (name === undefined || authority === undefined) {
    throw new RangeError(`No layer says what ${pinned.profile} is called and which authority it is.`);
  }
  const practice = mergedPractice(says.map((said) => said.practice ?? {}));
  return {
    ...pinned,
    name,
    authority,
    limits: joined(says.map(({ limits }) => limits)),
    posts: joined(says.map(({ posts }) => posts)),
    settings: joined(says.map(({ settings }) => settings)),
    readings: joined(says.map(({ readings }) => readings)),
    bodies: byName(
      says.flatMap(({ bodies = [] }) => bodies),
      'id',
    ),
    ...(schoolTerms && { schoolTerms }),
    practice,
    suggestions: suggestionsOf(holding, practice),
    layers: holding.map(({ layer, id, version, from, source }) => ({ layer, id, version, from, source })),
  };
}

function joined<Value>(
  parts: readonly (Readonly<Record<string, Value>> | undefined)[],
): Readonly<Record<string, Value>> {
  return Object.assign({}, ...parts);
}

/** Those of one name become one, in the order in which they are first named. */
function byName<Each extends object>(rows: readonly Each[], name: keyof Each): readonly Each[] {
  const names = [...new Set(rows.map((row) => row[name]))];
  return names.map((each) => Object.assign({}, ...rows.filter((row) => row[name] === each)) as Each);
}

function mergedPractice(says: readonly PracticeSaid[]): Practice {
  const last = <Name extends keyof PracticeSaid>(name: Name) =>
    says.findLast((said) => said[name] !== undefined)?.[name];
  const everyPanel = Object.assign({}, ...says.map((said) => said.everyPanel)) as Partial<PanelPractice>;
  const panels = byName(
    says.flatMap((said) => said.panels ?? []),
    'id',
  );
  return {
    panels: panels.map((panel) => ({ ...everyPanel, ...panel }) as PanelPractice),
    funding: Object.assign({}, ...says.map(({ funding }) => funding)),
    ladders: byName(
      says.flatMap(({ ladders = [] }) => ladders),
      'strand',
    ) as readonly LadderPractice[],
    conflictsOfSides: byName(
      says.flatMap(({ conflictsOfSides = [] }) => conflictsOfSides),
      'post',
    ),
    boardChain: last('boardChain') ?? [],
    mediation: last('mediation') as Practice['mediation'],
  };
}

/**
 * Every path whose last word is only a suggestion. A layer may mark what lies deeper than what it says as a whole: that
 * the rungs are in this order is agreed, how many days each has is not.
 */
function suggestionsOf(holding: readonly Layer[], { panels }: Practice): readonly string[] {
  const ids = panels.map(({ id }) => id);
  const suggested = new Map<string, boolean>();
  for (const { layer, says, suggested: marked = [] } of holding) {
    const said = pathsSaid(says, ids);
    const deeper = marked.filter((mark) => said.some((path) => mark.startsWith(`${path}.`)));
    for (const path of said) {
      for (const known of suggested.keys()) if (known.startsWith(`${path}.`)) suggested.delete(known);
      suggested.set(path, layer === 'usual' || marked.some((mark) => path === mark || path.startsWith(`${mark}.`)));
    }
    for (const mark of deeper) suggested.set(mark, true);
  }
  return [...suggested].flatMap(([path, only]) => (only ? [path] : []));
}
