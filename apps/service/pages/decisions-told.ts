import type { OutboxItem } from '#case-record/outbox';
import type { Pathway } from '#engine/pathway';
import type { PastAct } from './past-acts.js';

/** What a reader was told in writing of decisions: the words of each letter, by the number of the event that it followed from. */
export type DecisionsTold = ReadonlyMap<number, string>;

/** The letters of decisions among the notices that a reader may see: one copy of each, whatever ways it went. */
export function decisionsTold({ notices: rows }: Pathway, notices: readonly OutboxItem[]): DecisionsTold {
  const templates = new Set(rows.filter(({ tellsDecision }) => tellsDecision).map(({ template }) => template));
  const told = notices
    .filter(({ template, state }) => template !== undefined && templates.has(template) && state !== 'withdrawn')
    .filter(({ body }) => body !== undefined)
    .map(({ sequence, body }) => [sequence, body as string] as const);
  return new Map(told.toSorted(([one], [other]) => one - other));
}

/** The acts, each with the letter of a decision that followed from it. */
export const withLetters = <Shown extends PastAct>(acts: readonly Shown[], told: DecisionsTold) =>
  acts.map((act) => ({ ...act, letter: told.get(act.sequence) }));
