import type { NoticeRow, TaskRow } from '#engine/pathway';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone, rights } from '../every-case/notices.js';
import type { Told } from './notices-before-panel.js';
import type { Referral } from './referral.js';

type Row = NoticeRow<Referral>;

/** Each outcome of a panel, as a family reads it. */
const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  ALLOCATE_ASSESSMENT: 'There will be an assessment.',
  SUPPORT_PLAN_ONLY: 'There will be a plan of support, without an assessment for now.',
  BOTH: 'There will be an assessment, and a plan of support while you wait.',
  REFER_SPECIALIST: 'A specialist service will see your child.',
  REFER_EHC_REQUEST: 'The panel thinks an EHC needs assessment should be asked for.',
  REFER_JOINT_FUNDING: 'A package of support will be put to the services that pay for it together.',
  REFER_EARLY_HELP: 'Early Help will work with your family.',
  REFER_SOCIAL_CARE: 'Social care will look at what support your family needs.',
  NOT_NEEDED_NOW: 'Nothing more is needed now. We look at it again on a day that the letter names.',
};

const aboutPanelDay = (on: string): Row => ({
  template: 'panel-date',
  on,
  to: 'family',
  channels: ['letter', 'sms', 'portal'],
  words: (facts) => ({
    subject: `When the panel meets: ${facts.ref}`,
    body: `The panel will talk about your case ${facts.ref} ${panelDay(facts)}. You can be there, join by video or phone, write, or ask somebody to speak for you. Ring ${phone(facts)} to say which, or if the day does not suit.`,
  }),
});

function panelDay({ context }: Told): string {
  return context.panelOn === null ? 'at its next meeting; we will tell you the day' : `on ${inWords(context.panelOn)}`;
}

/** Who is told what, from the panel's agenda on. Only the letter of decision names the child. */
export const NOTICES_FROM_PANEL: readonly Row[] = [
  aboutPanelDay('ListedForPanel'),
  aboutPanelDay('ReferralAcceptedAsUrgent'),
  ...['InformationSupplied', 'ContributionReceived'].map(
    (on): Row => ({
      template: 'stale-pack',
      on,
      to: 'staleReaders',
      channels: ['email', 'inapp'],
      when: (_file, { data }) => (data.packDigest ?? '') !== '',
      words: (facts) => ({
        subject: `Something new to read: ${facts.ref}`,
        body: `Something new has come for ${facts.ref} since you read the pack. Please read it again before the panel: what you read before no longer counts.`,
      }),
    }),
  ),
  {
    template: 'decision-headline',
    on: 'PanelDecided',
    to: 'family',
    channels: ['sms', 'portal'],
    when: ({ stage }) => stage === 'panel.decided',
    words: (facts) => ({
      subject: `The panel has decided: ${facts.ref}`,
      body: `The panel has decided about ${facts.ref}. You will have the decision and the reasons in writing ${byWhen(facts, 'decision-notified')}. Questions before then: ${phone(facts)}.`,
    }),
  },
  {
    template: 'panel-deferred',
    on: 'PanelDecided',
    to: 'family',
    channels: ['letter', 'sms', 'portal'],
    when: ({ stage }) => stage === 'pre.informationGathering',
    words: (facts) => ({
      subject: `The panel needs more: ${facts.ref}`,
      body: `The panel needs more information about ${facts.ref} before it decides. We have asked for it ${byWhen(facts, 'contribution-received')}. It can put a case off only once. You do not need to do anything. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'decision-letter',
    on: 'DecisionNotified',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `The panel’s decision: ${facts.ref}`,
      body: `About ${facts.context.child?.name ?? 'your child'}\n\n${decisionInWords(facts)}\n\nThe reasons are with this letter. If something is not clear, ring ${phone(facts)} and we go through it with you.\n\n${rights(facts)}`,
    }),
  },
  {
    template: 'decision-to-setting',
    on: 'DecisionNotified',
    to: 'setting',
    channels: ['email'],
    words: (facts) => ({
      subject: `A panel’s decision: ${facts.ref}`,
      body: `The panel has decided about ${facts.ref}, and the family has been told. What it asks of you is in the case. The family’s agreement to it is theirs to give; your view was evidence.`,
    }),
  },
  {
    template: 'provider-allocated',
    on: 'ProviderAllocated',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Who will see your child: ${facts.ref}`,
      body: `${facts.context.provider} has accepted your child. Your wait counts from ${receivedInWords(facts)}, when we first heard from you. They will be in touch; if you have not heard in four weeks, ring ${phone(facts)}.`,
    }),
  },
  {
    template: 'waiting',
    on: 'WaitingListJoined',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your place on the list: ${facts.ref}`,
      body: `Your child is on the list of ${facts.context.provider ?? 'the provider'}. ${facts.act.data.likelyWait ? `The wait is likely to be: ${facts.act.data.likelyWait}.` : 'We cannot say yet how long it will be.'} Somebody speaks with you ${byWhen(facts, 'keep-in-touch')} at the latest. Tell us at any time if things get worse: ${phone(facts)}. Help while you wait: ${(facts.act.data.meanwhile ?? ['ask us what there is near you']).join('; ')}.`,
    }),
  },
  {
    template: 'wait-changed',
    on: 'WaitReprioritised',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your place on the list has changed: ${facts.ref}`,
      body: `Your child’s priority on the list is now: ${facts.act.data.priority}. The reason: ${facts.act.data.because}. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'keep-in-touch',
    on: { warned: 'keep-in-touch' },
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `How are things? ${facts.ref}`,
      body: `You are still on the list (${facts.ref}). Do you still want the assessment? Has anything changed? Ring ${phone(facts)} or answer here. If we do not hear from you, we ring you: you do not lose your place.`,
    }),
  },
  ...['family', 'setting'].map(
    (to): Row => ({
      template: to === 'family' ? 'outcome' : 'outcome-to-setting',
      on: 'OutcomeIssued',
      to,
      channels: to === 'family' ? ['letter', 'portal'] : ['email'],
      words: (facts) => ({
        subject: `The outcome of the assessment: ${facts.ref}`,
        body:
          to === 'family'
            ? `The outcome of the assessment, and a plan of support, are with this letter. The plan is about what your child needs, whether there is a diagnosis or not. We offer a meeting to go through it: ring ${phone(facts)}.\n\n${rights(facts)}`
            : `The outcome of the assessment for ${facts.ref} is in the case, with a plan of support. What it asks of you does not depend on a diagnosis.`,
      }),
    }),
  ),
  {
    template: 'post-support',
    on: 'PostSupportStarted',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your support has begun: ${facts.ref}`,
      body: `Your support has begun and goes on until ${inWords(facts.act.data.endsOn)}. Before then we ask you what helped. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'stage-survey',
    on: 'PostSupportCompleted',
    to: 'family',
    channels: ['portal', 'letter'],
    words: (facts) => ({
      subject: `How was it? ${facts.ref}`,
      body: `Your case ${facts.ref} is finished. Tell us how it was, in any words you like. If you need us again within ${String(facts.act.area.settings.reopenMonths)} months, ring ${phone(facts)}: there is no new form.`,
    }),
  },
  {
    template: 'transferred',
    on: 'TransferredOut',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your case moves with you: ${facts.ref}`,
      body: `Case ${facts.ref} is with ${facts.act.data.toArea} now. Somebody there has accepted it, with its whole history and its first date: you do not begin again. Questions: ${phone(facts)}.`,
    }),
  },
  ...['triage-decided', 'decision-notified', 'panel-held', 'nd-first-appointment'].flatMap(late),
];

function decisionInWords({ context }: Told): string {
  const { outcome = '', onward } = context.decision ?? {};
  const next = onward === null || onward === undefined ? '' : `\nWhat happens next: ${onward}.`;
  return `${IN_PLAIN_WORDS[outcome] ?? 'The panel has decided.'}${next}`;
}

function receivedInWords({ context }: Told): string {
  return context.receivedOn === null ? 'the first day' : inWords(context.receivedOn);
}

/** The family hears that a day has gone by, and what they can do; whoever owns it hears before. */
function late(clock: string): readonly Row[] {
  return [
    {
      template: 'delay-notice',
      on: { missed: clock },
      to: 'family',
      channels: ['letter', 'portal'],
      words: (facts) => ({
        subject: `We are late: ${facts.ref}`,
        body: `We said we would do something about ${facts.ref} ${byWhen(facts, clock)}, and we have not. We are sorry. It is still ours to do. Ring ${phone(facts)} and we tell you when it will be done.\n\n${rights(facts)}`,
      }),
    },
    {
      template: 'clock-at-risk',
      on: { warned: clock },
      to: 'owner',
      channels: ['inapp', 'email'],
      words: (facts) => ({
        subject: `Due soon: ${facts.ref}`,
        body: `Something is due on ${facts.ref} ${byWhen(facts, clock)}. If it will be late, tell the family before it is.`,
      }),
    },
  ];
}

/** What somebody is asked to do from the panel on. */
export const TASKS_FROM_PANEL: readonly TaskRow<Referral>[] = [
  {
    task: 'ring-who-wait',
    on: { missed: 'keep-in-touch' },
    for: 'keyWorker',
    what: () => 'Ring the family who wait: is it still wanted, has anything changed?',
    doneBy: ['KeptInTouch', 'AssessmentStarted'],
  },
  {
    task: 'look-at-decision-again',
    on: { missed: 'decision-looked-at-again' },
    for: 'owner',
    what: () => 'The panel named this day to look again: ring the family, and re-open the case or record why not',
    doneBy: ['CaseReopened', 'NewInformationConsidered'],
  },
  {
    task: 'look-at-hold-again',
    on: { missed: 'hold-reviewed' },
    for: 'owner',
    what: () => 'The case rests until today: ring the family, and go on or name a new day',
    doneBy: ['HoldEnded', 'ReferralWithdrawn', 'TransferredOut', 'ChildDied'],
  },
];
