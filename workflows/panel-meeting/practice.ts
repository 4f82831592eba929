import { instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { PanelPractice, Seat } from '../areas/practice/panels.js';
import { itemAbout, type Meeting } from './case.js';
import type { Attendee } from './sitting/acts.js';

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

/** For which item, and at which instant (ISO). Without a case nobody has withdrawn. */
export interface Moment {
  readonly case?: string;
  readonly at: string;
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

function isThere({ on }: Meeting, { from, until }: Attendee, at: string): boolean {
  if (on === null) return false;
  const hasCome = from === undefined || !isBefore(at, instantInEngland(on, from));
  return hasCome && (until === undefined || isBefore(at, instantInEngland(on, until)));
}

/** The post that was to have the chair this time, else its deputies in order. */
function inTheChair({ chair }: Meeting, panel: PanelPractice, here: readonly Attendee[]): readonly Sitting[] {
  const order = [chair, ...chairPosts(panel)];
  const row = order.map((post) => here.find((one) => one.post === post)).find((one) => one !== undefined);
  if (row === undefined) return [];
  const seat = seatOf(panel, row.post);
  const body = (row.body as Body | undefined) ?? seat?.body ?? panel.chair.bodies?.[row.post] ?? 'council';
  return [{ person: row.person, seat: 'chair', as: 'chair', agency: null, body, discipline: null }];
}

function inTheSeats({ seats, lay }: PanelPractice, here: readonly Attendee[]): readonly Sitting[] {
  return seats
    .filter(({ sits }) => sits !== 'lay' || lay.seat !== 'none')
    .flatMap(({ post, deputies, agency, body, sits, discipline = null }) => {
      const holder = here.find((one) => one.post === post);
      const deputy = here.find((one) => deputies.includes(one.post) && one.authority === true);
      const row = holder ?? deputy;
      if (row === undefined) return [];
      const employer = (row.body as Body | undefined) ?? body;
      return [{ person: row.person, seat: post, as: sits, agency, body: employer, discipline }];
    });
}

/** Whether somebody takes part in the decision itself, as the panel's terms have it. */
function decides(panel: PanelPractice, payers: readonly Agency[]): (one: Sitting) => boolean {
  return ({ as, agency }) => {
    if (as === 'chair') return panel.chair.rule !== 'independentFacilitator';
    if (as === 'lay') return panel.lay.seat === 'voting';
    if (as !== 'deciding' || panel.deciding === 'chairAfterAdvice') return false;
    return panel.deciding !== 'payersOnly' || payers.length === 0 || payers.includes(agency as Agency);
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
