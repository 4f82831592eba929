import { type NoticeRow, type TaskRow, wordsOfNotice } from '#engine/telling';
import type { CaseFile } from '../case.js';
import { otherThanPrint } from './changed-contact.js';

/**
 * What Waymark sends by itself goes in ordinary print and in English. Where a family has said that it reads otherwise, whoever
 * answers for the case is asked, with each letter, to send it as they read it.
 */
export const formatRows = <Context>(notices: readonly NoticeRow<Context>[]): readonly TaskRow<Context>[] =>
  notices.filter(isALetter).map((row) => ({
    task: 'send-as-they-read',
    on: row.on,
    for: 'owner',
    when: (context, act) =>
      asTheyRead(context) !== '' && (row.when?.(context, act) ?? true) && row.unless?.(context, act) === undefined,
    what: (facts) =>
      `“${wordsOfNotice(row, facts).subject}” went to the family in ordinary print: send it in ${asTheyRead(facts.context)} too, and record that you have (Equality Act 2010 ss.20 and 29)`,
    doneBy: ['ReachedAnotherWay'],
  }));

const isALetter = <Context>({ to, channels }: NoticeRow<Context>): boolean =>
  to === 'family' && (typeof channels === 'function' || channels.includes('letter'));

const asTheyRead = (context: unknown): string => otherThanPrint((context as Partial<CaseFile>).howToReach);
