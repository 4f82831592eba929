import { asRead, type Facts, type History, type RecordedEvent } from '#engine/history';
import type { PackEntry, PackKept, PackSection } from '#engine/pack';
import { MEETING_ACTS } from '../acts.js';
import type { Meeting } from '../case.js';
import { minutedIn, type SectionOfMinutes } from './wording.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 2;

/** How a meeting keeps its minutes: drafted from the record, read and signed by their digest, frozen by the last signature. */
export const MINUTES: PackKept<Meeting> = {
  called: 'Minutes',
  builtBy: ['MinutesDrafted'],
  renewedBy: [],
  readBy: 'MinutesSigned',
  familyReadsIt: false,
  digestIn: 'minutesDigest',
  current: (file) => file.minutes,
  of: (ref, told) => ({ ref, edition: EDITION, sections: sectionsOf(asRead(told)) }),
};

/** The minutes as they follow from what was recorded: nobody writes them, so nobody can write what was not recorded. */
function sectionsOf(history: History): readonly PackSection[] {
  return [theMeeting(history), whoWasThere(history), interests(history), ...items(history), notes(history)];
}

const CLASSES = new Map<string, object>(Object.entries(MEETING_ACTS));

/** What an act says in a section. */
const factsIn =
  (section: SectionOfMinutes) =>
  ({ type, by, data }: RecordedEvent): readonly Facts[] =>
    minutedIn(section, CLASSES.get(type), { data, by: by.person });

/** The same as entries, with its day and who recorded it. What is not said is left out. */
const saidIn =
  (section: SectionOfMinutes) =>
  (event: RecordedEvent): readonly PackEntry[] =>
    factsIn(section)(event).flatMap((facts) => {
      const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
      if (told.length === 0) return [];
      const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
      return [{ event: event.sequence, on: event.occurredOn, by: event.by, facts: Object.fromEntries(plain) }];
    });

function theMeeting(history: History): PackSection {
  return {
    id: 'meeting',
    title: 'The meeting',
    labels: {
      what: 'What',
      panel: 'Panel',
      day: 'Day',
      at: 'At',
      place: 'Where',
      because: 'Because',
      asked: 'Interests',
      by: 'By',
      quorum: 'Quorum',
    },
    ids: { panel: 'panel', by: 'person' },
    entries: history.flatMap(saidIn('meeting')),
    none: 'The meeting has not been held.',
  };
}

/** Attendance is recorded whole: what was recorded last stands. */
function whoWasThere(history: History): PackSection {
  return {
    id: 'present',
    title: 'Who was there',
    labels: {
      person: 'Who',
      post: 'Seat',
      from: 'From',
      until: 'Until',
      how: 'How',
      deputy: 'Deputy',
      body: 'Employed by',
      absent: 'Empty seat',
      because: 'Because',
      observer: 'Observer, without papers',
    },
    ids: { person: 'person', post: 'post', absent: 'post' },
    entries: history.map(saidIn('present')).findLast((entries) => entries.length > 0) ?? [],
    none: 'Nobody is recorded as present.',
  };
}

function interests(history: History): PackSection {
  return {
    id: 'interests',
    title: 'Interests declared',
    labels: { case: 'Case', person: 'Who', what: 'What' },
    ids: { person: 'person' },
    entries: history.flatMap(saidIn('interests')),
    none: 'Nobody declared an interest.',
  };
}

const ITEM_LABELS = {
  what: 'What',
  family: 'The family',
  child: 'The child',
  person: 'Who',
  agency: 'Agency',
  words: 'What was said',
  outcome: 'Decision',
  question: 'The question',
  reasons: 'Reasons',
  evidence: 'Relied on',
  recommend: 'Recommended',
  repeatReason: 'Why it is tried again',
  onward: 'Where the family goes next',
  duties: 'Duties in play',
  money: 'What it costs, and who pays',
  afterwards: 'Afterwards',
  condition: 'Condition',
  owner: 'By whom',
  by: 'By when',
  votes: 'Each body',
  recorded: 'Also recorded',
  told: 'Who tells the family',
  equality: 'Equality',
  summary: 'For publication',
  because: 'Because',
};

/** One section an item, in the order in which the items came to the agenda. */
function items(history: History): readonly PackSection[] {
  const added = history.flatMap(factsIn('agenda')).map((item) => String(item.case));
  return [...new Set(added)].map((ref, index) => ({
    id: `item-${index + 1}`,
    title: `Item ${index + 1}: case ${ref}`,
    labels: ITEM_LABELS,
    ids: { person: 'person', owner: 'person' },
    entries: history.filter(({ data }) => data.case === ref).flatMap(saidIn('item')),
    none: 'The meeting did not come to it.',
  }));
}

function notes(history: History): PackSection {
  return {
    id: 'notes',
    title: 'Notes',
    labels: { note: 'Note' },
    entries: history.flatMap(saidIn('notes')),
    none: 'Nothing was added.',
  };
}
