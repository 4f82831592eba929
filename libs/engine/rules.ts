import type { Act } from './act.js';
import type { Rule } from './pathway.js';

/** A guard of the machine, with the sentence for whoever is stopped by it, and its law. */
export interface WrittenRule<File> extends Omit<Rule, 'says'> {
  /** The sentence with what is missing here by name, where the facts are known. */
  says?(file: File, act: Act): string;
  holds(file: File, act: Act): boolean;
}

/** Rules under their names, each checked to be one of a pathway with that file. */
export const rulesFor =
  <File>() =>
  <Name extends string>(rules: Record<Name, WrittenRule<File>>): Record<Name, WrittenRule<File>> =>
    rules;

/** One rule for each of several states, or of other choices: which of them it is, is what the rule asks. */
export const rulesOfEach = <Choice extends string, Name extends string, File>(
  choices: readonly Choice[],
  name: (choice: Choice) => Name,
  written: (choice: Choice) => WrittenRule<File>,
): Record<Name, WrittenRule<File>> =>
  Object.fromEntries(choices.map((choice) => [name(choice), written(choice)])) as Record<Name, WrittenRule<File>>;

type Guard<File> = (known: { context: File; event: Act }) => boolean;

/** The rules as the guards of a machine. */
export function guardsOf<File, Name extends string>(rules: Record<Name, WrittenRule<File>>): Record<Name, Guard<File>> {
  const guards = Object.entries<WrittenRule<File>>(rules).map(([name, rule]) => [
    name,
    ({ context, event }: { context: File; event: Act }) => rule.holds(context, event),
  ]);
  return Object.fromEntries(guards) as Record<Name, Guard<File>>;
}

/** The rules as a person may read them. */
export function wordsOf(rules: Readonly<Record<string, WrittenRule<never>>>): Readonly<Record<string, Rule>> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, { reason, law, says }]) => [
      name,
      { reason, ...(law && { law }), ...(says && { says }) },
    ]),
  );
}
