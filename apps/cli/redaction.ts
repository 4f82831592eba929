import type { CaseRow } from '#case-record/cases';
import type { RecordedEvent } from '#engine/history';
import type { CaseState } from '#engine/replay';

/** How a command was asked to show things. */
export interface DisplayOptions {
  readonly json?: boolean;
  /** Names and facts about people are printed only where somebody asked for them in so many words. */
  readonly reveal?: boolean;
}

/** A case row; without the names of the child and of the officer unless they are to be revealed. */
export function redactedCase(row: CaseRow, { reveal }: DisplayOptions): Partial<CaseRow> {
  if (reveal) return row;
  const { child: _child, ownerName: _ownerName, ...bare } = row;
  return bare;
}

/** An event; without who acted and what was said unless they are to be revealed. The role and the names of the facts stay. */
export function redactedEvent({ data, by, ...event }: RecordedEvent, { reveal }: DisplayOptions) {
  if (reveal) return { ...event, by: { ...by }, data };
  return { ...event, by: { role: by.role }, facts: Object.keys(data).sort(), data: undefined };
}

export function openDeadlines({ deadlines }: CaseState) {
  return deadlines
    .filter(({ state }) => state === 'open')
    .map(({ clock, key, dueOn, generation }) => ({ clock, key, dueOn, generation }));
}
