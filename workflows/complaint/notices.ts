import type { NoticeRow, TaskRow } from '#engine/telling';
import type { CaseFile } from '../every-case/case-file.js';
import { byWhen, phone } from '../every-case/notices.js';

/** Who is told what about a complaint. */
export const COMPLAINT_NOTICES: readonly NoticeRow<CaseFile>[] = [
  {
    template: 'complaint-receipt',
    on: 'ComplaintRaised',
    to: 'family',
    channels: ['portal'],
    words: (facts) => ({
      subject: `Complaint received: ${facts.ref}`,
      body: `We have your complaint. Its number is ${facts.ref}. We will contact you ${byWhen(facts, 'corporate-stage1-ack')} to agree what it is about. Complaining changes nothing in your child’s case. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'new-complaint',
    on: 'ComplaintRaised',
    to: 'complaintsOfficer',
    channels: ['inapp', 'email'],
    words: (facts) => ({
      subject: `New complaint: ${facts.ref}`,
      body: `A complaint has come. Agree what it is about and acknowledge it ${byWhen(facts, 'corporate-stage1-ack')}.`,
    }),
  },
  {
    template: 'complaint-acknowledged',
    on: 'ComplaintAcknowledged',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your complaint: ${facts.ref}`,
      body: `We are looking into your complaint: ${facts.act.data.definition}. You will have our answer ${byWhen(facts, 'corporate-stage1-response')}. If it will take longer, we will tell you why, and when. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'complaint-answered',
    on: 'ComplaintAnswered',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Our answer to your complaint: ${facts.ref}`,
      body: `We have answered your complaint. ${facts.act.data.answer ?? ''} If you are not content, you can ask for a second stage, answered by somebody else, and after that go to the Local Government and Social Care Ombudsman. Questions: ${phone(facts)}.`,
    }),
  },
];

/** What somebody is asked to do about a complaint. */
export const COMPLAINT_TASKS: readonly TaskRow<CaseFile>[] = [
  {
    task: 'acknowledge-complaint',
    on: 'ComplaintRaised',
    for: 'complaintsOfficer',
    what: () => 'Agree with whoever complained what the complaint is about, and acknowledge it',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'corporate-stage1-ack')?.dueOn,
    doneBy: ['ComplaintAcknowledged', 'ComplaintWithdrawn'],
  },
];
