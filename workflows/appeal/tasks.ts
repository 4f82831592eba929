import type { NoticeFacts, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { type Appeal, isAboutHealth, isHealthOnly, stillOwed } from './appeal.js';
import type { OrderMade } from './tribunal-events.js';
import { asTold, owedInLines } from './words.js';

type Row = TaskRow<Appeal>;

const dueBy =
  (...clocks: readonly string[]) =>
  ({ deadlines }: NoticeFacts<Appeal>) =>
    deadlines.findLast(({ clock, state }) => clocks.includes(clock) && state === 'open')?.dueOn;

const ENDS = ['CaseMovedOn', 'AppealWithdrawn'];

const over = ({ stage }: Appeal) => stage.startsWith('closed.') || stage === 'resolved' || stage === 'order.complied';

/** What the council does for what is owed, as soon as it is: one task, with the first of its days. */
const comply = (on: string): Row => ({
  task: 'do-what-is-owed',
  on,
  for: 'caseOfficer',
  when: (file) => stillOwed(file).length > 0,
  what: (facts) => `Do what is owed, each by its own day:\n${asTold(owedInLines(facts))}`,
  dueOn: ({ deadlines, act }) =>
    deadlines
      .filter(({ startedBy, state, clock }) => startedBy === act.sequence && state === 'open' && !/-cert-/.test(clock))
      .flatMap(({ dueOn }) => dueOn ?? [])
      .sort()[0],
  doneBy: ['StepTaken', 'CaseMovedOn'],
  doneWhen: (file) => stillOwed(file).length === 0,
});

/** What somebody is asked to do. */
export const APPEAL_TASKS: readonly Row[] = [
  {
    task: 'arrange-mediation',
    on: 'MediationRequested',
    for: 'arranger',
    what: ({ context }) =>
      isHealthOnly(context)
        ? 'Arrange the mediation with the family, within thirty days of being told (reg 35(3)); send somebody who may settle it'
        : 'Arrange the mediation with the family within thirty days (regs 35(4) and 36(2)); send somebody who may settle it',
    dueOn: dueBy('mediation-arrange-la', 'mediation-arrange-mixed'),
    doneBy: ['MediationArranged', 'MediationDeclined', 'MediationCannotBeArranged', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.includes(type) || over(file),
  },
  {
    task: 'tell-health-boards',
    on: 'MediationRequested',
    for: 'caseOfficer',
    when: isAboutHealth,
    what: () =>
      'See that each health board has the issues and what the family would like (reg 35(2)); record that it was told',
    dueOn: dueBy('mediation-notify-icb'),
    doneBy: ['HealthBodiesTold', 'MediationArranged', 'MediationDeclined'],
  },
  {
    task: 'respond-to-the-tribunal',
    on: 'AppealRegistered',
    for: 'caseOfficer',
    what: ({ context }) =>
      context.hearingOn === null
        ? 'Look at the decision again: respond, or tell the Tribunal that the appeal is not opposed'
        : `Look at the decision again: respond, or tell the Tribunal that the appeal is not opposed. The hearing is on ${inWords(context.hearingOn)}`,
    dueOn: dueBy('appeal-la-response'),
    doneBy: ['ResponseFiled', 'AppealConceded', 'OrderMade', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.includes(type) || over(file),
  },
  {
    task: 'evidence-from-health',
    on: 'AppealRegistered',
    for: 'designatedOfficer:health',
    when: ({ lodged }) => lodged?.recommendations.includes('health') === true,
    what: () => 'The appeal asks for recommendations on health: get the clinicians’ evidence in time for the Tribunal',
    dueOn: dueBy('appeal-evidence-deadline'),
    doneBy: ['EvidenceSent', 'AppealConceded', 'OrderMade', ...ENDS],
    doneWhen: (file, { type }) => !ENDS.includes(type) || over(file),
  },
  comply('OrderMade'),
  comply('AppealConceded'),
  comply('MediationAgreed'),
  {
    task: 'answer-for-health',
    on: 'OrderMade',
    for: 'icbLead',
    when: (_file, { data }) => (data as OrderMade).recommends?.includes('health') === true,
    what: () =>
      'Answer the Tribunal’s recommendation in writing, to the family and to the council, with reasons for what is not followed',
    dueOn: dueBy('recommendation-health-response'),
    doneBy: ['RecommendationAnswered', 'CaseMovedOn'],
    doneWhen: (file, { type, data }) => (type === 'CaseMovedOn' ? over(file) : data.to === 'health'),
  },
  {
    task: 'answer-for-social-care',
    on: 'OrderMade',
    for: 'designatedOfficer:socialCare',
    when: (_file, { data }) => (data as OrderMade).recommends?.includes('socialCare') === true,
    what: () => 'Answer the Tribunal’s recommendation in writing, with reasons for what is not followed',
    dueOn: dueBy('recommendation-social-response'),
    doneBy: ['RecommendationAnswered', 'CaseMovedOn'],
    doneWhen: (file, { type, data }) => (type === 'CaseMovedOn' ? over(file) : data.to === 'socialCare'),
  },
  {
    task: 'copy-the-answer',
    on: 'RecommendationAnswered',
    for: 'caseOfficer',
    what: () => 'Copy the answer to the Secretary of State',
    dueOn: dueBy('recommendation-health-copy-to-sos', 'recommendation-social-copy-to-sos'),
    doneBy: ['AnswerCopied'],
  },
  {
    task: 'tell-the-tribunal',
    on: 'CaseMovedOn',
    for: 'caseOfficer',
    when: ({ lodged, stage, owed }, { data }) =>
      lodged !== null &&
      stage.startsWith('appeal.') &&
      owed.length === 0 &&
      ['AssessmentAgreed', 'PlanAgreed'].includes(data.act),
    what: () => 'The decision has been reversed while the Tribunal has the appeal: tell the Tribunal today',
    doneBy: ['AppealConceded', 'AppealWithdrawn', 'OrderMade'],
  },
];
