import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import type { DisagreementAct } from './acts.js';

type Row = RoleRow<DisagreementAct['type']>;

const RAISING = ['DisagreementRaised', 'DisagreementAcknowledged', 'StrandSet', 'DisagreementWithdrawn'] as const;

/** What whoever sits for one side may record. Who may sit is a matter of rules, not of roles. */
const SITTING = [
  'FactsRecorded',
  'RungMet',
  'RungAgreed',
  'RungEscalated',
  'AlertAcknowledged',
  'SeatReassigned',
  'SafetyConcernRaised',
] as const;

const ABOUT_THE_FAMILY = [
  'FamilyWishRecorded',
  'FamilyNoticeHeldBack',
  'FamilyNoticeReviewed',
  'FamilyTakesItFurther',
] as const;

const ABOUT_MONEY = ['InterimProposed', 'InterimPutInForce', 'InterimReviewed'] as const;

const SETTLING_UP = ['InterimReconciled', 'InterimPaid'] as const;

const MEDIATING = ['MediationArranged', 'MediationHeld', 'MediationAgreed', 'MediationNotAgreed'] as const;

const party = (title: string): Row => ({
  title,
  outside: true,
  records: [...RAISING, ...SITTING, ...ABOUT_THE_FAMILY, 'OwnerAccepted', 'VoiceRecorded', 'FeedbackGiven'],
  reads: 'named',
});

const OF_THE_CASE = [
  ...RAISING,
  ...SITTING,
  ...ABOUT_THE_FAMILY,
  ...ABOUT_MONEY,
  ...MEDIATING,
  ...WORKING_ON_A_CASE,
] as const;

/** Who may record which act of a disagreement, and who may read one. What is about safety is closed to its area besides. */
export const DISAGREEMENT_ROLES: Readonly<Record<string, Row>> = {
  family: theFamily([
    'DisagreementRaised',
    'DisagreementWithdrawn',
    'RungEscalated',
    'FamilyWishRecorded',
    'FamilyTakesItFurther',
    ...OF_THE_FAMILY,
  ]),
  referrer: party('Professional who refers'),
  settingContributor: party('School, nursery or college'),
  healthContributor: party('Health professional'),
  socialCareContributor: party('Social care professional'),
  safeguarding: { ...party('Safeguarding lead'), reads: 'area' },
  commissioner: { title: 'Commissioner or director', records: OF_THE_CASE, reads: 'area' },
  icbOfficer: { title: 'Designated officer or ICB', records: OF_THE_CASE, reads: 'area' },
  caseOfficer: { title: 'SEND case officer', records: [...OF_THE_CASE, 'RecordCorrected'], reads: 'area' },
  coordinator: { title: 'Co-ordinator', records: [...RAISING, 'SafetyConcernRaised'], reads: 'area' },
  mediator: { title: 'Mediator', outside: true, records: [...MEDIATING, 'FeedbackGiven'], reads: 'named' },
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
