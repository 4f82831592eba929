import type { NoticeRow, TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import { type AssessmentAct, NOT_TO_ASSESS } from '../acts.js';
import type { Assessment } from '../case.js';
import { byWhen, dueBy, letter, notice, task, text } from '../clocks.js';
import type { AssessmentRecipient } from '../recipients.js';
import { askUs } from '../wording.js';

/** The head or principal, the ICB by its designated officer, and social care (reg 4(2)). */
export const PARTNERS: readonly AssessmentRecipient[] = [
  'head',
  'designatedOfficer:health',
  'designatedOfficer:socialCare',
];

/** A decision, to those who were told that it was being considered (regs 5(2) and 10(2)). */
export const toPartners = (
  on: AssessmentAct['type'],
  what: string,
  partners = PARTNERS,
): readonly NoticeRow<Assessment>[] =>
  partners.map((to) =>
    notice(on, {
      template: 'decision-to-partners',
      to,
      channels: ['email'],
      subject: 'The decision',
      body: (facts) => `You were told of ${facts.ref}. ${what} Questions: ${phone(facts)}.`,
    }),
  );

/** Who is told of a request, and that there will be an assessment. Only letters may name the child, and none needs to. */
export const REQUEST_NOTICES: readonly NoticeRow<Assessment>[] = [
  text('AssessmentRequested', {
    template: 'request-receipt',
    subject: 'Request received',
    body: (facts) =>
      `We have the request for an EHC needs assessment. Your number is ${facts.ref}. By law we must tell you ${byWhen(facts, 'ehcna-decision')} whether we will assess. You do not need to do anything now. Questions: ${phone(facts)}.`,
  }),
  notice('AssessmentRequested', {
    template: 'new-request',
    to: 'caseOfficer',
    channels: ['inapp'],
    subject: 'New request',
    body: (facts) =>
      `A request for an EHC needs assessment has come. Tell the partners ${byWhen(facts, 'request-acknowledged')}; decide and tell the family ${byWhen(facts, 'ehcna-decision')} (SI 2014/1530 reg 5(1)).`,
  }),
  letter('PartnersNotified', {
    template: 'request-acknowledged',
    subject: 'We are considering an EHC needs assessment',
    body: (facts) =>
      [
        'We are considering whether to carry out an EHC needs assessment. We have told the school or college, the health service and social care.',
        'You have the right to tell us what you think and to send us anything you want us to read (Children and Families Act 2014, section 36(7)). Please send it as soon as you can.',
        `By law we must tell you our decision ${byWhen(facts, 'ehcna-decision')}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  // That an assessment is being considered, to those whom reg 4(2) names.
  ...PARTNERS.map((to) =>
    notice('PartnersNotified', {
      template: 'assessment-considered',
      to,
      channels: ['email'],
      subject: 'An EHC needs assessment is being considered',
      body: (facts) =>
        `We are considering an EHC needs assessment, ${facts.ref} (SI 2014/1530 reg 4(2)). The decision is due ${byWhen(facts, 'ehcna-decision')}. If we assess, we will ask you for advice within six weeks of asking. Please tell us now what we should know. Questions: ${phone(facts)}.`,
    }),
  ),
  notice('InformationSupplied', {
    template: 'information-supplied',
    to: 'caseOfficer',
    channels: ['inapp'],
    when: (_file, { by }) => by.role !== 'caseOfficer',
    subject: 'Something new to read',
    body: 'Somebody has told or sent us something about this case. Read it, and send it on to those who are asked for advice (SI 2014/1530 reg 6(3)).',
  }),
  letter('AssessmentAgreed', {
    template: 'will-assess',
    subject: 'We will carry out an EHC needs assessment',
    body: (facts) =>
      [
        'We will carry out an EHC needs assessment. We will ask you, the school or college, health, an educational psychologist and social care for advice. You may ask us to seek advice from anyone else, and we must if it is reasonable.',
        `If we decide that no plan is needed, we must tell you ${byWhen(facts, 'ehcp-refusal')}, and you can then appeal. If we make a plan, you must have the final plan ${byWhen(facts, 'ehcp-final')}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  ...toPartners('AssessmentAgreed', 'There will be an EHC needs assessment (SI 2014/1530 reg 5(2)).'),
];

/** What somebody is asked to do about a request. */
export const REQUEST_TASKS: readonly TaskRow<Assessment>[] = [
  task('AssessmentRequested', {
    task: 'tell-partners',
    for: 'caseOfficer',
    what: () =>
      'Tell the family, the school or college, the ICB and social care that an assessment is being considered (reg 4(2))',
    dueOn: dueBy('request-acknowledged'),
    doneBy: ['PartnersNotified', ...NOT_TO_ASSESS],
  }),
];
