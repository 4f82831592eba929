import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.js';

const IMPORTED = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/**
 * Everything that a compiled file imports, or that something it imports does: files of ours by their paths in dist, packages
 * by their names. Imports of types alone are not in what is compiled, and load nothing.
 */
export function reachedFrom(path: string): ReadonlySet<string> {
  const seen = new Set([path]);
  for (const here of seen) for (const next of importsOf(here)) seen.add(next);
  return seen;
}

const known = new Map<string, readonly string[]>();

function importsOf(path: string): readonly string[] {
  const found = known.get(path) ?? readImports(path);
  known.set(path, found);
  return found;
}

function readImports(path: string): readonly string[] {
  const file = join(ROOT, 'dist', path);
  if (!path.endsWith('.js') || !existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, name = '']) => fileOf(name, path));
}

/** `./x.js` beside the file, `#room/x` by the names of package.json, anything else a package. */
function fileOf(name: string, from: string): string {
  if (name.startsWith('.')) return join(from, '..', name);
  if (!name.startsWith('#')) return name;
  const path = `${name.slice(1)}.js`;
  return /^(apps|test|workflows)\//.test(path) ? path : `libs/${path}`;
}
