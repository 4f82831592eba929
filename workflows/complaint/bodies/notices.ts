import type { NoticeRow, TaskRow } from '#engine/telling';
import { ANSWERED, NOT_WAITED_FOR } from '../acts.js';
import { BODIES_IN_WORDS, type Complaint, othersOf } from '../case.js';
import { byWhen, dueBy, letter, notice, notices, tasks } from '../clocks.js';
import { othersAsked } from '../practice.js';
import { questions, whatTheySaid } from '../wording.js';

const SHARED = ['LeadAgreed', 'ConsentRecorded'] as const;

const othersInWords = (file: Complaint): string =>
  othersOf(file)
    .map((body) => BODIES_IN_WORDS[body])
    .join(', ');

const areAsked = ({ partsOwed }: Complaint): boolean => partsOwed.length > 0;

const ANSWER_BY = {
  corporate: 'corporate-stage1-response',
  childrenAct: 'ca89-stage1',
  nhs: 'nhs-complaint-response',
} as const;

/** Who is told which body leads, and what the others are asked. */
export const BODIES_NOTICES: readonly NoticeRow<Complaint>[] = [
  letter('LeadAgreed', {
    template: 'complaint-lead',
    subject: 'Who answers your complaint',
    body: (facts) => {
      const { lead, route } = facts.act.data;
      const asking =
        facts.context.stage === 'routeAgreed'
          ? `Your complaint is also about ${othersInWords(facts.context)}. May we share it with them, so that they can say what they say to it? Tell us ${byWhen(facts, 'complaint-consent-given')}, on the page of your complaint or by telephone. If you would rather not, or we do not hear from you, we answer without them and say so.`
          : `The others: ${othersInWords(facts.context)}.`;
      return [
        `Several bodies are concerned by your complaint. You get one answer, ${byWhen(facts, ANSWER_BY[route])}, and it comes from ${BODIES_IN_WORDS[lead]}.`,
        asking,
        questions(facts),
      ].join('\n\n');
    },
  }),
  notice('LeadAgreed', {
    template: 'complaint-led-by-you',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'You lead the answer to a complaint',
    body: (facts) =>
      `You lead the one answer to ${facts.ref}, for ${BODIES_IN_WORDS[facts.act.data.lead]} and ${othersInWords(facts.context)}. It is due ${byWhen(facts, ANSWER_BY[facts.act.data.route])}.`,
  }),
  ...notices(SHARED, {
    template: 'complaint-shared',
    to: 'partHolder',
    channels: ['inapp', 'email'],
    when: areAsked,
    subject: 'A complaint with points for you',
    body: (facts) =>
      `${facts.ref} has points that are about a body for which you answer. It may be shared with you. Say what you say to each of them ${byWhen(facts, 'complaint-part-answered')}: it goes into the one answer, under your name.`,
  }),
  notice('PartAnswered', {
    template: 'complaint-part-in',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'Another body has said what it says',
    body: (facts) =>
      `${facts.ref}: there is an answer to its points from ${BODIES_IN_WORDS[facts.act.data.body]}. ${
        areAsked(facts.context) ? 'Others have still to come.' : 'All have answered. Put it together, and answer.'
      }`,
  }),
  notice('ConsentRecorded', {
    template: 'complaint-may-be-shared',
    to: 'owner',
    channels: ['inapp', 'email'],
    when: ({ route, lead }) => route !== null && lead !== null,
    subject: 'The family has said whether a complaint may be shared',
    body: (facts) =>
      facts.act.data.result === 'refused'
        ? `The family does not agree that ${facts.ref} is shared. Ask nobody else. Answer every point with what you have, and say of the others’ that you could not ask them.`
        : `${facts.ref} may be shared. Those who have points of theirs have been asked, with a day.`,
  }),
];

const taskOf = (post: string): string => `answer-your-points:${post}`;

/** Who is asked for what, where several bodies answer together. */
export const BODIES_TASKS: readonly TaskRow<Complaint>[] = [
  ...tasks(SHARED, {
    task: 'answer-your-points',
    for: 'partHolder',
    when: areAsked,
    what: ({ context }) => `Say what you say to your points of a complaint: ${whatTheySaid(context)}`,
    dueOn: dueBy('complaint-part-answered'),
    doneBy: ['PartAnswered', 'ConsentWithdrawn', ...ANSWERED, ...NOT_WAITED_FOR],
    each: (_act, to) => taskOf('post' in to ? to.post : ''),
    ends: (file, act) =>
      othersAsked(file, act.area)
        .filter(({ body }) => act.type !== 'PartAnswered' || act.data.body === body)
        .map(({ post }) => taskOf(post)),
  }),
];
