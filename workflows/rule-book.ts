import { type RuleAsked, rulesAsked } from '#engine/rules-asked';
import { lawAddress } from './law-book/law-address.js';
import { register } from './register.js';

/** A rule before an act, with the pathway that asks it and where its law can be read. */
export interface RuleEntry extends RuleAsked {
  readonly pathway: string;
  readonly address: string | undefined;
}

/** Everything that is asked before an act of any pathway, the newest version of each, in the order of the register. */
export const RULE_BOOK: readonly RuleEntry[] = [
  ...new Map(register.pathways().map((pathway) => [pathway.name, pathway])).values(),
].flatMap((pathway) =>
  rulesAsked(pathway).map((asked) => ({
    pathway: pathway.name,
    ...asked,
    address: asked.law === undefined ? undefined : lawAddress(asked.law),
  })),
);

/** Those in which every one of these words occurs: in the act, the rule, the reason or the law. */
export function rulesAbout(words: string): readonly RuleEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return RULE_BOOK.filter((entry) => {
    const whole = Object.values(entry).join(' ').toLowerCase();
    return wanted.every((word) => whole.includes(word));
  });
}
