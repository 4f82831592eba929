import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import { type AccessAct } from './acts.js';
import { TURNED_AWAY } from './triage/acts.js';

type Acts = readonly AccessAct['type'][];

const REFERRING: Acts = ['ReferralStarted', 'ReferralSubmitted', 'InformationSupplied', 'EhcNeedsAssessmentRequested'];

const CONTRIBUTING: Acts = [...REFERRING, 'ContributionReceived', 'OwnerAccepted', 'VoiceRecorded', 'FeedbackGiven'];

const LETTING_IN: Acts = ['MissingInformationListed', 'ReferralAccepted', 'ReferralAcceptedAsUrgent'];

const READING: Acts = ['HistoryPackRead', 'InformationSupplied'];

const CHAIRING: Acts = ['HistoryPackRead', 'PanelDecided'];

const OF_A_MEETING: Acts = [
  'ListedForPanel',
  'InterestDeclaredAtPanel',
  'PanelItemOpened',
  'PanelItemRolled',
  'PanelDecided',
];

const CO_ORDINATING: Acts = [
  ...REFERRING,
  'TransferredIn',
  'ReferralFoundComplete',
  ...LETTING_IN,
  'FirstContactMade',
  'ContributionRequested',
  'ContributionReceived',
  'ContributionWaived',
  'HistoryPackBuilt',
  'DecisionNotified',
  'ProviderAllocated',
  'WaitingListJoined',
  'KeptInTouch',
  'WaitReprioritised',
  'AssessmentStarted',
  'AssessmentConcluded',
  'OutcomeIssued',
  'PostSupportStarted',
  'PostSupportCompleted',
  'CaseHeld',
  'HoldEnded',
  'TransferredOut',
  'ReferralWithdrawn',
  'CaseReopened',
  'NewInformationConsidered',
  'ChildDied',
];

const contributing = (title: string): RoleRow<AccessAct['type']> => ({
  title,
  outside: true,
  records: CONTRIBUTING,
  reads: 'named',
  forAPart: true,
});

/** Who may record which act of the access pathway, and who may read a case. */
export const ACCESS_ROLES: Readonly<Record<string, RoleRow<AccessAct['type']>>> = {
  family: theFamily([...REFERRING, 'ReferralWithdrawn', ...OF_THE_FAMILY]),
  referrer: {
    title: 'Professional who refers',
    outside: true,
    records: [...REFERRING, 'VoiceRecorded', 'FeedbackGiven'],
    reads: 'named',
    forAPart: true,
  },
  settingContributor: contributing('School, nursery or college'),
  healthContributor: contributing('Health professional'),
  socialCareContributor: {
    title: 'Social care professional',
    records: [...CONTRIBUTING, 'FirstContactMade'],
    reads: 'named',
    forAPart: true,
  },
  coordinator: {
    title: 'Access pathway co-ordinator',
    records: [...CO_ORDINATING, ...WORKING_ON_A_CASE, 'AccessRestricted', 'RecordCorrected'],
    reads: 'area',
  },
  triageClinician: {
    title: 'Triage clinician',
    records: [
      ...LETTING_IN,
      ...TURNED_AWAY,
      'InformationSupplied',
      'VoiceRecorded',
      'DutyChased',
      'PromiseMade',
      'PromiseKept',
      'OwnerAccepted',
    ],
    reads: 'area',
  },
  panelChair: { title: 'Panel chair', records: [...CHAIRING, 'InformationSupplied'], reads: 'area' },
  panelMember: { title: 'Panel member', records: READING, reads: 'named' },
  // Who is invited to a panel can read what they are to decide, whatever else they do.
  funder: { title: 'Who answers for an agency’s money', records: READING, reads: 'named' },
  icbOfficer: { title: 'Designated officer or ICB', records: READING, reads: 'named' },
  keyWorker: {
    title: 'Key worker',
    records: [
      'InformationSupplied',
      'KeptInTouch',
      'WaitReprioritised',
      'PostSupportStarted',
      'PostSupportCompleted',
      ...WORKING_ON_A_CASE,
    ],
    reads: 'named',
  },
  provider: {
    title: 'Provider’s clinician',
    outside: true,
    records: [
      'InformationSupplied',
      'FirstContactMade',
      'WaitingListJoined',
      'KeptInTouch',
      'WaitReprioritised',
      'AssessmentStarted',
      'AssessmentConcluded',
      'OutcomeIssued',
      'VoiceRecorded',
      'DutyChased',
      'PromiseMade',
      'PromiseKept',
    ],
    reads: 'named',
  },
  manager: {
    title: 'Manager',
    records: [...CO_ORDINATING, 'HistoryPackRead', ...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  secondPerson: { title: 'Second person', records: ['InformationSupplied', 'FirstContactMade'], reads: 'area' },
  caseOfficer: { title: 'SEND case officer', records: ['InformationSupplied'], reads: 'area' },
  /** The pack is put together by the machinery; what a meeting does, it records on its cases. */
  system: { title: 'Waymark itself', records: ['HistoryPackBuilt', ...OF_A_MEETING], reads: 'none' },
  ...PARTS_OF_A_CHILDS_CASE,
};
