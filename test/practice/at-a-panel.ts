import type { CivilDate } from '#statutory-calendar/civil-date';
import type { StoryAct } from '#test/given';
import type { PanelPractice } from '#workflows/areas/practice/panels';

/** A case of nobody in particular. */
export const CASE = 'AAAA-1111';

const callum = { person: 'callum', role: 'coordinator' };

/** When a meeting is called, and for which day. */
export interface When {
  readonly calledOn: CivilDate;
  readonly meetingOn: CivilDate;
}

/** An ordinary day for a meeting: called on Monday 5 January for Wednesday 21 January 2026. */
export const ORDINARY: When = { calledOn: '2026-01-05', meetingOn: '2026-01-21' };

/** The post that sits in a seat is the person here: nobody has another name. */
export const as = (post: string, role = 'panelMember') => ({ person: post, role });

/** The acts of one meeting of a panel, about one case. */
export function meetingOf(panel: PanelPractice, when: When = ORDINARY) {
  const everybody = [panel.chair.post, ...panel.seats.map(({ post }) => post)];
  const before = beforeTheDay(panel, when, everybody);
  const day = onTheDay(panel, when);
  /** On the table with those present; everybody who has a seat where it is left out. */
  const onTheTable = (posts: readonly string[] = everybody, item: object = {}) => [
    ...before.ready(item),
    day.there(posts),
    day.convened,
    day.opened,
  ];
  return { ...before, ...day, onTheTable, everybody };
}

function beforeTheDay({ id, chair }: PanelPractice, { calledOn: on, meetingOn }: When, everybody: readonly string[]) {
  const members = everybody.map((post) => ({ person: post, post }));
  const called = (more: object = {}): StoryAct => ({
    ...{ type: 'MeetingScheduled', on, by: callum, panel: id, meetingOn, members },
    ...more,
  });
  const added = (more: object = {}): StoryAct => ({
    ...{ type: 'ItemAdded', on, by: callum, case: CASE, kind: 'decision' },
    ...more,
  });
  const pack: StoryAct = { type: 'PackReplaced', on, by: as('system', 'system'), case: CASE, packDigest: 'p1' };
  const closed: StoryAct = { type: 'AgendaClosed', on, by: callum };
  const sentOut: StoryAct = { type: 'PapersCirculated', on, by: callum };
  const read = (post: string): StoryAct => ({
    ...{ type: 'PackRead', on, case: CASE, packDigest: 'p1', confirmed: true },
    by: as(post, post === chair.post ? 'panelChair' : 'panelMember'),
  });
  const papersOut = (item: object = {}) => [called(), added(item), pack, closed, sentOut];
  const ready = (item: object = {}) => [...papersOut(item), ...everybody.map(read)];
  return { called, added, closed, sentOut, read, papersOut, ready };
}

function onTheDay({ chair }: PanelPractice, { meetingOn: on }: When) {
  const by = as(chair.post, 'panelChair');
  const at = (time: string) => ({ on, at: `${on}T${time}:00Z` });
  const there = (posts: readonly string[], more: object = {}): StoryAct => ({
    ...{ type: 'AttendanceRecorded', ...at('09:25'), by: callum },
    present: posts.map((post) => ({ person: post, post, authority: true })),
    ...more,
  });
  const convened: StoryAct = { type: 'MeetingConvened', ...at('09:30'), by };
  const cannotDecide: StoryAct = { ...convened, cannotDecide: true };
  const opened: StoryAct = { type: 'ItemOpened', ...at('10:00'), by, case: CASE };
  const decided = (more: object = {}): StoryAct => ({
    ...{ type: 'ItemDecided', ...at('10:20'), by, case: CASE, outcome: 'BOTH' },
    ...more,
  });
  const putOff = (because: string): StoryAct => ({ type: 'ItemDeferred', ...at('10:20'), by, case: CASE, because });
  const concluded: StoryAct = { type: 'MeetingConcluded', ...at('12:00'), by };
  return { there, convened, cannotDecide, opened, decided, putOff, concluded };
}
