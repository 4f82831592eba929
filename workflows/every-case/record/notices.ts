import { movedInWords } from '#engine/calendar-change';
import type { NoticeRow, TaskRow } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import type { EveryCaseRecipient } from '../recipients.js';

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

/** What somebody is asked to do when something could not be delivered. */
export const RECORD_TASKS: readonly TaskRow<CaseFile>[] = [
  task('NoticeFailed', {
    task: 'reach-another-way',
    for: 'owner',
    what: ({ act }) =>
      `The notice “${act.data.template}” could not be delivered by ${act.data.channel}. Reach them another way, and correct the contact.`,
    doneBy: ['ReachedAnotherWay'],
  }),
];
