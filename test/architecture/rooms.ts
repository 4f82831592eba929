import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAW } from '#workflows/law';
import { register } from '#workflows/register';
import { ROOT } from './sources.js';

/** Tables: one row after another. They may be half as long again as code. */
const TABLES = ['acts.ts', 'clocks.ts', 'notices.ts', 'roles.ts', 'states.ts', 'duties.ts'];

/** What stands in the folder of a pathway that is built, where it has such a thing. */
const OF_PATHWAY = [
  ...['README.md', 'pathway.ts', 'machine.ts', 'setup.ts', 'acts.ts', 'case.ts', 'roles.ts', 'recipients.ts'],
  ...['linked-acts.ts', 'clocks.ts', 'rules.ts', 'updates.ts', 'states.ts', 'notices.ts', 'examples'],
  ...['projection.ts', 'duties.ts', 'start-days.ts', 'practice.ts', 'wording.ts', 'pack.ts', 'digest.ts'],
];

/** What no pathway that is built is without. */
const ALWAYS = [
  'README.md',
  'pathway.ts',
  'machine.ts',
  'acts.ts',
  'clocks.ts',
  'roles.ts',
  'pathway.spec.ts',
  'examples',
];

/** What stands in the folder of one of its stages or concerns, and nothing else. */
const OF_STAGE = [
  'acts.ts',
  'rules.ts',
  'updates.ts',
  'states.ts',
  'clocks.ts',
  'notices.ts',
  'wording.ts',
  'sections.ts',
];

const isBesideAny = (name: string) => /\.(spec|fixture)\.ts$/.test(name);

/** The folders of the pathways that are built, and of those of which there is only the law. */
export function pathwayFolders(): { readonly built: readonly string[]; readonly onlyLaw: readonly string[] } {
  const built = register.pathways().map(({ name }) => name);
  return { built, onlyLaw: Object.keys(LAW).filter((name) => !built.includes(name)) };
}

/** The stages of a pathway: its folders, but for the stored histories. */
export function stagesOf(pathway: string): readonly string[] {
  return readdirSync(join(ROOT, 'workflows', pathway), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'examples')
    .map((entry) => `${pathway}/${entry.name}`);
}

/** What is wrong with the rooms of a pathway, in words; nothing where a stranger finds everything at its usual place. */
export function problemsOfRooms(pathway: string): readonly string[] {
  const missing = ALWAYS.filter((name) => !existsSync(join(ROOT, 'workflows', pathway, name)));
  return [
    ...missing.map((name) => `${pathway} has no ${name}`),
    ...strangersIn(pathway, [...OF_PATHWAY, ...stagesOf(pathway).map((stage) => stage.slice(pathway.length + 1))]),
    ...stagesOf(pathway).flatMap((stage) => strangersIn(stage, OF_STAGE)),
  ];
}

/** What is wrong with the sizes of a folder below workflows. */
export function problemsOfSizes(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, 'workflows', folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  const long = files.filter(({ name }) => name.endsWith('.ts') && linesIn(folder, name) > longest(name));
  return [
    ...(files.length > 16 ? [`${folder} has ${files.length} files`] : []),
    ...long.map(({ name }) => `${folder}/${name} has ${linesIn(folder, name)} lines`),
  ];
}

/** The most lines that a file may have. */
export const longest = (name: string): number => (TABLES.includes(name) ? 300 : 200);

const linesIn = (folder: string, name: string) =>
  readFileSync(join(ROOT, 'workflows', folder, name), 'utf8')
    .trimEnd()
    .split('\n').length;

function strangersIn(folder: string, known: readonly string[]): readonly string[] {
  const names = readdirSync(join(ROOT, 'workflows', folder));
  return names
    .filter((name) => !known.includes(name) && !isBesideAny(name))
    .map((name) => `${folder}/${name} has no place there`);
}
