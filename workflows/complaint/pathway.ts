import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import type { CaseFile } from '../every-case/case.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_RULES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { namesIn, whoIsEveryCase } from '../every-case/recipients.js';
import { COMPLAINT_ACTS } from './acts.js';
import { COMPLAINT_CLOCKS } from './clocks.js';
import { complaintMachine } from './machine.js';
import { COMPLAINT_NOTICES, COMPLAINT_TASKS } from './notices.js';
import { COMPLAINT_ROLES } from './roles.js';

/** A complaint to the council, by its own route, to its first answer (Ombudsman's Complaint Handling Code). */
export const complaint = definePathway<CaseFile>({
  name: 'complaint',
  version: 1,
  title: 'the complaint',
  lawAsAt: '2026-11-22',
  machine: complaintMachine,
  opening: ['ComplaintRaised'],
  // Any member of the public who sustained it (Local Government Act 1974 s.26A).
  openedFromElsewhere: ['ComplaintRaised'],
  acts: COMPLAINT_ACTS,
  rules: wordsOf(EVERY_CASE_RULES),
  clocks: COMPLAINT_CLOCKS,
  notices: [...COMPLAINT_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...COMPLAINT_TASKS, ...EVERY_CASE_TASKS],
  opens: [],
  roles: COMPLAINT_ROLES,
  whoIs: (addressee, file, area) => whoIsEveryCase(addressee, file, area) ?? [{ post: addressee }],
  projection: (file) => ({
    ownerPost: file.owner.cover ?? file.owner.post,
    ...namesIn(file),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
  }),
});
