import type { Pathway } from '#engine/pathway';
import { namesIn, whoIsEveryCase } from '../every-case/addressees.js';
import type { CaseFile } from '../every-case/case-file.js';
import { everyCaseClocks } from '../every-case/clocks.js';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/events.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { EVERY_CASE_RULES, wordsOf } from '../every-case/rules.js';
import { ASSESSMENT_CLOCKS } from './clocks.js';
import { ASSESSMENT_EVENTS, problemsOfAssessment } from './events.js';
import { assessmentMachine } from './machine.js';
import { ASSESSMENT_NOTICES, ASSESSMENT_TASKS } from './notices.js';
import { ASSESSMENT_QUESTIONS } from './questions.js';
import { ASSESSMENT_ROLES } from './roles.js';

const CLOSED = ['RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'];

/** The EHC needs assessment (Children and Families Act 2014 ss.36–37; SI 2014/1530), from the request to the decision to assess. */
export const needsAssessment: Pathway<CaseFile> = {
  name: 'needs-assessment',
  version: 1,
  title: 'the EHC needs assessment',
  lawAsAt: '2026-11-22',
  machine: assessmentMachine,
  opening: ['AssessmentRequested'],
  problems: problemsOfAssessment,
  events: [...Object.keys({ ...ASSESSMENT_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(EVERY_CASE_RULES),
  clocks: [...ASSESSMENT_CLOCKS, ...everyCaseClocks(CLOSED)],
  notices: [...ASSESSMENT_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...ASSESSMENT_TASKS, ...EVERY_CASE_TASKS],
  opens: [],
  questions: { ...ASSESSMENT_QUESTIONS, ...EVERY_CASE_QUESTIONS },
  roles: ASSESSMENT_ROLES,
  waiting: [
    {
      state: 'requested',
      title: 'Waiting for the partners to be told',
      plainly: 'We have the request',
      owner: 'caseOfficer',
      clocks: ['request-acknowledged', 'ehcna-decision'],
    },
    {
      state: 'considering',
      title: 'Deciding whether to assess',
      plainly: 'We are deciding whether to assess',
      owner: 'caseOfficer',
      clocks: ['ehcna-decision'],
    },
    {
      state: 'assessing',
      title: 'Advice is being sought',
      plainly: 'We are asking everybody for advice',
      owner: 'caseOfficer',
      clocks: ['ehcp-refusal', 'ehcp-final'],
    },
    closed('withdrawn', 'The request was withdrawn'),
    closed('exported', 'Another authority is responsible'),
    closed('deceased', 'The child has died'),
  ],
  whoIs: (addressee, file, area) =>
    whoIsEveryCase(addressee, file, area) ?? [{ post: addressee === 'caseOfficer' ? 'sendCaseOfficer' : addressee }],
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
