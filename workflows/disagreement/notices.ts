import type { NoticeRow } from '#engine/telling';
import { NOTICES_TO_THE_BOARD } from './board/notices.js';
import type { Disagreement } from './case.js';
import { NOTICES_ABOUT_MONEY } from './interim/notices.js';
import { NOTICES_ON_THE_LADDER } from './ladder/notices.js';
import { NOTICES_TO_THE_FAMILY } from './raising/notices.js';

/** What a director finds in the one letter a day. */
const DIGEST: NoticeRow<Disagreement> = {
  template: 'daily-digest',
  on: 'DigestGiven',
  to: 'digest',
  channels: ['email', 'inapp'],
  words: ({ act }) => ({
    subject: `Open at your step today: ${act.data.count}`,
    body: `${act.data.list}\n\nIf nobody acts by the day beside each, it goes to the next step by itself. No time decides anything.`,
  }),
};

/** Who is told what about a disagreement. */
export const DISAGREEMENT_NOTICES: readonly NoticeRow<Disagreement>[] = [
  ...NOTICES_TO_THE_FAMILY,
  ...NOTICES_ON_THE_LADDER,
  ...NOTICES_TO_THE_BOARD,
  ...NOTICES_ABOUT_MONEY,
  DIGEST,
];
