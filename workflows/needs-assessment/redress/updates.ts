import type { Act } from '#engine/act';
import type { LinkedAct, Opening } from '#engine/between-cases';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../../every-case/case.js';
import type { Assessment } from '../case.js';
import type { RefusalReversed } from '../request/acts.js';
import { type AssessmentOrdered, type PlanOrdered, type RedressNoted } from './acts.js';

/** Days of an order, a concession or an agreement, which take the place of the sixteen and the twenty weeks. */
export interface OwedInstead {
  readonly noPlanBy: CivilDate | null;
  readonly finalBy: CivilDate | null;
}

const write = <Facts>(written: (file: Assessment, act: Act<string, Facts>) => Partial<Assessment>) =>
  entry<Assessment, Facts>(written);

/** Days that another case keeps, for the letters of this one. */
export const owedInstead = ({ noPlanBy, finalBy }: Partial<AssessmentOrdered & RefusalReversed>): OwedInstead => ({
  noPlanBy: (noPlanBy as CivilDate | undefined) ?? null,
  finalBy: (finalBy as CivilDate | undefined) ?? null,
});

const FLAGS: Readonly<Partial<Record<RedressNoted['what'], string>>> = {
  mediation: 'Mediation',
  registered: 'Tribunal',
};

/** What the file learns of the family's right to appeal. */
export const REDRESS_ENTRIES = {
  noteRedress: write<RedressNoted>(({ appeals, redress }, { data }) => {
    const flag = FLAGS[data.what];
    return {
      appeals: [...new Set([...appeals, data.appeal])],
      redress: flag === undefined ? redress : [...new Set([...redress, `${data.about}${flag}`])].sort(),
    };
  }),
  // The refusal stays as it was recorded: what reverses it stands beside it.
  assessByOrder: write<AssessmentOrdered>(({ reversals }, { data, occurredOn }) => ({
    reversals: [...reversals, { of: 'assess', because: data.because, on: occurredOn }],
    owedInstead: owedInstead(data),
  })),
  planByOrder: write<PlanOrdered>(({ reversals }, { data, occurredOn }) => ({
    reversals: [...reversals, { of: 'issue', because: data.because, on: occurredOn }],
    owedInstead: owedInstead(data),
  })),
};

/** Wherever the case stands, it takes note: nothing that is done elsewhere is refused because of where this case is. */
export const AT_ALL_TIMES = {
  RedressNoted: { actions: 'noteRedress' },
  AssessmentOrdered: { actions: 'noteOnly' },
  PlanOrdered: { actions: 'noteOnly' },
} as const;

const sentOn = ({ data, occurredOn }: Act): CivilDate => (data.sentOn as CivilDate | undefined) ?? occurredOn;

const opening = (on: string, kind: string): Opening<Assessment> => ({
  on,
  pathway: 'appeal',
  event: 'RightOfAppealArose',
  data: ({ child, contact }, act, ref) => ({ kind, decisionSentOn: sentOn(act), child, contact, case: ref }),
});

/** Each decision that can be appealed opens the family's time to mediate and to appeal, on a case of its own. */
export const OPENS_A_RIGHT_OF_APPEAL: readonly Opening<Assessment>[] = [
  opening('AssessmentRefused', 'refusalToAssess'),
  opening('PlanRefused', 'refusalToIssue'),
  opening('FinalPlanIssued', 'finalPlan'),
];

/** What is recorded here may be what is owed there, or the end of what was in dispute. */
export const TOLD_TO_THE_APPEAL: readonly LinkedAct<Assessment>[] = [
  'AssessmentAgreed',
  'PlanAgreed',
  'PlanRefused',
  'DraftPlanServed',
  'FinalPlanIssued',
  'ChildDied',
].map((on) => ({
  on,
  when: ({ appeals }, { by }) => appeals.length > 0 && by.role !== 'system',
  to: ({ appeals }) => appeals,
  event: 'CaseMovedOn',
  data: ({ act }) => ({ act: act.type, ...(act.data.reverses && { because: act.data.reverses }) }),
}));
