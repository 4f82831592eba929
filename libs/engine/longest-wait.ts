import { type ClockActs, surelyRunning, type Walk, walkOf } from './clock-acts.js';
import { PASSED } from './deadlines.js';
import { longestLength, type Measuring } from './longest-length.js';
import type { Pathway, WaitingRow } from './pathway.js';
import type { Way } from './state-graph.js';

/**
 * How long a case that enters a state can go until what its pathway decides has been decided, if everybody keeps to the
 * clocks at the last moment. It is an upper bound: each step is as long as its clock can be from the worst day of the
 * calendar, and the longest way is taken on which no state is entered twice. What a case rests at the family's wish, and
 * each time that it is sent back, comes on top; so does lateness, which no clock can prevent.
 */
export interface LongestWait {
  readonly state: string;
  readonly decided: boolean;
  /** Calendar days at most; beside them, however much longer the states in `open` take. */
  readonly days: number;
  /** States on the way, or this one, that no clock ends: each with the reason. */
  readonly open: readonly { readonly state: string; readonly because: string }[];
  /** The states of the longest way, this one first. */
  readonly way: readonly string[];
}

type Expiries = ReadonlyMap<ClockActs, number>;

interface Place {
  readonly state: string;
  /** Days since the beginning at which the case entered the state, at the latest. */
  readonly at: number;
  readonly running: Expiries;
  readonly way: readonly string[];
}

interface Ground {
  readonly walk: Walk;
  readonly lengthOf: (clock: ClockActs, state: string) => number | undefined;
}

/** The longest wait from each state of a pathway in an area, in the order in which the pathway names them. */
export function longestWaits(pathway: Pathway, measuring: Measuring): readonly LongestWait[] {
  const walk = walkOf(pathway);
  const surely = surelyRunning(walk);
  const ground = { walk, lengthOf: remembered(measuring) };
  return pathway.waiting.map(({ state, decided, closed }) => {
    if (decided || closed) return { state, decided: true, days: 0, open: [], way: [state] };
    const begun = [...(surely.get(state) ?? [])].filter(({ row }) => !row.lapses);
    const running = withOwn(new Map(withLengths(begun, { ground, state, at: 0 })), { ground, state, at: 0 });
    const open = new Map<string, string>();
    const longest = onwards({ state, at: 0, running, way: [state] }, ground, open);
    return {
      state,
      decided: false,
      days: longest?.at ?? 0,
      open: [...open].map(([each, because]) => ({ state: each, because })),
      way: longest?.way ?? [state],
    };
  });
}

function remembered(measuring: Measuring): Ground['lengthOf'] {
  const known = new Map<string, number | undefined>();
  return ({ row }, state) => {
    const key = `${row.id} ${row.validFrom ?? ''} ${row.lengthsIn === undefined ? '' : state}`;
    if (!known.has(key)) known.set(key, longestLength(row, state, measuring));
    return known.get(key);
  };
}

interface Here {
  readonly ground: Ground;
  readonly state: string;
  readonly at: number;
}

function withLengths(
  clocks: readonly ClockActs[],
  { ground, state, at }: Here,
): readonly (readonly [ClockActs, number])[] {
  return clocks.flatMap((clock) => {
    const length = ground.lengthOf(clock, state);
    return length === undefined ? [] : [[clock, at + length] as const];
  });
}

/** With the clocks that the table names for the state, begun now where they did not run already. */
function withOwn(running: Expiries, here: Here): Expiries {
  const { ground, state } = here;
  const named = rowOf(ground, state)?.clocks ?? [];
  const own = ground.walk.clocks.filter((clock) => named.includes(clock.row.id) && !running.has(clock));
  return new Map([...running, ...withLengths(own, here)]);
}

const rowOf = ({ walk }: Ground, state: string) => walk.pathway.waiting.find((row) => row.state === state);

/** The latest arrival at a decision on any way onwards; undefined where none leads to one without entering a state twice. */
function onwards(place: Place, ground: Ground, open: Map<string, string>): Place | undefined {
  const ways = ground.walk.graph.waysFrom(place.state).filter(({ to }) => to !== place.state);
  const until = leftBy(place, ground);
  let latest: Place | undefined;
  for (const way of ways) {
    const row = rowOf(ground, way.to);
    if (row === undefined || isAtWill(way, row) || place.way.includes(way.to)) continue;
    const by = Math.min(until, metWith(place, way));
    if (by === Number.POSITIVE_INFINITY) open.set(place.state, whyOpen(place.state, ground));
    const at = Number.isFinite(by) ? by : busyUntil(place, ground);
    const there = entering(place, way, { ground, state: way.to, at });
    const end = row.decided || row.closed ? there : onwards(there, ground, open);
    if (end !== undefined && isLater(end, latest, ground)) latest = end;
  }
  return latest;
}

/** Of two that come at the same time, the one that ends in a decision and not just in an end. */
function isLater(end: Place, latest: Place | undefined, ground: Ground): boolean {
  if (latest === undefined || end.at !== latest.at) return end.at > (latest?.at ?? -1);
  const decides = ({ state }: Place) => rowOf(ground, state)?.decided === true;
  return decides(end) && !decides(latest);
}

/** A draft or a rest is chosen by somebody, and as long as they like; only what the clock itself leads to is on the way. */
const isAtWill = ({ event }: Way, { aside, closed }: WaitingRow): boolean =>
  aside === true && closed !== true && event !== PASSED;

/** In a state that no clock ends: as long as its own duties may take. */
function busyUntil({ state, at, running }: Place, ground: Ground): number {
  const own = rowOf(ground, state)?.clocks ?? [];
  const duties = [...running].filter(([{ row }]) => own.includes(row.id) && !row.lapses).map(([, expiry]) => expiry);
  return Math.max(at, ...duties);
}

/** By when the case must have left a state: a duty that cannot be met there, or a time that leads on by itself when it runs out. */
function leftBy({ state, running }: Place, { walk }: Ground): number {
  const ways = walk.graph.waysFrom(state);
  const staysWith = (event: string) =>
    !walk.moving.has(event) || ways.some((way) => way.event === event && way.to === state);
  const runsOut = ways.some(({ event, to }) => event === PASSED && to !== state);
  const own = walk.pathway.waiting.find((row) => row.state === state)?.clocks ?? [];
  const duties: number[] = [];
  const expiring: number[] = [];
  for (const [{ row, metBy }, expiry] of running) {
    if (runsOut && row.kind === 'local' && own.includes(row.id)) expiring.push(expiry);
    else if (!row.lapses && ![...metBy].some(staysWith)) duties.push(expiry);
  }
  // Of several that may run out there, one is running; which one, the case decides.
  return Math.min(...duties, expiring.length > 0 ? Math.max(...expiring) : Number.POSITIVE_INFINITY);
}

/** By when an act has to come that meets a duty. */
function metWith({ running }: Place, { event }: Way): number {
  const due = [...running].filter(([{ row, metBy }]) => !row.lapses && metBy.has(event)).map(([, expiry]) => expiry);
  return Math.min(Number.POSITIVE_INFINITY, ...due);
}

function entering({ running, way }: Place, { event, to }: Way, here: Here): Place {
  const named = rowOf(here.ground, to)?.clocks ?? [];
  const begins = ({ row, startedBy, surelyStartedBy }: ClockActs) =>
    surelyStartedBy.has(event) || (startedBy.has(event) && named.includes(row.id));
  const kept = [...running].filter(([clock]) => !clock.endedBy.has(event) && !begins(clock));
  const begun = here.ground.walk.clocks.filter((clock) => begins(clock));
  const next = new Map([...kept, ...withLengths(begun, here)]);
  return { state: to, at: here.at, running: withOwn(next, here), way: [...way, to] };
}

function whyOpen(state: string, ground: Ground): string {
  const row = rowOf(ground, state);
  if (row?.because !== undefined) return row.because;
  return `Its clocks (${row?.clocks.join(', ')}) run to a day that an act names, or depend on more than one day.`;
}
