import { appealing } from '../setup.js';
import { ANSWERING } from '../states.js';

/** What the Tribunal recommends binds nobody; an answer in writing is owed all the same. */
export const recommendation = appealing.state({
  initial: 'responding',
  states: {
    responding: {
      meta: {
        decided: true,
        title: 'A recommendation waits for its answer',
        plainly: 'We do what we must',
        owner: 'answering',
        clocks: [
          'recommendation-health-response',
          'recommendation-health-copy-to-sos',
          'recommendation-social-response',
          'recommendation-social-copy-to-sos',
        ],
        aside: true,
      },
      description: 'What was ordered is done; a recommendation on health or social care waits for its answer.',
      on: ANSWERING,
    },
  },
});
