import { and } from 'xstate';
import { closedAs } from '#engine/waiting';
import { STATES_BEFORE_AN_END } from '../case.js';
import { EXCEPTIONS } from '../lateness/states.js';
import { WHETHER_TO_ASSESS_BEFORE_A_PANEL } from '../panel/states.js';
import { assessment } from '../setup.js';
import { stoodAt } from './rules.js';

/** The child is another authority's, or has died: it may be so wherever the case stands, but where nothing is owed any more. */
export const GOES = { ResponsibilityMoved: '#exported', ChildDied: '#deceased' } as const;

/** Somebody may tell us something, whatever has been decided. */
export const TELLS = { InformationSupplied: { actions: 'noteOnly' } } as const;

/** The same once it has been refused or has ended: somebody says what follows from it. */
export const TELLS_AFTERWARDS = { ...TELLS, NewInformationConsidered: { actions: 'noteOnly' } } as const;

/** What may come at any time before there is a plan. */
export const AT_ANY_STAGE = {
  RequestWithdrawn: { guard: and(['familyAskedToWithdraw', 'whoeverAskedTakesItBack']), target: '#withdrawn' },
  DuplicateEnded: { target: '#joined' },
  DuplicateJoined: { guard: and(['itIsTheSameChild', 'thisRequestCameFirst']), actions: 'noteWhoElseAsked' },
  ...GOES,
  ...EXCEPTIONS,
  ...TELLS,
} as const;

const REFUSE_TO_ASSESS = {
  guard: and([
    'theTestIsTheLaws',
    'anEarlierAssessmentIsWithinSixMonths',
    'lessHasReasonsAndRights',
    'thePanelHasSaidWhetherToAssess',
  ]),
  target: 'notAssessing',
  actions: 'refuseToAssess',
} as const;

/** From the request to the decision whether to assess. */
export const REQUEST_STATES = assessment.state({
  states: {
    notRequested: {
      on: {
        AssessmentRequested: { target: 'requested', actions: 'openTheFile' },
        RefusalReversed: { guard: 'whatIsNewGoesToThePanel', target: 'assessing', actions: 'openAfterARefusal' },
      },
    },
    requested: {
      description: 'The request has been received; six, sixteen and twenty weeks are running.',
      meta: {
        title: 'Waiting for the partners to be told',
        plainly: 'We have the request',
        owner: 'caseOfficer',
        clocks: ['request-acknowledged', 'ehcna-decision'],
      },
      on: {
        ...AT_ANY_STAGE,
        PartnersNotified: { target: 'considering', actions: 'notePartnersTold' },
        AssessmentRefused: REFUSE_TO_ASSESS,
      },
    },
    considering: {
      description: 'The authority considers whether to assess, with what the partners and the family say.',
      meta: {
        title: 'Deciding whether to assess',
        plainly: 'We are deciding whether to assess',
        owner: 'caseOfficer',
        clocks: ['ehcna-decision'],
      },
      on: {
        ...AT_ANY_STAGE,
        ...WHETHER_TO_ASSESS_BEFORE_A_PANEL,
        AssessmentAgreed: {
          guard: and(['aRefusalToAssessIsReversed', 'thePanelHasSaidWhetherToAssess']),
          target: 'assessing',
          actions: 'decideToAssess',
        },
        AssessmentRefused: REFUSE_TO_ASSESS,
      },
    },
  },
}).states;

/** It had not ended after all: it goes on where it stood. */
const RESUMES = {
  ...TELLS_AFTERWARDS,
  RequestResumed: STATES_BEFORE_AN_END.map((state) => ({
    guard: stoodAt(state),
    target: `#${state}` as const,
    actions: 'noteOnly' as const,
  })),
};

/** In which nothing is owed on a request any more. */
export const ENDS = assessment.state({
  states: {
    withdrawn: { meta: closedAs('The request was withdrawn'), on: RESUMES },
    exported: { meta: closedAs('Another authority is responsible'), on: RESUMES },
    joined: {
      meta: closedAs('Put together with an earlier request', {
        because: 'The earlier request goes on, with its days.',
      }),
      on: RESUMES,
    },
    deceased: { meta: closedAs('The child has died') },
  },
}).states;
