import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../../..');

/** One file as it is written, with its path from the root. */
export interface Source {
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  /** The text without comments and without what stands in quotation marks. */
  readonly code: string;
}

/** Every file of ours with one of these endings, below apps, libs, workflows and test. */
export function sources(ending: RegExp): Source[] {
  return ['apps', 'libs', 'workflows', 'test'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => source(join(entry.parentPath, entry.name).slice(ROOT.length + 1))),
  );
}

/** The folders directly below one. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
}

function source(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, name: basename(path), folder: dirname(path), text, code: text.replace(NOT_CODE, quiet) };
}

const NOT_CODE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** The text as it is, less what only people read. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, '');
}

/** Keeps the lines, so that a finding can be told by its line. */
function quiet(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}

/** Where a pattern occurs in the code: "libs/x/y.ts:12 matched". */
export function occurrences({ path, code }: Source, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map((match) => `${path}:${lineOf(code, match.index)} ${match[0].trim()}`);
}

/** The number of the line on which that character stands. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
