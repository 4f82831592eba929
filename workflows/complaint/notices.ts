import type { NoticeRow, TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import type { CaseFile } from '../every-case/case.js';
import type { EveryCaseRecipient } from '../every-case/recipients.js';
import { phone } from '../every-case/wording.js';
import type { ComplaintAct } from './acts.js';
import { byWhen, type ComplaintClock } from './clocks.js';

const { letter, notice, task, dueBy } = tellingOf<
  CaseFile,
  ComplaintAct,
  ComplaintClock,
  EveryCaseRecipient | 'complaintsOfficer'
>();

/** Who is told what about a complaint. */
export const COMPLAINT_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('ComplaintRaised', {
    template: 'complaint-receipt',
    to: 'family',
    channels: ['portal'],
    subject: 'Complaint received',
    body: (facts) =>
      `We have your complaint. Its number is ${facts.ref}. We will contact you ${byWhen(facts, 'corporate-stage1-ack')} to agree what it is about. Complaining changes nothing in your child’s case. Questions: ${phone(facts)}.`,
  }),
  notice('ComplaintRaised', {
    template: 'new-complaint',
    to: 'complaintsOfficer',
    channels: ['inapp', 'email'],
    subject: 'New complaint',
    body: (facts) =>
      `A complaint has come. Agree what it is about and acknowledge it ${byWhen(facts, 'corporate-stage1-ack')}.`,
  }),
  letter('ComplaintAcknowledged', {
    template: 'complaint-acknowledged',
    subject: 'Your complaint',
    body: (facts) =>
      `We are looking into your complaint: ${facts.act.data.definition}. You will have our answer ${byWhen(facts, 'corporate-stage1-response')}. If it will take longer, we will tell you why, and when. Questions: ${phone(facts)}.`,
  }),
  letter('ComplaintAnswered', {
    template: 'complaint-answered',
    subject: 'Our answer to your complaint',
    body: (facts) =>
      `We have answered your complaint. ${facts.act.data.answer ?? ''} If you are not content, you can ask for a second stage, answered by somebody else, and after that go to the Local Government and Social Care Ombudsman. Questions: ${phone(facts)}.`,
  }),
];

/** What somebody is asked to do about a complaint. */
export const COMPLAINT_TASKS: readonly TaskRow<CaseFile>[] = [
  task('ComplaintRaised', {
    task: 'acknowledge-complaint',
    for: 'complaintsOfficer',
    what: () => 'Agree with whoever complained what the complaint is about, and acknowledge it',
    dueOn: dueBy('corporate-stage1-ack'),
    doneBy: ['ComplaintAcknowledged', 'ComplaintWithdrawn'],
  }),
];
