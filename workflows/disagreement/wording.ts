import type { AreaLimits } from '#engine/locality';
import { inWords } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { Told } from '../every-case/notices.js';
import { inPounds } from '../money/pence.js';
import { agenciesIn, type Parts, type Shares, sumOf } from '../money/split.js';
import type { Disagreement } from './case.js';
import { ladderFor, nextRung, RUNG_CLOCKS, rungOf } from './practice.js';
import { RUNGS_IN_WORDS } from './settling.js';

/** What the words of a notice of this pathway draw on. */
export type Facts = Told<Disagreement>;

const AGENCIES_IN_WORDS: Readonly<Record<Agency, string>> = {
  education: 'education (the council)',
  health: 'health (the ICB)',
  socialCare: 'social care (the council)',
  publicHealth: 'public health (the council)',
  school: 'the school',
  other: 'another payer',
};

/** An agency in the middle of a sentence. */
export const agencyInWords = (agency: string): string => AGENCIES_IN_WORDS[agency as Agency] ?? agency;

/** A side in the middle of a sentence. */
export const BODIES_IN_WORDS: Readonly<Record<Body, string>> = {
  family: 'the family',
  school: 'the school',
  health: 'health services',
  council: 'the council',
  independent: 'the mediator',
};

/** "the council and health services" */
export const sidesInWords = ({ raisedFor, against }: Disagreement): string =>
  `${BODIES_IN_WORDS[raisedFor]} and ${BODIES_IN_WORDS[against]}`;

/** "education (the council) 60%, health (the ICB) 40%"; alike, where each has one part. */
export function sharesInWords(parts: Parts): string {
  const payers = agenciesIn(parts);
  const whole = sumOf(parts);
  if (payers.length === 1) return `${agencyInWords(payers[0] as Agency)} pays all of it`;
  if (whole !== 100) return `${payers.map(agencyInWords).join(', ')} in equal parts`;
  return payers.map((payer) => `${agencyInWords(payer)} ${parts[payer]}%`).join(', ');
}

/** "health (the ICB) £10,400.00" */
export const sumsInWords = (sums: Shares): string =>
  agenciesIn(sums)
    .map((payer) => `${agencyInWords(payer)} ${inPounds(sums[payer] ?? 0)}`)
    .join(', ');

/** When the rung on which it stands ends: "Wednesday 4 March 2026". */
export function rungEnds({ deadlines, context }: Facts): string {
  const due = deadlines.findLast(({ clock, key }) => RUNG_CLOCKS.includes(clock) && key === context.rung)?.dueOn;
  return due == null ? 'a day that will be named' : inWords(due);
}

/** A title in the middle of a sentence: only words that are no names begin small. */
const inSentence = (title: string): string =>
  title.replace(/^(The|Their|Those|An?|Disagreement)\b/, (word) => word.toLowerCase());

/** What happens when nobody acts: where it goes by itself. */
export function ifNobodyActs(facts: Facts): string {
  const { context, act } = facts;
  const next = nextRung(context, act.area);
  const to =
    next === undefined
      ? `the ${ladderFor(context, act.area)?.end.board ?? 'board'}`
      : `the next step, ${inSentence(next.title)}`;
  return `If nobody acts by the end of ${rungEnds(facts)}, it goes to ${to}, by itself. The time decides nothing: only both sides can.`;
}

/** Who sits at the rung on which it stands, as the area calls them. */
export const whoSits = ({ context, act }: Pick<Facts, 'context' | 'act'>): string =>
  inSentence(rungOf(context, act.area)?.title ?? '') || 'those who hold the case';

/** What the child has meanwhile, as a sentence. */
export const meanwhile = ({ sheet, childIsWithout }: Disagreement): string =>
  sheet?.meanwhile ??
  (childIsWithout ? 'The support has stopped, and must begin again first.' : 'What is in place goes on.');

/** Whom the child is called by in a letter: a name belongs in no subject, text message or email. */
export const childInLetter = ({ child }: Disagreement): string => child?.name ?? 'your child';

/** The name of the board at the end of the ladder. */
export const boardOf = (file: Disagreement, area: AreaLimits): string => ladderFor(file, area)?.end.board ?? 'board';

/** The rung on which it stands, as people call it. */
export const rungInWords = ({ rung }: Disagreement): string =>
  rung === null ? 'the first step' : RUNGS_IN_WORDS[rung];

/** The day on which the rung ends, for a task. */
export const RUNG_DUE = ({ deadlines, context }: Facts) =>
  deadlines.findLast(({ clock, key }) => RUNG_CLOCKS.includes(clock) && key === context.rung)?.dueOn;
