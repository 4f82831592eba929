import { rolesWith } from '../every-case/roles.js';

/** Who may record which act of a complaint, and who may read one: not those it may be about. */
export const COMPLAINT_ROLES = rolesWith({
  family: { records: ['ComplaintRaised', 'ComplaintWithdrawn'] },
  complaintsOfficer: {
    records: [
      'ComplaintRaised',
      'ComplaintAcknowledged',
      'ComplaintAnswered',
      'ComplaintClosed',
      'ComplaintWithdrawn',
      'OwnerAccepted',
      'PromiseMade',
      'PromiseKept',
      'RecordCorrected',
    ],
    reads: 'area',
  },
  coordinator: { reads: 'none' },
  triageClinician: { reads: 'none' },
  panelChair: { reads: 'none' },
  secondPerson: { reads: 'none' },
});
