import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone, sendiass } from '../every-case/wording.js';
import { adviserTitle } from './advice/acts.js';
import { type Assessment, earliestFinal, outstandingAdvice } from './case.js';
import { byWhen } from './clocks.js';
import { groundInWords } from './lateness/acts.js';

type Facts = NoticeFacts<Assessment>;

/** "by Thursday 6 May 2027": when a final plan is due, by the twenty weeks or by what takes their place after a refusal was reversed. */
export function finalPlanBy(facts: Facts): string {
  const instead = facts.context.owedInstead?.finalBy;
  return instead == null ? byWhen(facts, 'ehcp-final') : `by ${inWords(instead)}`;
}

/** The last lines of an ordinary letter. */
export const askUs = (facts: Facts): string =>
  `Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`;

/** Why it takes longer than the day of this bell, as far as the record shows. No plan is late because a family has not said more. */
export function whyItIsLate({ context, act }: NoticeFacts<Assessment, Act<string, BellFacts>>): string {
  const outstanding = outstandingAdvice(context).filter((name) => name !== 'family');
  const excused = context.exceptions
    .filter(({ state }) => state === 'approved')
    .map(({ ground }) => groundInWords(ground));
  return [
    outstanding.length > 0 ? `We are still waiting for advice from ${advisersInWords(outstanding)}.` : '',
    whatIsNotDone(context, act),
    excused.length > 0 ? `Recorded as a reason in law: ${excused.join('; ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** "the health service", "social care and an educational psychologist"; a title with commas of its own needs the stronger stop. */
function advisersInWords(names: readonly string[]): string {
  const [last, ...before] = names.map(adviserTitle).reverse();
  return before.length === 0 ? String(last) : `${before.reverse().join('; ')}; and ${last}`;
}

/** Of a day by which something was to be decided, not written. */
const UNDECIDED: Readonly<Record<string, string>> = {
  'ehcna-decision': 'We have not decided yet whether to assess.',
  'ehcp-refusal': 'We have not decided yet whether there will be a plan.',
};

function whatIsNotDone(file: Assessment, { data, occurredOn }: Act<string, BellFacts>): string {
  const undecided = UNDECIDED[data.clock];
  if (undecided !== undefined) return undecided;
  if (file.draft === null) return 'The draft plan is not finished.';
  return earliestFinal(file, occurredOn) > data.dueOn
    ? 'Your time to answer the draft plan runs past that day.'
    : 'The final plan is not finished.';
}
