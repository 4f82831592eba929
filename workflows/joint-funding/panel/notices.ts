import { missed, type NoticeRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { dueSoon, phone, takenToday, titleOf } from '../../every-case/wording.js';
import type { Funding } from '../case.js';
import { byWhen, FUNDING_CLOCKS } from '../clocks.js';
import { letter, notice } from '../recipients.js';

/** Days of which the family has been told, or which it may expect: each with what was to be done by it, as the family is told. */
const WHAT_WAS_PROMISED = {
  'panel-held': 'have the panel talk about the support',
  'funding-decision-notified': 'send you the decision about the support in writing',
  'funding-heard-again': 'have the panel decide about the support',
} as const;

const OWED_TO_THE_FAMILY = Object.keys(WHAT_WAS_PROMISED) as readonly (keyof typeof WHAT_WAS_PROMISED)[];

/** Days on the way to a decision of which whoever holds the case is warned. */
const SOON_DUE = [
  'funding-request-checked',
  'listed-for-panel',
  'funding-decision-notified',
  'urgent-decision-ratified',
] as const;

/** Who is told of the pack and of the panel, and that something on the way to its decision is late or soon will be. */
export const PANEL_NOTICES: readonly NoticeRow<Funding>[] = [
  notice('HistoryPackBuilt', {
    template: 'pack-ready',
    to: 'family',
    channels: ['portal', 'sms'],
    subject: 'What the panel will read',
    body: (facts) =>
      `What the panel will read about ${facts.ref} is ready. You see it first. If something is wrong or missing, tell us: ${phone(facts)}.`,
  }),
  notice('ListedForPanel', {
    template: 'funding-panel-date',
    to: 'family',
    channels: ['letter', 'sms', 'portal'],
    subject: 'When the panel meets',
    body: (facts) =>
      facts.context.panelOn === facts.act.occurredOn
        ? takenToday(facts)
        : `The panel will talk about who pays for the support in ${facts.ref} ${facts.context.panelOn === null ? 'at its next meeting; we will tell you the day' : `on ${inWords(facts.context.panelOn)}`}. You can be there for your part, join by video or phone, write, or ask somebody to speak for you. Ring ${phone(facts)} to say which.`,
  }),
  letter('PanelItemRolled', {
    template: 'funding-not-heard',
    when: ({ stage }) => stage === 'packBuilt',
    subject: 'The panel did not decide',
    body: (facts) =>
      `The panel could not decide about ${facts.ref}. We are sorry. It is heard first at the next meeting, and we write to you with the day. What is in place goes on. Questions: ${phone(facts)}.`,
  }),
  ...OWED_TO_THE_FAMILY.map((clock) =>
    letter(missed(clock), {
      template: 'delay-notice',
      subject: 'We are late',
      body: (facts) =>
        `In case ${facts.ref} we were to ${WHAT_WAS_PROMISED[clock]} ${byWhen(facts, clock)}, and we have not. We are sorry. It is still ours to do, and what is in place goes on. Ring ${phone(facts)} and we tell you when it will be done.`,
    }),
  ),
  ...SOON_DUE.map((clock) => notice(warned(clock), dueSoon(clock, titleOf(FUNDING_CLOCKS, clock)))),
];
