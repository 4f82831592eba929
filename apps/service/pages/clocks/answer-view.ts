import type { Computed } from '#engine/compute-limit';
import { type Doubt, doubtInWords, doubtsOf } from '#engine/doubtful-words';
import { explainLimit } from '#engine/explain-limit';
import { inWords } from '#statutory-calendar/civil-date';
import { PROVISIONAL } from '#statutory-calendar/reckon';
import { lawBook } from '#workflows/law';
import { type Area, isSuggested } from '../../door/clocks.js';
import { sentence } from '../case-words.js';
import { askedFor } from './input-words.js';

/** What a clock came to, as the page shows it: first for a family, then for an officer. */
export function answerView(computed: Computed, area: Area) {
  const { limit, answer, exceptions } = computed;
  const { sentence: said, further, table } = explainLimit(computed, lawBook);
  const doubts = doubtsOf(computed, lawBook);
  const aside = new Set([PROVISIONAL, ...doubts.map((doubt) => doubtInWords(doubt, answer.due))]);
  const breach = limit.breach === undefined ? undefined : lawBook.breaches[limit.breach];
  return {
    ...dayOf(computed),
    sentence: said,
    notes: further.filter((line) => !aside.has(line)),
    provisional: answer.provisional ? PROVISIONAL : undefined,
    local: localOf(computed, area),
    // One that makes no difference here is left to the table.
    doubts: doubts
      .filter(({ others }) => others.some(({ due }) => due !== answer.due))
      .map((doubt) => doubtView(doubt, { answer, area })),
    exceptions: exceptions.flatMap((code) => lawBook.exceptions[code] ?? []),
    breach: breach?.routes.length ? breach : undefined,
    table: table.map(([label, text]) => [label, withoutName(text, answer.startName)]),
    calendar: computed.calendar,
    lawAsAt: computed.lawAsAt,
  };
}

const LABELS = {
  by: 'Last day',
  notBefore: 'First day on which it is allowed',
  since: 'Since',
  noDay: 'No day in law',
};

/** The day in large letters, and what it is. */
function dayOf({ answer }: Computed): { label: string; day: string } {
  const { due, means, byFive, windowStart, windowEnd } = answer;
  if (windowStart && windowEnd) return { label: 'Between', day: `${inWords(windowStart)} and ${inWords(windowEnd)}` };
  if (due === null) return { label: LABELS.noDay, day: '' };
  return { label: LABELS[means], day: `${inWords(due)}${byFive ? ', 5 pm' : ''}` };
}

/** The table names the input that a day was given as, for programs; a person reads what it asks for. */
function withoutName(text: string, name: string | null): string {
  return text.replace(` (${name})`, name === null || name === 'trigger' ? '' : ` (${askedFor(name)})`);
}

/** Whose number a local limit is: never to be taken for law. */
function localOf({ limit }: Computed, area: Area): string | undefined {
  if (limit.kind !== 'local') return undefined;
  const whose = `Not a limit of the law: ${area.authority?.name ?? 'the area'} has set it for itself.`;
  return isSuggested(area, limit.id) ? `${whose} Its length is suggested, and the area has yet to confirm it.` : whose;
}

function doubtView(
  { question, readAs, others, note, source, reading }: Doubt,
  by: { answer: Computed['answer']; area: Area },
) {
  const chosenBy = by.area.readings?.[reading] === undefined ? undefined : (by.area.authority?.name ?? 'the area');
  return {
    question,
    readAs,
    chosenBy,
    note,
    source,
    others: others.map((other) => ({ readAs: other.readAs, comesTo: comesTo(other.due, by.answer) })),
  };
}

/** What another reading would come to; nothing where it is not about the day. */
function comesTo(due: Doubt['others'][number]['due'], answer: Computed['answer']): string {
  if (due === undefined) return '';
  if (due === answer.due) return 'The day would be the same.';
  return due === null ? 'There would be no day.' : sentence(`it would be ${inWords(due)}.`);
}
