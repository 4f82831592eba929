import type { Limit } from '#engine/limit';
import { ruleInWords } from '#statutory-calendar/rule-words';
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
    `Law as at ${lawAsAt}. The codes of exceptions are in \`workflows/exceptions.ts\`, those of breaches in \`workflows/breaches.ts\`.`,
    markdownTable(head, rows),
  ].join('\n\n');
}

function inForce({ validFrom, validTo }: Limit): string {
  return [validFrom && `from ${validFrom}`, validTo && `to ${validTo}`].filter(Boolean).join(' ');
}
