import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { beginningWith, days, months, within } from '#statutory-calendar/periods';
import { tribunalLodging } from '#statutory-calendar/rules';
import type { Assessment } from './assessment.js';

type Row = ClockRow<Assessment>;
type Start = Exclude<Trigger<Assessment>, string>;

/** "Sent": the family's time runs from the day on which the letter was sent. */
const sent = (event: string): Start => ({
  event,
  from: (act: Act) => (act.data.sentOn as CivilDate | undefined) ?? act.occurredOn,
});

/** After which nothing is owed on this request. */
export const ENDED = ['RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'] as const;

/** The limits around the draft. */
export const OF_THE_DRAFT: readonly Row[] = [
  {
    id: 'ehcp-draft-representations',
    title: 'answer the draft plan, ask for a setting or a meeting',
    kind: 'statutory',
    startedBy: ['DraftPlanServed'],
    metBy: [{ event: 'RepresentationsMade', when: ({ data }) => data.agrees === true }],
    stoppedBy: ['FinalPlanIssued', ...ENDED],
    due: beginningWith(days(15)),
    whose: 'family',
    law: 'SI 2014/1530 reg 13(1)(a); Children and Families Act 2014 s.38(2)',
    missed: 'The plan may be made final from the next day; what the family says later is still read.',
    lapses: true,
  },
  {
    id: 'ehcp-placement-consult-response',
    title: 'answer the consultation',
    kind: 'guidance',
    startedBy: [{ event: 'SettingConsulted', key: ({ data }) => data.settings as string[] }],
    metBy: [{ event: 'SettingAnswered', key: ({ data }) => data.setting as string }],
    stoppedBy: ['FinalPlanIssued', ...ENDED],
    due: within(days(15)),
    whose: 'consulted',
    law: 'SEND Code of Practice 9.83',
    missed: 'The authority decides without the answer.',
  },
];

const REVERSED = ['AssessmentAgreed', 'PlanAgreed', 'ResponsibilityMoved', 'ChildDied'];

/** What a decision arms: the family's time to seek mediation and to appeal, and the first review of the plan. */
export const AFTER_THE_DECISION: readonly Row[] = [
  {
    id: 'mediation-contact-adviser',
    title: 'contact the mediation adviser',
    kind: 'statutory',
    startedBy: [sent('AssessmentRefused'), sent('PlanRefused')],
    metBy: [],
    stoppedBy: REVERSED,
    due: within(months(2)),
    whose: 'family',
    law: 'SI 2014/1530 reg 33',
    missed: 'No certificate can be given any more without the Tribunal’s leave (reg 34(3)).',
    lapses: true,
  },
  {
    id: 'appeal-lodge',
    title: 'appeal to the First-tier Tribunal, by 5 pm',
    kind: 'statutory',
    startedBy: [sent('AssessmentRefused'), sent('PlanRefused'), sent('FinalPlanIssued')],
    metBy: [],
    stoppedBy: REVERSED,
    due: tribunalLodging(within(months(2)), { rolls: true, movesAgain: false }),
    whose: 'family',
    law: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 r.20(1)(c) and r.12',
    missed: 'The Tribunal may still give leave to appeal late (r.5(3)(a)).',
    lapses: true,
  },
  {
    id: 'annual-review-complete',
    title: 'review the plan for the first time, and tell the family the decision',
    kind: 'statutory',
    startedBy: [sent('FinalPlanIssued')],
    metBy: [],
    stoppedBy: ['ResponsibilityMoved', 'ChildDied'],
    due: beginningWith(months(12)),
    whose: 'caseOfficer',
    law: 'Children and Families Act 2014 s.44(1); SEND Code of Practice 9.169',
    warn: [56, 28],
    missed: 'The duty continues: hold the review now, and tell the family why it is late and what they can do.',
  },
];
