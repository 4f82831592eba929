import { boundTo, type ClockRow, type LawRow } from '#engine/clock-row';
import type { Limit } from '#engine/limit';
import { within, workingDays } from '#statutory-calendar/periods';
import type { CaseFile } from '../every-case/case-file.js';
import { CODE } from '../whose-duty.js';
import { LAW_BEYOND_THE_COUNCIL } from './clocks-beyond-the-council.js';
import { LAW_OF_CHILDREN_ACT_COMPLAINTS } from './clocks-of-the-children-act.js';

/** The council’s own two stages, by the Code that the Ombudsman has used in casework since 1 April 2026. A council may depart from it only with reasons. */
const LAW_OF_COUNCIL_COMPLAINTS: readonly LawRow<CaseFile>[] = [
  {
    ...CODE,
    id: 'corporate-stage1-ack',
    title: 'acknowledge the complaint',
    starts: 'the complaint was received',
    due: within(workingDays(5, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Response at stage 1',
    startedBy: ['ComplaintRaised'],
    metBy: ['ComplaintAcknowledged'],
    stoppedBy: ['ComplaintWithdrawn'],
    whose: 'complaintsOfficer',
    warn: [1],
    missed: 'Ring today, agree what the complaint is about, and acknowledge it.',
  },
  {
    ...CODE,
    id: 'corporate-stage1-response',
    title: 'answer the complaint at stage 1',
    starts: 'the complaint was acknowledged',
    due: within(workingDays(10, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Up to ten working days more, with reasons; then stage 2',
    startedBy: ['ComplaintAcknowledged'],
    metBy: ['ComplaintAnswered'],
    stoppedBy: ['ComplaintWithdrawn', 'ComplaintClosed'],
    whose: 'complaintsOfficer',
    warn: [3],
    missed: 'Tell the family why it is late and when the answer will come; it may be up to ten working days more.',
  },
  {
    ...CODE,
    id: 'corporate-stage2-ack',
    title: 'acknowledge the complaint at stage 2',
    starts: 'the request to go on was received',
    due: within(workingDays(5, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Response at stage 2',
  },
  {
    ...CODE,
    id: 'corporate-stage2-response',
    title: 'give the final answer',
    starts: 'the request was acknowledged',
    due: within(workingDays(20, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Up to twenty working days more, with reasons; then the Ombudsman',
  },
];

/** Every limit of the law on complaints. */
export const LAW_OF_COMPLAINTS: readonly Limit[] = [
  ...LAW_OF_COUNCIL_COMPLAINTS,
  ...LAW_OF_CHILDREN_ACT_COMPLAINTS,
  ...LAW_BEYOND_THE_COUNCIL,
];

/** Those that run on a case. */
export const COMPLAINT_CLOCKS: readonly ClockRow<CaseFile>[] = boundTo(LAW_OF_COUNCIL_COMPLAINTS);
