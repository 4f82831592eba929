import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { dueSoon, phone, rights, takenToday, titleOf } from '../../every-case/wording.js';
import { LISTED } from '../acts.js';
import type { Referral } from '../case.js';
import { ACCESS_CLOCKS, byWhen, dueBy, letter, notice, notices, task, text } from '../clocks.js';
import { GONE_OR_RESTING } from '../closing/acts.js';
import { decisionLetter, deferralLetter } from './wording.js';

type Facts = NoticeFacts<Referral>;

const DEFERRED = {
  template: 'panel-deferred',
  when: ({ stage }: Referral) => stage === 'pre.informationGathering',
  subject: 'The panel needs more',
} as const;

/** Days that the family has been told, or may expect: each with what was to be done by it, as the family is told. */
const WHAT_WAS_PROMISED = {
  'triage-decided': 'tell you what happens next with your referral',
  'decision-notified': 'send you the panel’s decision and its reasons in writing',
  'panel-held': 'have the panel talk about your case',
  'nd-first-appointment': 'see that your child has a first appointment',
} as const;

const OWED_TO_THE_FAMILY = Object.keys(WHAT_WAS_PROMISED) as readonly (keyof typeof WHAT_WAS_PROMISED)[];

/** Who is told what, from the panel's agenda on. Only the letter of decision names the child. */
export const PANEL_NOTICES: readonly NoticeRow<Referral>[] = [
  ...notices(LISTED, {
    template: 'panel-date',
    to: 'family',
    channels: ['letter', 'sms', 'portal'],
    subject: 'When the panel meets',
    body: (facts) =>
      facts.context.panelOn === facts.act.occurredOn
        ? takenToday(facts)
        : `The panel will talk about your case ${facts.ref} ${panelDay(facts)}. You can be there, join by video or phone, write, or ask somebody to speak for you. Ring ${phone(facts)} to say which, or if the day does not suit.`,
  }),
  notice('PanelItemRolled', {
    template: 'panel-moved',
    to: 'family',
    channels: ['letter', 'sms', 'portal'],
    when: ({ stage }) => stage === 'pre.readyForPanel',
    subject: 'The panel will hear you another day',
    body: (facts) =>
      `The panel could not decide about ${facts.ref} this time. Nothing is lost, and you do not need to do anything: the next panel hears your case first. We will tell you the day. Questions: ${phone(facts)}.`,
  }),
  text('PanelDecided', {
    template: 'decision-headline',
    when: ({ stage }) => stage === 'panel.decided',
    subject: 'The panel has decided',
    body: (facts) =>
      `The panel has decided about ${facts.ref}. You will have the decision and the reasons in writing ${byWhen(facts, 'decision-notified')}. Questions before then: ${phone(facts)}.`,
  }),
  letter('PanelDecided', { ...DEFERRED, body: (facts) => deferralLetter(facts) }),
  notice('PanelDecided', {
    ...DEFERRED,
    to: 'family',
    channels: ['sms'],
    body: (facts) =>
      `The panel needs more information about ${facts.ref} before it decides. We have asked for it ${byWhen(facts, 'contribution-received')}, and write to you what it is. It can put a case off only once. You do not need to do anything. Questions: ${phone(facts)}.`,
  }),
  letter('DecisionNotified', {
    template: 'decision-letter',
    tellsDecision: true,
    subject: 'The panel’s decision',
    body: (facts) => decisionLetter(facts),
  }),
  notice('DecisionNotified', {
    template: 'decision-to-setting',
    to: 'setting',
    channels: ['email'],
    subject: 'A panel’s decision',
    body: (facts) =>
      `The panel has decided about ${facts.ref}, and the family has been told. What it asks of you is in the case. The family’s agreement to it is theirs to give; your view was evidence.`,
  }),
  ...OWED_TO_THE_FAMILY.flatMap(late),
];

function panelDay({ context }: Facts): string {
  return context.panelOn === null ? 'at its next meeting; we will tell you the day' : `on ${inWords(context.panelOn)}`;
}

/** The family hears that a day has gone by, and what they can do; whoever owns it hears before. */
function late(clock: keyof typeof WHAT_WAS_PROMISED): readonly NoticeRow<Referral>[] {
  return [
    letter(missed(clock), {
      template: 'delay-notice',
      subject: 'We are late',
      body: (facts) =>
        `In case ${facts.ref} we were to ${WHAT_WAS_PROMISED[clock]} ${byWhen(facts, clock)}, and we have not. We are sorry. It is still ours to do. Ring ${phone(facts)} and we tell you when it will be done.\n\n${rights(facts)}`,
    }),
    notice(warned(clock), dueSoon(clock, titleOf(ACCESS_CLOCKS, clock))),
  ];
}

/** What somebody is asked to do when the panel did not hear the case. */
export const PANEL_TASKS: readonly TaskRow<Referral>[] = [
  task('PanelItemRolled', {
    task: 'list-again',
    for: 'owner',
    when: ({ stage }) => stage === 'pre.readyForPanel',
    what: ({ act }) =>
      `Put the case on the agenda of the next panel, which hears it first. It was not decided, because: ${act.data.because}`,
    dueOn: dueBy('listed-for-panel'),
    doneBy: ['ListedForPanel', ...GONE_OR_RESTING],
  }),
];
