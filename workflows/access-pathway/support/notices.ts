import type { NoticeRow, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone, rights, type Told } from '../../every-case/notices.js';
import type { Referral } from '../case.js';
import { justMoved, providersOf } from './updates.js';

type Row = NoticeRow<Referral>;

/** Who is told what once a provider has the child. */
export const NOTICES_AFTER_PANEL: readonly Row[] = [
  {
    template: 'provider-allocated',
    on: 'ProviderAllocated',
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Who will see your child: ${facts.ref}`,
      body: `${facts.act.data.provider} has accepted your child. Your wait counts from ${receivedInWords(facts)}, when we first heard from you. They will be in touch; if you have not heard in four weeks, ring ${phone(facts)}.`,
    }),
  },
  {
    template: 'waiting',
    on: 'WaitingListJoined',
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `Your place on the list: ${facts.ref}`,
      body: `Your child is on the list of ${providersOf(facts.context, justMoved(facts.context, facts.act)).join(' and ')}. ${facts.act.data.likelyWait ? `The wait is likely to be: ${facts.act.data.likelyWait}.` : 'We cannot say yet how long it will be.'} Somebody speaks with you ${byWhen(facts, 'keep-in-touch')} at the latest. Tell us at any time if things get worse: ${phone(facts)}. Help while you wait: ${(facts.act.data.meanwhile ?? ['ask us what there is near you']).join('; ')}.`,
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
      ...(to === 'family' && { tellsDecision: true }),
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
];

function receivedInWords({ context }: Told<Referral>): string {
  return context.receivedOn === null ? 'the first day' : inWords(context.receivedOn);
}

/** What somebody is asked to do while a family waits. */
export const TASKS_AFTER_PANEL: readonly TaskRow<Referral>[] = [
  {
    task: 'ring-who-wait',
    on: { missed: 'keep-in-touch' },
    for: 'keyWorker',
    what: () => 'Ring the family who wait: is it still wanted, has anything changed?',
    doneBy: ['KeptInTouch', 'AssessmentStarted'],
  },
];
