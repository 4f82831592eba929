import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, weeks, within } from '#statutory-calendar/periods';
import type { AdviceRequested } from './advice-events.js';
import { ADVISERS, type AdviserName } from './advisers.js';
import type { Assessment } from './assessment.js';
import { AFTER_THE_DECISION, ENDED, OF_THE_DRAFT } from './clocks-from-the-draft.js';

type Row = ClockRow<Assessment>;
type Start = Exclude<Trigger<Assessment>, string>;

/** "Received": by post or by a page before it was recorded here. All three limits run from the same day. */
const requestReceived: Start = {
  event: 'AssessmentRequested',
  from: (act: Act) => (act.data.receivedOn as CivilDate | undefined) ?? act.occurredOn,
};

const LATE = 'The duty continues: decide now, and tell the family why it is late and what they can do.';

/** The limits of the authority, from the request: six, sixteen and twenty weeks, all from the same day. */
const OF_THE_AUTHORITY: readonly Row[] = [
  {
    id: 'request-acknowledged',
    title: 'tell the family that the request has come, and tell the partners',
    kind: 'local',
    startedBy: [requestReceived],
    metBy: ['PartnersNotified'],
    stoppedBy: ['AssessmentRefused', ...ENDED],
    due: local,
    whose: 'caseOfficer',
    law: 'Local limit; the notice itself is SI 2014/1530 reg 4(2) and Children and Families Act 2014 s.36(7)',
    missed: 'Ring the family today and send the notices.',
  },
  {
    id: 'ehcna-decision',
    title: 'decide whether to assess, and tell the family',
    kind: 'statutory',
    startedBy: [requestReceived],
    metBy: ['AssessmentAgreed', 'AssessmentRefused'],
    stoppedBy: ENDED,
    due: within(weeks(6)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 5(1)',
    warn: [14, 3],
    missed: LATE,
  },
  {
    id: 'ehcp-refusal',
    title: 'if no plan is to be made, tell the family so',
    kind: 'statutory',
    startedBy: [requestReceived],
    metBy: ['PlanRefused'],
    stoppedBy: ['PlanAgreed', 'AssessmentRefused', ...ENDED],
    due: within(weeks(16)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 10(1)',
    warn: [14],
    missed: LATE,
  },
  {
    id: 'ehcp-final',
    title: 'send the final plan',
    kind: 'statutory',
    startedBy: [requestReceived],
    metBy: ['FinalPlanIssued'],
    stoppedBy: ['AssessmentRefused', 'PlanRefused', ...ENDED],
    due: within(weeks(20)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 13(2)',
    warn: [28, 14],
    missed: 'The duty continues: send the plan now, and tell the family why it is late and what they can do.',
  },
];

/** Which of those asked by this act are health bodies, or are not: each has a clock of their own, keyed by their name. */
function asked(healthBodies: boolean) {
  return ({ data }: Act<string, AdviceRequested>): readonly string[] => [
    ...(data.from ?? []).filter((name) => ADVISERS[name as AdviserName].isHealthBody === healthBodies),
    ...(data.others ?? []).filter(({ isHealthBody = false }) => isHealthBody === healthBodies).map(({ name }) => name),
  ];
}

/** Six weeks each, from their own request. */
const advice = (healthBodies: boolean): Pick<Row, 'startedBy' | 'metBy' | 'stoppedBy' | 'due' | 'whose' | 'warn'> => ({
  startedBy: [{ event: 'AdviceRequested', key: asked(healthBodies) }],
  metBy: [{ event: 'AdviceReceived', key: ({ data }) => data.from as string }],
  stoppedBy: ['PlanAgreed', 'PlanRefused', ...ENDED],
  due: within(weeks(6)),
  whose: 'contributor',
  warn: [14, 7, 1],
});

const OF_THE_ADVISERS: readonly Row[] = [
  {
    id: 'ehcna-advice-response',
    title: 'give advice for the assessment, as a health body',
    kind: 'statutory',
    ...advice(true),
    law: 'SI 2014/1530 reg 8(1); Children and Families Act 2014 s.31(1) and (4)',
    missed:
      'The duty continues, and the authority’s own limits do not wait. The lead of the service is told; then the designated clinical officer and the ICB.',
  },
  {
    id: 'ehcna-advice-response-education',
    title: 'give advice for the assessment',
    kind: 'guidance',
    ...advice(false),
    law: 'SEND Code of Practice 9.52; SI 2014/1530 reg 6(1); Children and Families Act 2014 ss.28 and 29',
    missed: 'The authority’s own limits do not wait. The lead of the service is told.',
  },
];

/** Every time limit of the assessment, from the request to the first review of the plan. */
export const ASSESSMENT_CLOCKS: readonly Row[] = [
  ...OF_THE_AUTHORITY,
  ...OF_THE_ADVISERS,
  ...OF_THE_DRAFT,
  ...AFTER_THE_DECISION,
];
