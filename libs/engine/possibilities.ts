import type { CivilDate } from '#statutory-calendar/civil-date';
import { type Actor, CORRECTION } from './history.js';
import { type Refused, refused } from './refusal.js';
import { type CaseDefinition, type CaseState, stateFrom } from './replay.js';
import { blockedBy } from './why-not.js';

/** One act a person might record next: they can, or why not. */
export interface Possibility {
  readonly event: string;
  readonly title: string;
  readonly can: boolean;
  readonly because?: Refused;
}

/** Who asks, and when. */
export interface PossibilitiesQuery {
  readonly by: Actor;
  readonly on: CivilDate;
  readonly at: string;
}

/**
 * Every act that has a form, in the pathway's order: whether it can be recorded now by this person, and why it cannot.
 * A rule that depends on what will be typed is left to the form.
 */
export function possibilities(
  { pathway, locality }: CaseDefinition,
  caseState: CaseState,
  { by, on, at }: PossibilitiesQuery,
): readonly Possibility[] {
  const state = stateFrom(pathway, caseState);
  const records = pathway.roles[by.role]?.records ?? [];
  return Object.entries(pathway.questions).map(([event, { title }]) => {
    const act = {
      type: event,
      by,
      occurredOn: on,
      recordedAt: at,
      sequence: caseState.sequence + 1,
      area: locality.area,
    };
    // Any act of a case that has begun may turn out to have been wrong.
    const blocked = event === CORRECTION && caseState.sequence > 0 ? undefined : blockedBy(pathway, state, act);
    const because = blocked ?? (records.includes(event) ? undefined : notTheirs(title, pathway.elsewhere?.[event]));
    return {
      event,
      title,
      can: because === undefined,
      ...(because && { because }),
    };
  });
}

function notTheirs(title: string, elsewhere?: string): Refused {
  return refused('NOT_YOUR_ROLE', elsewhere ?? `“${title}” is for others to record.`);
}
