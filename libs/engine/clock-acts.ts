import type { Pathway } from './pathway.js';
import { type StateGraph, stateGraph } from './state-graph.js';

type Row = Pathway['clocks'][number];

/** What the tables say of one clock, without asking any rule: which acts start it for certain or perhaps, and which end it. */
export interface ClockActs {
  readonly row: Row;
  readonly startedBy: ReadonlySet<string>;
  /** Those that start it whatever else is the case. */
  readonly surelyStartedBy: ReadonlySet<string>;
  readonly metBy: ReadonlySet<string>;
  readonly endedBy: ReadonlySet<string>;
}

/** A pathway as it is walked when asked how long a case can take. */
export interface Walk {
  readonly pathway: Pathway;
  readonly graph: StateGraph;
  readonly clocks: readonly ClockActs[];
  /** Acts that the main region takes somewhere; others are taken beside it and lead nowhere. */
  readonly moving: ReadonlySet<string>;
}

/** Reads the tables of a pathway once. */
export function walkOf(pathway: Pathway): Walk {
  const graph = stateGraph(pathway);
  const moving = new Set(graph.states.flatMap((state) => graph.waysFrom(state).map(({ event }) => event)));
  return { pathway, graph, moving, clocks: pathway.clocks.map(actsOf) };
}

function actsOf(row: Row): ClockActs {
  const metBy = new Set(row.metBy.map(eventOf));
  return {
    row,
    startedBy: new Set(row.startedBy.map(eventOf)),
    surelyStartedBy: new Set(row.startedBy.filter(isUnconditional).map(eventOf)),
    metBy,
    endedBy: new Set([...metBy, ...(row.stoppedBy ?? []).map(eventOf)]),
  };
}

const eventOf = (trigger: Row['startedBy'][number]): string => (typeof trigger === 'string' ? trigger : trigger.event);

const isUnconditional = (trigger: Row['startedBy'][number]): boolean =>
  typeof trigger === 'string' || (trigger.when === undefined && trigger.key === undefined);

/** The clocks that run in a state however a case came there: begun on every way to it, and ended by nothing since. */
export function surelyRunning({ graph, clocks, pathway }: Walk): ReadonlyMap<string, ReadonlySet<ClockActs>> {
  const running = new Map<string, ReadonlySet<ClockActs>>(graph.states.map((state) => [state, new Set(clocks)]));
  // An act that undoes the end of a case brings it back to where it stood, with what ran there.
  const comesBack = (from: string, event: string) =>
    (pathway.undoes?.(event, {}) ?? []).length > 0 &&
    pathway.waiting.some(({ state, closed }) => state === from && closed === true);
  const arrivals = graph.states.flatMap((from) =>
    graph.waysFrom(from).flatMap((way) => (comesBack(from, way.event) ? [] : [{ from, ...way }])),
  );
  // Before its first act nothing runs.
  running.set(graph.initial, new Set());
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, event } of arrivals) {
      if (to === graph.initial || (from === graph.initial && !pathway.opening.includes(event) && from !== to)) continue;
      const there = running.get(to) ?? new Set();
      const kept = [...there].filter((clock) => after(clock, event, running.get(from)?.has(clock) ?? false));
      if (kept.length < there.size) {
        running.set(to, new Set(kept));
        changed = true;
      }
    }
  }
  return running;
}

const after = (clock: ClockActs, event: string, before: boolean): boolean =>
  clock.surelyStartedBy.has(event) || (before && !clock.endedBy.has(event));
