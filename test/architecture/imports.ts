import { join } from 'node:path';
import { type Source, withoutComments } from './sources.js';

/** Which files of ours each file names in an import, types included, by their paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORTED = /\b(?:from|import)\s*\(?\s*'([.#][^']+)'/g;

/** Reads the imports off the sources, since what is compiled has forgotten those of types. */
export function importGraph(files: readonly Source[]): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => {
      const named = [...withoutComments(file.text).matchAll(IMPORTED)].map(([, name = '']) => fileOf(name, file));
      return [file.path, [...new Set(named)].filter((path) => known.has(path))];
    }),
  );
}

/** `./x.js` beside the file, or `#room/x` by the names of package.json. */
function fileOf(name: string, { folder }: Source): string {
  if (name.startsWith('.')) return join(folder, name).replace(/\.js$/, '.ts');
  const path = `${name.slice(1)}.ts`;
  return /^(apps|test|workflows)\//.test(path) ? path : `libs/${path}`;
}

/** Files that import one another in a circle, each circle whole and in the order of its paths. */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((path) => [path, reachableFrom(path, graph)]));
  const circles = [...graph.keys()].map((path) =>
    [...(reached.get(path) ?? [])].filter((other) => reached.get(other)?.has(path)).sort(),
  );
  const whole = circles.filter((circle) => circle.length > 0).map((circle) => circle.join(' '));
  return [...new Set(whole)].sort().map((circle) => circle.split(' '));
}

const FOR_SPECS = /^test\/|\.(spec|fixture)\.ts$/;

/** Files that are imported, though by nothing but specs and what is for specs alone, and whose names do not say so. */
export function onlyForSpecs(graph: ImportGraph): readonly string[] {
  const importers = new Map([...graph.keys()].map((path) => [path, new Set<string>()]));
  for (const [path, named] of graph) for (const other of named) importers.get(other)?.add(path);
  const found = new Set<string>();
  const isFor = (path: string) => FOR_SPECS.test(path) || found.has(path);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [path, by] of importers) if (!isFor(path) && by.size > 0 && [...by].every(isFor)) found.add(path);
  }
  return [...found].sort();
}

/** Everything that a file imports, or that something it imports does: itself only where the way leads back to it. */
function reachableFrom(path: string, graph: ImportGraph): ReadonlySet<string> {
  const seen = new Set(graph.get(path));
  for (const here of seen) for (const next of graph.get(here) ?? []) seen.add(next);
  return seen;
}
