import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { actingPost } from '../every-case/case.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { COMPLAINT_ACTS } from './acts.js';
import { ANSWERING_NOTICES, ANSWERING_TASKS } from './answering/notices.js';
import { BODIES_NOTICES, BODIES_TASKS } from './bodies/notices.js';
import { type Complaint, owedOf, waitedFor } from './case.js';
import { COMPLAINT_CLOCKS } from './clocks.js';
import { complaintMachine } from './machine.js';
import { OMBUDSMAN_NOTICES, OMBUDSMAN_TASKS } from './ombudsman/notices.js';
import { RAISING_NOTICES, RAISING_TASKS } from './raising/notices.js';
import { whoIs } from './recipients.js';
import { REMEDIES_NOTICES, REMEDIES_TASKS } from './remedies/notices.js';
import { REVIEW_PANEL_NOTICES } from './review-panel/notices.js';
import { COMPLAINT_ROLES } from './roles.js';
import { SECOND_STAGE_NOTICES, SECOND_STAGE_TASKS } from './second-stage/notices.js';
import { COMPLAINT_RULES } from './setup.js';
import { partsOf } from './wording.js';

/** A complaint, by the council's own route, the Children Act's or the NHS's, of one body or several, to the day on which all that was promised is done. */
export const complaint = definePathway<Complaint>({
  name: 'complaint',
  version: 1,
  title: 'the complaint',
  lawAsAt: '2026-11-22',
  machine: complaintMachine,
  opening: ['ComplaintRaised'],
  // Any member of the public who sustained it (Local Government Act 1974 s.26A).
  openedFromElsewhere: ['ComplaintRaised'],
  acts: COMPLAINT_ACTS,
  rules: wordsOf(COMPLAINT_RULES),
  clocks: COMPLAINT_CLOCKS,
  notices: [
    ...RAISING_NOTICES,
    ...BODIES_NOTICES,
    ...ANSWERING_NOTICES,
    ...SECOND_STAGE_NOTICES,
    ...REVIEW_PANEL_NOTICES,
    ...OMBUDSMAN_NOTICES,
    ...REMEDIES_NOTICES,
    ...EVERY_CASE_NOTICES,
  ],
  tasks: [
    ...RAISING_TASKS,
    ...BODIES_TASKS,
    ...ANSWERING_TASKS,
    ...SECOND_STAGE_TASKS,
    ...OMBUDSMAN_TASKS,
    ...REMEDIES_TASKS,
    ...EVERY_CASE_TASKS,
  ],
  // No act of a complaint is an act of another case: it delays none, and is no step before an appeal.
  opens: [],
  roles: COMPLAINT_ROLES,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    holders: unique([...namesIn(file).holders, ...heldBesides(file)]),
    named: unique([...namesIn(file).named, ...heldBesides(file)]),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    parts: partsOf(file),
  }),
});

/** The posts that owe something because of a complaint, or have a part of its answer to give, while they do. */
const heldBesides = (file: Complaint): readonly string[] =>
  [...owedOf(file).map(({ owedBy }) => owedBy), ...waitedFor(file).map(({ post }) => post)].map(
    (post) => `post:${post}`,
  );
