import type { RoleRow } from '#engine/pathway';
import { ANSWERING_FOR_A_TEAM, OF_THE_FAMILY, PARTS_AND_READERS, WORKING_ON_A_CASE } from '../every-case/roles.js';

const DECIDING = ['PartnersNotified', 'AssessmentAgreed', 'RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'];

/** Who may record which act of a needs assessment, and who may read one. */
export const ASSESSMENT_ROLES: Readonly<Record<string, RoleRow>> = {
  family: {
    title: 'Parent, young person or advocate',
    records: ['AssessmentRequested', 'RequestWithdrawn', ...OF_THE_FAMILY],
    reads: 'named',
  },
  referrer: { title: 'Professional who refers', records: ['AssessmentRequested', 'VoiceRecorded'], reads: 'named' },
  settingContributor: {
    title: 'School, nursery or college',
    records: ['AssessmentRequested', 'VoiceRecorded'],
    reads: 'named',
  },
  caseOfficer: {
    title: 'SEND case officer',
    records: ['AssessmentRequested', ...DECIDING, ...WORKING_ON_A_CASE, 'RecordCorrected'],
    reads: 'area',
  },
  coordinator: { title: 'Co-ordinator', records: [], reads: 'area' },
  manager: {
    title: 'Manager',
    records: [...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  system: { title: 'Waymark itself', records: ['AssessmentRequested'], reads: 'none' },
  ...PARTS_AND_READERS,
};
