import type { NoticeRow } from '#engine/telling';
import { appealRights } from '../../every-case/appeal-rights.js';
import type { Assessment } from '../case.js';
import { letter, notice } from '../clocks.js';
import { PARTNERS, toPartners } from '../request/notices.js';
import { askUs, finalPlanBy } from '../wording.js';

/** A refusal, with its reasons, the worked dates of the family's rights, and a meeting. */
const refusal = (on: 'AssessmentRefused' | 'PlanRefused', what: string, enclosed: readonly string[] = []) =>
  letter(on, {
    template: 'decision-refused',
    tellsDecision: true,
    subject: 'Our decision',
    body: (facts) =>
      [
        `${what}. Our reasons: ${facts.act.data.reasons}`,
        'We would like to meet you to explain the decision and to hear what you think. Ring us and we will arrange it; you lose no time by meeting us, and no right.',
        ...enclosed,
        appealRights(facts),
      ].join('\n\n'),
  });

/** Who is told of a refusal, and of what reverses one. */
export const REDRESS_NOTICES: readonly NoticeRow<Assessment>[] = [
  notice('RefusalReversed', {
    template: 'will-assess',
    to: 'family',
    channels: ['portal'],
    subject: 'We will carry out an EHC needs assessment',
    body: (facts) =>
      `We will carry out an EHC needs assessment after all. It has a number of its own: ${facts.ref}. We will ask you, the school or college, health, an educational psychologist and social care for advice. If there is to be a plan, you must have the final plan ${finalPlanBy(facts)}. ${askUs(facts)}`,
  }),
  refusal('AssessmentRefused', 'We will not carry out an EHC needs assessment'),
  ...toPartners('AssessmentOrdered', 'There will be an EHC needs assessment after all.'),
  ...toPartners('RefusalReversed', 'There will be an EHC needs assessment after all.'),
  ...toPartners('AssessmentRefused', 'There will be no EHC needs assessment (SI 2014/1530 reg 5(2)).'),
  refusal('PlanRefused', 'We will not issue an EHC plan', [
    'The advice that we gathered goes with this letter. It is yours to keep and to use.',
  ]),
  ...toPartners('PlanRefused', 'There will be no EHC plan (SI 2014/1530 reg 10(2)).', PARTNERS.slice(0, 2)),
];
