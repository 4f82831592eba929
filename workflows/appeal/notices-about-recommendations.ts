import type { NoticeRow } from '#engine/telling';
import { byWhen, phone } from '../every-case/notices.js';
import type { Appeal } from './appeal.js';
import type { OrderMade } from './tribunal-events.js';
import { rightsAfter } from './words.js';

type Row = NoticeRow<Appeal>;

const recommends = (to: 'health' | 'socialCare', addressee: string): Row => ({
  template: 'recommendation',
  on: 'OrderMade',
  to: addressee,
  channels: ['email'],
  when: (_file, { data }) => (data as OrderMade).recommends?.includes(to) === true,
  words: (facts) => ({
    subject: `The Tribunal recommends: ${facts.ref}`,
    body:
      to === 'health'
        ? `The Tribunal has made a recommendation to the board in ${facts.ref}. It binds nobody, and an answer in writing is owed: to the family and to the council, ${byWhen(facts, 'recommendation-health-response')}, with what will be done and, where it is not followed, why (SI 2017/1306 reg 6(3) and (5)). Questions: ${phone(facts)}.`
        : `The Tribunal has made a recommendation on social care in ${facts.ref}. It binds nobody, and an answer in writing is owed to the family ${byWhen(facts, 'recommendation-social-response')}, with what will be done and, where it is not followed, why (SI 2017/1306 reg 7(1) and (3)). Questions: ${phone(facts)}.`,
  }),
});

const whose = (to: unknown) => (to === 'health' ? 'The health service' : 'Social care');

const further = (to: unknown) =>
  to === 'health'
    ? 'You can complain to the health service, and then to the Parliamentary and Health Service Ombudsman; and you can ask a court to review it.'
    : 'You can complain to us, and then to the Local Government and Social Care Ombudsman; and you can ask a court to review it.';

/** Who is told of a recommendation, and of what was answered. */
export const NOTICES_ABOUT_RECOMMENDATIONS: readonly Row[] = [
  recommends('health', 'icbLead'),
  recommends('socialCare', 'designatedOfficer:socialCare'),
  {
    template: 'recommendation-answered',
    tellsDecision: true,
    on: 'RecommendationAnswered',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `An answer to what the Tribunal recommended: ${facts.ref}`,
      body: [
        `${whose(facts.act.data.to)} ${facts.act.data.isFollowed ? 'follows' : 'does not follow'} what the Tribunal recommended.`,
        ...(facts.act.data.words ? [String(facts.act.data.words)] : []),
        rightsAfter(facts, facts.act.data.isFollowed ? [] : [further(facts.act.data.to)]),
      ].join('\n\n'),
    }),
  },
  {
    template: 'recommendation-answered',
    on: 'RecommendationAnswered',
    to: 'caseOfficer',
    channels: ['email'],
    words: (facts) => ({
      subject: `A recommendation has been answered: ${facts.ref}`,
      body: `${whose(facts.act.data.to)} has answered the Tribunal’s recommendation in ${facts.ref}. Copy the answer to the Secretary of State ${byWhen(facts, facts.act.data.to === 'health' ? 'recommendation-health-copy-to-sos' : 'recommendation-social-copy-to-sos')} (SI 2017/1306 regs 6(6) and 7(4)). Questions: ${phone(facts)}.`,
    }),
  },
];
