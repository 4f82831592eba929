import type { Act } from '#engine/act';
import { local, onTheDateNamed, weeks, within } from '#statutory-calendar/periods';
import { clocks, on } from '../acts.js';
import { justMoved, meantAt, type Referral, WHOLE_CHILD } from '../case.js';
import { ENDS, ENDS_OR_RESTS, LOCAL, resumedAt } from '../closing/clocks.js';

/** The day on which the wait is counted from: first receipt, never the day of joining a list. */
const firstReceived = ({ occurredOn }: Act, { receivedOn }: Referral) => receivedOn ?? occurredOn;

/** One promise to keep in touch for each provider: those that have just taken the child, or begun, or ended. */
const nowMoved = (act: Act, file: Referral) => justMoved(file, act);

const stillWaited = (file: Referral, need?: string) => meantAt(file, need, 'waiting', 'assessing');

/** What has just moved on is the assessment of autism, or one of the whole child where autism is suspected. */
function aboutAutism(act: Act, file: Referral): boolean {
  const moved = justMoved(file, act);
  return moved.includes('asd') || (moved.includes(WHOLE_CHILD) && file.strands.includes('asd'));
}

const SPOKEN_WITH = on('KeptInTouch', { key: ({ data }, file) => stillWaited(file, data.strand) });

/** Time limits once a provider has the child. */
export const SUPPORT_CLOCKS = clocks([
  {
    id: 'nd-first-appointment',
    title: 'first assessment appointment for suspected autism',
    kind: 'guidance',
    startedBy: [on('WaitingListJoined', { when: aboutAutism, from: firstReceived })],
    metBy: [on('AssessmentStarted', { when: aboutAutism })],
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
      on('WaitingListJoined', { key: nowMoved }),
      SPOKEN_WITH,
      on('AssessmentStarted', { key: nowMoved }),
      ...resumedAt('diagnostic.waiting', 'diagnostic.assessing').map((each) => ({
        ...each,
        key: (_act: Act, file: Referral) => stillWaited(file),
      })),
    ],
    metBy: [SPOKEN_WITH, on('AssessmentStarted', { key: nowMoved })],
    stoppedBy: [
      ...ENDS_OR_RESTS,
      on('AssessmentConcluded', { key: nowMoved }),
      on('ProviderAllocated', { key: ({ data }) => data.strand }),
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
      on('AssessmentConcluded', { when: (_act, { stage }) => stage === 'diagnostic.concluded' }),
      ...resumedAt('diagnostic.concluded'),
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
    startedBy: ['OutcomeIssued', ...resumedAt('outcome.issued')],
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
    namedDate: ({ data }) => ('endsOn' in data ? data.endsOn : undefined),
    metBy: ['PostSupportCompleted'],
    stoppedBy: ENDS,
    due: onTheDateNamed,
    whose: 'keyWorker',
    law: 'The day the family was told',
    warn: [14],
    missed: 'Ask the family what helped, and end the support or name a new day.',
  },
]);
