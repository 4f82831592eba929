import { effective, type Facts, type History, type RecordedEvent } from '#engine/history';
import type { Pack, PackEntry, PackKept, PackSection } from '#engine/pack';
import type { ItemDecided } from './decision-events.js';
import type { Meeting } from './meeting.js';
import type { AttendanceRecorded } from './sitting-events.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 1;

/** The minutes as they follow from what was recorded: nobody writes them, so nobody can write what was not recorded. */
function minutes(ref: string, told: History): Pack {
  const history = effective(told);
  const sections = [theMeeting(history), whoWasThere(history), interests(history), ...itemsOf(history), notes(history)];
  return { ref, edition: EDITION, sections };
}

/** How a meeting keeps its minutes: drafted from the record, read and signed by their digest, frozen by the last signature. */
export const MINUTES: PackKept<Meeting> = {
  called: 'Minutes',
  builtBy: ['MinutesDrafted'],
  renewedBy: [],
  readBy: 'MinutesSigned',
  familyReadsIt: false,
  digestIn: 'minutesDigest',
  current: (file) => file.minutes,
  of: minutes,
};

const HELD: Readonly<Record<string, string>> = {
  MeetingScheduled: 'Scheduled',
  MeetingMoved: 'Moved',
  MeetingConvened: 'Opened by the chair',
  MeetingConcluded: 'Closed by the chair',
};

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
    },
    ids: { panel: 'panel' },
    entries: history.flatMap((event) => {
      const { type, data } = event;
      const what = HELD[type];
      if (what === undefined) return [];
      const { panel, meetingOn: day, startsAt: at, place, because } = data;
      const asked = data.interestsAsked === true ? 'Everybody was asked, item by item.' : undefined;
      return said(event, { what, panel, day, at, place, because, asked });
    }),
    none: 'The meeting has not been held.',
  };
}

const SEAT_LABELS = {
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
};

function whoWasThere(history: History): PackSection {
  const last = history.findLast(({ type }) => type === 'AttendanceRecorded');
  return {
    id: 'present',
    title: 'Who was there',
    labels: SEAT_LABELS,
    ids: { person: 'person', post: 'post', absent: 'post' },
    entries: last === undefined ? [] : attendance(last),
    none: 'Nobody is recorded as present.',
  };
}

function attendance(event: RecordedEvent): readonly PackEntry[] {
  const { present, absent = [], observers = [] } = event.data as unknown as AttendanceRecorded;
  return [
    ...present.flatMap(({ person, post, from, until, how, authority, body }) => {
      const deputy = authority === true ? 'with the authority of the seat' : undefined;
      return said(event, { person, post, from, until, how: how && HOW[how], deputy, body });
    }),
    ...absent.flatMap(({ post, person, because }) => said(event, { absent: post, person, because })),
    ...observers.flatMap(({ name, from }) => said(event, { observer: from === undefined ? name : `${name}, ${from}` })),
  ];
}

const HOW = { inPerson: 'In person', remote: 'Remotely' } as const;

function interests(history: History): PackSection {
  return {
    id: 'interests',
    title: 'Interests declared',
    labels: { case: 'Case', person: 'Who', what: 'What' },
    ids: { person: 'person' },
    entries: history.flatMap((event) => {
      const { type, data, by } = event;
      return type === 'InterestDeclared'
        ? said(event, { case: data.case, person: data.person ?? by.person, what: data.what })
        : [];
    }),
    none: 'Nobody declared an interest.',
  };
}

/** One section an item, in the order in which the items came to the agenda. */
function itemsOf(history: History): readonly PackSection[] {
  const added = history.flatMap(({ type, data }) => {
    if (type === 'ItemAdded') return [data.case as string];
    return type === 'ItemsCarriedOver' ? (data.items as readonly { case: string }[]).map((item) => item.case) : [];
  });
  return [...new Set(added)].map((ref, index) => ({
    id: `item-${index + 1}`,
    title: `Item ${index + 1}: case ${ref}`,
    labels: ITEM_LABELS,
    ids: { person: 'person' },
    entries: history.filter(({ data }) => data.case === ref).flatMap(whatHappened),
    none: 'The meeting did not come to it.',
  }));
}

const ITEM_LABELS = {
  what: 'What',
  family: 'The family',
  child: 'The child',
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
  conditions: 'Conditions',
  dissent: 'Dissent',
  votes: 'Each body',
  recorded: 'Also recorded',
  told: 'Who tells the family',
  equality: 'Equality',
  summary: 'For publication',
  because: 'Because',
};

function whatHappened(event: RecordedEvent): readonly PackEntry[] {
  const { type, data } = event;
  switch (type) {
    case 'ItemAdded':
      return data.lateReason === undefined ? [] : said(event, { what: 'Added late', because: data.lateReason });
    case 'WrittenContributionReceived':
      return said(event, { what: 'In writing', agency: data.agency, words: data.words });
    case 'ItemOpened':
      return said(event, {
        what: 'Opened',
        family: data.familyPresent,
        child: data.childWordsReadFirst === true ? 'The child’s own words were read first.' : undefined,
      });
    case 'ItemDiscussed':
      return said(event, { what: 'Discussed', words: data.what });
    case 'ItemDecided':
      return said(event, { what: 'Decided', ...decision(data as unknown as ItemDecided) });
    case 'ItemDeferred':
      return said(event, { what: 'Put off', because: data.because });
    case 'ItemRolled':
      return said(event, { what: 'Sent to the next meeting', because: data.because });
    case 'ItemWithdrawn':
      return said(event, { what: 'No longer before the panel', because: data.because });
    default:
      return [];
  }
}

function decision({
  outcome,
  question,
  reasons,
  evidence,
  recommend,
  repeatReason,
  onward,
  duties,
  ...data
}: ItemDecided) {
  return {
    outcome,
    question,
    reasons,
    evidence,
    recommend,
    repeatReason,
    onward,
    duties,
    conditions: data.conditions?.map(({ what, owner, by }) => `${what} (${owner}, by ${by})`),
    dissent: data.dissent?.map(({ person, because }) => `${person}: ${because}`),
    votes: data.votes?.map(({ body, agrees }) => `${body}: ${agrees ? 'agrees' : 'does not agree'}`),
    recorded: data.recorded?.map(({ what, words }) => `${what}: ${words}`),
    told: data.familyToldBy,
    equality: data.equality,
    summary: data.summary,
  };
}

function notes(history: History): PackSection {
  return {
    id: 'notes',
    title: 'Notes',
    labels: { note: 'Note' },
    entries: history.flatMap((event) => {
      const noted = ['MeetingConcluded', 'MinutesDrafted'].includes(event.type);
      return noted ? said(event, { note: event.data.note }) : [];
    }),
    none: 'Nothing was added.',
  };
}

/** One entry of what an event says; none where it says nothing. What is not said is left out. */
function said({ sequence, occurredOn, by }: RecordedEvent, facts: Facts): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  if (told.length === 0) return [];
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain) }];
}
