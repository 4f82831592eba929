import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Pathway } from '#engine/pathway';
import { knownSettings } from '#settings/known-settings';
import { LAW, lawBook } from '#workflows/law';
import { register } from '#workflows/register';
import { accessTables } from './access-docs.js';
import { withGeneratedPart } from './generated-part.js';
import { keyToTheLaw, lawTable } from './law-docs.js';
import { print, somethingFound } from './output.js';

import { generatedPart, settingsTable } from './pathway-docs.js';
import { STORIES } from './play/file/schema.js';

/** `docs`: writes the tables and pictures of the READMEs anew from the law; with --check, only says which are stale. */
export function addDocsCommand(waymark: Command): void {
  waymark
    .command('docs')
    .option('--check', 'change nothing; exit code 1 when a README is stale')
    .option('--json', 'one JSON document')
    .description('Write the generated parts of the READMEs anew')
    .action(async ({ check, json }: { check?: boolean; json?: boolean }) => {
      const stale = await staleReadmes();
      if (!check) await Promise.all(stale.map(({ path, text }) => writeFile(path, text)));
      if (check && stale.length > 0) somethingFound();
      const lines = () =>
        stale.length === 0 ? ['Nothing is stale.'] : stale.map(({ path }) => `${check ? 'stale' : 'written'}: ${path}`);
      print({ stale: stale.map(({ path }) => path) }, { json, lines });
    });
}

/** Every README whose generated part is not what the tables say now, and the schema of stories; with the text it should have. */
export async function staleReadmes(): Promise<readonly { path: string; text: string }[]> {
  const [area] = register.areas();
  if (area === undefined) return [];
  const parts = [
    { path: 'README.md', part: settingsTable(knownSettings) },
    { path: 'docs/who-may-see-what.md', part: accessTables() },
    { path: 'workflows/README.md', part: keyToTheLaw(lawBook) },
    ...register.pathways().map((pathway) => ({
      path: readmeOf(pathway),
      part: [generatedPart(pathway, area), ...lawOf(pathway.name)].join('\n\n'),
    })),
    ...notBuiltYet().map((folder) => ({ path: `workflows/${folder}/README.md`, part: lawOf(folder).join('\n\n') })),
  ];
  const readmes = await Promise.all(
    parts.map(async ({ path, part }) => {
      const before = await readFile(path, 'utf8');
      return { path, before, text: withGeneratedPart(before, path, part) };
    }),
  );
  return [...readmes, await schemaOfStories()].filter(({ before, text }) => before !== text);
}

const SCHEMA = 'docs/stories.schema.json';

/** The schema of a file of stories, for editors: the one by which `play` reads. */
async function schemaOfStories(): Promise<{ path: string; before: string; text: string }> {
  const before = await readFile(SCHEMA, 'utf8').catch(() => '');
  return { path: SCHEMA, before, text: `${JSON.stringify(STORIES, null, 2)}\n` };
}

function lawOf(folder: string): readonly string[] {
  const limits = LAW[folder];
  return limits ? [lawTable(limits, lawBook.lawAsAt)] : [];
}

/** Folders that hold the law of a pathway and nothing more. */
function notBuiltYet(): readonly string[] {
  const built = register.pathways().map(({ name }) => name);
  return Object.keys(LAW).filter((folder) => !built.includes(folder));
}

const readmeOf = ({ name, version }: Pathway) => `workflows/${name}${version === 1 ? '' : `-${version}`}/README.md`;
