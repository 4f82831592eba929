import { NOTHING, type Observed } from './observe.js';
import type { Play } from './play.js';
import type { StoryStep } from './story.js';
import { timerIn } from './vocabulary/timers.js';

const TIMEOUT = 'RUNG.TIMEOUT';

/**
 * In the stories a timer alerts, and a step after it carries the case up a rung. Here one bell does both: the step of the
 * timer is shown the alerts, and what moved is left for the step that follows it.
 */
export function shownTo(play: Play, step: StoryStep, { before = NOTHING, after }: Two): Observed {
  if (timerIn(step.event) === undefined || !isFollowed(play, step)) return after;
  return { ...after, row: before.row, context: before.context, deadlines: before.deadlines };
}

interface Two {
  readonly before: Observed | undefined;
  readonly after: Observed;
}

function isFollowed({ story }: Play, { n, at, case: id }: StoryStep): boolean {
  const next = story.events.find((step) => step.n > n && step.case === id);
  return next?.event === TIMEOUT && next.at === at;
}
