import { and } from 'xstate';
import { at, withEveryCase } from '../every-case/states.js';
import { EMPTY_ASSESSMENT } from './case.js';
import {
  ADVICE,
  AT_ANY_STAGE,
  DECIDING_ON_A_PLAN,
  DRAFTING,
  FROM_DRAFT_TO_FINAL,
  SOMEBODY_NEW_IS_ASKED,
} from './plan/states.js';
import { AT_ALL_TIMES } from './redress/updates.js';
import { assessment } from './setup.js';

const REFUSE_TO_ASSESS = {
  guard: and(['theTestIsTheLaws', 'anEarlierAssessmentIsWithinSixMonths', 'lessHasReasonsAndRights']),
  target: 'notAssessing',
  actions: 'refuseToAssess',
} as const;

const main = assessment.createStateConfig({
  initial: 'notRequested',
  on: AT_ALL_TIMES,
  states: {
    notRequested: {
      on: {
        AssessmentRequested: { target: 'requested', actions: 'openTheFile' },
        RefusalReversed: { target: 'assessing', actions: 'openAfterARefusal' },
      },
    },
    requested: {
      entry: at('requested'),
      description: 'The request has been received; six, sixteen and twenty weeks are running.',
      on: {
        ...AT_ANY_STAGE,
        PartnersNotified: { target: 'considering', actions: 'notePartnersTold' },
        AssessmentRefused: REFUSE_TO_ASSESS,
      },
    },
    considering: {
      entry: at('considering'),
      description: 'The authority considers whether to assess, with what the partners and the family say.',
      on: {
        ...AT_ANY_STAGE,
        AssessmentAgreed: { target: 'assessing', actions: 'decideToAssess' },
        AssessmentRefused: REFUSE_TO_ASSESS,
      },
    },
    notAssessing: {
      entry: at('notAssessing'),
      description: 'Refused. The family may mediate and appeal; the refusal stays recorded whatever reverses it.',
      on: {
        ResponsibilityMoved: '#exported',
        ChildDied: '#deceased',
        InformationSupplied: { actions: 'noteOnly' },
        AssessmentAgreed: {
          guard: 'somethingReversesTheRefusal',
          target: 'assessing',
          actions: 'decideToAssess',
        },
        AssessmentOrdered: { target: 'assessing', actions: 'assessByOrder' },
      },
    },
    assessing: {
      entry: at('assessing'),
      description: 'Advice is being sought, each adviser on a clock of their own.',
      on: {
        ...AT_ANY_STAGE,
        ...ADVICE,
        ...DECIDING_ON_A_PLAN,
        AdviceRequested: { guard: SOMEBODY_NEW_IS_ASKED, actions: 'askForAdvice' },
        AdviceFoundComplete: { guard: 'everyAdviceIsInOrDocumented', target: 'decidingToIssue', actions: 'noteOnly' },
      },
    },
    decidingToIssue: {
      entry: at('decidingToIssue'),
      description: 'The advice is in. The authority decides whether a plan is necessary.',
      on: {
        ...AT_ANY_STAGE,
        ...ADVICE,
        ...DECIDING_ON_A_PLAN,
        AdviceRequested: { guard: SOMEBODY_NEW_IS_ASKED, target: 'assessing', actions: 'askForAdvice' },
      },
    },
    notIssuing: {
      id: 'notIssuing',
      entry: at('notIssuing'),
      description: 'No plan will be made. The family may mediate and appeal.',
      on: {
        ResponsibilityMoved: '#exported',
        ChildDied: '#deceased',
        InformationSupplied: { actions: 'noteOnly' },
        PlanAgreed: { guard: 'somethingReversesTheRefusal', target: 'drafting', actions: 'decideToIssue' },
        PlanOrdered: { target: 'drafting', actions: 'planByOrder' },
      },
    },
    drafting: {
      id: 'drafting',
      entry: at('drafting'),
      description: 'The plan is being written, section by section.',
      on: { ...AT_ANY_STAGE, ...ADVICE, ...DRAFTING },
    },
    draftWithFamily: {
      id: 'draftWithFamily',
      entry: at('draftWithFamily'),
      description: 'The family has the draft, and fifteen days to answer it.',
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    consulting: {
      id: 'consulting',
      entry: at('consulting'),
      description: 'Settings have been consulted and have still to answer.',
      on: {
        ...AT_ANY_STAGE,
        ...FROM_DRAFT_TO_FINAL,
        SettingAnswered: [
          {
            guard: and(['theSettingWasConsulted', 'aRefusalNamesItsGround', 'everySettingHasAnswered']),
            target: 'placementPending',
            actions: 'noteAnswer',
          },
          { guard: and(['theSettingWasConsulted', 'aRefusalNamesItsGround']), actions: 'noteAnswer' },
        ],
      },
    },
    placementPending: {
      id: 'placementPending',
      entry: at('placementPending'),
      description: 'The placement is being settled, or waits for those who pay. The twenty weeks run on.',
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    finalising: {
      id: 'finalising',
      entry: at('finalising'),
      description: 'The placement is settled, and the plan is made final.',
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    finalIssued: {
      id: 'finalIssued',
      entry: at('finalIssued'),
      description: 'The plan is in force. Provision must begin, and the first review is dated.',
      on: {
        ProvisionStarted: { actions: 'noteOnly' },
        ResponsibilityMoved: '#exported',
        ChildDied: '#deceased',
      },
    },
    withdrawn: { id: 'withdrawn', entry: at('withdrawn'), tags: ['closed'] },
    exported: { id: 'exported', entry: at('exported'), tags: ['closed'] },
    deceased: { id: 'deceased', entry: at('deceased'), tags: ['closed'] },
  },
});

/** What may follow what in an EHC needs assessment: from the request to a final plan, or to a refusal with its rights. */
export const assessmentMachine = assessment.createMachine({
  id: 'needs-assessment',
  context: EMPTY_ASSESSMENT,
  ...withEveryCase(main),
});
