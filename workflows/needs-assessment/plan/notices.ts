import type { NoticeRow, TaskRow } from '#engine/telling';
import { appealRights } from '../../every-case/appeal-rights.js';
import { phone } from '../../every-case/wording.js';
import { ENDED, GONE } from '../acts.js';
import type { Assessment } from '../case.js';
import { byWhen, dueBy, letter, notice, task } from '../clocks.js';
import { askUs, finalPlanBy } from '../wording.js';

/** Who is told what, from the decision to make a plan to the plan itself. */
export const PLAN_NOTICES: readonly NoticeRow<Assessment>[] = [
  letter('PlanAgreed', {
    template: 'will-issue',
    subject: 'There will be an EHC plan',
    body: (facts) =>
      [
        'We will make an EHC plan. You will have a draft first, and at least fifteen days to say what you think of it, to ask for a school and to meet us.',
        `By law you must have the final plan ${finalPlanBy(facts)}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  letter('DraftPlanServed', {
    template: 'draft-plan',
    subject: 'The draft plan',
    body: (facts) =>
      [
        `The draft plan is with this letter. Answer it ${byWhen(facts, 'ehcp-draft-representations')}: you have fifteen days, until the end of the last one, and the day you have it is the first.`,
        'You can tell us what is right and wrong in it, ask for a school or college by name, and ask for a meeting, which we must then arrange. No school is named in a draft. Our Local Offer lists the schools and colleges that are available; ask us for it on paper if you like.',
        'You can ask for a personal budget, and for direct payments (Children and Families Act 2014, section 49).',
        `Unless you answer and agree sooner, we cannot make the plan final until those days are over. By law it is due ${finalPlanBy(facts)}.`,
        askUs(facts),
      ].join('\n\n'),
  }),
  notice('SettingConsulted', {
    template: 'setting-consulted',
    to: 'consulted',
    channels: ['email'],
    subject: 'Consultation about a place',
    body: (facts) =>
      `We consult you before naming you in an EHC plan, ${facts.ref}. Please answer ${byWhen(facts, 'ehcp-placement-consult-response')}: you can meet the needs; you can with named support; you cannot, and on which ground of section 39(4); or you are full, which is recorded as that. Questions: ${phone(facts)}.`,
  }),
  letter('FinalPlanIssued', {
    template: 'final-plan',
    tellsDecision: true,
    subject: 'The final plan',
    body: (facts) =>
      [
        'The final EHC plan is with this letter. It is in force from the day on which it was sent: what section F says must be provided now, and a school that section I names must take your child, but for an independent one that is not on the approved list: it takes whom it has agreed to take (Children and Families Act 2014, section 43).',
        `We must review it with you, and tell you the outcome, ${byWhen(facts, 'annual-review-complete')}.`,
        appealRights(facts),
      ].join('\n\n'),
  }),
  notice('FinalPlanIssued', {
    template: 'final-plan-to-setting',
    to: 'placement',
    channels: ['email'],
    unless: ({ placementIsAType }) =>
      placementIsAType ? 'The plan names a type of setting, and no setting that could be written to.' : undefined,
    subject: 'A final plan names you',
    body: (facts) =>
      `The final EHC plan ${facts.ref} names you in section I. You must admit the child (Children and Families Act 2014, section 43(2)). Tell us the day on which each provision of section F begins. Questions: ${phone(facts)}.`,
  }),
  notice('FinalPlanIssued', {
    template: 'final-plan-to-icb',
    to: 'icbLead',
    channels: ['email'],
    subject: 'A final plan',
    body: (facts) =>
      `The final EHC plan ${facts.ref} has been sent (SI 2014/1530 reg 13(2)). What section G says must be arranged now (Children and Families Act 2014, section 42(3)). Tell us the day on which it begins. Questions: ${phone(facts)}.`,
  }),
];

/** What somebody is asked to do about the plan. */
export const PLAN_TASKS: readonly TaskRow<Assessment>[] = [
  task('PlanAgreed', {
    task: 'agree-section-g',
    for: 'icbLead',
    what: () =>
      'If the plan will provide health care (section G): settle it with whoever writes the plan, and say here that the ICB agrees to it. The draft cannot be served before (reg 12(2))',
    dueOn: dueBy('ehcp-final'),
    doneBy: ['SectionAgreed', 'DraftPlanServed', ...ENDED],
    doneWhen: (_file, act) => act.type !== 'SectionAgreed' || act.data.section === 'G',
  }),
  task('RepresentationsMade', {
    task: 'arrange-meeting',
    for: 'caseOfficer',
    when: (_file, { data }) => data.wantsMeeting === true,
    what: () => 'Arrange the meeting that the family asks for (s.38(2)(b)), before the plan is made final',
    doneBy: ['PlacementDecided', 'FinalPlanIssued', ...ENDED],
  }),
  task('FinalPlanIssued', {
    task: 'confirm-provision',
    for: 'caseOfficer',
    what: () => 'Confirm with everybody who must provide that they have begun, line by line of section F and G',
    doneBy: ['ProvisionStarted', ...GONE],
  }),
];
