import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  getNextTransitions,
} from 'xstate';
import type { Act } from './act.js';
import type { Pathway } from './pathway.js';
import { type Refused, refused } from './refusal.js';

type Verdict = boolean | 'dependsOnFacts';

/** Why an act that the machine does not take is refused: it is not its time, or the first of its rules that is not met. */
export function whyNot(pathway: Pathway, state: AnyMachineSnapshot, act: Act): Refused {
  const failing = candidatesFor(state, act.type)
    .map((candidate) => rulesOf(candidate).find((rule) => holds(pathway.machine, rule, { state, act }) === false))
    .findLast((rule) => rule !== undefined);
  if (failing === undefined) return notAtThisStage(pathway, state, act.type);
  const { says } = pathway.rules[failing] ?? {};
  const refusal = ruleNotMet(pathway, failing);
  return says ? { ...refusal, reason: says(state.context as never, act) } : refusal;
}

/** Whether an act could be recorded now, its facts not being known yet: undefined, or the rule of the case that stands in its way. */
export function blockedBy(pathway: Pathway, state: AnyMachineSnapshot, act: Omit<Act, 'data'>): Refused | undefined {
  const candidates = candidatesFor(state, act.type);
  if (candidates.length === 0) return notAtThisStage(pathway, state, act.type);
  const blocks = candidates.map((candidate) =>
    rulesOf(candidate).find(
      (rule) =>
        holds(pathway.machine, rule, {
          state,
          act: { ...act, data: UNKNOWN_FACTS },
        }) === false,
    ),
  );
  if (blocks.some((rule) => rule === undefined)) return undefined;
  return ruleNotMet(pathway, blocks.at(-1) as string);
}

/** Every transition for an act from where the case stands, in whichever order its regions were stored: those of the main one last, to have the last word. */
function candidatesFor(state: AnyMachineSnapshot, type: string): readonly AnyTransitionDefinition[] {
  const all = getNextTransitions(state).filter(({ eventType }) => eventType === type);
  return [...all.filter((each) => !isOfMain(each)), ...all.filter(isOfMain)];
}

const isOfMain = ({ source }: AnyTransitionDefinition): boolean => source.path[0] === 'main';

function ruleNotMet(pathway: Pathway, rule: string): Refused {
  const { reason, law } = pathway.rules[rule] ?? {
    reason: `The rule "${rule}" is not met.`,
    law: undefined,
  };
  return refused('RULE_NOT_MET', reason, { rule, ...(law && { law }) });
}

function notAtThisStage(pathway: Pathway, state: AnyMachineSnapshot, type: string): Refused {
  const main = statePath((state.value as Record<string, unknown>).main);
  const stage = pathway.waiting.find((row) => row.state === main)?.title ?? main;
  const act = pathway.questions[type]?.title ?? type;
  return refused(
    'NOT_AT_THIS_STAGE',
    `“${act}” cannot be recorded at this stage of the case: ${stage}. The case page lists what can be.`,
  );
}

function statePath(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}.${statePath(inner)}`)
    .join('+');
}

/** The names of the guards of a transition, in the order in which they are written. `not(x)` is named "not x". */
export function rulesOf({ guard }: AnyTransitionDefinition): readonly string[] {
  return guard === undefined ? [] : namesIn(guard);
}

type Guard = string | { type?: string; guards?: readonly Guard[]; check?: { name: string } };

function namesIn(guard: unknown): readonly string[] {
  if (typeof guard === 'string') return [guard];
  const { type, guards, check } = guard as Exclude<Guard, string>;
  if (guards === undefined) return type === undefined ? [] : [type];
  const names = guards.flatMap(namesIn);
  return check?.name === 'checkNot' ? names.map((name) => `not ${name}`) : names;
}

function holds(
  machine: AnyStateMachine,
  rule: string,
  { state, act }: { state: AnyMachineSnapshot; act: Act },
): Verdict {
  if (rule.startsWith('not ')) {
    const inner = holds(machine, rule.slice('not '.length), { state, act });
    return inner === 'dependsOnFacts' ? inner : !inner;
  }
  const guard = machine.implementations.guards[rule] as ((args: object, params: undefined) => boolean) | undefined;
  if (guard === undefined) throw new Error(`Guard "${rule}" of pathway machine ${machine.id} has no implementation`);
  try {
    return guard({ context: state.context, event: act }, undefined);
  } catch (error) {
    if (error === FACTS_ASKED) return 'dependsOnFacts';
    throw error;
  }
}

const FACTS_ASKED = new Error('The rule depends on facts that are not known yet');

/** Stands for facts nobody has typed yet: a rule that looks at them cannot be judged. */
const UNKNOWN_FACTS = new Proxy(
  {},
  {
    get() {
      throw FACTS_ASKED;
    },
    has() {
      throw FACTS_ASKED;
    },
  },
);
