import type { Command } from 'commander';
import { packOf, verifyPack } from '#case-record/pack';
import { referenceMeant } from '#engine/as-meant';
import type { PackEntry, PackSection } from '#engine/pack';
import { print, somethingFound, table, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';
import type { DisplayOptions } from './redaction.js';

/** `case pack REF`: the history pack, and whether every pack of the case still has the digest that was recorded. */
export function addPackCommand(cases: Command): void {
  cases
    .command('pack')
    .argument('<ref>', 'the reference of the case', referenceMeant)
    .option('--at <sequence>', 'the pack that this event made, not the current one')
    .option('--json', 'one JSON document')
    .option('--reveal', 'with what it says about people')
    .description('The history pack, made again and compared with the digests that were recorded')
    .action(show);
}

async function show(ref: string, { at, json, reveal }: DisplayOptions & { at?: string }): Promise<void> {
  if (at !== undefined && !/^\d{1,9}$/.test(at)) throw new UsageError(`"${at}" is not the number of an event`);
  await withRecord(async (record) => {
    const found = await packOf(record, ref, at === undefined ? undefined : Number(at));
    if (found === null) throw new Error(`There is no such pack of a case ${ref}`);
    const { pack, digest, made, staleSince } = found;
    const packs = await verifyPack(record, ref);
    if (packs.some(({ verdict }) => verdict === 'different')) somethingFound();
    const sections = pack.sections.map((section) => (reveal ? section : counted(section)));
    const lines = () => [
      made === null ? 'No pack has been built: this is what one would hold today.' : `Pack of event ${made.sequence}`,
      `Digest ${digest}${staleSince === null ? '' : `, stale since event ${staleSince.sequence}`}`,
      '',
      ...pack.sections.flatMap((section) =>
        reveal ? inWords(section) : [`${section.title}: ${section.entries.length}`],
      ),
      '',
      ...table(
        ['event', 'on', 'digest', 'made again'],
        packs.map((each) => [each.sequence, each.occurredOn, each.digest, each.verdict]),
      ),
    ];
    print({ ref, digest, made, staleSince, packs, sections }, { json, lines });
  });
}

const counted = ({ id, title, entries }: PackSection) => ({ id, title, entries: entries.length });

function inWords({ title, labels, entries, none }: PackSection): readonly string[] {
  return ['', title, ...(entries.length === 0 ? [`  ${none}`] : entries.map((entry) => inLine(entry, labels)))];
}

function inLine({ event, on, facts }: PackEntry, labels: PackSection['labels']): string {
  const said = Object.entries(facts).map(([name, fact]) => `${labels[name] ?? name}: ${[fact].flat().join('; ')}`);
  return `  ${[event === undefined ? '' : `#${event} ${on}`, ...said].filter((part) => part !== '').join('  ')}`;
}
