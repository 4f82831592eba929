import { local } from '#statutory-calendar/periods';
import { ACKNOWLEDGED, ANSWERED, clocks, NOT_WAITED_FOR, on } from '../acts.js';
import { type Complaint, isOfHealth } from '../case.js';
import { isBackFromTheOmbudsman } from '../ombudsman/rules.js';
import { isOneOf, limitOf, TO_ACKNOWLEDGE, TO_ANSWER } from '../routes/clocks.js';
import { isOfSeveralBodies } from './rules.js';

const isHealthAlone = ({ concerns }: Complaint): boolean => concerns.length > 0 && concerns.every(isOfHealth);

/** The clocks by which somebody who complained is owed a sign that they were heard. */
const OWED_TO_THEM = [...TO_ACKNOWLEDGE, ...TO_ANSWER];

/** Where two limits run to acknowledge it, the shorter one: what goes up does not begin again with the second. */
const isTheFirst = (clock: string, { concerns }: Complaint): boolean =>
  clock !== 'corporate-stage1-ack' || !concerns.some(isOfHealth);

/** A complaint is acknowledged: by the Code, and by the NHS Regulations where health is concerned. Left alone, it goes up. */
export const RAISING_CLOCKS = clocks([
  {
    ...limitOf('corporate-stage1-ack'),
    startedBy: [on('ComplaintRaised', { when: (_act, file) => !isHealthAlone(file) })],
    metBy: ACKNOWLEDGED,
    stoppedBy: NOT_WAITED_FOR,
    whose: 'owner',
    warn: [1],
    missed: 'Ring today, agree what the complaint is about, and acknowledge it.',
  },
  {
    ...limitOf('nhs-complaint-ack'),
    startedBy: [on('ComplaintRaised', { when: (_act, { concerns }) => concerns.some(isOfHealth) })],
    metBy: ACKNOWLEDGED,
    stoppedBy: NOT_WAITED_FOR,
    whose: 'owner',
    warn: [1],
    missed: 'Ring today, agree what the complaint is about, and acknowledge it.',
  },
  {
    id: 'complaint-lead-agreed',
    title: 'agree which body leads the answer',
    kind: 'local',
    startedBy: [on('ComplaintAcknowledged', { when: (act) => isOfSeveralBodies(act) })],
    metBy: ['LeadAgreed'],
    stoppedBy: NOT_WAITED_FOR,
    due: local,
    whose: 'owner',
    warn: [1],
    law: 'The area’s own limit; the bodies have to co-operate so that there is one answer (SI 2009/309 reg 9)',
    missed: 'Ring the others today. Until they agree, the body that has the complaint leads: record that.',
  },
  {
    id: 'complaint-lateness-taken-up',
    title: 'see that whoever complained is answered',
    kind: 'local',
    startedBy: [
      on('DeadlinePassed', {
        when: ({ data }, file) => isOneOf(OWED_TO_THEM, data.clock) && isTheFirst(data.clock, file),
      }),
      on('OmbudsmanDecided', { when: (_act, file) => isBackFromTheOmbudsman(file) }),
    ],
    metBy: [...ACKNOWLEDGED, ...ANSWERED],
    stoppedBy: NOT_WAITED_FOR,
    due: local,
    whose: 'manager',
    law: 'The area’s own limit',
    missed: 'The director rings whoever complained today, says when the answer comes and who gives it, and sees to it.',
  },
]);
