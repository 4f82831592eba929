import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone } from '../../every-case/notices.js';
import type { Funding } from '../case.js';
import { panelFor } from '../practice.js';

type Row = NoticeRow<Funding>;

const panelName = ({ context, act }: Parameters<Row['words']>[0]): string =>
  `the ${panelFor(context, act.area)?.title ?? 'panel'}`;

/** Who is told what until a request is decided. */
export const NOTICES_BEFORE_THE_DECISION: readonly Row[] = [
  {
    template: 'funding-asked-for',
    on: 'FundingRequested',
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ before }) => before !== 'returned' && before !== 'submitted',
    words: (facts) => ({
      subject: `We are asking for support to be paid for: ${facts.ref}`,
      body: `We have asked ${panelName(facts)} to pay for support for your child. The number of this request is ${facts.ref}. You see everything that the panel reads before it does, and you can add to it. What is in place now goes on. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'funding-returned',
    on: 'FundingReturned',
    to: 'presenter',
    channels: ['inapp', 'email'],
    words: (facts) => ({
      subject: `Something is missing: ${facts.ref}`,
      body: `The ${panelName(facts).slice('the '.length)} cannot decide on ${facts.ref} yet. Missing: ${(facts.act.data.missing as string[]).join('; ')}. Add it ${byWhen(facts, 'funding-request-mended')}: what you wrote is kept. If the child cannot wait, ask for an urgent decision.`,
    }),
  },
  {
    template: 'pack-ready',
    on: 'HistoryPackBuilt',
    to: 'family',
    channels: ['portal', 'sms'],
    words: (facts) => ({
      subject: `What the panel will read: ${facts.ref}`,
      body: `What the panel will read about ${facts.ref} is ready. You see it first. If something is wrong or missing, tell us: ${phone(facts)}.`,
    }),
  },
  {
    template: 'funding-panel-date',
    on: 'ListedForPanel',
    to: 'family',
    channels: ['letter', 'sms', 'portal'],
    words: (facts) => ({
      subject: `When the panel meets: ${facts.ref}`,
      body: `The panel will talk about who pays for the support in ${facts.ref} ${facts.context.panelOn === null ? 'at its next meeting; we will tell you the day' : `on ${inWords(facts.context.panelOn)}`}. You can be there for your part, join by video or phone, write, or ask somebody to speak for you. Ring ${phone(facts)} to say which.`,
    }),
  },
  {
    template: 'funding-not-heard',
    on: 'PanelItemRolled',
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ stage }) => stage === 'packBuilt',
    words: (facts) => ({
      subject: `The panel did not decide: ${facts.ref}`,
      body: `The panel could not decide about ${facts.ref}. We are sorry. It is heard first at the next meeting, and we write to you with the day. What is in place goes on. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'funding-deferred',
    on: 'FundingDeferred',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The panel needs more: ${facts.ref}`,
      body: `The panel needs something before it can decide about ${facts.ref}: ${(facts.act.data.wanted as string[]).join('; ')}. It is heard again ${byWhen(facts, 'funding-heard-again')}. You do not need to do anything, and what is in place goes on. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'urgent-funding-asked',
    on: 'UrgentFundingRequested',
    to: 'payers',
    channels: ['sms', 'inapp'],
    words: (facts) => ({
      subject: `A decision is needed today: ${facts.ref}`,
      body: `Urgent: money is asked for a child who cannot wait for the panel (${facts.ref}). Open the case and say yes or no for your agency’s money today, or ring ${phone(facts)}.`,
    }),
  },
  ...['panel-held', 'funding-decision-notified', 'funding-heard-again'].map(
    (clock): Row => ({
      template: 'delay-notice',
      on: { missed: clock },
      to: 'family',
      channels: ['letter', 'portal'],
      words: (facts) => ({
        subject: `We are late: ${facts.ref}`,
        body: `We said we would do something about ${facts.ref} ${byWhen(facts, clock)}, and we have not. We are sorry. It is still ours to do, and what is in place goes on. Ring ${phone(facts)} and we tell you when it will be done.`,
      }),
    }),
  ),
  ...['funding-request-checked', 'listed-for-panel', 'funding-decision-notified', 'urgent-decision-ratified'].map(
    (clock): Row => ({
      template: 'clock-at-risk',
      on: { warned: clock },
      to: 'owner',
      channels: ['inapp', 'email'],
      words: (facts) => ({
        subject: `Due soon: ${facts.ref}`,
        body: `Something is due on ${facts.ref} ${byWhen(facts, clock)}. If it will be late, tell the family before it is.`,
      }),
    }),
  ),
];
