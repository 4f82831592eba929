import { missed, type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';
import { closed, phone } from '../../every-case/wording.js';
import { justMoved, providersOf, type Referral } from '../case.js';
import { byWhen, letter, notice, task, text } from '../clocks.js';
import { PRIORITIES } from './acts.js';
import { outcomeLetter } from './wording.js';

/** Who is told what once a provider has the child. */
export const SUPPORT_NOTICES: readonly NoticeRow<Referral>[] = [
  text('ProviderAllocated', {
    template: 'provider-allocated',
    subject: 'Who will see your child',
    body: (facts) =>
      `${facts.act.data.provider} has accepted your child. Your wait counts from ${receivedInWords(facts)}, when we first heard from you. They will be in touch; if you have not heard in four weeks, ring ${phone(facts)}.`,
  }),
  letter('WaitingListJoined', {
    template: 'waiting',
    subject: 'Your place on the list',
    body: (facts) =>
      `Your child is on the list of ${providersOf(facts.context, justMoved(facts.context, facts.act)).join(' and ')}. ${facts.act.data.likelyWait ? `The wait is likely to be: ${facts.act.data.likelyWait}.` : 'We cannot say yet how long it will be.'} Somebody speaks with you ${byWhen(facts, 'keep-in-touch')} at the latest. Tell us at any time if things get worse: ${phone(facts)}. Help while you wait: ${(facts.act.data.meanwhile ?? ['ask us what there is near you']).join('; ')}.`,
  }),
  letter('WaitReprioritised', {
    template: 'wait-changed',
    subject: 'Your place on the list has changed',
    body: (facts) =>
      `Your child’s priority on the list is now: ${midSentence(PRIORITIES[facts.act.data.priority])}. The reason: ${closed(facts.act.data.because)} Questions: ${phone(facts)}.`,
  }),
  text(warned('keep-in-touch'), {
    template: 'keep-in-touch',
    subject: 'How are things?',
    body: (facts) =>
      `You are still on the list (${facts.ref}). Do you still want the assessment? Has anything changed? Ring ${phone(facts)} or answer here. If we do not hear from you, we ring you: you do not lose your place.`,
  }),
  letter('OutcomeIssued', {
    template: 'outcome',
    tellsDecision: true,
    subject: 'The outcome of the assessment',
    body: (facts) => outcomeLetter(facts),
  }),
  notice('OutcomeIssued', {
    template: 'outcome-to-setting',
    to: 'setting',
    channels: ['email'],
    subject: 'The outcome of the assessment',
    body: ({ ref }) =>
      `The outcome of the assessment for ${ref} is in the case, with a plan of support. What it asks of you does not depend on a diagnosis.`,
  }),
  letter('PostSupportStarted', {
    template: 'post-support',
    subject: 'Your support has begun',
    body: (facts) =>
      `Your support has begun and goes on until ${inWords(facts.act.data.endsOn)}. Before then we ask you what helped. Questions: ${phone(facts)}.`,
  }),
  notice('PostSupportCompleted', {
    template: 'stage-survey',
    to: 'family',
    channels: ['portal', 'letter'],
    subject: 'How was it?',
    body: (facts) =>
      `Your case ${facts.ref} is finished. Tell us how it was, in any words you like. If you need us again within ${String(facts.act.area.settings.reopenMonths)} months, ring ${phone(facts)}: there is no new form.`,
  }),
];

function receivedInWords({ context }: NoticeFacts<Referral>): string {
  return context.receivedOn === null ? 'the first day' : inWords(context.receivedOn);
}

/** What somebody is asked to do while a family waits. */
export const SUPPORT_TASKS: readonly TaskRow<Referral>[] = [
  task(missed('keep-in-touch'), {
    task: 'ring-who-wait',
    for: 'keyWorker',
    what: () => 'Ring the family who wait: is it still wanted, has anything changed?',
    doneBy: ['KeptInTouch', 'AssessmentStarted'],
  }),
];
