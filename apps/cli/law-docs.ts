import type { LawBook, Limit } from '#engine/limit';
import { ruleInWords } from '#statutory-calendar/rule-words';
import { WORKING_DAY_DEFINITIONS } from '#statutory-calendar/working-days';
import { markdownTable } from './markdown-table.js';

/** The limits of the law in one folder, in the order of the law, as its README shows them. */
export function lawTable(limits: readonly Limit[], lawAsAt: string): string {
  const rows = limits.map((limit) => [
    `\`${limit.id}\``,
    limit.title,
    limit.owedBy,
    ruleInWords(limit.due),
    limit.starts,
    limit.law,
    inForce(limit),
    limit.exceptions.join(', ') || 'none',
    limit.breach,
    limit.next,
  ]);
  const head = [
    'Clock',
    'What',
    'Whose duty',
    'Limit',
    'Counted from',
    'Law',
    'In force',
    'Exceptions',
    'If missed',
    'Next',
  ];
  return [
    '## The law',
    `Law as at ${lawAsAt}. [What the codes of exceptions and breaches mean](../README.md#exceptions).`,
    markdownTable(head, rows),
  ].join('\n\n');
}

function inForce({ validFrom, validTo }: Limit): string {
  return [validFrom && `from ${validFrom}`, validTo && `to ${validTo}`].filter(Boolean).join(' ');
}

/** What the codes in the tables of the law mean, and how doubtful words are read. */
export function keyToTheLaw({ exceptions, breaches, readings }: LawBook): string {
  return [
    `### Exceptions\n\n${markdownTable(
      ['Code', 'Law', 'Relaxes', 'If it is impractical because', 'Note'],
      Object.entries(exceptions).map(([code, { law, relaxes, conditions, note = '', validFrom, validTo }]) => [
        `\`${code}\``,
        law,
        relaxes,
        conditions.map(({ letter, words }) => (letter ? `(${letter}) ${words}` : words)).join('; '),
        [note, validFrom && `In force ${validFrom} to ${validTo}.`].filter(Boolean).join(' '),
      ]),
    )}`,
    `### Breaches\n\n${markdownTable(
      ['Code', 'What it means', 'Where to go'],
      Object.entries(breaches).map(([code, { meaning, routes }]) => [`\`${code}\``, meaning, routes.join('; ')]),
    )}`,
    `### Doubtful words\n\nEach is read in the first way unless a setting says otherwise.\n\n${markdownTable(
      ['Reading', 'Question', 'Ways to read it', 'Note', 'Source'],
      Object.entries(readings).map(([id, { question, choices, note, source }]) => [
        `\`${id}\``,
        question,
        Object.entries(choices)
          .map(([choice, words]) => `\`${choice}\`: ${words}`)
          .join('<br>'),
        note,
        source,
      ]),
    )}`,
    `### Working days\n\n${markdownTable(
      ['Instrument', 'Working day', 'Source'],
      Object.entries(WORKING_DAY_DEFINITIONS).map(([instrument, { words, law }]) => [instrument, words, law]),
    )}`,
  ].join('\n\n');
}
