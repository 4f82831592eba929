import type { RoleRow } from '#engine/pathway';
import { ANSWERING_FOR_A_TEAM, OF_THE_FAMILY, PARTS_OF_A_CHILDS_CASE, WORKING_ON_A_CASE } from '../every-case/roles.js';

const RAISING = ['DisagreementRaised', 'DisagreementAcknowledged', 'StrandSet', 'DisagreementWithdrawn'];

/** What whoever sits for one side may record. Who may sit is a matter of rules, not of roles. */
const SITTING = [
  'FactsRecorded',
  'RungMet',
  'RungAgreed',
  'RungEscalated',
  'AlertAcknowledged',
  'SeatReassigned',
  'SafetyConcernRaised',
];

const ABOUT_THE_FAMILY = ['FamilyWishRecorded', 'FamilyNoticeHeldBack', 'FamilyNoticeReviewed', 'FamilyTakesItFurther'];

const ABOUT_MONEY = ['InterimProposed', 'InterimPutInForce', 'InterimReviewed'];

const SETTLING_UP = ['InterimReconciled', 'InterimPaid'];

const MEDIATING = ['MediationArranged', 'MediationHeld', 'MediationAgreed', 'MediationNotAgreed'];

const party = (title: string): RoleRow => ({
  title,
  records: [...RAISING, ...SITTING, ...ABOUT_THE_FAMILY, 'OwnerAccepted', 'VoiceRecorded', 'FeedbackGiven'],
  reads: 'named',
});

const OF_THE_CASE = [...RAISING, ...SITTING, ...ABOUT_THE_FAMILY, ...ABOUT_MONEY, ...MEDIATING, ...WORKING_ON_A_CASE];

/** Who may record which act of a disagreement, and who may read one. What is about safety is closed to its area besides. */
export const DISAGREEMENT_ROLES: Readonly<Record<string, RoleRow>> = {
  family: {
    title: 'Parent, young person or advocate',
    records: [
      'DisagreementRaised',
      'DisagreementWithdrawn',
      'RungEscalated',
      'FamilyWishRecorded',
      'FamilyTakesItFurther',
      ...OF_THE_FAMILY,
    ],
    reads: 'named',
  },
  referrer: party('Professional who refers'),
  settingContributor: party('School, nursery or college'),
  healthContributor: party('Health professional'),
  socialCareContributor: party('Social care professional'),
  safeguarding: { ...party('Safeguarding lead'), reads: 'area' },
  commissioner: { title: 'Commissioner or director', records: OF_THE_CASE, reads: 'area' },
  icbOfficer: { title: 'Designated officer or ICB', records: OF_THE_CASE, reads: 'area' },
  caseOfficer: { title: 'SEND case officer', records: [...OF_THE_CASE, 'RecordCorrected'], reads: 'area' },
  coordinator: { title: 'Co-ordinator', records: [...RAISING, 'SafetyConcernRaised'], reads: 'area' },
  mediator: { title: 'Mediator', records: [...MEDIATING, 'FeedbackGiven'], reads: 'named' },
  finance: { title: 'Finance officer', records: [...SETTLING_UP, 'InterimReviewed'], reads: 'named' },
  boardSecretary: { title: 'Secretary of a board', records: ['BoardConsidered'], reads: 'named' },
  manager: {
    title: 'Manager',
    records: [...OF_THE_CASE, ...SETTLING_UP, 'BoardConsidered', ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  system: { title: 'Waymark itself', records: ['DisagreementRaised', 'DigestGiven'], reads: 'none' },
  ...PARTS_OF_A_CHILDS_CASE,
};
