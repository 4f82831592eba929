import type { Pathway } from '#engine/pathway';
import { namesIn, whoIsEveryCase } from '../every-case/addressees.js';
import type { CaseFile } from '../every-case/case-file.js';
import { everyCaseClocks } from '../every-case/clocks.js';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/events.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { EVERY_CASE_RULES, wordsOf } from '../every-case/rules.js';
import { COMPLAINT_CLOCKS } from './clocks.js';
import { COMPLAINT_EVENTS, problemsOfComplaint } from './events.js';
import { complaintMachine } from './machine.js';
import { COMPLAINT_NOTICES, COMPLAINT_TASKS } from './notices.js';
import { COMPLAINT_QUESTIONS } from './questions.js';
import { COMPLAINT_ROLES } from './roles.js';

const CLOSED = ['ComplaintClosed', 'ComplaintWithdrawn'];

/** A complaint to the council, by its own route, to its first answer (Ombudsman's Complaint Handling Code). */
export const complaint: Pathway<CaseFile> = {
  name: 'complaint',
  version: 1,
  title: 'the complaint',
  lawAsAt: '2026-11-22',
  machine: complaintMachine,
  opening: ['ComplaintRaised'],
  problems: problemsOfComplaint,
  events: [...Object.keys({ ...COMPLAINT_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(EVERY_CASE_RULES),
  clocks: [...COMPLAINT_CLOCKS, ...everyCaseClocks(CLOSED)],
  notices: [...COMPLAINT_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...COMPLAINT_TASKS, ...EVERY_CASE_TASKS],
  opens: [],
  questions: { ...COMPLAINT_QUESTIONS, ...EVERY_CASE_QUESTIONS },
  roles: COMPLAINT_ROLES,
  waiting: [
    {
      state: 'received',
      title: 'Waiting to be acknowledged',
      plainly: 'We have your complaint',
      owner: 'complaintsOfficer',
      clocks: ['corporate-stage1-ack'],
    },
    {
      state: 'stage1',
      title: 'Being looked into',
      plainly: 'We are looking into it',
      owner: 'complaintsOfficer',
      clocks: ['corporate-stage1-response'],
    },
    {
      state: 'stage1Responded',
      decided: true,
      title: 'Answered',
      plainly: 'You have our answer',
      owner: 'family',
      clocks: [],
      because: 'Whoever complained decides whether the answer is enough; no time runs against them here.',
    },
    closed('closed', 'Closed'),
    closed('withdrawn', 'Withdrawn'),
  ],
  whoIs: (addressee, file, area) => whoIsEveryCase(addressee, file, area) ?? [{ post: addressee }],
  projection: (file) => ({
    ownerPost: file.owner.cover ?? file.owner.post,
    ...namesIn(file),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
  }),
};

function closed(state: string, title: string): Pathway['waiting'][number] {
  return {
    state,
    title,
    plainly: 'Finished',
    owner: 'nobody',
    clocks: [],
    because: 'Nothing is owed any more.',
    closed: true,
  };
}
