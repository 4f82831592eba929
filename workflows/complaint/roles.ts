import type { RoleRow } from '#engine/pathway';
import { ANSWERING_FOR_A_TEAM, PARTS_OF_A_CHILDS_CASE, theFamily, WORKING_ON_A_CASE } from '../every-case/roles.js';
import type { ComplaintAct } from './acts.js';

/** Who may record which act of a complaint, and who may read one: not those it may be about. */
export const COMPLAINT_ROLES: Readonly<Record<string, RoleRow<ComplaintAct['type']>>> = {
  family: theFamily(['ComplaintRaised', 'ComplaintWithdrawn']),
  complaintsOfficer: {
    title: 'Complaints officer',
    records: [
      'ComplaintRaised',
      'ComplaintAcknowledged',
      'ComplaintAnswered',
      'ComplaintClosed',
      'ComplaintWithdrawn',
      ...WORKING_ON_A_CASE,
      'RecordCorrected',
    ],
    reads: 'area',
  },
  manager: {
    title: 'Manager',
    records: [...WORKING_ON_A_CASE, ...ANSWERING_FOR_A_TEAM],
    reads: 'area',
    readsRestricted: true,
  },
  system: { title: 'Waymark itself', records: ['ComplaintRaised'], reads: 'none' },
  ...PARTS_OF_A_CHILDS_CASE,
};
