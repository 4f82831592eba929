import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import { DECIDED_AT_THE_PANEL, type FundingAct, URGENCY_SETTLED } from './acts.js';

type Role = RoleRow<FundingAct['type']>;

const ASKING = [
  'FundingStarted',
  'FundingRequested',
  'UrgentFundingRequested',
  'SplitProposed',
  'InformationSupplied',
  'FundingWithdrawn',
] as const;

const ARRANGING = ['FundingReturned', 'FundingValidated', 'HistoryPackBuilt'] as const;

/** What the chair records of what the panel has decided. Whether every payer has said yes is a matter of rules. */
const CHAIRING = [
  'HistoryPackRead',
  'SplitProposed',
  ...DECIDED_AT_THE_PANEL,
  'FundingDeferred',
  ...URGENCY_SETTLED,
] as const;

const AFTERWARDS = [
  'DecisionNotified',
  'ConditionMet',
  'PackageStarted',
  'PackageReviewed',
  'PackageVaried',
  'WindDownPlanned',
  'PackageEnded',
  'PaymentRecorded',
  'DecisionReviewRequested',
] as const;

const DECIDING = [
  'AgencyPositionRecorded',
  'HistoryPackRead',
  'UrgentFundingDecided',
  'ConditionMet',
  'PackageEnded',
  'InformationSupplied',
] as const;

const asking = (title: string): Role => ({
  title,
  records: [...ASKING, 'PackageStarted', 'ConditionMet', 'VoiceRecorded', 'FeedbackGiven'],
  reads: 'named',
});

/** Who may record which act about joint funding, and who may read a case. */
export const FUNDING_ROLES: Readonly<Record<string, Role>> = {
  family: theFamily(['InformationSupplied', 'PackageStarted', 'DecisionReviewRequested', ...OF_THE_FAMILY]),
  caseOfficer: {
    title: 'SEND case officer',
    records: [
      ...ASKING,
      ...AFTERWARDS,
      'FundingAgreedUnderDelegation',
      'FundingClosed',
      ...WORKING_ON_A_CASE,
      'RecordCorrected',
    ],
    reads: 'area',
  },
  commissioner: {
    title: 'Commissioner',
    records: [
      ...ASKING,
      ...AFTERWARDS,
      'HistoryPackRead',
      'AgencyPositionRecorded',
      'FundingAgreedUnderDelegation',
      'OwnerAccepted',
      'VoiceRecorded',
    ],
    reads: 'area',
  },
  coordinator: {
    title: 'Panel co-ordinator',
    records: [
      ...ASKING,
      ...ARRANGING,
      ...AFTERWARDS,
      'FundingClosed',
      ...WORKING_ON_A_CASE,
      'AccessRestricted',
      'RecordCorrected',
    ],
    reads: 'area',
  },
  funder: { title: 'Who answers for an agency’s money', records: DECIDING, reads: 'named', readsMoney: true },
  panelMember: { title: 'Panel member', records: DECIDING, reads: 'named' },
  // Who is invited to a panel can read what they are to decide.
  icbOfficer: {
    title: 'Designated officer or ICB',
    records: ['HistoryPackRead', 'InformationSupplied'],
    reads: 'named',
  },
  panelChair: { title: 'Panel chair', records: [...CHAIRING, 'InformationSupplied'], reads: 'area' },
  socialCareContributor: asking('Social care professional'),
  healthContributor: asking('Health professional'),
  safeguarding: asking('Safeguarding lead'),
  settingContributor: {
    title: 'School, nursery or college',
    outside: true,
    records: ['InformationSupplied', 'VoiceRecorded', 'FeedbackGiven'],
    reads: 'named',
    forAPart: true,
  },
  provider: {
    title: 'Provider',
    outside: true,
    records: ['PackageStarted', 'InformationSupplied'],
    reads: 'named',
    forAPart: true,
  },
  finance: { title: 'Finance officer', records: ['PaymentRecorded'], reads: 'named', readsMoney: true },
  manager: {
    title: 'Manager',
    records: [
      ...ASKING,
      'HistoryPackRead',
      ...ARRANGING,
      ...AFTERWARDS,
      'FundingAgreedUnderDelegation',
      'FundingClosed',
      ...WORKING_ON_A_CASE,
      ...ANSWERING_FOR_A_TEAM,
    ],
    reads: 'area',
    readsRestricted: true,
  },
  secondPerson: { title: 'Second person', records: ['InformationSupplied'], reads: 'area' },
  /** Meetings and disagreements tell the case by this part; another case may begin one. */
  system: {
    title: 'Waymark itself',
    records: [
      'FundingStarted',
      'FundingRequested',
      'HistoryPackBuilt',
      'ListedForPanel',
      'PanelItemOpened',
      'PanelItemRolled',
      'InterestDeclaredAtPanel',
      'DisagreementOpened',
      'InterimPutInForce',
      'SettlementReached',
      'InterimReconciled',
    ],
    reads: 'none',
  },
  ...PARTS_OF_A_CHILDS_CASE,
};
