import type { Act } from '#engine/act';
import type { NoticeRow, TaskRow } from '#engine/telling';
import { isANo } from '../../every-case/child/acts.js';
import { questions } from '../../every-case/wording.js';
import { ANSWERED, ASKING, NOT_WAITED_FOR } from '../acts.js';
import { BODIES_IN_WORDS, type ComplainedOf, type Complaint, maySend, othersOf, type PartOwed } from '../case.js';
import { byWhen, dueBy, letter, notice, notices, tasks } from '../clocks.js';
import { hasSomebodyHere } from '../practice.js';
import { FIRST_ANSWER } from '../routes/clocks.js';
import { whatTheySaid } from '../wording.js';

const inWords = (bodies: readonly ComplainedOf[]): string => bodies.map((body) => BODIES_IN_WORDS[body]).join(', ');

const othersInWords = (file: Complaint): string => inWords(othersOf(file));

/** Where the family has said whether it may be shared before a lead was agreed. */
const sharedOrNot = (file: Complaint): string =>
  maySend(file)
    ? `It is also about ${othersInWords(file)}: they are asked as well, and what they say goes into that answer.`
    : `It is also about ${othersInWords(file)}. You do not agree that it is shared with them, so we answer without them, and say so.`;

const areAsked = ({ partsOwed }: Complaint): boolean => partsOwed.length > 0;

/** Those that this act asks: of somebody of theirs here, or by the lead. */
const askedNow = ({ partsOwed }: Complaint, act: Pick<Act, 'sequence'>, here: boolean): readonly PartOwed[] =>
  partsOwed.filter((part) => part.askedBy === act.sequence && hasSomebodyHere(part) === here);

const forWhomTheLeadAsks = ({ context, act }: { readonly context: Complaint; readonly act: Act }): string =>
  inWords(askedNow(context, act, false).map(({ body }) => body));

const OF_THEIR_OWN = {
  byKey: ({ sequence }: Act) => `asked ${sequence}`,
  when: (file: Complaint, act: Act) => askedNow(file, act, true).length > 0,
};

const BY_THE_LEAD = {
  byKey: ({ sequence }: Act) => `lead ${sequence}`,
  when: (file: Complaint, act: Act) => askedNow(file, act, false).length > 0,
};

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
          : sharedOrNot(facts.context);
      return [
        `Several bodies are concerned by your complaint. You get one answer, ${byWhen(facts, FIRST_ANSWER[route])}, and it comes from ${BODIES_IN_WORDS[lead]}.`,
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
      `You lead the one answer to ${facts.ref}, for ${BODIES_IN_WORDS[facts.act.data.lead]} and ${othersInWords(facts.context)}. It is due ${byWhen(facts, FIRST_ANSWER[facts.act.data.route])}.`,
  }),
  ...notices(ASKING, {
    template: 'complaint-shared',
    to: 'partHolder',
    channels: ['inapp', 'email'],
    ...OF_THEIR_OWN,
    subject: 'A complaint with points for you',
    body: (facts) =>
      `${facts.ref} has points that are about a body for which you answer. It may be shared with you. Say what you say to each of them ${byWhen(facts, 'complaint-part-answered')}: it goes into the one answer, under your name.`,
  }),
  ...notices(ASKING, {
    template: 'complaint-shared',
    to: 'partHolder',
    channels: ['inapp', 'email'],
    ...BY_THE_LEAD,
    subject: 'A complaint with points for a body that has nobody here',
    body: (facts) =>
      `${facts.ref} has points about ${forWhomTheLeadAsks(facts)}, with nobody here to ask. It may be shared. Ask what is said to each of them, and record that ${byWhen(facts, 'complaint-part-answered')}: it goes into the one answer, under the name of that body.`,
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
    when: (file) => file.stage === 'stage1' && othersOf(file).length > 0,
    subject: 'The family has said whether a complaint may be shared',
    body: (facts) =>
      facts.act.data.result === 'refused'
        ? `The family does not agree that ${facts.ref} is shared. Ask nobody else. Answer every point with what you have, and say of the others’ that you could not ask them.`
        : `${facts.ref} may be shared. Those who have points of theirs, and have not answered them, have been asked, with a day.`,
  }),
];

/** By which nobody is waited for any more, or a part has come. */
const THEIRS = {
  for: 'partHolder',
  dueOn: dueBy('complaint-part-answered'),
  doneBy: ['PartAnswered', 'ConsentWithdrawn', 'ConsentRecorded', ...ANSWERED, ...NOT_WAITED_FOR],
  doneWhen: (_file: Complaint, act: Act) => act.type !== 'ConsentRecorded' || isANo(act),
} as const;

/** Each of those who were asked has their own; it is done once nothing of theirs is owed. */
const eachOf = (task: string, here: boolean) => ({
  task,
  each: (_act: Act, to: object) => `${task}:${'post' in to ? to.post : ''}`,
  ends: ({ partsAsked, partsOwed }: Complaint) =>
    partsAsked
      .filter((part) => hasSomebodyHere(part) === here)
      .filter(({ post }) => !partsOwed.some((owed) => owed.post === post && hasSomebodyHere(owed) === here))
      .map(({ post }) => `${task}:${post}`),
});

/** Who is asked for what, where several bodies answer together. */
export const BODIES_TASKS: readonly TaskRow<Complaint>[] = [
  ...tasks(ASKING, {
    ...THEIRS,
    ...OF_THEIR_OWN,
    ...eachOf('answer-your-points', true),
    what: ({ context }) => `Say what you say to your points of a complaint: ${whatTheySaid(context)}`,
  }),
  ...tasks(ASKING, {
    ...THEIRS,
    ...BY_THE_LEAD,
    ...eachOf('ask-what-they-say', false),
    what: (facts) =>
      `Ask what is said to its points of a complaint, and record it, of each of these: ${forWhomTheLeadAsks(facts)}. It is about: ${whatTheySaid(facts.context)}`,
  }),
];
