import { givenIn, type StoryAct } from '#test/given';
import { register } from '#workflows/register';

/** The acts of an ordinary meeting of the Access Panel, for its specs. */

export const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

export const callum = { person: 'callum', role: 'coordinator' };
export const joan = { person: 'joan', role: 'panelChair' };
export const hal = { person: 'hal', role: 'panelMember' };
export const nia = { person: 'nia', role: 'panelMember' };
export const wes = { person: 'wes', role: 'panelMember' };
export const system = { person: 'system', role: 'system' };

const SEATS = {
  joan: 'panelChair',
  hal: 'educationPanelMember',
  nia: 'healthPanelMember',
  wes: 'socialCarePanelMember',
} as const;

export const members = Object.entries(SEATS).map(([person, post]) => ({ person, post }));

export const scheduled: StoryAct = {
  type: 'MeetingScheduled',
  on: '2025-12-10',
  by: callum,
  panel: 'access-panel',
  meetingOn: '2026-01-21',
  startsAt: '09:30',
  members,
};

export const added = (ref: string, more: object = {}): StoryAct => ({
  type: 'ItemAdded',
  on: '2025-12-15',
  by: callum,
  case: ref,
  kind: 'decision',
  ...more,
});

export const pack = (ref: string, packDigest: string, more: object = {}): StoryAct => ({
  type: 'PackReplaced',
  on: '2025-12-15',
  by: system,
  case: ref,
  packDigest,
  ...more,
});

export const closed: StoryAct = { type: 'AgendaClosed', on: '2026-01-07', by: callum };
export const circulated: StoryAct = { type: 'PapersCirculated', on: '2026-01-07', by: callum };

interface Reading {
  readonly of?: string;
  readonly packDigest?: string;
  readonly on?: string;
}

export const read = (by: StoryAct['by'], { of = 'AAAA-1111', packDigest = 'p1', on = '2026-01-15' }: Reading = {}) =>
  ({ type: 'PackRead', on, by, case: of, packDigest, confirmed: true }) as unknown as StoryAct;

type Row = { person: string; post: string; [more: string]: unknown };

export const there = (present: readonly Row[], more: object = {}): StoryAct => ({
  type: 'AttendanceRecorded',
  on: '2026-01-21',
  at: '2026-01-21T09:25:00Z',
  by: callum,
  present,
  ...more,
});

export const convened: StoryAct = { type: 'MeetingConvened', on: '2026-01-21', at: '2026-01-21T09:30:00Z', by: joan };

/** Somebody is missing, and the chair confirms that the panel cannot decide. */
export const cannotDecide: StoryAct = { ...convened, cannotDecide: true };

export const opened = (ref = 'AAAA-1111', at = '2026-01-21T10:00:00Z'): StoryAct => ({
  type: 'ItemOpened',
  on: '2026-01-21',
  at,
  by: joan,
  case: ref,
  childWordsReadFirst: true,
});

export const decided = (ref = 'AAAA-1111', more: object = {}): StoryAct => ({
  type: 'ItemDecided',
  on: '2026-01-21',
  at: '2026-01-21T10:20:00Z',
  by: joan,
  case: ref,
  outcome: 'BOTH',
  ...more,
});

export const onTheAgenda = [scheduled, added('AAAA-1111'), pack('AAAA-1111', 'p1')] as const;
export const papersOut = [...onTheAgenda, closed, circulated] as const;
export const everybodyHasRead = [...papersOut, read(joan), read(hal), read(nia), read(wes)] as const;
export const sitting = [...everybodyHasRead, there(members), convened] as const;
export const onTheTable = [...sitting, opened()] as const;
export const concluded: StoryAct = { type: 'MeetingConcluded', on: '2026-01-21', at: '2026-01-21T12:00:00Z', by: joan };
export const drafted: StoryAct = { type: 'MinutesDrafted', on: '2026-01-22', by: callum, minutesDigest: 'm1' };
export const signed = (by: StoryAct['by'], on = '2026-01-23'): StoryAct =>
  ({ type: 'MinutesSigned', on, by }) as StoryAct;
