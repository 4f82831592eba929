import { effective, type History } from '#engine/history';
import type { Pack, PackKept } from '#engine/pack';
import type { Meeting } from './case.js';
import { sectionsOf } from './minutes/sections.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 1;

/** The minutes as they follow from what was recorded: nobody writes them, so nobody can write what was not recorded. */
const minutes = (ref: string, told: History): Pack => ({
  ref,
  edition: EDITION,
  sections: sectionsOf(effective(told)),
});

/** How a meeting keeps its minutes: drafted from the record, read and signed by their digest, frozen by the last signature. */
export const MINUTES: PackKept<Meeting> = {
  called: 'Minutes',
  builtBy: ['MinutesDrafted'],
  renewedBy: [],
  readBy: 'MinutesSigned',
  familyReadsIt: false,
  digestIn: 'minutesDigest',
  current: (file) => file.minutes,
  of: minutes,
};
