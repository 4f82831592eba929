import { and } from 'xstate';
import { WHETHER_TO_ISSUE_BEFORE_A_PANEL } from '../panel/states.js';
import { AT_ANY_STAGE } from '../request/states.js';
import { assessment } from '../setup.js';

/** Advice comes as long as the plan is not final. */
export const ADVICE_COMES = {
  AdviceReceived: {
    guard: and(['adviceWasAskedFor', 'adviceIsTheirOwn', 'nilReturnIsScreened']),
    actions: 'noteAdvice',
  },
} as const;

/** What may come of having asked for advice. */
export const ADVICE = {
  ...ADVICE_COMES,
  AdviceReused: {
    guard: and(['theFamilyIsAskedAnew', 'everyAdviserIsContent', 'theAdviserIsNotTheAuthority']),
    actions: 'reuseAdvice',
  },
  AdviceEscalated: { guard: 'adviceWasAskedFor', actions: 'noteOnly' },
  DeadlinePassed: { actions: 'noteLateAdvice' },
} as const;

/** Nobody is asked who has been, nor for what need not be sought. */
const ASK = {
  guard: and(['somebodyIsAsked', 'nobodyIsAskedTwiceAtOnce', 'noEarlierAdviceServes']),
  actions: 'askForAdvice',
} as const;

/** The decision on a plan, once the advice is in or it is documented why it is not. */
const DECIDING_ON_A_PLAN = {
  PlanAgreed: {
    guard: and(['aRefusalToIssueIsReversed', 'everyAdviceIsInOrDocumented', 'thePanelHasSaidWhetherToIssue']),
    target: '#drafting',
    actions: 'decideToIssue',
  },
  PlanRefused: {
    guard: and(['lessHasReasonsAndRights', 'everyAdviceIsInOrDocumented', 'thePanelHasSaidWhetherToIssue']),
    target: '#notIssuing',
    actions: 'refuseToIssue',
  },
} as const;

/** From the first request for advice to the decision on a plan. */
export const ADVICE_STATES = assessment.state({
  states: {
    assessing: {
      description: 'Advice is being sought, each adviser on a clock of their own.',
      meta: {
        title: 'Advice is being sought',
        plainly: 'We are asking everybody for advice',
        owner: 'advisers',
        clocks: [
          'ehcna-advice-response',
          'ehcna-advice-response-education',
          'family-views',
          'ehcp-refusal',
          'ehcp-final',
        ],
      },
      on: {
        ...AT_ANY_STAGE,
        ...ADVICE,
        ...DECIDING_ON_A_PLAN,
        AdviceRequested: ASK,
        AdviceFoundComplete: { guard: 'everyAdviceIsInOrDocumented', target: 'decidingToIssue', actions: 'noteOnly' },
      },
    },
    decidingToIssue: {
      description: 'The advice is in. The authority decides whether a plan is necessary.',
      meta: {
        title: 'Deciding whether a plan is necessary',
        plainly: 'We are deciding whether there will be a plan',
        owner: 'caseOfficer',
        clocks: ['ehcp-refusal', 'ehcp-final'],
      },
      on: {
        ...AT_ANY_STAGE,
        ...WHETHER_TO_ISSUE_BEFORE_A_PANEL,
        ...ADVICE,
        ...DECIDING_ON_A_PLAN,
        AdviceRequested: { ...ASK, target: 'assessing' },
      },
    },
  },
}).states;
