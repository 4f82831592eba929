import type { Command } from 'commander';
import { type RuleEntry, rulesAbout } from '#workflows/rule-book';
import { print, somethingFound } from './output.js';

/** `rules [word…]`: what is asked before each act of every pathway, found by a word. */
export function addRulesCommand(waymark: Command): void {
  waymark
    .command('rules')
    .argument('[word...]', 'words of the rule, its reason, its law or its act; all rules without one')
    .option('--json', 'one JSON document')
    .description('What is asked before an act is recorded, the sentence for whoever is stopped, and the law')
    .action((words: readonly string[], { json }: { json?: boolean }) => {
      const found = rulesAbout(words.join(' '));
      if (found.length === 0) somethingFound();
      const lines = () => (found.length === 0 ? [nothingAbout(words)] : found.flatMap(inLines));
      print({ rules: found }, { json, lines });
    });
}

const nothingAbout = (words: readonly string[]): string =>
  `No rule has “${words.join(' ')}” in it. Try fewer words, or other ones: delegation, quorum, consent, mediation.`;

function inLines({ pathway, act, title, inWords, reason, law, address }: RuleEntry): readonly string[] {
  return [
    `${pathway}  ${act}  (${title})`,
    `  rule: ${inWords}`,
    `  else: ${reason}`,
    ...(law === undefined ? [] : [`  law: ${law}${address === undefined ? '' : `  ${address}`}`]),
    '',
  ];
}
