import type { ClockActs, Walk } from './clock-acts.js';
import { PASSED } from './deadlines.js';
import { longestLength, type Measuring } from './longest-length.js';
import type { Way } from './state-graph.js';

type Expiries = ReadonlyMap<ClockActs, number>;

/** A label of the search for the longest way: a case that has come to a state, when at the latest, which clocks run until when, and by which way. */
export interface PathLabel {
  readonly state: string;
  /** Days since the beginning at which the case entered the state, at the latest. */
  readonly at: number;
  readonly running: Expiries;
  readonly way: readonly string[];
}

/** What a case is walked through. */
export interface Walked {
  readonly walk: Walk;
  readonly area: Measuring['area'];
  readonly lengthOf: (clock: ClockActs, state: string) => number | undefined;
}

/** How long each clock can run, asked once. */
export function remembered(measuring: Measuring): Walked['lengthOf'] {
  const known = new Map<string, number | undefined>();
  return ({ row }, state) => {
    const key = `${row.id} ${row.validFrom ?? ''} ${row.lengthsIn === undefined ? '' : state}`;
    if (!known.has(key)) known.set(key, longestLength(row, state, measuring));
    return known.get(key);
  };
}

/** A state that is entered. */
interface Here {
  readonly walked: Walked;
  readonly state: string;
  readonly at: number;
}

/** Those whose length is known, each with the day on which it runs out at the latest. */
export function withLengths(
  clocks: readonly ClockActs[],
  { walked, state, at }: Here,
): readonly (readonly [ClockActs, number])[] {
  return clocks.flatMap((clock) => {
    const length = walked.lengthOf(clock, state);
    return length === undefined ? [] : [[clock, at + length] as const];
  });
}

/** With the clocks that the table names for the state, begun now where they did not run already. */
export function withOwn(running: Expiries, here: Here): Expiries {
  const { walked, state } = here;
  const named = rowOf(walked, state)?.clocks ?? [];
  const own = walked.walk.clocks.filter((clock) => named.includes(clock.row.id) && !running.has(clock));
  return new Map([...running, ...withLengths(own, here)]);
}

/** What the table of waiting says of a state. */
export const rowOf = ({ walk }: Walked, state: string) => walk.pathway.waiting.find((row) => row.state === state);

/** In a state that no clock ends: as long as its own duties may take. */
export function busyUntil({ state, at, running }: PathLabel, walked: Walked): number {
  const own = rowOf(walked, state)?.clocks ?? [];
  const duties = [...running].filter(([{ row }]) => own.includes(row.id) && !row.lapses).map(([, expiry]) => expiry);
  return Math.max(at, ...duties);
}

/** By when the case must have left a state: a duty that cannot be met there, or a time that leads on by itself when it runs out. */
export function leftBy({ state, running }: PathLabel, { walk }: Walked): number {
  const ways = walk.graph.waysFrom(state);
  const staysWith = (event: string) =>
    !walk.moving.has(event) || ways.some((way) => way.event === event && way.to === state);
  const runsOut = ways.some(({ event, to }) => event === PASSED && to !== state);
  const own = walk.pathway.waiting.find((row) => row.state === state)?.clocks ?? [];
  const duties: (readonly [ClockActs, number])[] = [];
  const expiring: number[] = [];
  for (const [clock, expiry] of running) {
    const { row, metBy } = clock;
    if (runsOut && row.kind === 'local' && own.includes(row.id)) expiring.push(expiry);
    else if (!row.lapses && ![...metBy].some(staysWith)) duties.push([clock, expiry]);
  }
  // Of several that may run out there, one is running; which one, the case decides.
  return Math.min(soonest(duties), expiring.length > 0 ? Math.max(...expiring) : Number.POSITIVE_INFINITY);
}

/** When the first of them runs out. Of those that begin only where the facts say so (one a route), one runs; which, the case decides. */
function soonest(due: readonly (readonly [ClockActs, number])[]): number {
  const always = due.filter(([{ surelyStartedBy }]) => surelyStartedBy.size > 0).map(([, expiry]) => expiry);
  const perhaps = due.filter(([{ surelyStartedBy }]) => surelyStartedBy.size === 0).map(([, expiry]) => expiry);
  return Math.min(...always, perhaps.length > 0 ? Math.max(...perhaps) : Number.POSITIVE_INFINITY);
}

/** By when an act has to come that meets a duty. */
export function metWith({ running }: PathLabel, { event }: Way): number {
  return soonest([...running].filter(([{ row, metBy }]) => !row.lapses && metBy.has(event)));
}

/** The case as it enters the next state: what the act ends, begins and lets run on. */
export function entering({ running, way }: PathLabel, { event, to }: Way, here: Here): PathLabel {
  const named = rowOf(here.walked, to)?.clocks ?? [];
  const begins = ({ row, startedBy, surelyStartedBy }: ClockActs) =>
    surelyStartedBy.has(event) || (startedBy.has(event) && named.includes(row.id));
  const kept = [...running].filter(([clock]) => !clock.endedBy.has(event) && !begins(clock));
  const begun = here.walked.walk.clocks.filter((clock) => begins(clock));
  const next = new Map([...kept, ...withLengths(begun, here)]);
  return { state: to, at: here.at, running: withOwn(next, here), way: [...way, to] };
}

/** Why nothing ends a state, in a sentence or two. */
export function whyOpen(state: string, walked: Walked): string {
  const row = rowOf(walked, state);
  const endless = (row?.clocks ?? []).flatMap((id) => {
    const rows = walked.walk.clocks.filter((clock) => clock.row.id === id);
    if (rows.some((clock) => clock.row.due.phrase === 'onTheDateNamed'))
      return [`${id} runs to the day that an act names.`];
    if (rows.some(({ row: { due } }) => due.phrase === 'local' && due.before))
      return [`${id} counts back from such a day.`];
    return rows.some((clock) => walked.lengthOf(clock, state) === undefined)
      ? [`${id} depends on more than its first day.`]
      : [];
  });
  const said = [...endless, ...(row?.because === undefined ? [] : [row.because])].join(' ');
  return said === '' ? `What meets ${row?.clocks.join(' or ')} may leave the case there.` : said;
}
