import { CONFIRMED } from '#engine/confirming';
import type { Actor } from '#engine/history';
import { type CaseRow, caseRow } from './cases.js';
import type { Answer, Command } from './command.js';
import type { CaseRecord } from './open-record.js';
import { personById } from './people.js';
import { recordEvent } from './record-event.js';

/**
 * Records an act of a story that is told, not lived: where others must confirm it, each of them does, on the same day. The
 * answer is that of the act itself, or the first refusal.
 */
export async function recordConfirmed(record: CaseRecord, command: Command): Promise<Answer> {
  const answer = await recordEvent(record, command);
  if (answer.outcome === 'refused' || answer.asked === undefined) return answer;
  const { ref, sequence } = answer;
  const row = (await caseRow(record, ref)) as CaseRow;
  const { occurredOn } = command;
  for (const person of answer.asked) {
    const confirmed = await recordEvent(record, {
      ref,
      type: CONFIRMED,
      data: { of: String(sequence) },
      by: await asOneOf(record, row, person),
      key: `${command.key}:confirmed:${person}`,
      ...(occurredOn && { occurredOn }),
    });
    if (confirmed.outcome === 'refused') return confirmed;
  }
  const after = (await caseRow(record, ref)) as CaseRow;
  return { outcome: 'recorded', ref, sequence: after.sequence, state: after.state };
}

/** Somebody in the first of their roles in which they can confirm. */
async function asOneOf(record: CaseRecord, { pathway }: CaseRow, person: string): Promise<Actor> {
  const { roles } = record.register.pathway(pathway);
  const known = await personById(record, person);
  const role = known?.roles.find((one) => roles[one]?.records.includes(CONFIRMED)) ?? '';
  return { person, role };
}
