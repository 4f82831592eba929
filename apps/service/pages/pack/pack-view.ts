import type { PackEntry, PackSection } from '#engine/pack';
import type { Pathway } from '#engine/pathway';
import { isCivilDate } from '#statutory-calendar/civil-date';
import type { PackSeen } from '../../door/pack-shown.js';
import type { Names } from '../case-words.js';
import { dayInWords } from '../draw-pages.js';
import { pastActs } from '../past-acts.js';

/** All that the page of a pack shows. */
export function packView(found: PackSeen, names: Names) {
  const { seen, pack, digest, current, made, staleSince, all, whole, ask, since, confirmable } = found;
  const { row, pathway } = seen;
  const kept = pathway.pack;
  return {
    title: made === null ? `What a pack of case ${row.ref} would hold today` : `History pack of case ${row.ref}`,
    row,
    made,
    staleSince,
    whole,
    ask,
    digest: made?.digest ?? null,
    remade: made !== null && made.digest !== digest ? digest : null,
    since: pastActs(pathway, since, names).map(({ title, occurredOn }) => ({ title, occurredOn })),
    others: all.filter(({ sequence }) => sequence !== made?.sequence),
    confirm:
      confirmable && kept
        ? `/cases/${row.ref}/do/${kept.readBy}?${new URLSearchParams({ [kept.digestIn]: current ?? '' })}`
        : null,
    sections: pack.sections.map((section) => sectionInWords(section, pathway, names)),
  };
}

function sectionInWords({ id, title, labels, entries, none }: PackSection, pathway: Pathway, names: Names) {
  const timeline = Object.keys(labels).length === 1 && entries.every(({ on }) => on !== undefined);
  return {
    id,
    title,
    otherwise: none,
    timeline,
    entries: entries.map((entry) => entryInWords({ entry, labels }, pathway, names)),
  };
}

function entryInWords(
  { entry, labels }: { entry: PackEntry; labels: PackSection['labels'] },
  pathway: Pathway,
  names: Names,
) {
  const { event, on, by, facts, withheld } = entry;
  const rows = Object.entries(facts).map(([name, fact]) => ({
    label: labels[name] ?? name,
    lines: [fact].flat().map((line) => (isCivilDate(line) ? dayInWords(line) : line)),
  }));
  const as = by === undefined ? '' : (pathway.roles[by.role]?.title ?? by.role);
  const who = by === undefined ? '' : `${names.get(by.person) ?? by.person} (${as})`;
  return { event, on, who, rows, withheld: withheld === true };
}
