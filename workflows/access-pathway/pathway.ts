import type { Opening } from '#engine/between-cases';
import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { actingPost } from '../every-case/case.js';
import { childKeys } from '../every-case/child-keys.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { wordsOf } from '../every-case/rules.js';
import { ACCESS_EVENTS, problemsOfAccess } from './acts.js';
import type { Referral } from './case.js';
import { ACCESS_CLOCKS } from './clocks.js';
import { ACCESS_CARRIES } from './linked-acts.js';
import { accessMachine } from './machine.js';
import { ACCESS_NOTICES, ACCESS_TASKS } from './notices.js';
import { ONE_CASE_RULES, oneCaseAChild } from './one-case.js';
import { accessPack } from './pack.js';
import type { EhcNeedsAssessmentRequested } from './panel/acts.js';
import { partsOf } from './projection.js';
import { ACCESS_QUESTIONS } from './questions.js';
import { whoIs } from './recipients.js';
import { ACCESS_ROLES } from './roles.js';
import { ACCESS_RULES } from './setup.js';
import { ACCESS_WAITING } from './waiting.js';

/** Who asked, as the needs assessment counts it. */
const SOURCES: Readonly<Record<EhcNeedsAssessmentRequested['requestedBy'], string>> = {
  parent: 'parentOrYoungPerson',
  youngPerson: 'parentOrYoungPerson',
  school: 'setting',
  other: 'other',
};

/** A request for an EHC needs assessment opens its own case. Nothing here can stand in its way, and this case goes on. */
const opensNeedsAssessment: Opening<Referral> = {
  on: 'EhcNeedsAssessmentRequested',
  pathway: 'needs-assessment',
  event: 'AssessmentRequested',
  data: ({ child, contact }, { data, occurredOn }) => ({
    child,
    contact,
    source: SOURCES[data.requestedBy as EhcNeedsAssessmentRequested['requestedBy']],
    receivedOn: data.receivedOn ?? occurredOn,
    ...(data.reasons && { reasons: data.reasons }),
  }),
};

/** A package that several would pay for is begun as a case of its own. Nobody has been asked for money yet. */
const opensFunding: Opening<Referral> = {
  on: 'PanelDecided',
  pathway: 'joint-funding',
  event: 'FundingStarted',
  when: ({ contact }, { data }) => data.outcome === 'REFER_JOINT_FUNDING' && contact !== null,
  data: ({ child, contact }, _act, ref) => ({ child, contact, why: 'severalAgencies', case: ref }),
};

/** From "someone is worried" to the right services allocated, assessed, told and supported, with no EHC plan needed. */
export const accessPathway: Pathway<Referral> = {
  name: 'access-pathway',
  version: 1,
  title: 'the access pathway',
  lawAsAt: '2026-11-21',
  machine: accessMachine,
  opening: ['ReferralSubmitted', 'ReferralStarted', 'TransferredIn'],
  problems: problemsOfAccess,
  events: [...Object.keys({ ...ACCESS_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: { ...wordsOf(ACCESS_RULES), ...ONE_CASE_RULES },
  clocks: ACCESS_CLOCKS,
  notices: ACCESS_NOTICES,
  tasks: ACCESS_TASKS,
  opens: [opensNeedsAssessment, opensFunding],
  linkedActs: ACCESS_CARRIES,
  questions: ACCESS_QUESTIONS,
  roles: ACCESS_ROLES,
  waiting: ACCESS_WAITING,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    holders: namesIn(file).holders,
    named: unique([...namesIn(file).named, ...others(file)]),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    childKeys: childKeys(file.child),
    parts: partsOf(file),
    closedTo: file.recused,
  }),
  pack: accessPack,
  oneCaseAChild,
};

/** Those named in a referral besides its family, its owner and its contributors. A draft is its author's. */
function others(file: Referral): readonly string[] {
  const { helper, members, readers, reads, keyWorker, assessments, onward } = file;
  const clinicians = Object.values(assessments).map(({ clinician }) => clinician);
  const author = file.stage === 'pre.draft' ? file.author : null;
  const named = [
    author,
    helper,
    keyWorker,
    onward?.acceptedBy ?? null,
    ...clinicians,
    ...members,
    ...readers,
    ...Object.keys(reads),
  ];
  return named.filter((name): name is string => name !== null);
}
