import { noChildIsDecidedPastThePanel } from './laws-of-childrens-panels.js';
import { nobodyPaysWithoutTheirYes } from './laws-of-consent.js';
import { decisionsAreWhole } from './laws-of-decisions.js';
import { interimsAreNobodysOrphans, theLadderDecidesNothing } from './laws-of-disagreements.js';
import { promisedDaysAreKept } from './laws-of-letters.js';
import { moneyComesToTheWhole } from './laws-of-money.js';
import { onlyAPanelDecides } from './laws-of-panels.js';
import { ownPartsAreNeverRefused, refusalsChangeNothing, whatIsRecordedComesToPass } from './laws-of-recording.js';
import { nobodySpeaksForAnother, nobodyTakesAnothersPost } from './laws-of-speaking.js';
import { chasingRestartsNothing, inTimeIsByTheDayOfTheAct, timeComesBack } from './laws-of-time.js';
import { nobodyWaitsForNobody } from './laws-of-waiting.js';
import type { Moment } from './steps.js';

/** What is wrong with a moment, in a sentence; undefined where it is as it must be. */
export type Law = (moment: Moment) => string | undefined;

/** What must hold after every act, whatever it was and whoever did it. */
const LAWS: readonly Law[] = [
  ownPartsAreNeverRefused,
  refusalsChangeNothing,
  whatIsRecordedComesToPass,
  nobodySpeaksForAnother,
  nobodyTakesAnothersPost,
  decisionsAreWhole,
  onlyAPanelDecides,
  noChildIsDecidedPastThePanel,
  nobodyPaysWithoutTheirYes,
  moneyComesToTheWhole,
  interimsAreNobodysOrphans,
  theLadderDecidesNothing,
  nobodyWaitsForNobody,
  chasingRestartsNothing,
  timeComesBack,
  inTimeIsByTheDayOfTheAct,
  promisedDaysAreKept,
];

/** The first law that a moment breaks. */
export function broken(moment: Moment): string | undefined {
  for (const law of LAWS) {
    const wrong = law(moment);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
