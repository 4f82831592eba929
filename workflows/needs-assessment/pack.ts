import { asRead, type History } from '#engine/history';
import type { Pack, PackKept } from '#engine/pack';
import { childsWords, whatWasTried } from '../every-case/pack/sections.js';
import type { Assessment } from './case.js';
import { advice, decisionsBefore, whatWasAsked } from './panel/sections.js';

/** The words of every section are under every digest: whoever changes one makes another edition. */
const EDITION = 1;

/** What a panel reads before it says whether to assess, or to issue: made from the history alone. */
function assessmentPack(ref: string, told: History): Pack {
  const history = asRead(told);
  const sections = [
    childsWords(history),
    whatWasAsked(history),
    whatWasTried(history),
    advice(history),
    decisionsBefore(history),
  ];
  return { ref, edition: EDITION, sections };
}

/** How this pathway keeps its pack. */
export const packOfAssessment: PackKept<Assessment> = {
  builtBy: ['HistoryPackBuilt'],
  renewedBy: [],
  readBy: 'HistoryPackRead',
  familyReadsIt: true,
  digestIn: 'packDigest',
  current: ({ pack }) => pack,
  of: assessmentPack,
};
