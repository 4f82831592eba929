import type { Act } from './act.js';
import { clockStopped } from './bell-refused.js';
import type { ActElsewhere } from './between-cases.js';
import { birthProblems } from './births.js';
import { CHASED, chaseStopped } from './chasing.js';
import { type Deadline, isByTheClock } from './deadlines.js';
import { type Effect, effectsOf, linkedBy } from './effects.js';
import { CORRECTION, type Correction, type History, outOfSight, type RecordedEvent, TELLING_ANEW } from './history.js';
import { calendarAt } from './locality.js';
import { toldWithout } from './misfiled.js';
import type { Pathway } from './pathway.js';
import type { Proposed } from './proposed.js';
import { type PutRightElsewhere, putRight } from './put-right.js';
import { type Refused, refused } from './refusal.js';
import { advanced, type CaseDefinition, type CaseState, ImpossibleHistory, replay, stateFrom } from './replay.js';
import { CONTACT_CHANGED, sentAgain } from './send-again.js';
import { standing } from './standing.js';
import { whyNot } from './why-not.js';

/** An act that may be recorded, and everything that follows from it. */
export interface Accepted {
  readonly outcome: 'accepted';
  readonly event: RecordedEvent;
  /** Where the case stood, and where it stands with it. */
  readonly before: CaseState;
  readonly next: CaseState;
  /** The deadlines that this act armed, met, stopped or moved, as they are now. */
  readonly changed: readonly Deadline[];
  readonly effects: readonly Effect[];
  /** Acts on other cases that are recorded with this one, or none of it is. */
  readonly linked: readonly ActElsewhere[];
  /** Of a correction: what went to other cases, and is put right there with it, or none of it is. */
  readonly elsewhere?: readonly PutRightElsewhere[];
}

/** One case, as far as deciding needs it. `history` is asked for only by what tells the whole story again: a correction, or a new address to which what was lost goes. */
export interface Case extends CaseDefinition {
  readonly ref: string;
  readonly history?: () => History;
}

/** Decides whether a proposed act may be recorded where a case stands. Pure: nothing is kept, no clock is read. */
export function decide(file: Case, caseState: CaseState, proposed: Proposed): Accepted | Refused {
  const { pathway } = file;
  const no =
    unknownOrWrong(pathway, proposed) ?? notTheirs(pathway, proposed) ?? notAnOpening(pathway, caseState, proposed);
  if (no) return no;
  const event: RecordedEvent = { sequence: caseState.sequence + 1, ...proposed };
  if (event.type === CORRECTION) return corrected(file, caseState, event);
  if (TELLING_ANEW.includes(event.type)) {
    const told = toldWithout(file, file.history?.() ?? [], event);
    return 'outcome' in told ? told : accepted(file, caseState, told);
  }
  const act: Act = { ...event, area: file.locality.area };
  const state = stateFrom(pathway, caseState);
  const stop = isByTheClock(event)
    ? clockStopped(file, caseState, event)
    : state.can(act)
      ? stoppedBesides(caseState, event)
      : whyNot(pathway, state, act);
  if (stop) return stop;
  const done = accepted(file, caseState, { event, next: advanced(file, { caseState, state }, act) });
  if (event.type !== CONTACT_CHANGED) return done;
  return { ...done, effects: [...done.effects, ...sentAgain(file, file.history?.() ?? [], done)] };
}

/** What the machine cannot see: it knows no deadlines. */
const stoppedBesides = ({ deadlines }: CaseState, { type, data }: RecordedEvent): Refused | undefined =>
  type === CHASED ? chaseStopped(deadlines, data) : undefined;

function accepted(file: Case, before: CaseState, { event, next }: { event: RecordedEvent; next: CaseState }): Accepted {
  const changed = next.deadlines.filter((deadline) => !before.deadlines.some((old) => same(old, deadline)));
  const act: Act = { ...event, area: file.locality.area };
  const facts = {
    ref: file.ref,
    context: next.snapshot.context,
    act,
    deadlines: next.deadlines,
    calendar: calendarAt(file.locality, event.recordedAt),
  };
  return {
    outcome: 'accepted',
    event,
    before,
    next,
    changed,
    effects: effectsOf(file.pathway, facts, file.locality.area),
    linked: linkedBy(file.pathway, facts),
  };
}

function same(old: Deadline, now: Deadline): boolean {
  if (old === now) return true;
  return old.clock === now.clock && old.key === now.key && JSON.stringify(old) === JSON.stringify(now);
}

function unknownOrWrong(pathway: Pathway, proposed: Proposed): Refused | undefined {
  if (!pathway.events.includes(proposed.type)) {
    return refused('UNKNOWN_EVENT', `“${proposed.type}” is not something that can be recorded on ${pathway.title}.`);
  }
  return factsWrong(pathway, proposed);
}

function factsWrong(pathway: Pathway, act: Omit<Proposed, 'by'>): Refused | undefined {
  const wrong = pathway.problems(act.type, act.data);
  const fields = wrong.length > 0 ? wrong : birthProblems(pathway, act);
  if (fields.length === 0) return undefined;
  return refused('FIELDS_WRONG', fields.map(({ message }) => message).join(' '), { fields });
}

function notTheirs(pathway: Pathway, { type, by }: Proposed): Refused | undefined {
  if (pathway.roles[by.role]?.records.includes(type)) return undefined;
  const who = Object.values(pathway.roles)
    .filter(({ records }) => records.includes(type))
    .map(({ title }) => title);
  const act = pathway.questions[type]?.title ?? type;
  const elsewhere = pathway.elsewhere?.[type];
  if (elsewhere !== undefined) return refused('NOT_YOUR_ROLE', `“${act}” cannot be recorded here. ${elsewhere}`);
  return refused(
    'NOT_YOUR_ROLE',
    `“${act}” is for: ${who.join(', ') || 'nobody'}. You are acting as: ${pathway.roles[by.role]?.title ?? by.role}.`,
  );
}

function notAnOpening(pathway: Pathway, { sequence }: CaseState, { type }: Proposed): Refused | undefined {
  if (sequence > 0 || pathway.opening.includes(type)) return undefined;
  const openings = pathway.opening.map((opening) => pathway.questions[opening]?.title ?? opening);
  return refused('NOT_AT_THIS_STAGE', `A case on ${pathway.title} begins with: ${openings.join(', or ')}.`);
}

/** A correction stands when the whole story, told again with it, is still a story the pathway allows. */
function corrected(file: Case, caseState: CaseState, event: RecordedEvent): Accepted | Refused {
  const history = file.history?.() ?? [];
  const { of, data, occurredOn } = event.data as unknown as Correction;
  const wrong = history.find(({ sequence }) => sequence === of);
  if (wrong === undefined || wrong.type === CORRECTION || isByTheClock(wrong)) {
    return refused(
      'CORRECTION_IMPOSSIBLE',
      `Event ${of} is not an act of this case that can be corrected. The history lists each with its number.`,
    );
  }
  if (outOfSight(history).has(of))
    return refused(
      'CORRECTION_IMPOSSIBLE',
      `Entry ${of} was removed because it is about another child. Whoever answers for the team can put it back, if it is not.`,
    );
  const stands = standing(file.pathway, wrong, event);
  if (stands) return stands;
  const untrue = factsWrong(file.pathway, { ...event, type: wrong.type, data: { ...wrong.data, ...data } });
  if (untrue) return untrue;
  if (occurredOn !== undefined && occurredOn > event.occurredOn) {
    return refused('IN_THE_FUTURE', 'The corrected date lies in the future. Give the day on which it happened.');
  }
  try {
    const done = accepted(file, caseState, { event, next: replay(file, [...history, event]) });
    return putRight(file, history, done);
  } catch (error) {
    if (!(error instanceof ImpossibleHistory)) throw error;
    return refused(
      'CORRECTION_IMPOSSIBLE',
      `With that correction, event ${error.sequence} (${file.pathway.questions[error.type]?.title ?? error.type}) could not have followed. Correct that one first, or record what happened as a new act.`,
    );
  }
}
