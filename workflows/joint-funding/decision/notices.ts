import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone } from '../../every-case/notices.js';
import type { Funding } from '../case.js';
import { decisionLetter, scheduleFile } from './wording.js';

type Row = NoticeRow<Funding>;

/** Told at once by letter, since the meeting itself has settled it: the panel stood by an urgent decision, or did not. */
const AT_ONCE = ['UrgentFundingRatified', 'UrgentFundingOverturned'];

/** What the manager hears has not been done. */
const MISSED: Readonly<Record<string, string>> = {
  'package-reviewed': 'the support has not been looked at with the family',
  'funding-condition': 'a condition of the agreement has not been met',
  'urgent-decision-ratified': 'no panel has looked at the urgent decision',
  'funding-decided': 'a complete request has not been decided',
  'funding-settled': 'the ladder is over, and it is not settled who pays',
  'interim-settled': 'it is not settled who pays in the end',
  'provision-wound-down': 'it is not recorded that something else is in place',
};

/** Who is told what was decided about money, and what comes of it. */
export const NOTICES_OF_DECISIONS: readonly Row[] = [
  ...['DecisionNotified', ...AT_ONCE].flatMap((on): readonly Row[] => [
    {
      template: 'funding-decision',
      tellsDecision: true,
      on,
      to: 'family',
      channels: ['letter', 'portal'],
      when: ({ decision }) => decision !== null && decision.outcome !== 'notAgreed',
      words: (facts) => ({ subject: `The decision about support: ${facts.ref}`, body: decisionLetter(facts) }),
    },
    {
      template: 'funding-schedule',
      on,
      to: 'finance',
      channels: ['file'],
      words: (facts) => ({ subject: `Who pays what: ${facts.ref}`, body: scheduleFile(facts) }),
    },
  ]),
  {
    template: 'funding-decision-to-provider',
    on: 'DecisionNotified',
    to: 'provider',
    channels: ['email'],
    words: (facts) => ({
      subject: `A decision about support that you would give: ${facts.ref}`,
      body: `The organisations that pay have decided about ${facts.ref}, and the family has been told. The case says what is asked of you and from when. Tell us on the day on which it begins: it counts as begun when you and the family have both said so. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'dispute-opened',
    on: 'FundingNotAgreed',
    to: 'lineManagers',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Two organisations do not agree who pays: ${facts.ref}`,
      body: `It was not agreed at the panel who pays for ${facts.ref}. The two officers who hold the case meet first; if they do not agree in time it comes to you, with a day. The child does not wait: what is in place goes on, and somebody pays for it without prejudice.`,
    }),
  },
  {
    template: 'urgent-funding-decided',
    on: 'UrgentFundingDecided',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Support has been agreed for now: ${facts.ref}`,
      body: `The support in ${facts.ref} has been agreed for now. The panel looks at it ${byWhen(facts, 'urgent-decision-ratified')}. It does not stop on that day without a plan that we make with you. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'list-for-ratification',
    on: 'UrgentFundingDecided',
    to: 'secretary',
    channels: ['inapp', 'email'],
    words: (facts) => ({
      subject: `To go on the next agenda: ${facts.ref}`,
      body: `An urgent decision was taken on ${facts.ref}. Put it on the agenda of the next panel, to be ratified or wound down ${byWhen(facts, 'urgent-decision-ratified')}.`,
    }),
  },
  {
    template: 'funding-asked-again',
    on: 'DecisionReviewRequested',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `It is looked at again: ${facts.ref}`,
      body: `You asked us to look again at the decision about ${facts.ref}. The panel does, with your reasons, and we write to you with the day. What is in place goes on. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'package-changed',
    on: 'PackageVaried',
    to: 'finance',
    channels: ['file'],
    words: (facts) => ({
      subject: `Who pays what, from ${facts.act.data.from}: ${facts.ref}`,
      body: `From ${facts.act.data.from}; what was paid until the day before stands.\n\n${scheduleFile(facts)}`,
    }),
  },
  {
    template: 'package-winding-down',
    on: 'WindDownPlanned',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `How your support passes over: ${facts.ref}`,
      body: `The support in ${facts.ref} goes on until ${inWords(facts.act.data.until)}, and is paid for until then. What takes its place: ${facts.act.data.plan}. If that does not work, ring ${phone(facts)} before that day: it does not stop with nothing in its place.`,
    }),
  },
  ...Object.entries(MISSED).map(
    ([clock, what]): Row => ({
      template: 'deadline-missed',
      on: { missed: clock },
      to: 'manager',
      channels: ['email', 'inapp'],
      words: (facts) => ({
        subject: `Missed: ${facts.ref}`,
        body: `A day has gone by on ${facts.ref}: ${what}. What the child has goes on. See to it this week, and record what you did.`,
      }),
    }),
  ),
];
