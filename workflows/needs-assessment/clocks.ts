import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, weeks, within } from '#statutory-calendar/periods';
import type { CaseFile } from '../every-case/case-file.js';

/** "Received": by post or by a page before it was recorded here. All three limits run from the same day. */
const requestReceived: Trigger<CaseFile> = {
  event: 'AssessmentRequested',
  from: (act: Act) => (act.data.receivedOn as CivilDate | undefined) ?? act.occurredOn,
};

/** After which nothing is owed on this request. */
const ENDS = ['RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'];

/**
 * The time limits of the first stretch, from the request to the decision whether to assess. The sixteen and the twenty
 * weeks run from the start, so that nobody finds out about them late; what meets them comes with the rest of the pathway.
 */
export const ASSESSMENT_CLOCKS: readonly ClockRow<CaseFile>[] = [
  {
    id: 'request-acknowledged',
    title: 'tell the family that the request has come, and tell the partners',
    kind: 'local',
    startedBy: [requestReceived],
    metBy: ['PartnersNotified'],
    stoppedBy: ENDS,
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
    metBy: ['AssessmentAgreed'],
    stoppedBy: ENDS,
    due: within(weeks(6)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 5(1)',
    warn: [14, 3],
    missed: 'The duty continues: decide now, and tell the family why it is late and what they can do.',
  },
  {
    id: 'ehcp-refusal',
    title: 'if no plan is to be made, tell the family so',
    kind: 'statutory',
    startedBy: [requestReceived],
    metBy: [],
    stoppedBy: ENDS,
    due: within(weeks(16)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 10(1)',
    warn: [14],
    missed: 'The duty continues: decide now, and tell the family why it is late and what they can do.',
  },
  {
    id: 'ehcp-final',
    title: 'send the final plan',
    kind: 'statutory',
    startedBy: [requestReceived],
    metBy: [],
    stoppedBy: ENDS,
    due: within(weeks(20)),
    whose: 'caseOfficer',
    law: 'SI 2014/1530 reg 13(2)',
    warn: [28, 14],
    missed: 'The duty continues: send the plan now, and tell the family why it is late and what they can do.',
  },
];
