import { explainLimit } from '#engine/explain-limit';
import type { QuestionField } from '#engine/form';
import type { FieldProblem } from '#engine/refusal';
import type { Timeline, TimelineDay } from '#engine/timeline';
import { sentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';
import { untilInWords } from '#statutory-calendar/reckon';
import type { Input } from '#statutory-calendar/rule-inputs';
import { lawBook } from '#workflows/law';
import type { DayEntry } from '../calendar-feed/calendar-of-days.js';
import { askedFor } from '../clocks/input-wording.js';
import type { Question } from '../clocks/question.js';

const ASKED: readonly Input[] = [
  { name: 'from', kind: 'date', required: true },
  { name: 'on', kind: 'date', required: false },
];

/** What a timeline has to be told, as a form asks it. */
export function questionOf({ from }: Timeline): Question {
  const start: QuestionField = { name: 'from', label: sentence(from), kind: 'date', optional: false, options: [] };
  const on: QuestionField = {
    name: 'on',
    label: 'Say how late each is on',
    kind: 'date',
    hint: 'If it has not been done. For example, 27 3 2026.',
    optional: true,
    options: [],
  };
  return { asked: ASKED, fields: [start, on], closure: [], late: [] };
}

/** What is wrong with the first day, under the name that the form of this timeline gives it. */
export function inWordsOf({ from }: Timeline, problem: FieldProblem): FieldProblem {
  const named = (name: string) => (name.startsWith('T') ? sentence(from) : from);
  return { ...problem, message: problem.message.replace(new RegExp(askedFor('from'), 'i'), named) };
}

/** One limit of a timeline, as the page shows it. */
export function stepView({ clock, due, computed, after, away }: TimelineDay) {
  const { limit, answer, against, whenClosed } = computed;
  return {
    clock,
    trigger: answer.from,
    day: `${inWords(due)}${answer.byFive ? ', 5 pm' : ''}`,
    away,
    title: sentence(limit.title),
    owedBy: sentence(limit.owedBy ?? ''),
    law: limit.law,
    late: against.map(({ words }) => words),
    supposed: after && `If the step before it (${after.limit.title}) is done on its last day.`,
    closed: whenClosed?.because,
    provisional: computed.provisional,
  };
}

/** The same as a day of a calendar. It is the same event when it is loaded down again. */
export function entryOf(
  { clock, due, computed, after }: TimelineDay,
  { timeline, from, changedAt, url }: { timeline: Timeline; from: string; changedAt: string; url: string },
): DayEntry {
  const { limit, answer } = computed;
  const first = answer.means === 'notBefore' || answer.means === 'since' ? { means: answer.means } : {};
  const what = { ...first, ...(answer.byFive && { byFive: true as const }) };
  return {
    ...what,
    same: `${timeline.id}.${clock}.${from}`,
    on: due,
    sequence: 0,
    changedAt,
    provisional: answer.provisional,
    summary: sentence(limit.title),
    description: [
      `${untilInWords(due, what)}.`,
      explainLimit(computed, lawBook).sentence,
      after ? `This supposes that the step before it (${after.limit.title}) is done on its last day.` : '',
      limit.law,
      computed.provisional ?? '',
      url,
    ].filter(Boolean),
    url,
  };
}
