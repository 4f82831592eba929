import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/notices.js';
import { type Disagreement, isTheFamilys } from '../case.js';
import { movedUp, RUNG_CLOCKS } from '../practice.js';
import { boardOf, childInLetter, type Facts, meanwhile, rungEnds, sidesInWords, whoSits } from '../wording.js';

type Row = NoticeRow<Disagreement>;

/** Why the family is not told of a step, where it is not. */
export const unlessNotTold: Row['unless'] = ({ family, raisedFor }) => {
  if (family.how === 'told' || raisedFor === 'family') return family.how === 'notToBeTold' ? family.because : undefined;
  return family.how === 'notToBeTold' ? family.because : `Held back for safety: ${family.because}`;
};

const sendiass = ({ act }: Facts): string => String(act.area.settings.sendiass ?? 'your local SENDIASS');

/** What every letter about a disagreement ends with. */
const closing = (facts: Facts): string =>
  [
    'Nothing waits for this: what your child has goes on, and every time limit of the law runs on.',
    `Free, independent advice: ${sendiass(facts)}. If you would rather not hear of this, tell us and we will stop writing. Questions: ${phone(facts)}.`,
  ].join('\n\n');

/** Neutral, whoever is right: two organisations, never one that refuses. */
function whatItIs(facts: Facts): string {
  const { context } = facts;
  if (context.strand === 'C_COMMISSIONERS')
    return `Two organisations are agreeing who pays for part of the support for ${childInLetter(context)}. It is between them, and nothing is asked of you.`;
  if (context.strand === 'D_SAFETY')
    return `Professionals who work with ${childInLetter(context)} see something differently, and are talking about it.`;
  return `You and others see something differently: ${context.about}`;
}

const ABOUT: readonly Row[] = [
  {
    template: 'disagreement-received',
    on: 'DisagreementRaised',
    to: 'family',
    channels: ['portal'],
    when: ({ raisedFor }) => raisedFor === 'family',
    words: (facts) => ({
      subject: `We have your disagreement: ${facts.ref}`,
      body: `We have what you told us. Its number is ${facts.ref}. Somebody will say that they have it within a few days, and who it is. It delays nothing: you can ask for an assessment, use mediation or appeal at any time. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'disagreement-acknowledged',
    on: 'DisagreementAcknowledged',
    to: 'family',
    channels: ['sms', 'portal'],
    when: (file) => isTheFamilys(file),
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `We have your disagreement: ${facts.ref}`,
      body: `${facts.act.data.contactName ?? 'The people concerned'} will talk with you about ${facts.ref} by ${earlyEnds(facts)}. You do not need to do anything before. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'dispute-family',
    on: 'StrandSet',
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ strand }) => strand !== 'P_PROCESS',
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `How it goes on: ${facts.ref}`,
      body: [
        whatItIs(facts),
        `Meanwhile: ${meanwhile(facts.context)}`,
        `It is now with ${whoSits(facts)}. We expect an answer by ${rungEnds(facts)}. If there is none, more senior people take it up by themselves, and you will hear who.`,
        closing(facts),
      ].join('\n\n'),
    }),
  },
];

/** Each step up, told in the same neutral words. */
function step(on: Row['on']): Row {
  return {
    template: 'dispute-step',
    on,
    to: 'family',
    channels: ['letter', 'portal'],
    when: movedUp,
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `The next step: ${facts.ref}`,
      body: [
        `${whatItIs(facts)} There is no answer yet, so it is now with ${whoSits(facts)}.`,
        `Meanwhile: ${meanwhile(facts.context)}`,
        `We expect an answer by ${rungEnds(facts)}.`,
        closing(facts),
      ].join('\n\n'),
    }),
  };
}

/** No agreement at the top is not the end: what goes on, and when the board meets. */
function toTheBoard(on: Row['on']): Row {
  return {
    template: 'dispute-to-board',
    on,
    to: 'family',
    channels: ['letter', 'portal'],
    when: (file, act) => file.stage === 'closed.noAgreement' && movedToTheBoard(file, act),
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `It goes to the ${boardOf(facts.context, facts.act.area)}: ${facts.ref}`,
      body: [
        `${whatItIs(facts)} Nobody could agree. It is now on the agenda of the ${boardOf(facts.context, facts.act.area)}, which has it before it by ${boardBy(facts)}.`,
        `Meanwhile: ${meanwhile(facts.context)}`,
        closing(facts),
      ].join('\n\n'),
    }),
  };
}

const movedToTheBoard = ({ left }: Disagreement, { type, data }: Facts['act']): boolean =>
  type !== 'DeadlinePassed' || data.key === left.at(-1);

function boardBy({ deadlines }: Facts): string {
  const due = deadlines.findLast(({ clock }) => clock === 'board-considers')?.dueOn;
  return due == null ? 'the day of its next meeting' : inWords(due);
}

function earlyEnds(facts: Facts): string {
  const due = facts.deadlines.findLast(({ clock }) => clock === 'early-resolution')?.dueOn;
  return due == null ? rungEnds(facts) : inWords(due);
}

const resolved = (on: string): Row => ({
  template: 'dispute-resolved',
  on,
  to: 'family',
  channels: ['letter', 'portal'],
  when: ({ settlement }) => settlement !== null,
  unless: unlessNotTold,
  words: (facts) => ({
    subject: `There is an answer: ${facts.ref}`,
    body: [
      facts.context.strand === 'C_COMMISSIONERS'
        ? `The two organisations have agreed who pays for part of the support for ${childInLetter(facts.context)}. It goes on, and nothing is asked of you.`
        : `It has been agreed${agreedWords(facts)}`,
      `If you are not content, you can say so: ${phone(facts)}. Your right to mediation and to appeal is what it was. Free, independent advice: ${sendiass(facts)}.`,
    ].join('\n\n'),
  }),
});

const agreedWords = ({ context }: Facts): string =>
  context.settlement?.words ? `: ${context.settlement.words}.` : '. You will hear what from the people concerned.';

const LATER: readonly Row[] = [
  {
    template: 'mediation-day',
    on: 'MediationArranged',
    to: 'family',
    channels: ['letter', 'portal'],
    when: (file) => isTheFamilys(file),
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `The day of the mediation: ${facts.ref}`,
      body: `An independent mediator meets you and ${sidesInWords(facts.context)} on ${inWords(facts.act.data.meetingOn)}${facts.act.data.where ? `, ${facts.act.data.where}` : ''}. It is voluntary and confidential, and costs you nothing. You may bring somebody. ${closing(facts)}`,
    }),
  },
  {
    template: 'dispute-family',
    on: 'FamilyNoticeReviewed',
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ family }) => family.how === 'told',
    words: (facts) => ({
      subject: `How it goes on: ${facts.ref}`,
      body: [
        whatItIs(facts),
        `Meanwhile: ${meanwhile(facts.context)}`,
        'We did not write before, because we had to make sure first that writing could put nobody at risk.',
        closing(facts),
      ].join('\n\n'),
    }),
  },
];

/** What the family hears, in neutral words: at each step, unless they asked not to, or it could put somebody at risk. */
export const NOTICES_TO_THE_FAMILY: readonly Row[] = [
  ...ABOUT,
  ...[...RUNG_CLOCKS.map((missed) => ({ missed })), 'RungEscalated', 'MediationNotAgreed', 'BoardConsidered'].map(step),
  ...[...RUNG_CLOCKS.map((missed) => ({ missed })), 'RungEscalated', 'MediationNotAgreed'].map(toTheBoard),
  ...['RungAgreed', 'MediationAgreed', 'BoardConsidered'].map(resolved),
  ...LATER,
];
