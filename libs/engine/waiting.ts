import type { AnyStateMachine, StateNode } from 'xstate';
import type { WaitingRow } from './pathway.js';

/** What a resting state of a machine says of itself, as its `meta`. `Clock` are the ids of the pathway's clocks. */
export type Waiting<Clock extends string = string> = Omit<WaitingRow, 'state' | 'clocks'> & {
  readonly clocks: readonly Clock[];
};

/** Whether a state of the main region is that one, or one within it: `panel.listed` is within `panel`. */
export const isWithin = (state: string, outer: string): boolean => state === outer || state.startsWith(`${outer}.`);

/** A state in which nothing is owed any more. */
export const closedAs = (title: string, more: Partial<Waiting<never>> = {}): Waiting<never> => ({
  title,
  plainly: 'Finished',
  owner: 'nobody',
  clocks: [],
  because: 'Nothing is owed any more.',
  closed: true,
  ...more,
});

/** Every state of the main region in which a case may rest, with what it says of itself, in the order of the machine. */
export function waitingIn({ root }: AnyStateMachine): readonly WaitingRow[] {
  const main = root.states.main;
  return main === undefined ? [] : Object.values(main.states).flatMap((node) => rowsOf(node, ''));
}

function rowsOf(node: StateNode, before: string): readonly WaitingRow[] {
  const state = `${before}${node.key}`;
  const meta = node.meta as Waiting | undefined;
  return [
    ...(meta === undefined ? [] : [{ state, ...meta }]),
    ...Object.values(node.states).flatMap((inner) => rowsOf(inner, `${state}.`)),
  ];
}

/** A region, or a state of one, whose acts are of these names: any other does not compile. */
export interface Region<Type extends string> {
  readonly initial?: string;
  readonly description?: string;
  readonly on?: { readonly [event in Type]?: unknown };
  readonly states?: { readonly [name: string]: Region<Type> };
}

/** The names of the acts that a state takes, and every state in it. */
type TakenBy<Config> =
  | (Config extends { readonly on: infer On } ? keyof On & string : never)
  | (Config extends { readonly states: infer States }
      ? { [Name in keyof States]: TakenBy<States[Name]> }[keyof States]
      : never);

type OnlyKnown<Config, Type extends string> = [Exclude<TakenBy<Config>, Type>] extends [never]
  ? unknown
  : { readonly 'takes what is no act of this pathway': Exclude<TakenBy<Config>, Type> };

/** The states of a region by their names, and those in them: "urgent.pending". */
type StatesIn<Config, Before extends string = ''> = Config extends { readonly states: infer States }
  ? {
      [Name in keyof States & string]: `${Before}${Name}` | StatesIn<States[Name], `${Before}${Name}.`>;
    }[keyof States & string]
  : never;

/** The states to which transitions lead by their name: "#urgent.pending". */
type Led<Transition> = Transition extends `#${infer State}`
  ? State
  : Transition extends readonly (infer One)[]
    ? Led<One>
    : Transition extends { readonly target: infer Target }
      ? Led<Target>
      : never;

type LedIn<Config> =
  | (Config extends { readonly on: infer On } ? Led<On[keyof On]> : never)
  | (Config extends { readonly states: infer States }
      ? { [Name in keyof States]: LedIn<States[Name]> }[keyof States]
      : never);

type OnlyToStates<Config> = Config extends { readonly states: { readonly main: infer Main } }
  ? [Exclude<LedIn<Main>, StatesIn<Main>>] extends [never]
    ? unknown
    : { readonly 'leads to what is no state of this pathway': Exclude<LedIn<Main>, StatesIn<Main>> }
  : unknown;

/**
 * A machine as it is written, which takes no act but the pathway’s own, and whose main region leads to no state but its own:
 * XState lets a misspelt act stand, and nothing ever meets it.
 */
export const takingOnly =
  <Type extends string>() =>
  <const Config extends object>(config: Config & OnlyKnown<Config, Type> & OnlyToStates<Config>): Config =>
    config;

type Setup = { createStateConfig(written: never): unknown };

/** What the parts of a machine are written in. A target of a state keeps its letters, so that where it leads can be read off its type. */
export const writtenIn = <Words extends Setup>(words: Words) => ({
  ...words,
  /** A state, or all of a region. */
  state: <const State extends Parameters<Words['createStateConfig']>[0]>(written: State): State => written,
});
