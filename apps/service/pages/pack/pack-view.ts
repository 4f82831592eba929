import type { AreaLimits } from '#engine/locality';
import type { PackEntry, PackSection } from '#engine/pack';
import type { Pathway } from '#engine/pathway';
import { isCivilDate } from '#statutory-calendar/civil-date';
import { practiceOf } from '#workflows/areas/practice/practice';
import type { PackSeen } from '../../case-access/pack-shown.js';
import type { Names } from '../case-wording.js';
import { dayInWords } from '../draw-pages.js';
import { pastActs } from '../past-acts.js';

/** All that the page of a pack shows. */
export function packView(found: PackSeen, names: Names) {
  const { seen, pack, digest, current, made, staleSince, all, whole, ask, since, confirmable, without } = found;
  const { row, pathway, locality } = seen;
  const kept = pathway.pack;
  const called = calledOf(pathway);
  return {
    title:
      made === null ? `What ${called.one} of case ${row.ref} would hold today` : `${called.title} of case ${row.ref}`,
    called,
    row,
    made,
    staleSince,
    correctedBy: staleSince === null ? found.correctedBy : null,
    whole,
    without,
    ask,
    digest: made?.digest ?? null,
    remade: made !== null && made.digest !== digest ? digest : null,
    since: pastActs(pathway, since, names).map(({ title, occurredOn }) => ({ title, occurredOn })),
    others: all.filter(({ sequence }) => sequence !== made?.sequence),
    confirmWords:
      kept?.called === undefined
        ? 'Confirm that you have read this pack'
        : (pathway.questions[kept.readBy]?.title ?? ''),
    confirm:
      confirmable && kept
        ? `/cases/${row.ref}/do/${kept.readBy}?${new URLSearchParams({ [kept.digestIn]: current ?? '' })}`
        : null,
    sections: pack.sections.map((section) => sectionInWords(section, pathway, withPanels(names, locality.area))),
  };
}

/** What people call it: a history pack; or, where the pathway has a word of its own, as for minutes, that. */
function calledOf({ pack }: Pathway) {
  const { called } = pack ?? {};
  if (called === undefined) return HISTORY_PACK;
  const it = called.toLowerCase();
  return {
    title: called,
    one: `the ${it}`,
    it,
    current: `These are the current ${it}`,
    made: 'They are put together from what was recorded. Drafted again, they are read again.',
    missing: `There are no ${it} yet.`,
    others: `The ${it} as they were drafted before`,
  };
}

const HISTORY_PACK = {
  title: 'History pack',
  one: 'a pack',
  it: 'pack',
  current: 'This is the current pack',
  made: 'It is put together from the history and never changes: something new makes a new one.',
  missing: 'No pack has been built yet.',
  others: 'Other packs of this case',
};

/** The names of people and posts, and those of the area’s panels. */
function withPanels(names: Names, area: AreaLimits): Names {
  const panels = 'practice' in area ? practiceOf(area).panels : [];
  return new Map([...names, ...panels.map(({ id, title }) => [id, title] as const)]);
}

function sectionInWords({ id, title, labels, entries, none, ids }: PackSection, pathway: Pathway, names: Names) {
  const timeline = Object.keys(labels).length === 1 && entries.every(({ on }) => on !== undefined);
  return {
    id,
    title,
    otherwise: none,
    timeline,
    entries: entries.map((entry) => entryInWords({ entry, labels, ids }, pathway, names)),
  };
}

function entryInWords(
  {
    entry,
    labels,
    ids = {},
  }: { entry: PackEntry } & Pick<PackSection, 'labels'> & { ids: PackSection['ids'] | undefined },
  pathway: Pathway,
  names: Names,
) {
  const { event, on, by, facts, withheld } = entry;
  const rows = Object.entries(facts).map(([name, fact]) => ({
    label: labels[name] ?? name,
    lines: [fact].flat().map((line) => {
      const text = ids[name] === undefined ? line : (names.get(line) ?? line);
      return isCivilDate(text) ? dayInWords(text) : text;
    }),
  }));
  const as = by === undefined ? '' : (pathway.roles[by.role]?.title ?? by.role);
  const who = by === undefined ? '' : `${names.get(by.person) ?? by.person} (${as})`;
  return { event, on, who, rows, withheld: withheld === true };
}
