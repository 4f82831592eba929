import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { packOf } from '#case-record/pack';
import { listPeople } from '#case-record/people';
import { referenceMeant } from '#engine/as-meant';
import { settingsFrom } from '#settings/settings';
import { print, UsageError } from './output.js';
import { packDocument } from './pack-document.js';
import { chromiumHere, printToPdf } from './paper.js';
import { withRecord } from './record-at-hand.js';

/** `panel pack REF`: the frozen pack of a case on paper. */
export function addPanelCommands(waymark: Command): void {
  const panel = waymark.command('panel').description('What a panel reads');
  panel
    .command('pack')
    .argument('<ref>', 'the reference of the case', referenceMeant)
    .option('--at <sequence>', 'the pack that this event made, not the current one')
    .option('--out <folder>', 'where to keep it; the packs folder of the data folder where nothing is said')
    .option('--json', 'one JSON document')
    .description('Write the frozen history pack as HTML, and as a tagged PDF where Chromium is installed')
    .action(pack);
}

interface PackOptions {
  readonly at?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const NO_CHROMIUM =
  'No PDF was made: no Chromium was found. Install it (Debian: chromium), or name one in CHROMIUM; the HTML prints as well.';

async function pack(ref: string, { at, out, json }: PackOptions): Promise<void> {
  if (at !== undefined && !/^\d{1,9}$/.test(at)) throw new UsageError(`"${at}" is not the number of an event`);
  const { html, digest, current } = await withRecord((record) =>
    written(record, ref, at === undefined ? undefined : Number(at)),
  );
  const folder = resolve(out ?? join(settingsFrom(process.env).dataDir, 'packs'));
  await mkdir(folder, { recursive: true });
  // The digest is in the name: another pack is another file, and this one is never written over by it.
  const name = join(folder, `${ref}-${digest.slice(0, 12).replaceAll(/[^\w.-]/g, '_')}`);
  await writeFile(`${name}.html`, html);
  const chromium = chromiumHere();
  if (chromium !== undefined) await printToPdf(chromium, `${name}.html`, `${name}.pdf`);
  const pdf = chromium === undefined ? null : `${name}.pdf`;
  const files = { html: `${name}.html`, pdf };
  const stale = current ? [] : ['It is stale: there is a newer pack.'];
  const lines = () => [`${name}.html`, pdf ?? NO_CHROMIUM, `Digest ${digest}`, ...stale];
  print({ ref, digest, current, ...files, ...(pdf === null && { because: NO_CHROMIUM }) }, { json, lines });
}

async function written(record: CaseRecord, ref: string, at: number | undefined) {
  const found = await loadCase(record, ref);
  if (found === null) throw new Error(`There is no case ${ref}`);
  const { pathway, row } = found;
  const shown = pathway.pack ? await packOf(record, ref, at) : null;
  if (shown === null) throw new Error(`There is no such pack of case ${ref}`);
  const { made } = shown;
  if (made === null) {
    const builds = (pathway.pack?.builtBy ?? []).map((event) => pathway.questions[event]?.title ?? event);
    throw new Error(`No pack of case ${ref} has been built yet. Record first: ${builds.join(', or ')}.`);
  }
  const area = record.register.area(row.area) as { authority?: { name: string } };
  const people = await listPeople(record, { area: row.area });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const council = area.authority?.name ?? row.area;
  const html = packDocument({ pack: { ...shown, made }, pathway, names, council, child: row.child });
  return { html, digest: made.digest, current: shown.staleSince === null };
}
