import type { RuleEntry } from '#workflows/rule-book';
import { headingOf } from '../clocks/list-view.js';

/** The rules before one act, under its title. */
export interface ActOfRules {
  readonly act: string;
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}

/** The rules of one pathway, act by act. */
export interface PathwayOfRules {
  readonly pathway: string;
  readonly heading: string;
  readonly acts: readonly ActOfRules[];
}

/** Rules by pathway and act, each in the order in which they came. */
export function rulesByAct(entries: readonly RuleEntry[]): readonly PathwayOfRules[] {
  return inGroups(entries, ({ pathway }) => pathway).map(([pathway, ofPathway]) => ({
    pathway,
    heading: headingOf(pathway),
    acts: inGroups(ofPathway, ({ act }) => act).map(([act, rules]) => ({ act, title: rules[0]?.title ?? act, rules })),
  }));
}

function inGroups<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const names = [...new Set(items.map(nameOf))];
  return names.map((name) => [name, items.filter((item) => nameOf(item) === name)] as const);
}
