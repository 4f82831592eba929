import type { Answer } from '#statutory-calendar/answer';
import { inWords } from '#statutory-calendar/civil-date';
import { excludedInWords } from '#statutory-calendar/reckon';
import type { Computed } from './compute-limit.js';
import { doubtInWords, doubtsOf } from './doubtful-words.js';
import { closedInWords } from './due-when-closed.js';
import type { LawBook, LimitKind } from './limit.js';
import { tableOf } from './limit-table.js';

/** How a day came about, in sentences for a family. */
export interface InWords {
  /** What must be done by when and why, in one sentence. */
  readonly sentence: string;
  /** What else to know: days left out, what moved the day, whether it may still move, how doubtful words were read. */
  readonly further: readonly string[];
}

/** How a day came about: for a family in sentences, for an officer as a table. */
export interface Explanation extends InWords {
  readonly table: readonly (readonly [label: string, text: string])[];
}

/** Explains a computed limit: the rule, the law, the day it counts from, and everything that mattered on the way. */
export function explainLimit(computed: Computed, book: LawBook): Explanation {
  return { ...tellLimit(computed, book), table: tableOf(computed, book) };
}

/** The same in sentences only. */
export function tellLimit(computed: Computed, book: LawBook): InWords {
  return { sentence: sentenceOf(computed), further: furtherOf(computed, book) };
}

const OUGHT: Partial<Record<LimitKind, string>> = {
  guidance: 'should',
  ombudsmanCode: 'should',
  practice: 'is expected to',
};

/** "The local authority must …": a duty, a right, or, where the table names nobody, only what is to be done. */
function duty({ limit }: Computed): string {
  const { title, owedBy, kind } = limit;
  if (title.startsWith('lateness')) return title;
  if (owedBy === undefined) return `it is time to ${title}`;
  if (/^(may|need not) /.test(title)) return `${articled(owedBy)} ${title}`;
  return `${articled(owedBy)} ${OUGHT[kind] ?? 'must'}${title.startsWith('if ') ? ', ' : ' '}${title}`;
}

function sentenceOf(computed: Computed): string {
  const { limit, answer } = computed;
  const { due, byFive } = answer;
  const what = duty(computed);
  if (due === null) return `${capital(what)}: ${withoutDay(answer)}.`;
  const day = inWords(due);
  const reason = reasonOf(answer);
  if (/this day|these days/.test(limit.title)) return `${capital(what)}: ${day}, ${reason}.`;
  if (answer.means === 'since') return `Since ${day} ${what}: ${reason}.`;
  const end = byFive ? `five in the afternoon of ${day}` : `the end of ${day}`;
  if (isStepOfTheirOwn(limit))
    return `${capital(articled(limit.owedBy ?? ''))} has until ${end} to ${limit.title}: ${reason}.`;
  return `By ${end} ${what}: ${reason}.`;
}

/** A right that is lost when its time runs out, rather than a duty. */
function isStepOfTheirOwn({ breach }: Computed['limit']): boolean {
  return breach === 'outOfTime' || breach === 'noCertificate';
}

function articled(who: string): string {
  return /^(the|either|both|whoever) /.test(who) ? who : `the ${who}`;
}

function withoutDay({ because, guidanceDue }: Answer): string {
  const usual = guidanceDue ? `, which would be ${inWords(guidanceDue)}` : '';
  return `${because}${usual}${because.startsWith('as soon as') ? '; the law names no day' : ''}`;
}

function reasonOf({ because, from, startCounts, moved }: Answer): string {
  const counted = startCounts ? 'that day counts as the first' : 'that day itself is not counted';
  const plain = from !== null && /^(as soon|within|\d)/.test(because) && because.endsWith(inWords(from));
  const on = moved.map(({ to, because: why }) => `moved to ${inWords(to)} because ${why}`);
  return [plain ? `${because}, and ${counted}` : because, ...on].join('; ');
}

function furtherOf(computed: Computed, book: LawBook): readonly string[] {
  const { excluded, guidanceDue, due, excused, ifCourtClosedRolls, parts } = computed.answer;
  const differs = guidanceDue !== undefined && due !== null && guidanceDue !== due;
  const rolls = ifCourtClosedRolls !== undefined && ifCourtClosedRolls !== due;
  const named = parts.flatMap(({ name, due: day }) => (name && day ? [`${name} ${inWords(day)}`] : []));
  return [
    ...computed.against.map(({ words }) => words),
    ...computed.remarks,
    ...computed.beside.map(({ words }) => words),
    ...(named.length > 0 ? [`The limits under this head: ${named.join('; ')}.`] : []),
    ...(excluded.length > 0 ? [`Not counted: ${excludedInWords(excluded)}.`] : []),
    ...(differs ? [`Guidance takes the day to be ${inWords(guidanceDue)}.`] : []),
    ...(rolls ? [`If the court office is closed that day: ${inWords(ifCourtClosedRolls)}. Do not count on it.`] : []),
    ...(computed.whenClosed ? [closedInWords(computed.whenClosed)] : []),
    ...(excused === undefined ? [] : [EXCUSED[`${excused}`]]),
    ...doubtsOf(computed, book).flatMap((doubt) => doubtInWords(doubt, due) ?? []),
    ...(computed.provisional ? [computed.provisional] : []),
  ];
}

const EXCUSED = {
  true: 'The closure of the school may excuse lateness, if keeping the limit is impractical because of it. The duty to act as soon as practicable remains.',
  false: 'The closure of the school does not excuse lateness.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
