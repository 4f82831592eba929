import { and } from 'xstate';
import { complaining } from '../setup.js';
import { GOING_BY, LATE_TO_THE_OMBUDSMAN, TAKEN_BACK } from '../states.js';

/** Until it is agreed what a complaint is about, and by which route it is answered. */
export const RAISING_STATES = {
  notRaised: complaining.state({ on: { ComplaintRaised: { target: 'received', actions: 'openTheFile' } } }),
  received: complaining.state({
    description: 'The complaint has come and has not been acknowledged.',
    meta: {
      title: 'Waiting to be acknowledged',
      plainly: 'We have your complaint',
      owner: 'owner',
      clocks: ['corporate-stage1-ack', 'nhs-complaint-ack'],
    },
    on: {
      ComplaintAcknowledged: [
        { guard: and(['theBodiesFitTheRoute', 'severalBodiesAnswer']), target: '#acknowledged', actions: 'agreeOnIt' },
        { guard: 'theBodiesFitTheRoute', target: '#stage1', actions: 'agreeOnIt' },
      ],
      ComplaintDeclined: { target: '#declined', actions: 'noteOnly' },
      DeadlinePassed: GOING_BY,
      ...LATE_TO_THE_OMBUDSMAN,
      ...TAKEN_BACK,
    },
  }),
};
