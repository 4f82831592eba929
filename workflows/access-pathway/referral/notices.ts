import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { addDays, inWords } from '#statutory-calendar/civil-date';
import { contactName, phone } from '../../every-case/wording.js';
import type { Referral } from '../case.js';
import { byWhen, letter, notice, task, text } from '../clocks.js';
import { GONE } from '../closing/acts.js';
import { agency, NOTHING_TO_DO } from '../wording.js';

/** Who is told what, until triage. Nothing here names the child. */
export const REFERRAL_NOTICES: readonly NoticeRow<Referral>[] = [
  text('ReferralSubmitted', {
    template: 'referral-receipt',
    subject: 'We have your referral',
    body: (facts) =>
      `We have the referral. Its number is ${facts.ref}. Somebody will give you their name and number ${byWhen(facts, 'referral-acknowledged')}, and you will hear what happens next ${byWhen(facts, 'triage-decided')}. ${consentSentence(facts)} Questions: ${phone(facts)}.`,
  }),
  notice('ReferralSubmitted', {
    template: 'referral-receipt',
    to: 'referrer',
    channels: ['email'],
    subject: 'We have your referral',
    body: (facts) =>
      `We have your referral. Its number is ${facts.ref}. It is ours now: if you leave, nothing is lost. Triage decides ${byWhen(facts, 'triage-decided')}. Questions: ${phone(facts)}.`,
  }),
  notice('OwnerAccepted', {
    template: 'referral-acknowledged',
    to: 'family',
    channels: ['letter', 'sms'],
    when: ({ stage, awaitingHolder }, { data }) =>
      stage.startsWith('pre.') && (data.contribution ?? null) === null && Object.keys(awaitingHolder).length === 0,
    subject: 'Your contact',
    body: (facts) =>
      `${contactName(facts)} looks after your referral ${facts.ref}. Ring ${phone(facts)} with any question. ${NOTHING_TO_DO}`,
  }),
  letter('TransferredIn', {
    template: 'moved-here',
    subject: 'Your case is with us now',
    body: (facts) =>
      [
        `Case ${facts.ref} has come to us from ${facts.act.data.fromArea}, with its history and its first date, ${inWords(facts.act.data.receivedOn)}: you do not begin again. ${contactName(facts)} looks after it. Ring ${phone(facts)} with any question.`,
        ...whenWeSpeak(facts),
        ...(facts.context.consent === 'given'
          ? []
          : [
              'Nobody has told us yet whether we may share what we know with school, health and social care. We will ask you.',
            ]),
      ].join('\n\n'),
  }),
  letter('MissingInformationListed', {
    template: 'information-missing',
    when: ({ missing }) => missing.some(({ askedOf }) => askedOf === 'family'),
    subject: 'We need something more',
    body: (facts) =>
      `To go on with your referral we need from you:\n${facts.context.missing
        .filter(({ askedOf }) => askedOf === 'family')
        .map(({ what }) => `• ${what}`)
        .join(
          '\n',
        )}\nPlease send it ${byWhen(facts, 'missing-information-supplied')}, by phone if that is easier: ${phone(facts)}. Your referral stays with us and keeps its place. If we do not hear, we go on with what we have.`,
  }),
  notice('MissingInformationListed', {
    template: 'information-missing',
    to: 'referrer',
    channels: ['email'],
    when: ({ missing }) => missing.some(({ askedOf }) => askedOf !== 'family'),
    subject: 'We need something more',
    body: (facts) =>
      `To go on with the referral we need:\n${facts.context.missing
        .filter(({ askedOf }) => askedOf !== 'family')
        .map(({ what, askedOf }) => `• ${what} (asked of: ${agency(askedOf)})`)
        .join('\n')}\nPlease send it ${byWhen(facts, 'missing-information-supplied')}. The referral stays with us.`,
  }),
];

/** When somebody speaks with a family that has moved here and waits. A day that was over when they came is no promise. */
function whenWeSpeak({ deadlines, act }: NoticeFacts<Referral>): readonly string[] {
  const day = deadlines.findLast(({ clock }) => clock === 'keep-in-touch')?.dueOn;
  if (day == null) return [];
  return day < act.occurredOn
    ? [`Somebody should have spoken with you by ${inWords(day)}: we ring you this week. You need not wait for that.`]
    : [`Somebody speaks with you by ${inWords(day)}. You need not wait for that: ring when something changes.`];
}

function consentSentence({ context }: NoticeFacts<Referral>): string {
  return context.stage === 'pre.awaitingConsent'
    ? 'Please tell us whether we may share it with school, health and social care.'
    : NOTHING_TO_DO;
}

/** A family that has moved here is rung within a week. */
const DAYS_TO_RING = 7;

/** What somebody is asked to do about a draft. */
export const REFERRAL_TASKS: readonly TaskRow<Referral>[] = [
  task(missed('draft-sent'), {
    task: 'ask-whether-still-wanted',
    for: 'owner',
    what: () => 'A draft has not been sent. Ring whoever began it: is help still wanted?',
    doneBy: ['ReferralSubmitted', 'ReferralWithdrawn', 'InformationSupplied'],
  }),
  task('TransferredIn', {
    task: 'ask-for-consent',
    for: 'owner',
    when: ({ consent }) => consent !== 'given',
    what: () => 'No consent to share came with the case: ring the family, say who you are, and ask for it',
    dueOn: ({ act }) => addDays(act.occurredOn, DAYS_TO_RING),
    doneBy: ['ConsentRecorded', ...GONE],
  }),
];
