import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, onTheDateNamed, weeks, within } from '#statutory-calendar/periods';
import { ENDS, ENDS_OR_RESTS, goesOnAt, LOCAL } from './moments.js';
import type { Referral } from './referral.js';

/** The day on which the wait is counted from: first receipt, never the day of joining a list. */
const firstReceived = ({ occurredOn }: Act, { receivedOn }: Referral) => receivedOn ?? occurredOn;

const WAITED = ['diagnostic.waiting', 'diagnostic.assessing'];

/** Time limits once a provider has the child, and of a case that rests. */
export const AFTER_PANEL: readonly ClockRow<Referral>[] = [
  {
    id: 'nd-first-appointment',
    title: 'first assessment appointment for suspected autism',
    kind: 'guidance',
    startedBy: [
      { event: 'WaitingListJoined', when: (_act, { strands }) => strands.includes('asd'), from: firstReceived },
    ],
    metBy: ['AssessmentStarted'],
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
    startedBy: ['WaitingListJoined', 'KeptInTouch', 'AssessmentStarted', ...goesOnAt(...WAITED)],
    metBy: ['KeptInTouch', 'AssessmentStarted'],
    stoppedBy: [...ENDS_OR_RESTS, 'AssessmentConcluded', 'ProviderAllocated'],
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
    startedBy: ['AssessmentConcluded', ...goesOnAt('diagnostic.concluded')],
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
