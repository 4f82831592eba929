import { and } from 'xstate';
import { complaining } from '../setup.js';
import { GOING_BY, LATE_TO_THE_OMBUDSMAN, OWING_AN_ANSWER, TAKEN_BACK, TO_STAGE_TWO_AS_OF_RIGHT } from '../states.js';

const AGREED = ['theLeadIsOneOfThem', 'theRouteIsTheLeads'] as const;

/** Asked of a consent as they are of it everywhere: the case does not go on where the consent is refused. */
const GIVEN = and(['theYoungPersonDecidesFrom16', 'nobodySaysYesForAFamilyThatSaidNo', 'consentIsGiven']);
const REFUSED = and(['theYoungPersonDecidesFrom16', 'consentIsRefused']);
const NOT_REQUIRED = and([
  'theYoungPersonDecidesFrom16',
  'nobodySaysYesForAFamilyThatSaidNo',
  'sharingHasALawfulBasis',
]);

/** Several bodies answer together: which of them leads, and whether what the family said may go to the others. */
export const BODIES_STATES = {
  acknowledged: complaining.state({
    description: 'Several bodies are concerned. They agree which of them leads.',
    meta: {
      title: 'Waiting for the bodies to agree which of them leads',
      plainly: 'We have your complaint',
      owner: 'owner',
      clocks: ['complaint-lead-agreed'],
    },
    on: {
      LeadAgreed: [
        { guard: and([...AGREED, 'theFamilyHasSaidWhetherToShare']), target: '#stage1', actions: 'agreeOnTheLead' },
        { guard: and(AGREED), target: '#routeAgreed', actions: 'agreeOnTheLead' },
      ],
      ...LATE_TO_THE_OMBUDSMAN,
      ...TAKEN_BACK,
    },
  }),
  routeAgreed: complaining.state({
    description: 'One body leads. The family says whether the complaint may be shared with the others.',
    meta: {
      title: 'Waiting for the family to say whether the complaint may be shared',
      plainly: 'We have your complaint',
      owner: 'family',
      clocks: [
        'complaint-consent-given',
        'corporate-stage1-response',
        'corporate-stage1-extended',
        'ca89-stage1',
        'ca89-stage1-extended',
        'nhs-complaint-response',
        'nhs-complaint-agreed',
      ],
    },
    on: {
      ConsentRecorded: [
        { guard: GIVEN, target: '#stage1', actions: 'askTheOthers' },
        { guard: REFUSED, target: '#stage1', actions: 'noteOnly' },
        { guard: NOT_REQUIRED, target: '#stage1', actions: 'askTheOthers' },
      ],
      ...OWING_AN_ANSWER,
      DeadlinePassed: [{ guard: 'theConsentDidNotCome', target: '#stage1', actions: 'noteOnly' }, ...GOING_BY],
      ...TO_STAGE_TWO_AS_OF_RIGHT,
    },
  }),
};

/** While it is looked into: what the others say is taken in, and they are asked as soon as they may be. */
export const TAKING_IN_PARTS = {
  PartAnswered: { guard: 'thatPartIsOwed', actions: 'takeInAPart' },
  ConsentRecorded: [
    { guard: and([GIVEN, 'thereAreOthersToAsk']), actions: 'askTheOthers' },
    { guard: REFUSED, actions: 'askNobodyMore' },
    { guard: and([NOT_REQUIRED, 'thereAreOthersToAsk']), actions: 'askTheOthers' },
  ],
  ConsentWithdrawn: { actions: 'askNobodyMore' },
} as const;
