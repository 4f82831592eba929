import type { NoticeFacts } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';
import { closed, phone, rights } from '../../every-case/wording.js';
import { filled } from '../../filled.js';
import { type Referral, WHOLE_CHILD } from '../case.js';
import { FINDINGS, STRANDS } from '../wording.js';
import type { GivingTheOutcome } from './acts.js';

type Facts = NoticeFacts<Referral, GivingTheOutcome>;

/** What the assessment found and what the child needs, in the letter itself; when it is gone through; and the family's rights. */
export function outcomeLetter(facts: Facts): string {
  const { child, assessments } = facts.context;
  return [
    `About ${child?.name ?? 'your child'}`,
    ...Object.entries(assessments).map(([need, { found }]) => foundInWords(need, found)),
    'The plan of support goes by what your child needs, whether there is a diagnosis or not.',
    meetingInWords(facts),
    rights(facts),
  ]
    .filter(filled)
    .join('\n\n');
}

function foundInWords(need: string, found: Referral['assessments'][string]['found'] | undefined): string {
  // An assessment that was over before we kept what it found says nothing here.
  if (!found) return '';
  const titles: Readonly<Record<string, string>> = STRANDS;
  const about = need === WHOLE_CHILD ? '' : ` (${midSentence(titles[need] ?? need)})`;
  return `What the assessment found${about}: ${midSentence(FINDINGS[found.result])}.\nWhat your child needs:\n${closed(found.needs)}`;
}

function meetingInWords({ act, ...facts }: Facts): string {
  const day = act.data.feedbackMeetingOn;
  return day === undefined
    ? `We offer a meeting to go through it: ring ${phone({ ...facts, act })}.`
    : `We meet you on ${inWords(day)} to go through it. If the day does not suit, ring ${phone({ ...facts, act })}.`;
}
