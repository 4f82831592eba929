import type { Accepted } from '#engine/decide';
import type { Effect } from '#engine/effects';
import type { Actor } from '#engine/history';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { StoryAct } from '#test/given';
import { ALWAYS_ASKED } from '#workflows/needs-assessment/advice/acts';

/** The people of the specs. */
export const OMAR: Actor = { person: 'omar', role: 'caseOfficer' };
export const LUCY: Actor = { person: 'lucy', role: 'manager' };
export const QUENTIN: Actor = { person: 'quentin', role: 'planQuality' };

/** Received on Monday 22 June 2026: six weeks end on 3 August, sixteen on 12 October, twenty on 9 November. */
export const requested: StoryAct = {
  type: 'AssessmentRequested',
  on: '2026-06-22',
  child: { name: 'Kit Nayar' },
  contact: { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' },
  source: 'parentOrYoungPerson',
};
export const told: StoryAct = { type: 'PartnersNotified', on: '2026-06-24', by: OMAR };
export const refused: StoryAct = {
  type: 'AssessmentRefused',
  on: '2026-08-03',
  by: OMAR,
  test: 'section36(8)',
  reasons: 'The school can provide what is needed.',
  rightsBlock: true,
};
export const agreed: StoryAct = { type: 'AssessmentAgreed', on: '2026-07-16', by: OMAR };
/** The first day of the window of the summer closure, 23 July to 1 September: 16 July to 26 August. */
export const asked: StoryAct = { type: 'AdviceRequested', on: '2026-07-16', by: OMAR, from: [...ALWAYS_ASKED] };
export const assessing: readonly StoryAct[] = [requested, told, agreed, asked];

export const advice = (from: string, on: CivilDate = '2026-08-20'): StoryAct => ({
  type: 'AdviceReceived',
  on,
  by: OMAR,
  from,
});
export const complete: readonly StoryAct[] = [...assessing, ...ALWAYS_ASKED.map((name) => advice(name))];

export const toBeIssued: StoryAct = { type: 'PlanAgreed', on: '2026-09-14', by: OMAR };

/** Every section as it must be, but for those given: undefined leaves one blank. */
export function sections(but: Readonly<Record<string, string | undefined>> = {}) {
  const usual = { A: 'written', B: 'written', C: 'written', D: 'noneIdentified', E: 'written', F: 'written' };
  const rest = { G: 'noneIdentified', H1: 'noneIdentified', H2: 'noneIdentified', K: 'written' };
  return Object.entries({ ...usual, ...rest, ...but })
    .filter(([, content]) => content !== undefined)
    .map(([section, content]) => ({ section, content }));
}

/** Served on Monday 28 September 2026: the fifteen days end on 12 October, and the plan may be final from the 13th. */
export const served: StoryAct = {
  type: 'DraftPlanServed',
  on: '2026-09-28',
  by: QUENTIN,
  sections: sections(),
  checkedBy: 'quentin',
};
export const drafted: readonly StoryAct[] = [...complete, toBeIssued, served];
export const placed: StoryAct = {
  ...{ type: 'PlacementDecided', on: '2026-10-05', by: OMAR },
  ...{ placement: 'A mainstream primary school', isAType: true },
};
export const issued: StoryAct = { type: 'FinalPlanIssued', on: '2026-10-13', by: QUENTIN, rightsBlock: true };

/** The letter that goes out with an act; empty where none does. */
export function letterOf(decision: Accepted | Refused): string {
  const letter = effectsOf(decision).find((effect) => effect.kind === 'notice' && effect.channel === 'letter');
  return letter?.kind === 'notice' ? letter.body : '';
}

/** The cases that an act opens. */
export const openedBy = (decision: Accepted | Refused): readonly Effect[] =>
  effectsOf(decision).filter(({ kind }) => kind === 'openCase');

const effectsOf = (decision: Accepted | Refused): readonly Effect[] =>
  decision.outcome === 'accepted' ? decision.effects : [];
