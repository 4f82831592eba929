import { TAKING_IN_PARTS } from '../bodies/states.js';
import { complaining } from '../setup.js';
import {
  AFTER_AN_ANSWER,
  ANSWER,
  CLOSING,
  LATE_TO_STAGE_TWO,
  OWING_AN_ANSWER,
  TAKEN_BACK,
  TO_STAGE_TWO,
  TO_STAGE_TWO_AS_OF_RIGHT,
  TO_THE_OMBUDSMAN,
} from '../states.js';

/** The first answer, and what follows from it. */
export const ANSWERING_STATES = {
  stage1: complaining.state({
    description: 'The complaint is being looked into.',
    meta: {
      title: 'Being looked into',
      plainly: 'We are looking into it',
      owner: 'owner',
      clocks: [
        'corporate-stage1-response',
        'corporate-stage1-extended',
        'ca89-stage1',
        'ca89-stage1-extended',
        'nhs-complaint-response',
        'nhs-complaint-agreed',
        'complaint-part-answered',
      ],
    },
    on: {
      ...OWING_AN_ANSWER,
      ...ANSWER('#stage1Responded'),
      ...TAKING_IN_PARTS,
      ...TO_STAGE_TWO_AS_OF_RIGHT,
    },
  }),
  stage1Responded: complaining.state({
    description: 'The complaint has been answered; whoever made it may be content or go on.',
    meta: {
      decided: true,
      title: 'Answered',
      plainly: 'You have our answer',
      owner: 'family',
      clocks: ['complaint-taken-further', 'remedy-due'],
    },
    on: {
      ...AFTER_AN_ANSWER,
      ...TO_STAGE_TWO,
    },
  }),
  closing: complaining.state({
    description: 'Whoever complained has not gone on in time. Somebody closes it, and tells them.',
    meta: {
      decided: true,
      aside: true,
      title: 'Answered, and to be closed',
      plainly: 'You have our answer',
      owner: 'owner',
      clocks: ['complaint-closed', 'remedy-due'],
    },
    on: {
      ...CLOSING,
      ...TO_THE_OMBUDSMAN,
      ...LATE_TO_STAGE_TWO,
      ...TAKEN_BACK,
    },
  }),
};
