import { complaining } from '../setup.js';
import { AFTER_AN_ANSWER, ANSWER, OWING_WITHOUT_PUTTING_OFF } from '../states.js';

/** Three independent people look at how it was investigated: stage 3 under the Children Act. */
export const REVIEW_PANEL_STATES = {
  stage3: complaining.state({
    initial: 'requested',
    on: OWING_WITHOUT_PUTTING_OFF,
    states: {
      requested: {
        description: 'Whoever complained has asked for a review panel.',
        meta: {
          title: 'Stage 3: a review panel is to meet',
          plainly: 'A panel looks at it',
          aside: true,
          owner: 'owner',
          clocks: ['ca89-panel-meets'],
        },
        on: { ReviewPanelMet: { target: '#stage3.met', actions: 'noteOnly' } },
      },
      met: {
        description: 'The review panel has met, and writes its report.',
        meta: {
          title: 'Stage 3: the panel writes its report',
          plainly: 'A panel looks at it',
          aside: true,
          owner: 'owner',
          clocks: ['ca89-panel-report'],
        },
        on: { ReviewPanelReported: { target: '#stage3.reported', actions: 'answerThePanel' } },
      },
      reported: {
        description: 'The council says what it does about the report.',
        meta: {
          title: 'Stage 3: the council answers the panel',
          plainly: 'A panel looks at it',
          aside: true,
          owner: 'owner',
          clocks: ['ca89-la-response-to-panel'],
        },
        on: ANSWER('#stage3Responded'),
      },
    },
  }),
  stage3Responded: complaining.state({
    description: 'The council has said what it does about the report of the panel.',
    meta: {
      decided: true,
      title: 'Answered at stage 3',
      plainly: 'You have our answer',
      aside: true,
      owner: 'family',
      clocks: ['complaint-taken-further', 'remedy-due'],
    },
    on: AFTER_AN_ANSWER,
  }),
};
