import { ASKED, type AskedOf, CONFIRMED, speakersIn } from '#engine/confirming';
import { CORRECTION, type RecordedEvent } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import type { Moment } from './steps.js';
import type { CaseHere } from './world.js';

/** Whoever an act has say something (agree, sign, approve, second) recorded it, or has confirmed it under their own name. */
export function nobodySpeaksForAnother({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    if (event.type === ASKED || event.type === CORRECTION || OWN_PARTS.includes(event.by.role)) continue;
    const here = after.cases.get(ref) as CaseHere;
    const then = before.cases.get(ref)?.caseState.snapshot.context ?? {};
    const silent = speakersIn(here.pathway, event, then).find((person) => !hasConfirmed(here, event, person));
    if (silent !== undefined) return `${event.type} on ${ref} has ${silent} say what they have not said`;
  }
  return undefined;
}

const hasConfirmed = ({ told }: CaseHere, { type, by }: RecordedEvent, person: string): boolean =>
  told
    .filter(
      (each) => each.type === ASKED && (each.data as unknown as AskedOf).act === type && each.by.person === by.person,
    )
    .some(({ sequence }) =>
      told.some((each) => each.type === CONFIRMED && each.by.person === person && each.data['of'] === String(sequence)),
    );
