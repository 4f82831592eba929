import type { Act, ActClasses } from '#engine/act';
import { Line, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { Minuted } from './wording.js';

/** The minutes are drafted from what was recorded. Drafted again, they are signed again. */
@Wording({
  title: 'Draft the minutes',
  why: 'They are put together from what was recorded. Drafted again, they are signed again.',
  told: 'The minutes were drafted from what was recorded.',
})
@Minuted('notes', ({ note }: MinutesDrafted) => [{ note }])
export class MinutesDrafted {
  /** SHA-256 of the minutes, which are put together and digested where this is recorded. */
  @Line({ mend: 'Send the digest of the minutes, or leave it out', optional: true }) minutesDigest?: string;

  /** What no act says: a word about how the meeting went. */
  @Paragraph.optional('Is there anything that was not recorded?', 'Add what was not recorded, or leave it out')
  note?: string;
}
export type DraftingMinutes = Act<string, MinutesDrafted>;

/** Somebody who was there says that the minutes are right: the chair, and a member of another body. Then they are frozen. */
@Wording({
  title: 'Sign the minutes',
  why: 'The chair and a member of another body sign. Then they are frozen.',
  told: 'Somebody who was there signed the minutes.',
  stands: [],
})
export class MinutesSigned {
  /** The minutes that they read. */
  @Line.optional('Digest of the minutes you read', 'Send the digest of the minutes, or leave it out', {
    hint: 'It stands at their end, where a link fills it in',
  })
  minutesDigest?: string;
}
export type Signing = Act<string, MinutesSigned>;

/** Signed minutes are never changed: what was wrong in them is said beside them. */
@Wording({
  title: 'Add an addendum to the minutes',
  why: 'Signed minutes are never changed. What was wrong in them is said beside them.',
  told: 'An addendum was added to the minutes.',
})
export class MinutesAddendumAdded {
  @Paragraph('What is to be read with the minutes?', 'Say what is to be read with the minutes') words: string;
  @Line('Why?', 'Say why') because: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const MINUTES_ACTS = { MinutesDrafted, MinutesSigned, MinutesAddendumAdded } as const satisfies ActClasses;
