import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { NoticeFacts } from '#engine/telling';
import { addDays, type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { phone } from '../every-case/wording.js';
import { adviserTitle } from './advice/acts.js';
import { type Assessment, earliestFinal, outstandingAdvice } from './case.js';
import { byWhen } from './clocks.js';
import { groundInWords } from './lateness/acts.js';

type Facts<By extends Act = Act> = NoticeFacts<Assessment, By>;

/** "by Thursday 6 May 2027": when a final plan is due, by the twenty weeks or by what takes their place after a refusal was reversed. */
export function finalPlanBy(facts: Facts): string {
  const instead = facts.context.owedInstead?.finalBy;
  return instead == null ? byWhen(facts, 'ehcp-final') : `by ${inWords(instead)}`;
}

/** Free and independent advice, as every letter names it. */
export const sendiass = ({ act }: Facts): string => String(act.area.settings.sendiass ?? 'your local SENDIASS');

/** The last lines of an ordinary letter. */
export const askUs = (facts: Facts): string =>
  `Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`;

/** Why it takes longer, as far as the record shows. */
export function whyItIsLate({ context }: Facts): string {
  const outstanding = outstandingAdvice(context).map(adviserTitle);
  const excused = context.exceptions
    .filter(({ state }) => state === 'approved')
    .map(({ ground }) => groundInWords(ground));
  return [
    outstanding.length > 0 ? `We are still waiting for advice from ${outstanding.join(', and from ')}.` : '',
    context.draft === null
      ? 'The draft plan is not finished.'
      : 'Your time to answer the draft plan runs past that day.',
    excused.length > 0 ? `Recorded as a reason in law: ${excused.join('; ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Whether the plan can no longer be final in time, the fifteen days of the family being theirs. */
export function willBeLate(file: Assessment, on: CivilDate, dueOn: CivilDate): boolean {
  return file.finalOn === null && file.draft?.agreed !== true && earliestFinal(file, on) > dueOn;
}

/** The day by which the area expects to send a plan that is late. It is an expectation, and the letter says so. */
export function expectedOn({ act, context }: Facts<Act<string, BellFacts>>): string {
  const expected = addDays(act.data.dueOn, Number(act.area.settings.delayNoticeDays ?? 14));
  const earliest = earliestFinal(context, act.occurredOn);
  return inWords(expected > earliest ? expected : earliest);
}
