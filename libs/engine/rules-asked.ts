import type { AnyStateNode } from 'xstate';
import type { Pathway } from './pathway.js';
import { rulesOf } from './why-not.js';
import { sentence, wordsOfName } from './words-of-name.js';

/** A rule that is asked before an act is recorded. */
export interface RuleAsked {
  readonly act: string;
  /** The act as an officer would say it; the words of its name where it has no form. */
  readonly title: string;
  readonly rule: string;
  /** The rule as a sentence: "the child is named", "it is not so that the child is named". */
  readonly inWords: string;
  /** What somebody reads whom it stops. */
  readonly reason: string;
  readonly law: string | undefined;
}

/** Every rule of a pathway before every act that asks it, in the order of its acts and, for each, of its machine. */
export function rulesAsked({ machine, events, questions, rules }: Pathway): readonly RuleAsked[] {
  const asked = new Map<string, Set<string>>();
  for (const node of nodesIn(machine.root)) {
    for (const transition of [...node.transitions.values()].flat()) {
      const known = asked.get(transition.eventType) ?? new Set();
      for (const rule of rulesOf(transition)) known.add(rule);
      asked.set(transition.eventType, known);
    }
  }
  return events.flatMap((act) =>
    [...(asked.get(act) ?? [])].map((rule) => {
      const { reason = '', law } = rules[rule.replace(NOT, '')] ?? {};
      return {
        act,
        title: questions[act]?.title ?? sentence(wordsOfName(act)),
        rule,
        inWords: ruleInWords(rule),
        reason,
        law,
      };
    }),
  );
}

const NOT = /^not /;

/** "theChildIsNamed" as "the child is named". */
function ruleInWords(rule: string): string {
  const words = rule
    .replace(NOT, '')
    .replaceAll(/([a-z0-9])(?=[A-Z])|([a-z])(?=\d)|([A-Z])(?=[A-Z][a-z])/g, '$1$2$3 ')
    .toLowerCase()
    .replaceAll(/\b(child|area|chair)s\b/g, '$1’s');
  return NOT.test(rule) ? `it is not so that ${words}` : words;
}

function nodesIn(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((inner) => nodesIn(inner as AnyStateNode))];
}
