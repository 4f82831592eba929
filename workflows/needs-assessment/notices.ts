import type { NoticeRow, TaskRow } from '#engine/pathway';
import type { CaseFile } from '../every-case/case-file.js';
import { byWhen, phone, type Told } from '../every-case/notices.js';

const sendiass = ({ act }: Told) => String(act.area.settings.sendiass ?? 'your local SENDIASS');

/** Who is told what, as far as the pathway is built. */
export const ASSESSMENT_NOTICES: readonly NoticeRow<CaseFile>[] = [
  {
    template: 'request-receipt',
    on: 'AssessmentRequested',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Request received: ${facts.ref}`,
      body: `We have the request for an EHC needs assessment. Your number is ${facts.ref}. By law we must tell you ${byWhen(facts, 'ehcna-decision')} whether we will assess. You do not need to do anything now. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'new-request',
    on: 'AssessmentRequested',
    to: 'caseOfficer',
    channels: ['inapp'],
    words: (facts) => ({
      subject: `New request: ${facts.ref}`,
      body: `A request for an EHC needs assessment has come. Tell the partners ${byWhen(facts, 'request-acknowledged')}; decide and tell the family ${byWhen(facts, 'ehcna-decision')} (SI 2014/1530 reg 5(1)).`,
    }),
  },
  {
    template: 'request-acknowledged',
    on: 'PartnersNotified',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `We are considering an EHC needs assessment: ${facts.ref}`,
      body: [
        'We are considering whether to carry out an EHC needs assessment. We have told the school or college, the health service and social care.',
        'You have the right to tell us what you think and to send us anything you want us to read (Children and Families Act 2014, section 36(7)). Please send it as soon as you can.',
        `By law we must tell you our decision ${byWhen(facts, 'ehcna-decision')}.`,
        `Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
      ].join('\n\n'),
    }),
  },
  {
    template: 'will-assess',
    on: 'AssessmentAgreed',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `We will carry out an EHC needs assessment: ${facts.ref}`,
      body: [
        'We will carry out an EHC needs assessment. We will ask you, the school or college, health, an educational psychologist and social care for advice. You may ask us to seek advice from anyone else, and we must if it is reasonable.',
        `If we decide that no plan is needed, we must tell you ${byWhen(facts, 'ehcp-refusal')}, and you can then appeal. If we make a plan, you must have the final plan ${byWhen(facts, 'ehcp-final')}.`,
        `Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
      ].join('\n\n'),
    }),
  },
  ...(['ehcna-decision', 'ehcp-final'] as const).flatMap((clock) => [late(clock), atRisk(clock)]),
];

/** The family hears that a date will be, or has been, missed, and what they can do about it. */
function late(clock: string): NoticeRow<CaseFile> {
  return {
    template: 'deadline-missed',
    on: { missed: clock },
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `We are late: ${facts.ref}`,
      body: `By law we should have finished this step ${byWhen(facts, clock)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. You can complain to us and then to the Local Government and Social Care Ombudsman. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
    }),
  };
}

function atRisk(clock: string): NoticeRow<CaseFile> {
  return {
    template: 'clock-at-risk',
    on: { warned: clock },
    to: 'caseOfficer',
    channels: ['inapp', 'email'],
    words: (facts) => ({
      subject: `Due soon: ${facts.ref}`,
      body: `A step that the law sets a limit for is due ${byWhen(facts, clock)}. If it will be late, tell the family before it is.`,
    }),
  };
}

/** What somebody is asked to do, as far as the pathway is built. */
export const ASSESSMENT_TASKS: readonly TaskRow<CaseFile>[] = [
  {
    task: 'tell-partners',
    on: 'AssessmentRequested',
    for: 'caseOfficer',
    what: () =>
      'Tell the family, the school or college, the ICB and social care that an assessment is being considered (reg 4(2))',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'request-acknowledged')?.dueOn,
    doneBy: ['PartnersNotified', 'RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'],
  },
];
