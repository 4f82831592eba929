import type { NoticeRow, TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import type { Appeal, Recommending } from '../case.js';
import { byWhen, letter, notice, task } from '../clocks.js';
import type { AppealRecipient } from '../recipients.js';
import { dueByAnyOf, isOver, rightsAfter } from '../wording.js';
import type { RecommendationAnswered } from './acts.js';

const recommends = (to: Recommending, addressee: AppealRecipient) =>
  notice('OrderMade', {
    template: 'recommendation',
    to: addressee,
    channels: ['email'],
    when: (_file, { data }) => data.recommends?.includes(to) === true,
    subject: 'The Tribunal recommends',
    body: (facts) =>
      to === 'health'
        ? `The Tribunal has made a recommendation to the board in ${facts.ref}. It binds nobody, and an answer in writing is owed: to the family and to the council, ${byWhen(facts, 'recommendation-health-response')}, with what will be done and, where it is not followed, why (SI 2017/1306 reg 6(3) and (5)). Questions: ${phone(facts)}.`
        : `The Tribunal has made a recommendation on social care in ${facts.ref}. It binds nobody, and an answer in writing is owed to the family ${byWhen(facts, 'recommendation-social-response')}, with what will be done and, where it is not followed, why (SI 2017/1306 reg 7(1) and (3)). Questions: ${phone(facts)}.`,
  });

const whose = (to: Recommending) => (to === 'health' ? 'The health service' : 'Social care');

const further = (to: Recommending) =>
  to === 'health'
    ? 'You can complain to the health service, and then to the Parliamentary and Health Service Ombudsman; and you can ask a court to review it.'
    : 'You can complain to us, and then to the Local Government and Social Care Ombudsman; and you can ask a court to review it.';

const isWhole = ({ isFollowed, inPart }: RecommendationAnswered): boolean => isFollowed && inPart !== true;

function follows({ isFollowed, inPart }: RecommendationAnswered): string {
  if (inPart === true) return 'follows in part';
  return isFollowed ? 'follows' : 'does not follow';
}

/** Who is told of a recommendation, and of what was answered. */
export const RECOMMENDATION_NOTICES: readonly NoticeRow<Appeal>[] = [
  recommends('health', 'icbLead'),
  recommends('socialCare', 'designatedOfficer:socialCare'),
  letter('RecommendationAnswered', {
    template: 'recommendation-answered',
    tellsDecision: true,
    subject: 'An answer to what the Tribunal recommended',
    body: (facts) =>
      [
        `${whose(facts.act.data.to)} ${follows(facts.act.data)} what the Tribunal recommended.`,
        ...(facts.act.data.words ? [facts.act.data.words] : []),
        rightsAfter(facts, isWhole(facts.act.data) ? [] : [further(facts.act.data.to)]),
      ].join('\n\n'),
  }),
  notice('RecommendationAnswered', {
    template: 'recommendation-answered',
    to: 'caseOfficer',
    channels: ['email'],
    subject: 'A recommendation has been answered',
    body: (facts) =>
      `${whose(facts.act.data.to)} has answered the Tribunal’s recommendation in ${facts.ref}. Copy the answer to the Secretary of State ${byWhen(facts, facts.act.data.to === 'health' ? 'recommendation-health-copy-to-sos' : 'recommendation-social-copy-to-sos')} (SI 2017/1306 regs 6(6) and 7(4)). Questions: ${phone(facts)}.`,
  }),
];

/** Who is asked to answer, and to copy the answer. */
export const RECOMMENDATION_TASKS: readonly TaskRow<Appeal>[] = [
  task('OrderMade', {
    task: 'answer-for-health',
    for: 'icbLead',
    when: (_file, { data }) => data.recommends?.includes('health') === true,
    what: () =>
      'Answer the Tribunal’s recommendation in writing, to the family and to the council, with reasons for what is not followed',
    dueOn: dueByAnyOf('recommendation-health-response'),
    doneBy: ['RecommendationAnswered', 'CaseMovedOn'],
    doneWhen: (file, act) => (act.type === 'CaseMovedOn' ? isOver(file) : act.data.to === 'health'),
  }),
  task('OrderMade', {
    task: 'answer-for-social-care',
    for: 'designatedOfficer:socialCare',
    when: (_file, { data }) => data.recommends?.includes('socialCare') === true,
    what: () => 'Answer the Tribunal’s recommendation in writing, with reasons for what is not followed',
    dueOn: dueByAnyOf('recommendation-social-response'),
    doneBy: ['RecommendationAnswered', 'CaseMovedOn'],
    doneWhen: (file, act) => (act.type === 'CaseMovedOn' ? isOver(file) : act.data.to === 'socialCare'),
  }),
  task('RecommendationAnswered', {
    task: 'copy-the-answer',
    for: 'caseOfficer',
    what: () => 'Copy the answer to the Secretary of State',
    dueOn: dueByAnyOf('recommendation-health-copy-to-sos', 'recommendation-social-copy-to-sos'),
    doneBy: ['AnswerCopied'],
  }),
];
