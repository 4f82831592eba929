import { missed, type NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { theirOwnWay } from '../every-case/family-rows.js';
import { closed, questions, withoutStop } from '../every-case/wording.js';
import { type Feedback, KINDS } from './case.js';
import { byWhen, letter, notice } from './clocks.js';

/** Whether whoever said it can be told anything. */
const hears = ({ contact, referrer }: Feedback): boolean => contact !== null || referrer !== null;

/** What is said of a change that came after its day. */
function lateness({ change }: Feedback): string {
  if (change === null || change.doneOn === null || change.doneOn <= change.by) return '';
  return ` We had said by ${inWords(change.by)}, and were late. We are sorry.`;
}

/** Who hears what of what was said: whoever said it, and whoever answers or changes it. */
export const FEEDBACK_NOTICES: readonly NoticeRow<Feedback>[] = [
  notice('FeedbackReceived', {
    template: 'feedback-receipt',
    to: 'family',
    channels: theirOwnWay,
    subject: 'Thank you for telling us',
    body: (facts) =>
      `We have what you told us. Its number is ${facts.ref}. Somebody reads it ${byWhen(facts, 'feedback-triaged')}, and you hear what we say to it. ${questions(facts)}`,
  }),
  notice('FeedbackReceived', {
    template: 'feedback-new',
    to: 'owner',
    channels: ['digest'],
    subject: 'Somebody told us what they think',
    body: (facts) =>
      `${facts.ref}: ${KINDS[facts.act.data.kind].toLowerCase()} has come. Read it, and say who answers it ${byWhen(facts, 'feedback-triaged')}.`,
  }),
  notice('FeedbackTriaged', {
    template: 'feedback-to-be-answered',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'Something for you to answer',
    body: (facts) =>
      `Somebody has said something about a service for which you answer: ${facts.ref}. Answer it ${byWhen(facts, 'feedback-answered')}; then agree what is changed, or say that nothing is, and why.`,
  }),
  letter('FeedbackAnswered', {
    template: 'feedback-answered',
    subject: 'What we say to what you told us',
    body: (facts) =>
      `You said: ${withoutStop(facts.act.data.youSaid)}.\n\n${facts.act.data.answer}\n\nYou hear ${byWhen(facts, 'feedback-settled')} ${facts.context.kind === 'compliment' ? 'what becomes of it' : 'whether anything is changed because of it'}. ${questions(facts)}`,
  }),
  letter('ActionAgreed', {
    template: 'you-said-we-will',
    subject: 'You said, we will',
    body: (facts) =>
      `You told us what you think. We will: ${withoutStop(facts.act.data.weWill)}, ${byWhen(facts, 'feedback-action-done')}. You hear when it is done. ${questions(facts)}`,
  }),
  notice('ActionAgreed', {
    template: 'feedback-change-owed',
    to: 'doer',
    channels: ['inapp', 'email'],
    subject: 'A change that you owe',
    body: (facts) =>
      `Because of what somebody told us (${facts.ref}) you are to do this ${byWhen(facts, 'feedback-action-done')}: ${withoutStop(facts.act.data.weWill)}.${hears(facts.context) ? ' They hear when it is done.' : ''}`,
  }),
  letter('NothingChanged', {
    template: 'feedback-nothing-changed',
    subject: 'What becomes of what you told us',
    body: (facts) =>
      facts.context.kind === 'compliment'
        ? `Thank you for what you told us. ${closed(facts.act.data.because)} ${questions(facts)}`
        : `Nothing is changed because of what you told us. The reason: ${withoutStop(facts.act.data.because)}. If you are not content with how you were treated, you can make a complaint: it has to be answered by a day. ${questions(facts)}`,
  }),
  letter('ActionDone', {
    template: 'you-said-we-did',
    subject: 'You said, we did',
    body: (facts) =>
      `You told us what you think. We did: ${withoutStop(facts.act.data.weDid)}.${lateness(facts.context)} Thank you. ${questions(facts)}`,
  }),
  letter(missed('feedback-action-done'), {
    template: 'feedback-change-late',
    subject: 'What we said we would do is late',
    body: (facts) =>
      `We said that we would do this by ${inWords(facts.act.data.dueOn)}: ${withoutStop(facts.context.change?.what ?? '')}. It is not done, and we are sorry. You hear when it is. ${questions(facts)}`,
  }),
  ...(['doer', 'owner', 'manager'] as const).map((to) =>
    notice(missed('feedback-action-done'), {
      template: 'feedback-change-late-inside',
      to,
      channels: ['inapp', 'email'],
      subject: 'A change that was agreed is late',
      body: (facts) =>
        `${facts.ref}: this was to be done by ${inWords(facts.act.data.dueOn)}, and is not recorded: ${withoutStop(facts.context.change?.what ?? '')}. ${hears(facts.context) ? 'Whoever asked for it has been told. ' : ''}Do it, or see that it is done.`,
    }),
  ),
  notice('ChangePublished', {
    template: 'feedback-published',
    to: 'family',
    channels: ['portal'],
    subject: 'What you said has been published',
    body: (facts) =>
      `What you and others said, and what we did, has been published without names: ${withoutStop(facts.act.data.where)}. ${questions(facts)}`,
  }),
];
