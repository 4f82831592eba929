import { lineOf, type Source } from './sources.js';

const EXPORTED = /^export (?:abstract |async )?(?:function|class|interface|type|const) (\w+)/gm;

/** The exported names of a file above which no docstring stands: "libs/x/y.ts:12 name". */
export function undocumented({ path, text }: Source): string[] {
  const lines = text.split('\n');
  return [...text.matchAll(EXPORTED)]
    .filter((found) => !documented(lines, lineOf(text, found.index) - 1))
    .map((found) => `${path}:${lineOf(text, found.index)} ${found[1]}`);
}

/** Reads upwards over decorators and over the earlier signatures of the same function. */
function documented(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1]?.trim() ?? '';
  if (above.endsWith('*/')) return true;
  return /^(@|\}\)|biome-ignore|\/\/ biome-ignore)/.test(above) && documented(lines, at - 1);
}
