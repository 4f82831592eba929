import { surelyRunning, walkOf } from './clock-acts.js';
import {
  busyUntil,
  entering,
  leftBy,
  metWith,
  type PathLabel,
  remembered,
  rowOf,
  type Walked,
  whyOpen,
  withLengths,
  withOwn,
} from './clocks-on-the-way.js';
import type { Measuring } from './longest-length.js';
import type { Pathway } from './pathway.js';
import { forwardsFrom, reachableFrom, type Way } from './state-graph.js';

/**
 * How long a case that enters a state can go until what its pathway decides has been decided, if everybody keeps to the
 * clocks at the last moment. It is an upper bound: each step is as long as its clock can be from the worst day of the
 * calendar, and the longest way is taken on which it is not sent back to where it was. What a case rests at the family's
 * wish, and each time that it is sent back, comes on top; so does lateness, which no clock can prevent.
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

/** The longest wait from each state that a pathway has in an area, in the order in which the pathway names them. */
export function longestWaits(pathway: Pathway, measuring: Measuring): readonly LongestWait[] {
  const walk = walkOf(pathway);
  const surely = surelyRunning(walk);
  const walked = { walk, area: measuring.area, lengthOf: remembered(measuring) };
  const own = pathway.waiting.filter(({ state }) => !isUnused(state, walked));
  return own.map(({ state, decided, closed }) => {
    if (decided || closed) return { state, decided: true, days: 0, open: [], way: [state] };
    const begun = [...(surely.get(state) ?? [])].filter(({ row }) => !row.lapses);
    const running = withOwn(new Map(withLengths(begun, { walked, state, at: 0 })), { walked, state, at: 0 });
    const open = new Map<string, string>();
    const longest = onwards({ state, at: 0, running, way: [state] }, walked, open);
    return {
      state,
      decided: false,
      days: longest?.at ?? 0,
      open: [...open].map(([each, because]) => ({ state: each, because })),
      way: longest?.way ?? [state],
    };
  });
}

/** The latest arrival at a decision from there; undefined where none leads to one without being sent back. */
function onwards(first: PathLabel, walked: Walked, open: Map<string, string>): PathLabel | undefined {
  const { waysFrom } = walked.walk.graph;
  const order = forwardsFrom(first.state, (state) => onTheWay(state, walked));
  const labels = new Map<string, readonly PathLabel[]>([[first.state, [first]]]);
  let latest: PathLabel | undefined;
  for (const [index, state] of order.entries()) {
    const further = waysFrom(state).filter(({ to }) => order.indexOf(to) > index);
    for (const label of labels.get(state) ?? []) {
      for (const there of further.flatMap((way) => nextLabels(label, way, { walked, open }))) {
        const row = rowOf(walked, there.state);
        if (!(row?.decided || row?.closed)) labels.set(there.state, nonDominated(labels.get(there.state) ?? [], there));
        else if (isLater(there, latest, walked)) latest = there;
      }
    }
  }
  return latest;
}

/** Where one goes from a state without choosing to rest or being sent back; from a decision, nowhere. */
function onTheWay(state: string, walked: Walked): readonly string[] {
  const row = rowOf(walked, state);
  if (row?.decided || row?.closed) return [];
  const ways = walked.walk.graph.waysFrom(state).flatMap(({ to }) => {
    const next = rowOf(walked, to);
    return next === undefined || next.rests || to === state || isUnused(to, walked) ? [] : [to];
  });
  const [back, forwards] = [true, false].map((is) => ways.filter((to) => isBackwards(state, to, walked) === is));
  return hasItsOwnWay(forwards ?? [], back ?? [], walked) ? (forwards ?? []) : ways;
}

/** Whether some way onwards is this state's own: no mere end to which those lead as well that were named before it. */
function hasItsOwnWay(forwards: readonly string[], back: readonly string[], walked: Walked): boolean {
  const fromThere = back.flatMap((to) => walked.walk.graph.waysFrom(to).map((way) => way.to));
  return forwards.some((to) => !rowOf(walked, to)?.closed || !fromThere.includes(to));
}

/** Whether a way leads to a state that its table names before this one, and from which a case comes here again. */
function isBackwards(state: string, to: string, { walk }: Walked): boolean {
  const place = (wanted: string) => walk.pathway.waiting.findIndex((row) => row.state === wanted);
  return place(to) < place(state) && reachableFrom(walk.graph, to).has(state);
}

/** A state whose clocks have no length in the area is none of its own: a rung that its ladder has not. */
function isUnused(state: string, walked: Walked): boolean {
  const named = rowOf(walked, state)?.clocks ?? [];
  const own = walked.walk.clocks.filter(({ row }) => named.includes(row.id) && row.lengthsIn !== undefined);
  return own.length > 0 && own.every(({ row }) => row.lengthsIn?.(walked.area, state).length === 0);
}

function nextLabels(
  label: PathLabel,
  way: Way,
  { walked, open }: { walked: Walked; open: Map<string, string> },
): readonly PathLabel[] {
  if (!onTheWay(label.state, walked).includes(way.to)) return [];
  const by = Math.min(leftBy(label, walked), metWith(label, way));
  if (by === Number.POSITIVE_INFINITY) open.set(label.state, whyOpen(label.state, walked));
  const at = Number.isFinite(by) ? by : busyUntil(label, walked);
  return [entering(label, way, { walked, state: way.to, at })];
}

/** Those of a state that could still be the latest: one is not that came earlier and has less time on every clock than another. */
function nonDominated(labels: readonly PathLabel[], more: PathLabel): readonly PathLabel[] {
  if (labels.some((label) => dominates(label, more))) return labels;
  return [...labels.filter((label) => !dominates(more, label)), more];
}

const dominates = (one: PathLabel, other: PathLabel): boolean =>
  one.at >= other.at &&
  [...one.running].every(([clock, expiry]) => (other.running.get(clock) ?? Number.POSITIVE_INFINITY) <= expiry);

/** Of two that come at the same time, the one that ends in a decision and not just in an end. */
function isLater(end: PathLabel, latest: PathLabel | undefined, walked: Walked): boolean {
  if (latest === undefined || end.at !== latest.at) return end.at > (latest?.at ?? -1);
  const decides = ({ state }: PathLabel) => rowOf(walked, state)?.decided === true;
  return decides(end) && !decides(latest);
}
