import { toDirectedGraph } from '@xstate/graph';
import type { Pathway } from '#engine/pathway';

type Node = ReturnType<typeof toDirectedGraph>;
type Edge = { readonly from: string; readonly to: string; readonly event: string };

/** The main region of a pathway as a graph of its resting states: every arrow that a transition draws, whatever its rule. */
function mainRegion({ machine }: Pathway): { states: readonly string[]; initial: string; edges: readonly Edge[] } {
  const root = toDirectedGraph(machine);
  const main = root.children.find(({ stateNode }) => stateNode.key === 'main') as Node;
  const leaves = under(main).filter(({ children }) => children.length === 0);
  const edges = under(main).flatMap((node) =>
    node.edges.flatMap((edge) =>
      leavesOf(node).map((leaf) => ({
        from: pathOf(leaf),
        to: edge.target === edge.source ? pathOf(leaf) : entered(edge.target),
        event: edge.transition.eventType,
      })),
    ),
  );
  return { states: leaves.map(pathOf), initial: entered(main.stateNode), edges };
}

/** Every state in which the main region may rest, as a path. */
export function statesOf(pathway: Pathway): readonly string[] {
  return mainRegion(pathway).states;
}

/** Every state to which some story may lead that begins with one of those acts. */
export function wherePathsLead(pathway: Pathway, opening: readonly string[]): ReadonlySet<string> {
  const { initial, edges } = mainRegion(pathway);
  const first = edges.filter(({ from, event }) => from === initial && opening.includes(event)).map(({ to }) => to);
  return reached([initial, ...first], edges);
}

/** Every state to which a story may lead from that state. */
export function leaving(pathway: Pathway, state: string): readonly string[] {
  return [...reached([state], mainRegion(pathway).edges)];
}

/** The name of every guard that a transition asks, in every region. */
export function guardNamesIn({ machine }: Pathway): readonly string[] {
  const guards = under(toDirectedGraph(machine)).flatMap(({ edges }) =>
    edges.map(({ transition }) => transition.guard),
  );
  return [...new Set(guards.flatMap(namesIn))];
}

/** Every act that the machine takes somewhere, in any region. */
export function eventsTakenBy({ machine }: Pathway): readonly string[] {
  return [
    ...new Set(
      under(toDirectedGraph(machine)).flatMap(({ edges }) => edges.map(({ transition }) => transition.eventType)),
    ),
  ];
}

function reached(start: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const seen = new Set(start);
  for (const state of seen) for (const { from, to } of edges) if (from === state) seen.add(to);
  return seen;
}

const under = (node: Node): readonly Node[] => [node, ...node.children.flatMap(under)];
const leavesOf = (node: Node): readonly Node[] => under(node).filter(({ children }) => children.length === 0);
const pathOf = ({ stateNode }: Pick<Node, 'stateNode'>): string => stateNode.path.slice(1).join('.');

/** The state in which a story rests that enters a node: its own, or that of its initial child. */
function entered(node: Node['stateNode']): string {
  let inner = node;
  while (inner.initial?.target?.[0]) inner = inner.initial.target[0];
  return pathOf({ stateNode: inner });
}

function namesIn(guard: unknown): readonly string[] {
  if (guard === undefined || guard === null) return [];
  if (typeof guard === 'string') return [guard];
  const { type, guards } = guard as { type?: string; guards?: readonly unknown[] };
  if (guards !== undefined) return guards.flatMap(namesIn);
  return type === undefined ? [] : [type];
}
