import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone } from '../../every-case/notices.js';
import type { Assessment } from '../case.js';
import { earliestFinal } from '../projection.js';
import { appealRights, askUs, finalPlanBy } from '../wording.js';

type Row = NoticeRow<Assessment>;

/** Who is told what, from the decision to make a plan to the plan itself. */
export const NOTICES_ABOUT_THE_PLAN: readonly Row[] = [
  {
    template: 'will-issue',
    on: 'PlanAgreed',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `There will be an EHC plan: ${facts.ref}`,
      body: [
        'We will make an EHC plan. You will have a draft first, and at least fifteen days to say what you think of it, to ask for a school and to meet us.',
        `By law you must have the final plan ${finalPlanBy(facts)}.`,
        askUs(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'draft-plan',
    on: 'DraftPlanServed',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The draft plan: ${facts.ref}`,
      body: [
        `The draft plan is with this letter. You have until the end of the day to answer it ${byWhen(facts, 'ehcp-draft-representations')}: fifteen days, the day you have it being the first.`,
        'You can tell us what is right and wrong in it, ask for a school or college by name, and ask for a meeting, which we must then arrange. No school is named in a draft. Our Local Offer lists the schools and colleges that are available; ask us for it on paper if you like.',
        'You can ask for a personal budget, and for direct payments (Children and Families Act 2014, section 49).',
        `Unless you answer and agree sooner, we cannot make the plan final before ${inWords(earliestFinal(facts.context, facts.act.occurredOn))}. By law it is due ${finalPlanBy(facts)}.`,
        askUs(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'setting-consulted',
    on: 'SettingConsulted',
    to: 'consulted',
    channels: ['email'],
    words: (facts) => ({
      subject: `Consultation about a place: ${facts.ref}`,
      body: `We consult you before naming you in an EHC plan, ${facts.ref}. Please answer ${byWhen(facts, 'ehcp-placement-consult-response')}: you can meet the needs; you can with named support; you cannot, and on which ground of section 39(4); or you are full, which is recorded as that. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'final-plan',
    tellsDecision: true,
    on: 'FinalPlanIssued',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The final plan: ${facts.ref}`,
      body: [
        'The final EHC plan is with this letter. It is in force from today: what section F says must be provided now, and the school named in section I must take your child.',
        `We must review it with you, and tell you the outcome, ${byWhen(facts, 'annual-review-complete')}.`,
        appealRights(facts),
      ].join('\n\n'),
    }),
  },
  {
    template: 'final-plan-to-setting',
    on: 'FinalPlanIssued',
    to: 'placement',
    channels: ['email'],
    words: (facts) => ({
      subject: `A final plan names you: ${facts.ref}`,
      body: `The final EHC plan ${facts.ref} names you in section I. You must admit the child (Children and Families Act 2014, section 43(2)). Tell us the day on which each provision of section F begins. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'final-plan-to-icb',
    on: 'FinalPlanIssued',
    to: 'icbLead',
    channels: ['email'],
    words: (facts) => ({
      subject: `A final plan: ${facts.ref}`,
      body: `The final EHC plan ${facts.ref} has been sent (SI 2014/1530 reg 13(2)). What section G says must be arranged now (Children and Families Act 2014, section 42(3)). Tell us the day on which it begins. Questions: ${phone(facts)}.`,
    }),
  },
];
