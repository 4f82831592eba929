import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, onTheDateNamed, weeks, within } from '#statutory-calendar/periods';
import type { Referral } from '../case.js';
import { ENDS, ENDS_OR_RESTS, goesOnAt, LOCAL } from '../closing/clocks.js';
import { justMoved, meantAt, WHOLE_CHILD } from './updates.js';

/** The day on which the wait is counted from: first receipt, never the day of joining a list. */
const firstReceived = ({ occurredOn }: Act, { receivedOn }: Referral) => receivedOn ?? occurredOn;

/** One promise to keep in touch for each provider: those that have just taken the child, or begun, or ended. */
const nowMoved = (act: Act, file: Referral) => justMoved(file, act);

const stillWaited = (act: Act, file: Referral) => meantAt(file, act, 'waiting', 'assessing');

/** What has just moved on is the assessment of autism, or one of the whole child where autism is suspected. */
function aboutAutism(act: Act, file: Referral): boolean {
  const moved = justMoved(file, act);
  return moved.includes('asd') || (moved.includes(WHOLE_CHILD) && file.strands.includes('asd'));
}

const WAITED = ['diagnostic.waiting', 'diagnostic.assessing'];

/** Time limits once a provider has the child, and of a case that rests. */
export const AFTER_PANEL: readonly ClockRow<Referral>[] = [
  {
    id: 'nd-first-appointment',
    title: 'first assessment appointment for suspected autism',
    kind: 'guidance',
    startedBy: [{ event: 'WaitingListJoined', when: aboutAutism, from: firstReceived }],
    metBy: [{ event: 'AssessmentStarted', when: aboutAutism }],
    stoppedBy: ENDS,
    due: within(weeks(13)),
    whose: 'provider',
    law: 'NICE QS51 statement 1 (autism: assessment starts within 3 months); NHS England counts 13 weeks from referral',
    warn: [14],
    missed: 'Tell the family honestly how long it will be, and see what can help meanwhile.',
  },
  {
    id: 'keep-in-touch',
    title: 'speak with the family who wait',
    kind: 'local',
    startedBy: [
      { event: 'WaitingListJoined', key: nowMoved },
      { event: 'KeptInTouch', key: stillWaited },
      { event: 'AssessmentStarted', key: nowMoved },
      ...goesOnAt(...WAITED).map((each) => ({ ...each, key: stillWaited })),
    ],
    metBy: [
      { event: 'KeptInTouch', key: stillWaited },
      { event: 'AssessmentStarted', key: nowMoved },
    ],
    stoppedBy: [
      ...ENDS_OR_RESTS,
      { event: 'AssessmentConcluded', key: nowMoved },
      { event: 'ProviderAllocated', key: ({ data }) => data.strand },
    ],
    due: local,
    whose: 'keyWorker',
    law: LOCAL,
    warn: [14],
    missed: 'Ring the family this week: is it still wanted, has anything changed?',
  },
  {
    id: 'outcome-issued',
    title: 'give the family the outcome and a plan of support',
    kind: 'local',
    startedBy: [
      { event: 'AssessmentConcluded', when: (_act, { stage }) => stage === 'diagnostic.concluded' },
      ...goesOnAt('diagnostic.concluded'),
    ],
    metBy: ['OutcomeIssued'],
    stoppedBy: ENDS_OR_RESTS,
    due: local,
    whose: 'provider',
    law: LOCAL,
    warn: [3],
    missed: 'Send the outcome and the plan of support, and ring the family.',
  },
  {
    id: 'post-support-started',
    title: 'begin the support after the outcome',
    kind: 'local',
    startedBy: ['OutcomeIssued', ...goesOnAt('outcome.issued')],
    metBy: ['PostSupportStarted', 'PostSupportCompleted'],
    stoppedBy: ENDS_OR_RESTS,
    due: local,
    whose: 'keyWorker',
    law: LOCAL,
    warn: [5],
    missed: 'Name a key worker and begin, or record that the family does not want it.',
  },
  {
    id: 'post-support-ends',
    title: 'end the support, or go on with it',
    kind: 'local',
    startedBy: ['PostSupportStarted', 'TransferredIn'],
    namedDate: ({ data }) => data.endsOn as CivilDate | undefined,
    metBy: ['PostSupportCompleted'],
    stoppedBy: ENDS,
    due: onTheDateNamed,
    whose: 'keyWorker',
    law: 'The day the family was told',
    warn: [14],
    missed: 'Ask the family what helped, and end the support or name a new day.',
  },
  {
    id: 'hold-reviewed',
    title: 'look again at a case that rests',
    kind: 'local',
    startedBy: ['CaseHeld'],
    namedDate: ({ data }) => data.reviewOn as CivilDate | undefined,
    metBy: ['HoldEnded'],
    stoppedBy: ENDS,
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the family was told',
    warn: [7],
    missed: 'Ring the family today: go on, or rest until a new day.',
  },
];
