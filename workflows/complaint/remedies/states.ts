import { and } from 'xstate';
import { complaining } from '../setup.js';
import { CLOSING, LATE_TO_STAGE_TWO, TO_THE_OMBUDSMAN } from '../states.js';

const DONE = ['thatRemedyIsOwed', 'thePaymentIsWhole'] as const;

/** Wherever a complaint stands: what was promised is done, and is watched until it is. */
export const DOING_WHAT_IS_OWED = { RemedyDone: { guard: and(DONE), actions: 'noteRemedy' } } as const;

/** What was promised or ordered is done, each by its day. */
export const REMEDIES_STATES = {
  remedyDue: complaining.state({
    description: 'Nobody goes on with it. What was promised or ordered has still to be done.',
    meta: {
      decided: true,
      title: 'What was promised is still to be done',
      plainly: 'We do what we promised',
      aside: true,
      owner: 'remedyOwner',
      clocks: ['remedy-due'],
    },
    on: {
      RemedyDone: [
        { guard: and([...DONE, 'itIsTheLastThingOwed']), target: '#remedied', actions: 'noteRemedy' },
        { guard: and(DONE), actions: 'noteRemedy' },
      ],
      ...TO_THE_OMBUDSMAN,
      ...LATE_TO_STAGE_TWO,
    },
  }),
  remedied: complaining.state({
    description: 'All that was promised or ordered has been done.',
    meta: {
      decided: true,
      title: 'All that was promised is done',
      plainly: 'We did what we promised',
      aside: true,
      owner: 'owner',
      clocks: ['complaint-closed'],
    },
    on: { ...CLOSING, ...TO_THE_OMBUDSMAN, ...LATE_TO_STAGE_TWO },
  }),
};
