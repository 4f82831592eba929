import type { Act } from '#engine/act';
import { CONTACT_NAMED, outstanding } from '#engine/confirming';
import { missed, type NoticeRow, type TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import type { EveryCaseRecipient } from '../recipients.js';
import { byWhen, closed, phone } from '../wording.js';
import type { Confirming, Refusing } from './acts.js';

const { notice, task } = tellingOf<CaseFile, EveryCaseAct, 'confirmation-given', EveryCaseRecipient>();

const what = ({ confirmations }: CaseFile, of: string): string => `“${confirmations[of]?.title ?? 'This'}”`;

const waitsForNobody = ({ confirmations }: CaseFile, of: string): boolean =>
  outstanding(confirmations[of]).length === 0;

/** The asking that is this act, and the one that it answers: several may wait on one case. */
const itself = ({ sequence }: Act): string => String(sequence);
const answered = ({ data }: Confirming | Refusing): string => data.of;

/** Said no, and not taken back by whoever proposed it: who did that knows. */
const byAnother = ({ confirmations }: CaseFile, { by, data }: Refusing): boolean =>
  confirmations[data.of]?.by.person !== by.person;

/** Who is told that something waits for their confirmation, and what became of what they proposed. */
export const CONFIRMING_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('ConfirmationAsked', {
    template: 'contact-asked',
    to: 'asked',
    byKey: itself,
    channels: ['email', 'letter'],
    when: (_file, { data }) => data.act === CONTACT_NAMED,
    subject: 'Are you the contact for a child?',
    // Whoever reads this may be somebody else: nothing in it is about the child.
    body: (facts) =>
      `Somebody who works with children has named you as the person to contact about a child, in the case with the number ${facts.ref}. We show you nothing of it, and nobody is told anything about you, until you have answered. If you are the parent, the carer or the young person: sign in to Waymark and say yes ${byWhen(facts, 'confirmation-given', String(facts.act.sequence))}. If you do not know what this is about, say no: it was a mistake, and we put it right. Questions: ${phone(facts)}.`,
  }),
  notice('ConfirmationAsked', {
    template: 'confirmation-asked',
    to: 'asked',
    byKey: itself,
    channels: ['email', 'inapp'],
    when: (_file, { data }) => data.act !== CONTACT_NAMED,
    subject: 'Please confirm',
    body: (facts) =>
      `“${facts.act.data.title}” has been proposed on ${facts.ref}, and you are named in it as one who agrees, signs or seconds. Nobody can say that for you: read it on the case, and confirm it or say no ${byWhen(facts, 'confirmation-given', String(facts.act.sequence))}. Until then it is not recorded.`,
  }),
  notice('ConfirmationGiven', {
    template: 'confirmation-complete',
    to: 'asker',
    byKey: answered,
    channels: ['inapp', 'email'],
    when: (file, { data }) => waitsForNobody(file, data.of),
    subject: 'It is confirmed',
    body: ({ ref, context, act }) =>
      `Everybody whom you named has confirmed ${what(context, act.data.of)} on ${ref}, and it is recorded.`,
  }),
  notice('ConfirmationRefused', {
    template: 'confirmation-refused',
    to: 'asker',
    byKey: answered,
    channels: ['email', 'inapp'],
    when: byAnother,
    subject: 'It is not confirmed',
    body: ({ ref, context, act }) =>
      `${what(context, act.data.of)} on ${ref} is not recorded: somebody whom you named said no. Why: ${closed(act.data.because)} What you can do: speak to them, and propose it again as you agree.`,
  }),
  notice('ConfirmationRefused', {
    template: 'confirmation-called-off',
    to: 'asked',
    byKey: answered,
    channels: ['inapp'],
    subject: 'Nothing to confirm any more',
    body: ({ ref, context, act }) =>
      `${what(context, act.data.of)} on ${ref} was not confirmed by somebody, or was taken back. Why: ${closed(act.data.because)} You need do nothing more.`,
  }),
  notice(missed('confirmation-given'), {
    template: 'confirmation-out-of-time',
    to: 'asker',
    byKey: ({ data }) => data.key,
    channels: ['email', 'inapp'],
    subject: 'It was not confirmed in time',
    body: ({ ref, context, act }) =>
      `${what(context, act.data.key)} on ${ref} was not confirmed by everybody whom you named, and the time is over: it is not recorded. Propose it again, or ask somebody else.`,
  }),
];

const named = (of: string | number, person: string): string => `confirm:${of}:${person}`;

const ofEverybody = ({ confirmations }: CaseFile, of: string): readonly string[] =>
  (confirmations[of]?.from ?? []).map((person) => named(of, person));

/** What those who are asked are asked to do; each has a task of their own. */
export const CONFIRMING_TASKS: readonly TaskRow<CaseFile>[] = [
  task('ConfirmationAsked', {
    task: 'confirm',
    for: 'asked',
    byKey: itself,
    each: ({ sequence }, to) => named(sequence, 'person' in to ? to.person : ''),
    what: ({ act }) =>
      act.data.act === CONTACT_NAMED
        ? 'Say whether you are the contact for a child'
        : `Confirm “${act.data.title}”, in which you are named, or say no to it`,
    dueOn: ({ act, deadlines }) =>
      deadlines.find(({ clock, key }) => clock === 'confirmation-given' && key === String(act.sequence))?.dueOn,
    doneBy: ['ConfirmationGiven', 'ConfirmationRefused', 'DeadlinePassed'],
    ends: (file, act) => {
      if (act.type === 'ConfirmationGiven') return [named(act.data.of, act.by.person ?? '')];
      if (act.type === 'ConfirmationRefused') return ofEverybody(file, act.data.of);
      return act.data.clock === 'confirmation-given' ? ofEverybody(file, act.data.key) : [];
    },
  }),
  task('ConfirmationRefused', {
    task: 'propose-again',
    for: 'asker',
    byKey: answered,
    when: byAnother,
    what: ({ context, act }) =>
      `${what(context, act.data.of)} was not confirmed: propose it again, or settle it otherwise`,
    doneBy: ['ConfirmationAsked', 'ConfirmationGiven'],
  }),
];
