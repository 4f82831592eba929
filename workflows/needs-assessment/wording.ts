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

/** Why it takes longer than the day of this bell, as far as the record shows. */
export function whyItIsLate({ context, act }: NoticeFacts<Assessment, Act<string, BellFacts>>): string {
  const outstanding = outstandingAdvice(context).map(adviserTitle);
  const excused = context.exceptions
    .filter(({ state }) => state === 'approved')
    .map(({ ground }) => groundInWords(ground));
  return [
    outstanding.length > 0 ? `We are still waiting for advice from ${outstanding.join(', and from ')}.` : '',
    whatIsNotDone(context, act),
    excused.length > 0 ? `Recorded as a reason in law: ${excused.join('; ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function whatIsNotDone(file: Assessment, { data, occurredOn }: Act<string, BellFacts>): string {
  if (file.draft === null) return 'The draft plan is not finished.';
  return earliestFinal(file, occurredOn) > data.dueOn
    ? 'Your time to answer the draft plan runs past that day.'
    : 'The final plan is not finished.';
}
