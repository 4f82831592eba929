import type { AnyStateNode } from 'xstate';
import type { Pathway } from './pathway.js';

/** One way out of a state, or back into it: an act that the machine takes there, whatever its rule. */
export interface Way {
  readonly event: string;
  /** The state in which the case rests afterwards; the same where the act leaves it there. */
  readonly to: string;
}

/** The states in which a case may rest, and every way between them. Guards are not asked: it is what could be, not what may. */
export interface StateGraph {
  readonly initial: string;
  readonly states: readonly string[];
  readonly waysFrom: (state: string) => readonly Way[];
}

/** Draws the main region of a pathway's machine. */
export function stateGraph({ machine }: Pathway): StateGraph {
  const main = machine.root.states.main as AnyStateNode;
  const leaves = leavesOf(main);
  const ways = new Map(leaves.map((leaf) => [pathOf(leaf), waysOutOf(leaf, main)]));
  return {
    initial: pathOf(restingIn(main)),
    states: [...ways.keys()],
    waysFrom: (state) => ways.get(state) ?? [],
  };
}

/** Every state to which a case may come from that one, itself among them. */
export function reachableFrom({ waysFrom }: StateGraph, state: string): ReadonlySet<string> {
  const seen = new Set([state]);
  for (const here of seen) for (const { to } of waysFrom(here)) seen.add(to);
  return seen;
}

/** The states that can be reached from one, each after all those that lead to it, but for those that lead back to where one came from. */
export function forwardsFrom(first: string, next: (state: string) => readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (state: string) => {
    if (seen.has(state)) return;
    seen.add(state);
    for (const to of next(state)) visit(to);
    order.unshift(state);
  };
  visit(first);
  return order;
}

const childrenOf = ({ states }: AnyStateNode): readonly AnyStateNode[] => Object.values(states);

const leavesOf = (node: AnyStateNode): readonly AnyStateNode[] =>
  childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf);

const pathOf = ({ path }: AnyStateNode): string => path.slice(1).join('.');

/** The state in which a case rests that enters a node: its own, or that of its initial child. */
function restingIn(node: AnyStateNode): AnyStateNode {
  const [first] = node.initial?.target ?? [];
  return first === undefined ? node : restingIn(first as AnyStateNode);
}

/** What is said of a state and of everything around it. */
function waysOutOf(leaf: AnyStateNode, main: AnyStateNode): readonly Way[] {
  const around: AnyStateNode[] = [];
  for (let node: AnyStateNode | undefined = leaf; node !== undefined; node = node.parent) {
    around.push(node);
    if (node === main) break;
  }
  const ways = around.flatMap((node) =>
    [...node.transitions.values()].flat().flatMap(({ eventType, target }) => {
      const targets = target ?? [];
      if (targets.length === 0) return [{ event: eventType, to: pathOf(leaf) }];
      return targets.map((to) => ({ event: eventType, to: pathOf(restingIn(to as AnyStateNode)) }));
    }),
  );
  return ways.filter(({ event, to }, index) => ways.findIndex((way) => way.event === event && way.to === to) === index);
}
