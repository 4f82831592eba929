import type { TaskRow } from '#engine/telling';
import { contributionLeftTask } from '../every-case/notices.js';
import { ADVISER_NAMES, ALWAYS_ASKED, adviserTitle } from './advisers.js';
import type { Assessment } from './case.js';
import { ENDED } from './moments.js';

type Row = TaskRow<Assessment>;

/** What somebody is asked to do. */
export const ASSESSMENT_TASKS: readonly Row[] = [
  {
    task: 'tell-partners',
    on: 'AssessmentRequested',
    for: 'caseOfficer',
    what: () =>
      'Tell the family, the school or college, the ICB and social care that an assessment is being considered (reg 4(2))',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'request-acknowledged')?.dueOn,
    doneBy: ['PartnersNotified', 'AssessmentRefused', ...ENDED],
  },
  ...['AssessmentAgreed', 'RefusalReversed', 'AssessmentOrdered'].map(askForAdvice),
  {
    task: 'consider-closure',
    on: { missed: 'ehcna-advice-response-education' },
    for: 'caseOfficer',
    when: (_file, { data }) => data.key === 'education',
    what: () =>
      'The school’s advice is late. Consider whether reg 10(4)(a) applies: was it asked for between one week before a closure of four weeks or more and one week before the school opened again? It sets no new date',
    doneBy: ['ExceptionClaimed', 'AdviceReceived', 'PlanAgreed', 'PlanRefused', ...ENDED],
    doneWhen: (_file, { type, data }) => type !== 'AdviceReceived' || data.from === 'education',
  },
  {
    task: 'settle-exception',
    on: 'ExceptionClaimed',
    for: 'manager',
    what: ({ act }) =>
      `Look at the evidence, and approve or reject the exception about ${adviserTitle(act.data.about)}`,
    doneBy: ['ExceptionApproved', 'ExceptionRejected', ...ENDED],
  },
  {
    task: 'agree-section-g',
    on: 'DraftPlanServed',
    for: 'icbLead',
    when: ({ draft, agreedSections }) => draft?.sections.G === 'written' && !agreedSections.includes('G'),
    what: () => 'Say whether the ICB agrees to section G: the plan cannot be made final without it (reg 12(2))',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'ehcp-final')?.dueOn,
    doneBy: ['SectionAgreed', 'FinalPlanIssued', ...ENDED],
    doneWhen: (_file, { type, data }) => type !== 'SectionAgreed' || data.section === 'G',
  },
  {
    task: 'arrange-meeting',
    on: 'RepresentationsMade',
    for: 'caseOfficer',
    when: (_file, { data }) => data.wantsMeeting === true,
    what: () => 'Arrange the meeting that the family asks for (s.38(2)(b)), before the plan is made final',
    doneBy: ['PlacementDecided', 'FinalPlanIssued', ...ENDED],
  },
  {
    task: 'confirm-provision',
    on: 'FinalPlanIssued',
    for: 'caseOfficer',
    what: () => 'Confirm with everybody who must provide that they have begun, line by line of section F and G',
    doneBy: ['ProvisionStarted', 'ResponsibilityMoved', 'ChildDied'],
  },
  ...ADVISER_NAMES.filter((name) => name !== 'family').map((name) => leftBehind(name)),
];

/** A leaver's part, finished when the advice comes. */
function leftBehind(name: string): Row {
  return { ...contributionLeftTask(name, adviserTitle(name)), doneBy: ['AdviceReceived'] };
}

/** The advice is asked for as soon as there is to be an assessment, however that came about. */
function askForAdvice(on: string): Row {
  return {
    task: 'ask-for-advice',
    on,
    when: ({ stage }) => stage === 'assessing',
    for: 'caseOfficer',
    what: () =>
      `Ask for advice today, each on a clock of their own: ${ALWAYS_ASKED.map(adviserTitle).join('; ')} (reg 6(1)). Reuse earlier advice only where adviser, authority and family are all content (reg 6(4))`,
    doneBy: ['AdviceRequested', 'PlanAgreed', 'PlanRefused', ...ENDED],
  };
}
