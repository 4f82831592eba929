import { and } from 'xstate';
import { ADVICE, ADVICE_COMES } from '../advice/states.js';
import { AT_ANY_STAGE, GOES } from '../request/states.js';
import { assessment } from '../setup.js';

/** Until the draft is served, and whenever it is served again. */
const DRAFTING = {
  SectionAgreed: { guard: 'theBodyThatPaysSaysSo', actions: 'agreeSection' },
  DraftPlanServed: {
    guard: and(['everySectionIsComplete', 'noSettingIsNamedInTheDraft', 'healthAgreesSectionG', 'aSecondPersonAgrees']),
    target: '#draftWithFamily',
    actions: 'serveDraft',
  },
} as const;

const NOTE_THE_ANSWER = {
  guard: and(['theSettingWasConsulted', 'aRefusalNamesItsGround']),
  actions: 'noteAnswer',
} as const;

/** What is asked of the setting that is to be named. */
const MAY_BE_NAMED = ['theSettingWasConsultedOrAskedFor', 'theFamilysChoiceIsRefusedOnAGround'] as const;

/** From the first draft to the final plan: each of these may come in any order. */
const FROM_DRAFT_TO_FINAL = {
  ...DRAFTING,
  ...ADVICE_COMES,
  RepresentationsMade: { actions: 'noteRepresentations' },
  SettingConsulted: { target: '#consulting', actions: 'consultSettings' },
  SettingAnswered: NOTE_THE_ANSWER,
  PlacementDecided: [
    {
      guard: and([...MAY_BE_NAMED, 'thePlacementWaitsForFunding']),
      target: '#placementPending',
      actions: 'notePlacement',
    },
    { guard: and(MAY_BE_NAMED), target: '#finalising', actions: 'notePlacement' },
  ],
  FinalPlanIssued: {
    guard: and([
      'theRepresentationsPeriodIsOver',
      'healthAgreesSectionG',
      'thePlanNamesAPlacement',
      ...MAY_BE_NAMED,
      'finalLetterSetsOutRights',
    ]),
    target: '#finalIssued',
    actions: 'makeFinal',
  },
} as const;

/** From the decision to make a plan to the plan in force. */
export const PLAN_STATES = assessment.state({
  states: {
    drafting: {
      description: 'The plan is being written, section by section.',
      meta: {
        title: 'The plan is being written',
        plainly: 'We are writing the plan',
        owner: 'planWriter',
        clocks: ['ehcp-final'],
      },
      on: { ...AT_ANY_STAGE, ...ADVICE, ...DRAFTING },
    },
    draftWithFamily: {
      description: 'The family has the draft, and fifteen days to answer it.',
      meta: {
        title: 'The family has the draft',
        plainly: 'You have the draft plan',
        owner: 'family',
        clocks: ['ehcp-draft-representations', 'ehcp-final'],
      },
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    consulting: {
      description: 'Settings have been consulted and have still to answer.',
      meta: {
        title: 'Settings have been consulted',
        plainly: 'We are asking schools',
        owner: 'consulted',
        clocks: ['ehcp-placement-consult-response', 'ehcp-draft-representations', 'ehcp-final'],
      },
      on: {
        ...AT_ANY_STAGE,
        ...FROM_DRAFT_TO_FINAL,
        SettingAnswered: [
          {
            guard: and(['theSettingWasConsulted', 'aRefusalNamesItsGround', 'everySettingHasAnswered']),
            target: 'placementPending',
            actions: 'noteAnswer',
          },
          NOTE_THE_ANSWER,
        ],
      },
    },
    placementPending: {
      description: 'The placement is being settled, or waits for those who pay. The twenty weeks run on.',
      meta: {
        title: 'The placement is being settled',
        plainly: 'We are settling the school',
        owner: 'caseOfficer',
        clocks: ['ehcp-final'],
      },
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    finalising: {
      description: 'The placement is settled, and the plan is made final.',
      meta: {
        title: 'The plan is being made final',
        plainly: 'We are finishing the plan',
        owner: 'planWriter',
        clocks: ['ehcp-final'],
      },
      on: { ...AT_ANY_STAGE, ...FROM_DRAFT_TO_FINAL },
    },
    finalIssued: {
      description: 'The plan is in force. Provision must begin, and the first review is dated.',
      meta: {
        decided: true,
        title: 'The plan is in force',
        plainly: 'You have the plan',
        owner: 'caseOfficer',
        clocks: ['annual-review-complete', 'appeal-lodge'],
      },
      on: { ProvisionStarted: { actions: 'noteOnly' }, ...GOES },
    },
  },
}).states;
