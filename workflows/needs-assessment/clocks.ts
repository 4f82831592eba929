import { boundTo, type ClockRow, type LawRow } from '#engine/clock-row';
import { inForceSince } from '#engine/limit';
import { local, months, weeks, within } from '#statutory-calendar/periods';
import { asSoonAsPracticable, lookBack, soonAndAtLatest } from '#statutory-calendar/rules';
import { AUTHORITY, BOARD, GUIDANCE } from '../whose-duty.js';
import type { Assessment } from './case.js';
import { AFTER_THE_DECISION } from './clocks-after-the-decision.js';
import { ADVICE, asked, ENDED, requestReceived } from './moments.js';
import { LAW_OF_THE_PLAN } from './plan/clocks.js';

const LATE = 'The duty continues: decide now, and tell the family why it is late and what they can do.';

/**
 * From the request to the decision on a plan: SI 2014/1530 regs 3 to 10, in their order. `due` is the regulation’s own
 * phrase; rows with acts beside them run on cases. Regs 13 to 14 and 46 to 48 are in clocks-of-the-plan.ts; what a
 * decision arms by the law of other pathways, in clocks-after-the-decision.ts.
 */
export const LAW_OF_THE_ASSESSMENT: readonly LawRow<Assessment>[] = inForceSince<LawRow<Assessment>>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'ehcna-consult-family',
    title: 'consult the parent or young person before determining whether provision by a plan may be necessary',
    starts: 'the request was received, or the authority became responsible for the child',
    due: asSoonAsPracticable,
    law: 'SI 2014/1530 reg 3; CFA 2014 s.36(4)',
    next: 'Decide whether to assess',
    startedBy: [requestReceived],
    metBy: ['PartnersNotified'],
    stoppedBy: ['AssessmentRefused', ...ENDED],
    whose: 'caseOfficer',
    missed: 'Ask them now what they think; nothing can be decided before.',
  },
  {
    ...AUTHORITY,
    id: 'ehcna-not-necessary-notice',
    title: 'tell the parent or young person, with reasons, that no plan is necessary and so no assessment',
    starts: 'the request was received, or the authority became responsible for the child',
    due: soonAndAtLatest(within(weeks(6))),
    law: 'SI 2014/1530 reg 4(1); CFA 2014 s.36(5)',
    next: 'Appeal under s.51(2)(a), after a mediation certificate',
    note: 'It has no exception of its own: reg 5(4) relaxes reg 5(1) only.',
  },
  {
    ...AUTHORITY,
    id: 'ehcna-notify-partners',
    title:
      'tell the health board, its own social care officers and the head, early-years lead or principal that it is considering an assessment',
    starts: 'the authority is considering an assessment',
    due: asSoonAsPracticable,
    law: 'SI 2014/1530 reg 4(2); CFA 2014 s.36(7)',
    next: 'The family may express views and submit evidence (s.36(7)(b)); the law sets no shortest time',
    startedBy: [requestReceived],
    metBy: ['PartnersNotified'],
    stoppedBy: ['AssessmentRefused', ...ENDED],
    whose: 'caseOfficer',
    missed: 'Send the notices now.',
  },
  {
    ...AUTHORITY,
    id: 'ehcna-decision',
    title: 'decide whether to assess, and tell the family',
    starts: 'the request was received, or the authority became responsible for the child',
    due: soonAndAtLatest(within(weeks(6))),
    law: 'SI 2014/1530 reg 5(1)–(3); CFA 2014 s.36(5), (7), (8)',
    exceptions: ['X5'],
    note: 'The health board, social care and the school, college or early-years provider are told of the decision too (reg 5(2)).',
    next: 'If it assesses, ask for advice. If it refuses, the notice carries appeal, time limits, mediation (reg 32), disagreement resolution and advice',
    startedBy: [requestReceived],
    metBy: ['AssessmentAgreed', 'AssessmentRefused'],
    stoppedBy: ENDED,
    whose: 'caseOfficer',
    warn: [14, 3],
    missed: LATE,
  },
  {
    ...AUTHORITY,
    id: 'ehcna-prior-assessment-bar',
    title: 'need not consider a request if the child was assessed since then',
    starts: 'the request was received',
    due: lookBack(months(6)),
    law: 'CFA 2014 s.36(6)(b)',
    breach: 'none',
    next: 'It may still choose to consider',
  },
  {
    ...BOARD,
    id: 'ehcna-advice-response',
    title: 'give advice for the assessment',
    starts: 'the body received the request of the authority for co-operation',
    owedBy: 'health body, other authority, youth offending team or other body of s.31(1)',
    due: within(weeks(6)),
    law: 'SI 2014/1530 reg 8(1); CFA 2014 s.31(1), (4)',
    exceptions: ['X8', 'X-31'],
    next: 'The authority still owes its 16 and 20 weeks; escalate under the s.26 procedure',
    note: 'Counted from the day on which the body receives the request; sent by email, that is the day of sending. A second request does not begin it anew.',
    startedBy: [{ event: 'AdviceRequested', key: asked('health bodies') }],
    ...ADVICE,
    missed:
      'The duty continues, and the authority’s own limits do not wait. The lead of the service is told; then the designated clinical officer and the ICB.',
  },
  {
    ...GUIDANCE,
    id: 'ehcna-advice-response-education',
    title: 'give advice for the assessment',
    starts: 'the authority asked for it',
    owedBy: 'head, educational psychologist, social care and others asked',
    due: within(weeks(6)),
    law: 'Code of Practice 9.52; SI 2014/1530 reg 6(1); CFA 2014 s.28, s.29',
    breach: 'B1',
    next: 'Chase the service lead',
    note: 'Statutory only for the bodies of s.31; for others by the Code.',
    startedBy: [{ event: 'AdviceRequested', key: asked('others') }],
    ...ADVICE,
    missed: 'The authority’s own limits do not wait. The lead of the service is told.',
  },
  {
    ...AUTHORITY,
    id: 'ehcp-refusal',
    title: 'if no plan is to be made, tell the family so',
    starts: 'the request was received, or the authority became responsible for the child',
    due: soonAndAtLatest(within(weeks(16))),
    law: 'SI 2014/1530 reg 10(1)–(3); CFA 2014 s.36(9)',
    exceptions: ['X10'],
    next: 'Appeal under s.51(2)(b), after a mediation certificate',
    note: 'The health board and the school, college or early-years provider are told too (reg 10(2)). Nothing of its own limits a decision to make a plan: the twenty weeks do.',
    startedBy: [requestReceived],
    metBy: ['PlanRefused'],
    stoppedBy: ['PlanAgreed', 'AssessmentRefused', ...ENDED],
    whose: 'caseOfficer',
    warn: [14],
    missed: LATE,
  },
]);

/** The area’s own: how soon the family and the partners hear that the request has come. */
const ACKNOWLEDGED: ClockRow<Assessment> = {
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
};

/** Every time limit that runs on a case, from the request to the first review of the plan. */
export const ASSESSMENT_CLOCKS: readonly ClockRow<Assessment>[] = [
  ACKNOWLEDGED,
  ...boundTo(LAW_OF_THE_ASSESSMENT),
  ...boundTo(LAW_OF_THE_PLAN),
  ...AFTER_THE_DECISION,
];
