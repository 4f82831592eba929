import type { NoticeRow, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, contactName, phone, rights, type Told as ToldOf } from '../../every-case/notices.js';
import type { Referral } from '../case.js';
import { AGENCIES } from '../triage/notices.js';

type Told = ToldOf<Referral>;
type Row = NoticeRow<Referral>;

const nothingToDo = 'You do not need to do anything now.';

/** Who is told what, until the case is ready for a panel. Nothing here names the child. */
export const NOTICES_BEFORE_PANEL: readonly Row[] = [
  {
    template: 'referral-receipt',
    on: 'ReferralSubmitted',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `We have your referral: ${facts.ref}`,
      body: `We have the referral. Its number is ${facts.ref}. Somebody will give you their name and number ${byWhen(facts, 'referral-acknowledged')}, and you will hear what happens next ${byWhen(facts, 'triage-decided')}. ${consentSentence(facts)} Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'referral-receipt',
    on: 'ReferralSubmitted',
    to: 'referrer',
    channels: ['email'],
    words: (facts) => ({
      subject: `We have your referral: ${facts.ref}`,
      body: `We have your referral. Its number is ${facts.ref}. It is ours now: if you leave, nothing is lost. Triage decides ${byWhen(facts, 'triage-decided')}. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'referral-acknowledged',
    on: 'OwnerAccepted',
    to: 'family',
    channels: ['letter', 'sms'],
    when: ({ stage, awaitingHolder }, { data }) =>
      stage.startsWith('pre.') && (data.contribution ?? null) === null && Object.keys(awaitingHolder).length === 0,
    words: (facts) => ({
      subject: `Your contact: ${facts.ref}`,
      body: `${contactName(facts)} looks after your referral ${facts.ref}. Ring ${phone(facts)} with any question. ${nothingToDo}`,
    }),
  },
  {
    template: 'information-missing',
    on: 'MissingInformationListed',
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ missing }) => missing.some(({ askedOf }) => askedOf === 'family'),
    words: (facts) => ({
      subject: `We need something more: ${facts.ref}`,
      body: `To go on with your referral we need from you:\n${missingFrom(facts, 'family')}\nPlease send it ${byWhen(facts, 'missing-information-supplied')}, by phone if that is easier: ${phone(facts)}. Your referral stays with us and keeps its place. If we do not hear, we go on with what we have.`,
    }),
  },
  {
    template: 'information-missing',
    on: 'MissingInformationListed',
    to: 'referrer',
    channels: ['email'],
    when: ({ missing }) => missing.some(({ askedOf }) => askedOf !== 'family'),
    words: (facts) => ({
      subject: `We need something more: ${facts.ref}`,
      body: `To go on with the referral we need:\n${facts.context.missing
        .filter(({ askedOf }) => askedOf !== 'family')
        .map(({ what, askedOf }) => `• ${what} (asked of: ${AGENCIES[askedOf] ?? askedOf})`)
        .join('\n')}\nPlease send it ${byWhen(facts, 'missing-information-supplied')}. The referral stays with us.`,
    }),
  },
  {
    template: 'stage-changed',
    on: 'ReferralAccepted',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Your referral is accepted: ${facts.ref}`,
      body: `Your referral ${facts.ref} is accepted. We are asking school, health and social care what they know, ${byWhen(facts, 'contribution-received')}. ${nothingToDo} You can add to your story at any time. Questions: ${phone(facts)}.`,
    }),
  },
  ...turnedAway('ReferralRedirected'),
  ...turnedAway('ReferralDeclined'),
  {
    template: 'pack-ready',
    on: 'HistoryPackBuilt',
    to: 'family',
    channels: ['portal', 'letter'],
    words: (facts) => ({
      subject: `What the panel will read: ${facts.ref}`,
      body: `This is what the panel will read. You see it first. You have two days to add a statement of your own or to tell us what is wrong; after that you can still add to it. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'reopened',
    on: 'CaseReopened',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Your case is open again: ${facts.ref}`,
      body: `Your case ${facts.ref} is open again. There is no new form, and it keeps its first date. You will hear what happens next ${byWhen(facts, 'triage-decided', 'reopen')}. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'withdrawn',
    on: 'ReferralWithdrawn',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your referral is withdrawn: ${facts.ref}`,
      body: `As you asked, we have closed referral ${facts.ref}. If you change your mind within ${String(facts.act.area.settings.reopenMonths)} months, ring ${phone(facts)}: there is no new form.\n\n${rights(facts)}`,
    }),
  },
  {
    template: 'held',
    on: 'CaseHeld',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your case rests: ${facts.ref}`,
      body: `Case ${facts.ref} rests for now. We look at it again ${byWhen(facts, 'hold-reviewed')}, or as soon as you ask. It keeps its place and its first date. Questions: ${phone(facts)}.`,
    }),
  },
];

function consentSentence({ context }: Told): string {
  return context.stage === 'pre.awaitingConsent'
    ? 'Please tell us whether we may share it with school, health and social care.'
    : nothingToDo;
}

function missingFrom({ context }: Told, whom: string): string {
  return context.missing
    .filter(({ askedOf }) => askedOf === whom)
    .map(({ what }) => `• ${what}`)
    .join('\n');
}

/** Why, who will help and when, how to come back, and the family's rights: one letter for both ways of turning away. */
function turnedAway(on: string): readonly Row[] {
  return [
    {
      template: 'not-accepted',
      tellsDecision: true,
      on,
      to: 'family',
      channels: ['letter', 'portal'],
      words: (facts) => {
        const { to = '', firstContactBy, explanation } = facts.context.onward ?? {};
        const day = firstContactBy === undefined ? 'soon' : `by ${inWords(firstContactBy)}`;
        return {
          subject: `What happens with your referral: ${facts.ref}`,
          body: `${explanation ?? 'We have looked at your referral with two people, and another service is better placed to help first.'}\n\nWho will help: ${to}. They have accepted, and will be in touch ${day}.\n\nIf that does not help, or anything changes, ring ${phone(facts)} within ${String(facts.act.area.settings.reopenMonths)} months and we open your case again. There is no new form and you keep your first date.\n\n${rights(facts)}`,
        };
      },
    },
  ];
}

/** What somebody is asked to do until the case is ready for a panel. */
export const TASKS_BEFORE_PANEL: readonly TaskRow<Referral>[] = [
  {
    task: 'first-contact',
    on: 'ReferralRedirected',
    for: 'receiver',
    what: ({ context }) => `First contact with the family by ${context.onward?.firstContactBy ?? ''}`,
    dueOn: ({ context }) => context.onward?.firstContactBy,
    doneBy: ['FirstContactMade', 'CaseReopened'],
  },
  {
    task: 'first-contact',
    on: 'ReferralDeclined',
    for: 'receiver',
    what: ({ context }) => `First contact with the family by ${context.onward?.firstContactBy ?? ''}`,
    dueOn: ({ context }) => context.onward?.firstContactBy,
    doneBy: ['FirstContactMade', 'CaseReopened'],
  },
  {
    task: 'ask-whether-still-wanted',
    on: { missed: 'draft-sent' },
    for: 'owner',
    what: () => 'A draft has not been sent. Ring whoever began it: is help still wanted?',
    doneBy: ['ReferralSubmitted', 'ReferralWithdrawn', 'InformationSupplied'],
  },
  {
    task: 'family-statement',
    on: 'HistoryPackBuilt',
    for: 'family',
    what: () => '48 hours to add a statement to what the panel reads',
    doneBy: ['InformationSupplied', 'ListedForPanel'],
    doneWhen: (_file, { type, by }) => type === 'ListedForPanel' || by.role === 'family',
  },
  {
    task: 'look-at-closed-case',
    on: 'InformationSupplied',
    for: 'owner',
    when: ({ stage }) => stage.startsWith('closed.') && stage !== 'closed.deceased',
    what: () => 'New information on a closed case: check the risk, and re-open the case or record why not',
    doneBy: ['CaseReopened', 'NewInformationConsidered'],
  },
];
