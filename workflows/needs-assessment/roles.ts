import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import type { AssessmentAct } from './acts.js';

type Acts = readonly AssessmentAct['type'][];

const SETTLING_EXCEPTIONS: Acts = ['ExceptionApproved', 'ExceptionRejected'];

const WRITING: Acts = ['DraftPlanServed', 'FinalPlanIssued'];

/** What the authority records. Who approves an exception is a matter of rules, not of roles: never whoever claimed it. */
const OF_THE_AUTHORITY: Acts = [
  'AssessmentRequested',
  'RefusalReversed',
  'PartnersNotified',
  'InformationSupplied',
  'AssessmentAgreed',
  'AssessmentRefused',
  'AdviceRequested',
  'AdviceReceived',
  'AdviceReused',
  'AdviceEscalated',
  'AdviceFoundComplete',
  'ExceptionClaimed',
  ...SETTLING_EXCEPTIONS,
  'HistoryPackBuilt',
  'PlanAgreed',
  'PlanRefused',
  'SectionAgreed',
  ...WRITING,
  'RepresentationsMade',
  'SettingConsulted',
  'SettingAnswered',
  'PlacementDecided',
  'ProvisionStarted',
  'RequestWithdrawn',
  'ResponsibilityMoved',
  'DuplicateEnded',
  'RequestResumed',
  'NewInformationConsidered',
  'ChildDied',
];

const ADVISING: Acts = [
  'AssessmentRequested',
  'InformationSupplied',
  'AdviceReceived',
  'OwnerAccepted',
  'VoiceRecorded',
  'FeedbackGiven',
];

const adviser = (title: string, more: Acts = []): RoleRow<AssessmentAct['type']> => ({
  title,
  outside: true,
  records: [...ADVISING, ...more],
  reads: 'named',
  forAPart: true,
});

/** Who may record which act of a needs assessment, and who may read one. */
export const ASSESSMENT_ROLES: Readonly<Record<string, RoleRow<AssessmentAct['type']>>> = {
  family: theFamily([
    'AssessmentRequested',
    'InformationSupplied',
    'AdviceReceived',
    'RepresentationsMade',
    'RequestWithdrawn',
    ...OF_THE_FAMILY,
  ]),
  referrer: {
    title: 'Professional who refers',
    outside: true,
    records: ['AssessmentRequested', 'InformationSupplied', 'VoiceRecorded'],
    reads: 'named',
    forAPart: true,
  },
  settingContributor: adviser('School, nursery or college', ['SettingAnswered', 'ProvisionStarted']),
  healthContributor: adviser('Health professional', ['ProvisionStarted']),
  socialCareContributor: adviser('Social care professional', ['ProvisionStarted']),
  adviser: adviser('Adviser'),
  icbOfficer: {
    title: 'Designated officer or ICB',
    records: ['AdviceReceived', 'AdviceEscalated', 'SectionAgreed', 'HistoryPackRead', 'FeedbackGiven'],
    reads: 'area',
  },
  caseOfficer: {
    title: 'SEND case officer',
    records: [...OF_THE_AUTHORITY, ...WORKING_ON_A_CASE, 'RecordCorrected'],
    reads: 'area',
  },
  panelChair: { title: 'Chair of a panel', records: ['HistoryPackRead'], reads: 'named' },
  panelMember: { title: 'Member of a panel', records: ['HistoryPackRead'], reads: 'named' },
  planQuality: { title: 'Plan quality lead', records: [...WRITING, ...SETTLING_EXCEPTIONS], reads: 'area' },
  coordinator: { title: 'Co-ordinator', records: [], reads: 'area' },
  manager: {
    title: 'Manager',
    records: [...OF_THE_AUTHORITY, 'HistoryPackRead', ...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  system: {
    title: 'Waymark itself',
    records: [
      'AssessmentRequested',
      'RefusalReversed',
      'RedressNoted',
      'DuplicateJoined',
      'AssessmentOrdered',
      'PlanOrdered',
      'ListedForPanel',
      'PanelItemOpened',
      'PanelItemRolled',
      'InterestDeclaredAtPanel',
      'PanelDecided',
    ],
    reads: 'none',
  },
  ...PARTS_OF_A_CHILDS_CASE,
};
