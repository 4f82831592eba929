import type { NoticeRow } from '#engine/telling';
import { byWhen, phone } from '../every-case/notices.js';
import { NOTICES_ABOUT_ADVICE } from './advice/notices.js';
import type { Assessment } from './case.js';
import { NOTICES_ABOUT_LATENESS } from './lateness/notices.js';
import { NOTICES_ABOUT_THE_PLAN } from './plan/notices.js';
import { appealRights, askUs, finalPlanBy } from './wording.js';

type Row = NoticeRow<Assessment>;

/** The notice that an assessment is being considered, to those whom reg 4(2) names. */
const considered = (to: string): Row => ({
  template: 'assessment-considered',
  on: 'PartnersNotified',
  to,
  channels: ['email'],
  words: (facts) => ({
    subject: `An EHC needs assessment is being considered: ${facts.ref}`,
    body: `We are considering an EHC needs assessment, ${facts.ref} (SI 2014/1530 reg 4(2)). The decision is due ${byWhen(facts, 'ehcna-decision')}. If we assess, we will ask you for advice within six weeks of asking. Please tell us now what we should know. Questions: ${phone(facts)}.`,
  }),
});

/** The head or principal, the ICB by its designated officer, and social care (reg 4(2)). */
const PARTNERS = ['head', 'designatedOfficer:health', 'designatedOfficer:socialCare'];

const NOTICES_ABOUT_THE_REQUEST: readonly Row[] = [
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
        askUs(facts),
      ].join('\n\n'),
    }),
  },
  ...PARTNERS.map(considered),
  {
    template: 'information-supplied',
    on: 'InformationSupplied',
    to: 'caseOfficer',
    channels: ['inapp'],
    when: (_file, { by }) => by.role !== 'caseOfficer',
    words: (facts) => ({
      subject: `Something new to read: ${facts.ref}`,
      body: 'Somebody has told or sent us something about this case. Read it, and send it on to those who are asked for advice (SI 2014/1530 reg 6(3)).',
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
        askUs(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'will-assess',
    on: 'RefusalReversed',
    to: 'family',
    channels: ['portal'],
    words: (facts) => ({
      subject: `We will carry out an EHC needs assessment: ${facts.ref}`,
      body: `We will carry out an EHC needs assessment after all. It has a number of its own: ${facts.ref}. We will ask you, the school or college, health, an educational psychologist and social care for advice. If there is to be a plan, you must have the final plan ${finalPlanBy(facts)}. ${askUs(facts)}`,
    }),
  },
  refusal('AssessmentRefused', 'We will not carry out an EHC needs assessment'),
  ...toPartners('AssessmentAgreed', 'There will be an EHC needs assessment (SI 2014/1530 reg 5(2)).', PARTNERS),
  ...toPartners('AssessmentOrdered', 'There will be an EHC needs assessment after all.', PARTNERS),
  ...toPartners('RefusalReversed', 'There will be an EHC needs assessment after all.', PARTNERS),
  ...toPartners('AssessmentRefused', 'There will be no EHC needs assessment (SI 2014/1530 reg 5(2)).', PARTNERS),
];

/** The decision, to those who were told that it was being considered (regs 5(2) and 10(2)). */
function toPartners(on: string, what: string, partners: readonly string[]): readonly Row[] {
  return partners.map((to) => ({
    template: 'decision-to-partners',
    on,
    to,
    channels: ['email'],
    words: (facts) => ({
      subject: `The decision: ${facts.ref}`,
      body: `You were told of ${facts.ref}. ${what} Questions: ${phone(facts)}.`,
    }),
  }));
}

/** A refusal, with its reasons, the worked dates of the family's rights, and a meeting. */
function refusal(on: string, what: string): Row {
  return {
    template: 'decision-refused',
    tellsDecision: true,
    on,
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Our decision: ${facts.ref}`,
      body: [
        `${what}. Our reasons: ${facts.act.data.reasons}`,
        'We would like to meet you to explain the decision and to hear what you think. Ring us and we will arrange it; you lose no time by meeting us, and no right.',
        ...(on === 'PlanRefused'
          ? ['The advice that we gathered goes with this letter. It is yours to keep and to use.']
          : []),
        appealRights(facts),
      ].join('\n\n'),
    }),
  };
}

/** Who is told what. Only letters may name the child, and none needs to. */
export const ASSESSMENT_NOTICES: readonly Row[] = [
  ...NOTICES_ABOUT_THE_REQUEST,
  ...NOTICES_ABOUT_ADVICE,
  refusal('PlanRefused', 'We will not issue an EHC plan'),
  ...toPartners('PlanRefused', 'There will be no EHC plan (SI 2014/1530 reg 10(2)).', PARTNERS.slice(0, 2)),
  ...NOTICES_ABOUT_THE_PLAN,
  ...NOTICES_ABOUT_LATENESS,
];
