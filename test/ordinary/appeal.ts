import type { Accepted } from '#engine/decide';
import type { Effect } from '#engine/effects';
import type { Actor } from '#engine/history';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { StoryAct } from '#test/given';
import type { DecisionKind } from '#workflows/appeal/case';

/** The people of the specs. */
export const OMAR: Actor = { person: 'omar', role: 'caseOfficer' };
export const WENDY: Actor = { person: 'wendy', role: 'family' };
export const ADVISER: Actor = { person: 'adviser', role: 'mediationAdviser' };
export const TRIBUNAL: Actor = { person: 'tribunal', role: 'tribunal' };
export const SYSTEM: Actor = { person: 'system', role: 'system' };

/** The case on which the decision was made. */
export const PARENT = '4CDF-9HJK';

/** A decision that was sent on a day, and is on record here. */
export const sent = (on: CivilDate, kind: DecisionKind = 'refusalToAssess', more: object = {}): StoryAct => ({
  type: 'RightOfAppealArose',
  on,
  by: SYSTEM,
  kind,
  decisionSentOn: on,
  child: { name: 'Rowan Tallis' },
  contact: { name: 'Wendy Tallis', phone: '07700 900 117', person: 'wendy' },
  case: PARENT,
  ...more,
});

type Telling = [type: string, on: CivilDate, by?: Actor, data?: object];

export const act = (...[type, on, by = OMAR, data = {}]: Telling): StoryAct => ({
  type,
  on,
  by,
  ...data,
});

/** Declined and certified in good time, whatever was decided. */
export const certified = (on: CivilDate, certificate: CivilDate): readonly StoryAct[] => [
  act('MediationDeclined', on, WENDY),
  act('CertificateIssued', certificate, ADVISER),
];

/** An appeal that the council has, against a decision sent on Monday 12 January 2026. */
export const registered = (kind: DecisionKind, sections?: readonly string[]): readonly StoryAct[] => [
  sent('2026-01-12', kind),
  ...certified('2026-01-19', '2026-01-21'),
  act('AppealLodged', '2026-02-16', WENDY, sections && { sections }),
  act('AppealRegistered', '2026-03-02', TRIBUNAL),
];

/** Mediation about these issues, asked for on Wednesday 1 April 2026, after a plan sent on 20 March. */
export const wanted = (...issues: readonly string[]): readonly StoryAct[] => [
  sent('2026-03-20', 'finalPlan'),
  act('MediationRequested', '2026-04-01', WENDY, { issues }),
];

/** Mediation about education, held on Wednesday 22 April 2026, after a decision sent on 20 March. */
export const held = (kind: DecisionKind): readonly StoryAct[] => [
  sent('2026-03-20', kind),
  act('MediationRequested', '2026-04-01', WENDY, { issues: ['education'] }),
  act('MediationArranged', '2026-04-08', OMAR, { mediationOn: '2026-04-22' }),
  act('MediationHeld', '2026-04-22', ADVISER),
];

/** A bell: at the end of its day in summer time, unless another instant is given; the Tribunal’s rings at 5 pm. */
export const rang = (
  clock: string,
  dueOn: CivilDate,
  { key = '', generation = 1, at = `${dueOn}T23:00:00Z` } = {},
): StoryAct => ({
  type: 'DeadlinePassed',
  on: dueOn,
  at,
  by: { person: 'clock', role: 'clock' },
  clock,
  key,
  generation,
  dueOn,
});

/** The words of one notice that goes out with an act; empty where it does not. */
export function wordsOf(decision: Accepted | Refused, template: string, channel = 'letter'): string {
  const found = effectsOf(decision).find(
    (effect) => effect.kind === 'notice' && effect.template === template && effect.channel === channel,
  );
  return found?.kind === 'notice' ? found.body : '';
}

export const effectsOf = (decision: Accepted | Refused): readonly Effect[] =>
  decision.outcome === 'accepted' ? decision.effects : [];

/** What is recorded on other cases in the same moment. */
export const linkedBy = (decision: Accepted | Refused) => (decision.outcome === 'accepted' ? decision.linked : []);
