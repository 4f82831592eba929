import type { ClockRow } from '#engine/clock-row';
import { within, workingDays } from '#statutory-calendar/periods';
import type { CaseFile } from '../every-case/case-file.js';

const CODE = 'Local Government and Social Care Ombudsman, Complaint Handling Code';

/** The Ombudsman's limits for stage 1. A council may depart from them only with reasons. */
export const COMPLAINT_CLOCKS: readonly ClockRow<CaseFile>[] = [
  {
    id: 'corporate-stage1-ack',
    title: 'acknowledge the complaint',
    kind: 'guidance',
    startedBy: ['ComplaintRaised'],
    metBy: ['ComplaintAcknowledged'],
    stoppedBy: ['ComplaintWithdrawn'],
    due: within(workingDays(5)),
    whose: 'complaintsOfficer',
    law: CODE,
    warn: [1],
    missed: 'Ring today, agree what the complaint is about, and acknowledge it.',
  },
  {
    id: 'corporate-stage1-response',
    title: 'answer the complaint at stage 1',
    kind: 'guidance',
    startedBy: ['ComplaintAcknowledged'],
    metBy: ['ComplaintAnswered'],
    stoppedBy: ['ComplaintWithdrawn', 'ComplaintClosed'],
    due: within(workingDays(10)),
    whose: 'complaintsOfficer',
    law: CODE,
    warn: [3],
    missed: 'Tell the family why it is late and when the answer will come; it may be up to ten working days more.',
  },
];
