import type { RoleRow } from '#engine/pathway';
import {
  ANSWERING_FOR_A_TEAM,
  OF_THE_FAMILY,
  PARTS_OF_A_CHILDS_CASE,
  theFamily,
  WORKING_ON_A_CASE,
} from '../every-case/roles.js';
import { type ComplaintAct, OWN_ACTS } from './acts.js';

type Row = RoleRow<ComplaintAct['type']>;

/** What whoever answers a complaint may record, at any stage. */
const ANSWERING = [
  'AnswerExtended',
  'ComplaintAnswered',
  'ComplaintClosed',
  'StageTwoAcknowledged',
  'PartAnswered',
  'PapersSentToOmbudsman',
  'RemedyDone',
] as const;

/** Who owes something because of a complaint, and no more: they read it while they do. */
const owing = (title: string): Row => ({ title, records: ['RemedyDone'], reads: 'named' });

/** Who may record which act of a complaint, and who may read one: those who answer, and not those whom it may be about. */
export const COMPLAINT_ROLES: Readonly<Record<string, Row>> = {
  family: theFamily([
    'ComplaintRaised',
    'ComplaintWithdrawn',
    'StageTwoRequested',
    'ReviewPanelRequested',
    'OmbudsmanReferred',
    ...OF_THE_FAMILY,
  ]),
  complaintsOfficer: {
    title: 'Complaints officer',
    records: [...OWN_ACTS, ...WORKING_ON_A_CASE, 'RecordCorrected'],
    reads: 'area',
  },
  manager: {
    title: 'Manager',
    records: [...OWN_ACTS, ...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  // They answer at a later stage, or for another body, and read for that what was said.
  commissioner: { title: 'Commissioner or director', records: [...ANSWERING, ...WORKING_ON_A_CASE], reads: 'area' },
  icbOfficer: { title: 'Designated officer or ICB', records: [...ANSWERING, ...WORKING_ON_A_CASE], reads: 'area' },
  caseOfficer: owing('SEND case officer'),
  coordinator: owing('Co-ordinator'),
  finance: owing('Finance officer'),
  system: { title: 'Waymark itself', records: ['ComplaintRaised'], reads: 'none' },
  ...PARTS_OF_A_CHILDS_CASE,
};
