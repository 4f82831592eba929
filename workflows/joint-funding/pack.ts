import { effective, type History } from '#engine/history';
import type { Pack, PackKept } from '#engine/pack';
import type { Funding } from './case.js';
import { childsWords, options, whatIsAsked, whatIsToBePaidFor, whatTheFamilyThinks } from './pack/sections.js';
import { whatHappened } from './pack-chronology.js';
import { decisionsBefore, whatIsNew, whatIsWithheld, whatWasTried } from './pack-of-the-history.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 1;

/** What a panel reads before it decides who pays, made from the history alone. A section with nothing in it says so. */
function fundingPack(ref: string, told: History): Pack {
  const history = effective(told);
  const sections = [
    childsWords(history),
    whatTheFamilyThinks(history),
    whatIsAsked(history),
    whatIsToBePaidFor(history),
    options(history),
    whatWasTried(history),
    whatIsNew(history),
    decisionsBefore(history),
    whatIsWithheld(history),
    whatHappened(history),
  ];
  return { ref, edition: EDITION, sections };
}

/** How this pathway keeps its pack. */
export const packOfFunding: PackKept<Funding> = {
  builtBy: ['HistoryPackBuilt'],
  renewedBy: ['InformationSupplied'],
  readBy: 'HistoryPackRead',
  familyReadsIt: true,
  digestIn: 'packDigest',
  current: ({ pack }) => pack,
  of: fundingPack,
};
