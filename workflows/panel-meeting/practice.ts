import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { PanelPractice, Seat } from '../areas/practice/panels.js';
import { panelOf, practiceOf } from '../areas/practice/practice.js';
import { currentPack, type Expected, type Item, itemAbout, type Meeting, type Present, pendingItems } from './case.js';

/** Where a rule of practice is written. */
export const TERMS = 'The panel’s terms of reference';

/** The panels of an area; none where it has agreed nothing. */
export const panelsOf = (area: AreaLimits): readonly PanelPractice[] =>
  'practice' in area ? practiceOf(area).panels : [];

/** The panel of a meeting. It stands in the profile to which the meeting is pinned: it was looked up when it was scheduled. */
export const panelHere = ({ panel }: Pick<Meeting, 'panel'>, area: AreaLimits): PanelPractice =>
  panelOf(area, panel) as PanelPractice;

/** The posts that may take the chair of a panel. */
export function chairPosts({ chair }: PanelPractice): readonly string[] {
  return [...new Set([chair.post, ...(chair.rota ?? []), ...chair.deputies])];
}

/** The seat for which a post sits: its own, or one whose deputy it is. */
export function seatOf({ seats }: PanelPractice, post: string): Seat | undefined {
  return seats.find((seat) => seat.post === post) ?? seats.find(({ deputies }) => deputies.includes(post));
}

/** Every post that may sit at a panel. */
export function postsOf(panel: PanelPractice): readonly string[] {
  return [
    ...new Set([...chairPosts(panel), ...panel.seats.flatMap(({ post, deputies }) => [post, ...deputies])]),
  ].sort();
}

/** The chair as one seat among the others: its post, and who may stand in. */
export interface PanelSeat {
  readonly post: string;
  readonly deputies: readonly string[];
  readonly title: 'chair' | Seat['sits'];
}

/** The chair and every seat, in the order of the panel's terms. */
export function seatsOf({ chair }: Pick<Meeting, 'chair'>, panel: PanelPractice): readonly PanelSeat[] {
  const deputies = chairPosts(panel).filter((post) => post !== chair);
  const seats = panel.seats.map(({ post, deputies: standIns, sits }) => ({ post, deputies: standIns, title: sits }));
  return [{ post: chair, deputies, title: 'chair' }, ...seats];
}

/** Seats whose readings count: the chair, unless they only lead the talk, and those who decide. */
export function readingSeats(meeting: Meeting, panel: PanelPractice): readonly PanelSeat[] {
  return seatsOf(meeting, panel).filter(({ title }) =>
    title === 'chair' ? panel.chair.rule !== 'independentFacilitator' : title === 'deciding',
  );
}

/** Everybody who is known by name, each with their post: invited, having said which seat they take, or seen there. */
export const knownByName = ({ members, seated, present }: Meeting): readonly Expected[] => [
  ...members,
  ...seated,
  ...(present ?? []),
];

/** Who is known by name for a post. */
export function personsAt(meeting: Meeting, post: string): readonly string[] {
  const there = knownByName(meeting).filter((one) => one.post === post);
  return [...new Set(there.map(({ person }) => person))];
}

/** Items whose current pack nobody of a seat has read, leaving out whoever has an interest in them. */
export function unreadAt(meeting: Meeting, { post, deputies }: PanelSeat): readonly Item[] {
  const people = [post, ...deputies].flatMap((each) => personsAt(meeting, each));
  return pendingItems(meeting).filter((item) => {
    const pack = currentPack(item);
    const readers = people.filter((person) => !item.recused.includes(person));
    return pack !== undefined && !readers.some((person) => meeting.reads[item.case]?.[person] === pack);
  });
}

/** Somebody at the table: in the chair, or in one seat. Who does both is here twice. */
export interface Sitting {
  readonly person: string;
  /** The seat, by its own post; 'chair'. */
  readonly seat: string;
  readonly as: 'chair' | Seat['sits'];
  readonly agency: Agency | null;
  readonly body: Body;
  readonly discipline: string | null;
}

/** For which item, and at which instant (ISO). Without a case nobody has withdrawn. */
export interface Moment {
  readonly case?: string;
  readonly at: string;
}

/** An act on an item for which it counts who is there: at the time that it gives (14:10), else when it is recorded. */
export type ActAtTheTable = Act<string, { readonly case: string; readonly decidedAt?: string }>;

/** The item of such an act, and the instant by which it is judged who was there. */
export function momentOf({ on }: Meeting, { data, recordedAt }: ActAtTheTable): Required<Moment> {
  const at = data.decidedAt === undefined || on === null ? recordedAt : instantInEngland(on, data.decidedAt);
  return { case: data.case, at };
}

/**
 * Who sits at that instant: those who have come and not gone, without whoever has an interest in the item. A seat is
 * taken once: by its holder, and by a deputy where the holder is not there or has withdrawn.
 */
export function sittingAt(meeting: Meeting, panel: PanelPractice, { case: ref, at }: Moment): readonly Sitting[] {
  const recused = ref === undefined ? [] : (itemAbout(meeting, ref)?.recused ?? []);
  const here = (meeting.present ?? []).filter((row) => isThere(meeting, row, at) && !recused.includes(row.person));
  return [...inTheChair(meeting, panel, here), ...inTheSeats(panel, here)];
}

function isThere({ on }: Meeting, { from, until }: Present, at: string): boolean {
  if (on === null) return false;
  const hasCome = from === undefined || !isBefore(at, instantInEngland(on, from));
  return hasCome && (until === undefined || isBefore(at, instantInEngland(on, until)));
}

/** The post that was to have the chair this time, else its deputies in order. */
function inTheChair({ chair }: Meeting, panel: PanelPractice, here: readonly Present[]): readonly Sitting[] {
  const order = [chair, ...chairPosts(panel)];
  const row = order.map((post) => here.find((one) => one.post === post)).find((one) => one !== undefined);
  if (row === undefined) return [];
  const body = bodyOf(panel, row);
  return [{ person: row.person, seat: 'chair', as: 'chair', agency: null, body, discipline: null }];
}

/** For which body somebody sits: their employer where that is said, else whoever the seat belongs to. */
export const bodyOf = (panel: PanelPractice, { post, body }: Pick<Present, 'post' | 'body'>): Body =>
  body ?? seatOf(panel, post)?.body ?? panel.chair.bodies?.[post] ?? 'council';

function inTheSeats({ seats, lay }: PanelPractice, here: readonly Present[]): readonly Sitting[] {
  return seats
    .filter(({ sits }) => sits !== 'lay' || lay.seat !== 'none')
    .flatMap(({ post, deputies, agency, body, sits, discipline = null }) => {
      const holder = here.find((one) => one.post === post);
      const deputy = here.find((one) => deputies.includes(one.post) && one.authority === true);
      const row = holder ?? deputy;
      if (row === undefined) return [];
      return [{ person: row.person, seat: post, as: sits, agency, body: row.body ?? body, discipline }];
    });
}

/** Whether somebody takes part in the decision itself, as the panel's terms have it. */
function decides(panel: PanelPractice, payers: readonly Agency[]): (one: Sitting) => boolean {
  return ({ as, agency }) => {
    if (as === 'chair') return panel.chair.rule !== 'independentFacilitator';
    if (as === 'lay') return panel.lay.seat === 'voting';
    if (as !== 'deciding' || panel.deciding === 'chairAfterAdvice') return false;
    return panel.deciding !== 'payersOnly' || payers.length === 0 || (agency !== null && payers.includes(agency));
  };
}

/** Those who decide an item at an instant: each has to have read its pack. */
export function decidingAt(meeting: Meeting, panel: PanelPractice, moment: Required<Moment>): readonly Sitting[] {
  const payers = itemAbout(meeting, moment.case)?.payers ?? [];
  return sittingAt(meeting, panel, moment).filter(decides(panel, payers));
}

/** Those who decide an item now or when they have come. */
export function decidingSooner(meeting: Meeting, panel: PanelPractice, moment: Required<Moment>): readonly Sitting[] {
  const later = (meeting.present ?? []).map(({ from }) =>
    from === undefined || meeting.on === null ? moment.at : instantInEngland(meeting.on, from),
  );
  const instants = [moment.at, ...later.filter((at) => isBefore(moment.at, at))];
  const all = instants.flatMap((at) => decidingAt(meeting, panel, { ...moment, at }));
  return all.filter((one, index) => all.findIndex(({ person }) => person === one.person) === index);
}
