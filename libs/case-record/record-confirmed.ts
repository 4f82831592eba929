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
  if (answer.outcome === 'refused') return answer;
  const { ref, sequence, asked, contactAsked } = answer;
  if (contactAsked !== undefined) await allConfirm(record, command, { ref, of: sequence + 1, asked: [contactAsked] });
  if (asked === undefined) return answer;
  return allConfirm(record, command, { ref, of: sequence, asked });
}

interface Waiting {
  readonly ref: string;
  /** The number of the asking. */
  readonly of: number;
  readonly asked: readonly string[];
}

/** Each of those who are asked confirms it. Gives where the case stands then, or the first refusal. */
async function allConfirm(record: CaseRecord, command: Command, { ref, of, asked }: Waiting): Promise<Answer> {
  const row = (await caseRow(record, ref)) as CaseRow;
  const { occurredOn } = command;
  for (const person of asked) {
    const confirmed = await recordEvent(record, {
      ref,
      type: CONFIRMED,
      data: { of: String(of) },
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
