import { movedInWords } from '#engine/calendar-change';
import type { NoticeRow, TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import { addDays, inWords } from '#statutory-calendar/civil-date';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import { theirOwnWay } from '../family-rows.js';
import { mannerInWords, newDetails } from '../reaching/changed-contact.js';
import type { EveryCaseRecipient } from '../recipients.js';
import { phone } from '../wording.js';
import { type NoticeFailed, TO_WHERE_THEY_WERE } from './acts.js';

const { notice, task } = tellingOf<CaseFile, EveryCaseAct, never, EveryCaseRecipient>();

/** Who is told that the days of open deadlines have moved. */
export const RECORD_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('CalendarChanged', {
    // Families see the new day on their page. Whether somebody holds a letter with the old one, only people know.
    template: 'deadlines-moved',
    to: 'manager',
    channels: ['inapp'],
    when: (_file, act) => act.data.moved.some(({ before, after }) => before !== after),
    subject: 'Deadlines have moved',
    body: ({ ref, act }) =>
      [
        `The list of bank holidays has changed, and the open deadlines of ${ref} have been counted again:`,
        ...act.data.moved.map((moved) => `• ${movedInWords(moved)}.`),
        'Whoever was told an old day in a letter must be told the new one.',
      ].join('\n'),
  }),
];

/** The family is reached at its new address; whoever answers for the case knows it. On the case of a child. */
export const CONTACT_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('ContactChanged', {
    template: 'family-details-changed',
    to: 'family',
    alone: true,
    channels: theirOwnWay,
    subject: 'We have your new details',
    body: (facts) =>
      `You told us ${newDetails(facts.act.data, 'you')} for case ${facts.ref}, and we go by it from now on. If you did not, ring ${phone(facts)} at once. What did not reach you before is sent to you again.`,
  }),
  notice('ContactChanged', {
    template: TO_WHERE_THEY_WERE,
    to: 'reachedBefore',
    channels: (to) => ('contact' in to ? theirOwnWay(to) : ['email']),
    subject: 'Your details were changed',
    // Whoever reads it may be somebody else by now: it says neither where to nor whose child it is.
    body: (facts) =>
      `We were told of other details for case ${facts.ref}, and do not write here any more. If that was you, you need do nothing. If it was not, ring ${phone(facts)} at once.`,
  }),
  notice('ContactChanged', {
    template: 'family-details-changed-to-owner',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'The family has new details',
    body: (facts) =>
      `The family of ${facts.ref} has told us ${newDetails(facts.act.data, 'they')}. ${[mannerInWords(facts.context.howToReach), undeliveredInWords(facts.context)].filter((one) => one !== '').join(' ')} If you have other cases of this child, change them there too. Questions: ${phone(facts)}.`,
  }),
];

const undeliveredInWords = ({ undelivered = [] }: CaseFile): string =>
  undelivered.length === 0
    ? 'What had not arrived and can go there goes out again by itself; nothing else waits to be sent again, as far as we know.'
    : `This had not arrived by another way, for which there is nothing new. Send it today: ${undelivered.join(', ')}.`;

/** What did not arrive is sent again, to where the family is. On the case of a child. */
export const CONTACT_TASKS: readonly TaskRow<CaseFile>[] = [
  task('ContactChanged', {
    task: 'send-again',
    for: 'owner',
    when: ({ undelivered = [] }) => undelivered.length > 0,
    what: ({ context }) =>
      `${undeliveredInWords(context)} Time that runs from a letter runs from one that was properly addressed (Interpretation Act 1978 s.7)`,
    dueOn: ({ act }) => act.occurredOn,
    doneBy: ['ReachedAnotherWay'],
  }),
];

/** A way that nobody knows has to be asked for; one that failed may be wrong. */
const notReached = ({ subject, template, channel, status }: NoticeFailed): string => {
  if (template === TO_WHERE_THEY_WERE)
    return 'Where the family was reached until now could not be told that its details changed. Make sure that it was they: ring them on a number that you had before, or see them';
  return status === 'noAddress'
    ? `The notice “${subject ?? template}” cannot be sent by ${channel}: the case does not say where. Reach them another way today, ask them where to write, and record it as their new details`
    : `The notice “${subject ?? template}” could not be delivered by ${channel}. Reach them another way, and correct the contact`;
};

/** What somebody is asked to do when something could not be delivered. */
export const RECORD_TASKS: readonly TaskRow<CaseFile>[] = [
  task('NoticeFailed', {
    task: 'reach-another-way',
    for: 'owner',
    when: (_file, { data }) => data.alsoBy === undefined,
    what: ({ act }) => notReached(act.data),
    doneBy: ['ReachedAnotherWay'],
  }),
];

/** Who is told that a paper on a child's case is about another child, or is back. */
export const PAPER_NOTICES: readonly NoticeRow<CaseFile>[] = [
  notice('MisfiledPaperRemoved', {
    template: 'paper-of-another-child',
    to: 'family',
    channels: theirOwnWay,
    subject: 'Something on your child’s record was about another child',
    body: (facts) =>
      `Something was put on case ${facts.ref} by mistake: entry ${facts.act.data.of} of its history is about another child. It was removed on ${inWords(facts.act.occurredOn)}. Nobody who works on the case can read it any more; it is kept under seal, so that it can be shown what happened.\n\nIf it was sent to you or you have read it, please tell nobody what it says, and destroy any copy. If you think that something was decided about your child because of it, tell us and we will look at it again: ${phone(facts)}.`,
  }),
  notice('MisfiledPaperRemoved', {
    template: 'your-paper-was-another-childs',
    to: 'recorder',
    byKey: ({ data, by }) => (data.recordedBy === by.person ? '' : (data.recordedBy ?? '')),
    channels: ['digest'],
    subject: 'What you recorded is about another child',
    body: (facts) =>
      `Entry ${facts.act.data.of} of ${facts.ref}, which you recorded, is about another child and was removed on ${inWords(facts.act.occurredOn)}. What was asked of you is still asked, unless it was done otherwise: record the right paper now if you have it. Look where else you sent the other child’s paper, and tell your own organisation. Questions: ${phone(facts)}.`,
  }),
  notice('RemovedPaperRestored', {
    template: 'paper-put-back',
    to: 'family',
    channels: theirOwnWay,
    subject: 'What was removed from your child’s record is back',
    body: (facts) =>
      `We wrote to you that entry ${facts.act.data.of} of the history of case ${facts.ref} was about another child. It is about your child after all, and is back on the record. Questions: ${phone(facts)}.`,
  }),
  notice('RemovedPaperRestored', {
    template: 'your-paper-was-put-back',
    to: 'recorder',
    byKey: ({ data, by }) => (data.recordedBy === by.person ? '' : (data.recordedBy ?? '')),
    channels: ['digest'],
    subject: 'What you recorded is back on the record',
    body: ({ ref, act }) =>
      `Entry ${act.data.of} of ${ref}, which you recorded, is about this child after all and is back.`,
  }),
];

/** What is asked of whoever answers for the team then. */
export const PAPER_TASKS: readonly TaskRow<CaseFile>[] = [
  task('MisfiledPaperRemoved', {
    task: 'deal-with-misfiling',
    for: 'manager',
    what: ({ act }) =>
      `Deal with entry ${act.data.of}, which is about another child: tell those who had read it (the history lists them), put it on the right record, and decide within 72 hours whether it must be reported (UK GDPR Article 33)`,
    dueOn: ({ act }) => addDays(act.occurredOn, 3),
    doneBy: ['MisfilingDealtWith', 'RemovedPaperRestored'],
  }),
];
