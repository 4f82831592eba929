import { closedAs, takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { DisagreementAct } from './acts.js';
import { NO_AGREEMENT_STATE } from './board/states.js';
import { EMPTY_DISAGREEMENT } from './case.js';
import { INTERIM_REGION } from './interim/states.js';
import { MEDIATION_STATE, RUNG_STATE } from './ladder/states.js';
import { CLOSED_FOR_SAFETY, RAISING_STATES, WHEREVER_IT_STANDS } from './raising/states.js';
import { disagreement } from './setup.js';

const over = (description: string, title: string, why: { readonly because?: string } = {}) => ({
  description,
  meta: closedAs(title, why),
});

const main = disagreement.state({
  initial: 'notRaised',
  on: { ...WHEREVER_IT_STANDS, DigestGiven: { actions: 'noteTheDigest' } },
  states: {
    ...RAISING_STATES,
    rung: RUNG_STATE,
    mediation: MEDIATION_STATE,
    resolved: over('Both sides have agreed.', 'Both sides have agreed', {
      because: 'Both sides have agreed. What is still owed has its own day beside it.',
    }),
    closed: {
      initial: 'withdrawn',
      states: {
        noAgreement: NO_AGREEMENT_STATE,
        withdrawn: over('Whoever raised it has taken it back.', 'Taken back'),
        takenFurther: over(
          'The family has gone to mediation, the Tribunal or elsewhere.',
          'The family has taken it further',
          { because: 'Mediation under the Act, the Tribunal and other routes have limits of their own.' },
        ),
        asComplaint: over(
          'It is about how somebody was treated, and is answered as a complaint.',
          'Answered as a complaint',
          { because: 'The complaint has limits of its own.' },
        ),
        decidedElsewhere: over('The board has said where it is decided.', 'Decided elsewhere', {
          because: 'The board has said where it is decided.',
        }),
      },
    },
  },
});

const everyCase = withEveryCase(main);
const { main: ladder, access: _access, ...besides } = everyCase.states;

/** What may follow what in a disagreement: up the ladder of the area, to an agreement or to the board; beside it, who pays meanwhile. */
export const disagreementMachine = disagreement.createMachine({
  id: 'disagreement',
  context: EMPTY_DISAGREEMENT,
  ...takingOnly<DisagreementAct['type']>()({
    ...everyCase,
    // Before the ladder, so that a refusal says what stops the ladder.
    states: { interim: INTERIM_REGION, access: CLOSED_FOR_SAFETY, main: ladder, ...besides },
  }),
});
