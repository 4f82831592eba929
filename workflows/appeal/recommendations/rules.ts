import { limitIn } from '#engine/limit';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import { type Appeal, stillOwed, unanswered } from '../case.js';
import type { Answering, Copying } from './acts.js';
import { LAW_OF_RECOMMENDATIONS } from './clocks.js';

/** From this day on the Tribunal may recommend on health and social care: decisions sent and plans made since then. */
export const RECOMMENDING_SINCE = limitIn(LAW_OF_RECOMMENDATIONS, 'recommendation-health-response').validFrom ?? '';

/** What is asked before a recommendation is answered, or its answer copied. */
export const RECOMMENDATION_RULES = rulesFor<Appeal>()({
  answersAreStillDue: {
    reason: 'Every recommendation has been answered.',
    holds: (file) => unanswered(file).length > 0,
  },
  thatRecommendationWaits: {
    reason: 'The Tribunal has recommended nothing to them, or they have answered.',
    holds: ({ recommendations }, { data }: Answering) =>
      recommendations.some(({ to, answeredOn }) => to === data.to && answeredOn === null),
  },
  notFollowingHasReasons: {
    reason: 'Whoever does not follow a recommendation, or only in part, says why, in writing.',
    law: 'SI 2017/1306 regs 6(5)(b) and 7(3)(b)',
    holds: (_file, { data }: Answering) => (data.isFollowed && data.inPart !== true) || filled(data.words),
  },
  thatAnswerWaitsToBeCopied: {
    reason: 'There is no answer of theirs that has still to be copied.',
    holds: ({ recommendations }, { data }: Copying) =>
      recommendations.some(
        ({ to, answeredOn, copiedOn }) => to === data.of && answeredOn !== null && copiedOn === null,
      ),
  },
  thatIsTheLastAnswer: {
    reason: 'Another recommendation has still to be answered, or an answer to be copied; or something else is owed.',
    holds: (file, { data }: Copying) =>
      stillOwed(file).length === 0 && unanswered(file).every(({ to }) => to === data.of),
  },
});
