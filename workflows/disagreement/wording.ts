import type { Deadline } from '#engine/deadlines';
import type { AreaLimits } from '#engine/locality';
import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import { phone, sendiass } from '../every-case/wording.js';
import { inPounds } from '../money/pence.js';
import { agenciesIn, type Parts, type Shares, sumOf } from '../money/split.js';
import { childWaits, type Disagreement, type RungName, type Side, type TwoSides } from './case.js';
import { isOfARung, ladderFor, nextRung, rungOf } from './practice.js';

type Facts = NoticeFacts<Disagreement>;

/** The two sides, at the head of a choice. */
export const SIDE_TITLES = {
  family: 'The family',
  school: 'A school, nursery or college',
  health: 'Health services or the ICB',
  council: 'The council',
} as const satisfies Readonly<Record<Side, string>>;

/** The same, with whoever is on neither side. */
export const BODY_TITLES = {
  ...SIDE_TITLES,
  independent: 'Nobody: independent',
} as const satisfies Readonly<Record<Body, string>>;

/** Rungs, at the head of a choice. */
export const RUNG_TITLES = {
  staff: 'Those who hold the case',
  lineManager: 'The line managers',
  director: 'The directors',
  mediation: 'An independent mediator',
  executives: 'The chief executives',
  arbitration: 'An arbitrator',
} as const satisfies Readonly<Record<RungName, string>>;

const AGENCIES_IN_WORDS: Readonly<Record<Agency, string>> = {
  education: 'education (the council)',
  health: 'health (the ICB)',
  socialCare: 'social care (the council)',
  publicHealth: 'public health (the council)',
  school: 'the school',
  other: 'another payer',
};

/** An agency in the middle of a sentence. */
export const agencyInWords = (agency: Agency): string => AGENCIES_IN_WORDS[agency];

/** A side in the middle of a sentence. */
export const BODIES_IN_WORDS: Readonly<Record<Body, string>> = {
  family: 'the family',
  school: 'the school',
  health: 'the health service',
  council: 'the council',
  independent: 'the mediator',
};

/** The rung of that name, as people call it. */
export const RUNGS_IN_WORDS: Readonly<Record<RungName, string>> = {
  staff: 'the officers who hold the case',
  lineManager: 'the line managers',
  director: 'the directors',
  mediation: 'independent mediation',
  executives: 'the chief executives',
  arbitration: 'arbitration',
};

/** "the council and the health service" */
export const sidesInWords = ({ raisedFor, against }: TwoSides): string =>
  `${BODIES_IN_WORDS[raisedFor]} and ${BODIES_IN_WORDS[against]}`;

/** "education (the council) 60%, health (the ICB) 40%"; alike, where each has one part. */
export function sharesInWords(parts: Parts): string {
  const payers = agenciesIn(parts);
  const whole = sumOf(parts);
  const [only, ...others] = payers;
  if (only !== undefined && others.length === 0) return `${agencyInWords(only)} pays all of it`;
  if (whole !== 100) return `${payers.map(agencyInWords).join(' and ')} in equal parts`;
  return payers.map((payer) => `${agencyInWords(payer)} ${parts[payer]}%`).join(', ');
}

/** "health (the ICB) £10,400.00" */
export const sumsInWords = (sums: Shares): string =>
  agenciesIn(sums)
    .map((payer) => `${agencyInWords(payer)} ${inPounds(sums[payer] ?? 0)}`)
    .join(', ');

/** The day on which the rung ends where it stands. */
export const rungDue = ({ deadlines, context }: { readonly deadlines: readonly Deadline[]; context: Disagreement }) =>
  deadlines.findLast(({ clock, key }) => isOfARung(clock) && key === context.rung)?.dueOn;

/** When the rung on which it stands ends: "Wednesday 4 March 2026". */
export function rungEnds(facts: Facts): string {
  const due = rungDue(facts);
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
export const whoSits = ({ context, act }: Facts): string =>
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

/** Said in every alert, while it is so. */
export const urgent = ({ context }: Facts): string =>
  childWaits(context) ? ' The child is without the support now.' : '';

/** Why the family is not told of a step, where it is not. */
export function unlessNotTold({ family, raisedFor }: Disagreement): string | undefined {
  if (family.how === 'told' || raisedFor === 'family') return family.how === 'notToBeTold' ? family.because : undefined;
  return family.how === 'notToBeTold' ? family.because : `Held back for safety: ${family.because}`;
}

/** What every letter to the family about a disagreement ends with. */
export const closing = (facts: Facts): string =>
  [
    'Nothing waits for this: what your child has goes on, and every time limit of the law runs on.',
    `Free, independent advice: ${sendiass(facts)}. If you would rather not hear of this, tell us and we will stop writing. Questions: ${phone(facts)}.`,
  ].join('\n\n');

/** Neutral, whoever is right: two organisations, never one that refuses. */
export function whatItIs({ context }: Facts): string {
  if (context.strand === 'C_COMMISSIONERS')
    return `Two organisations are agreeing who pays for part of the support for ${childInLetter(context)}. It is between them, and nothing is asked of you.`;
  if (context.strand === 'D_SAFETY')
    return `Professionals who work with ${childInLetter(context)} see something differently, and are talking about it.`;
  return `You and others see something differently: ${context.about}`;
}
