import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import type { AppealAct } from './acts.js';
import { CHOOSING, MEDIATING } from './mediation/acts.js';
import { OF_THE_TRIBUNAL as BEFORE_IT } from './tribunal/acts.js';

/** What the Tribunal does. It tells both sides; an officer records what came by post. */
const OF_THE_TRIBUNAL = [...BEFORE_IT, 'OrderMade'] as const;

const OF_THE_AUTHORITY = [
  'RightOfAppealArose',
  'MediationOffered',
  ...CHOOSING,
  'HealthBodiesTold',
  ...MEDIATING,
  'AuthorityToldOfAgreement',
  'CertificateIssued',
  'AppealLodged',
  ...OF_THE_TRIBUNAL,
  'EvidenceSent',
  'AppealConceded',
  'ResponseFiled',
  'StepTaken',
  'RecommendationAnswered',
  'AnswerCopied',
  'AppealWithdrawn',
] as const;

/** Who may record which act about mediation or an appeal, and who may read one. */
export const APPEAL_ROLES: Readonly<Record<string, RoleRow<AppealAct['type']>>> = {
  family: theFamily([...CHOOSING, 'AppealLodged', 'EvidenceSent', 'AppealWithdrawn', ...OF_THE_FAMILY]),
  mediationAdviser: {
    title: 'Mediation adviser or mediator',
    outside: true,
    records: [...CHOOSING, ...MEDIATING, 'CertificateIssued'],
    reads: 'none',
  },
  tribunal: { title: 'First-tier Tribunal', outside: true, records: OF_THE_TRIBUNAL, reads: 'none' },
  icbOfficer: {
    title: 'Designated officer or ICB',
    records: [
      ...MEDIATING,
      'AuthorityToldOfAgreement',
      'EvidenceSent',
      'StepTaken',
      'RecommendationAnswered',
      'FeedbackGiven',
    ],
    reads: 'area',
  },
  caseOfficer: {
    title: 'SEND case officer',
    records: [...OF_THE_AUTHORITY, ...WORKING_ON_A_CASE, 'RecordCorrected'],
    reads: 'area',
  },
  manager: {
    title: 'Manager',
    records: [...OF_THE_AUTHORITY, ...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  system: {
    title: 'Waymark itself',
    records: ['RightOfAppealArose', 'MediationRequestReceived', 'CaseMovedOn'],
    reads: 'none',
  },
  ...PARTS_OF_A_CHILDS_CASE,
};
