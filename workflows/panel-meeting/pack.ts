import { effective, type History, type RecordedEvent } from '#engine/history';
import type { Pack, PackEntry, PackKept, PackSection } from '#engine/pack';
import type { Meeting } from './case.js';
import { itemsOf, said } from './minutes/sections.js';
import type { AttendanceRecorded } from './sitting/acts.js';

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
