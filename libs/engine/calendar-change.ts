import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { recomputed } from './arming.js';
import { calendarAt } from './locality.js';
import type { CaseDefinition, CaseState } from './replay.js';
import { sentence, wordsOfName } from './words-of-name.js';

/** One deadline that a change of the calendar moves: what it was thought to be, and what it is now. */
export interface MovedDeadline {
  readonly clock: string;
  readonly key: string;
  /** What it limits, in words, so that the list can be read by itself. */
  readonly title: string;
  readonly before: CivilDate | null;
  readonly after: CivilDate | null;
  /** Whether it may still move, before and after. */
  readonly wasProvisional: boolean;
  readonly isProvisional: boolean;
}

/** "Send an answer: was Wednesday 8 April 2026, is now Thursday 9 April 2026", for whoever answers for the case. */
export function movedInWords({ title, key, before, after, isProvisional }: MovedDeadline): string {
  const which = key === '' ? '' : ` (${wordsOfName(key)})`;
  const what = `${sentence(title)}${which}`;
  const day = (on: CivilDate | null) => (on === null ? 'no day' : inWords(on));
  const still = isProvisional ? ', and may still move' : '';
  if (before !== after) return `${what}: was ${day(before)}, is now ${day(after)}${still}`;
  return `${what}: stays ${day(after)}${still || ', and is no longer provisional'}`;
}

/** What a `CalendarChanged` event says: by which list, and what moved. */
export interface CalendarChange {
  readonly calendar: string;
  readonly moved: readonly MovedDeadline[];
}

/** The open deadlines that come to another day by the list of bank holidays in use at an instant. None where nothing moves. */
export function movedBy(
  { pathway, locality }: CaseDefinition,
  caseState: CaseState,
  at: string,
): readonly MovedDeadline[] {
  return caseState.deadlines.flatMap((before) => {
    const after = recomputed(before, { clocks: pathway.clocks, locality, at });
    if (after === before) return [];
    const { clock, key, dueOn } = before;
    const title = pathway.clocks.find(({ id }) => id === clock)?.title ?? clock;
    const wasProvisional = before.explanation.provisional;
    return [
      {
        clock,
        key,
        title,
        before: dueOn,
        after: after.dueOn,
        wasProvisional,
        isProvisional: after.explanation.provisional,
      },
    ];
  });
}

/** The facts of a `CalendarChanged` event for where a case stands. */
export function calendarChange(definition: CaseDefinition, caseState: CaseState, at: string): CalendarChange {
  return { calendar: calendarAt(definition.locality, at).edition, moved: movedBy(definition, caseState, at) };
}
