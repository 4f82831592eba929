import { complaining } from '../setup.js';
import { AFTER_AN_ANSWER, ANSWER, OWING_WITHOUT_PUTTING_OFF, PUTTING_OFF, PUTTING_OFF_ONCE_BEGUN } from '../states.js';

/** Somebody else looks at it again. */
export const SECOND_STAGE_STATES = {
  stage2: complaining.state({
    initial: 'received',
    on: OWING_WITHOUT_PUTTING_OFF,
    states: {
      received: {
        description: 'Whoever complained has asked for stage 2. It has still to be acknowledged.',
        meta: {
          title: 'Stage 2: waiting to be acknowledged',
          plainly: 'We look at it again',
          aside: true,
          owner: 'owner',
          clocks: ['corporate-stage2-ack', 'ca89-stage2', 'ca89-stage2-extended'],
        },
        on: {
          ...PUTTING_OFF_ONCE_BEGUN,
          StageTwoAcknowledged: {
            guard: 'aChildrenActInvestigationHasSomebodyIndependent',
            target: '#stage2.investigated',
            actions: 'acknowledgeStageTwo',
          },
        },
      },
      investigated: {
        description: 'Somebody who had no part in the first answer looks at it again.',
        meta: {
          title: 'Stage 2: being looked at again',
          plainly: 'We look at it again',
          aside: true,
          owner: 'owner',
          clocks: ['corporate-stage2-response', 'corporate-stage2-extended', 'ca89-stage2', 'ca89-stage2-extended'],
        },
        on: { ...PUTTING_OFF, ...ANSWER('#stage2Responded') },
      },
    },
  }),
  stage2Responded: complaining.state({
    description: 'The complaint has been answered at stage 2.',
    meta: {
      decided: true,
      title: 'Answered at stage 2',
      plainly: 'You have our answer',
      aside: true,
      owner: 'family',
      clocks: ['complaint-taken-further', 'ca89-stage3-request', 'remedy-due'],
    },
    on: {
      ...AFTER_AN_ANSWER,
      ReviewPanelRequested: {
        guard: 'itIsUnderTheChildrenAct',
        target: '#stage3.requested',
        actions: 'arrangeThePanel',
      },
    },
  }),
};
