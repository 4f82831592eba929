import type { Computed } from '#engine/compute-limit';
import { type Doubt, doubtInWords, doubtsOf } from '#engine/doubtful-words';
import { explainLimit } from '#engine/explain-limit';
import type { LimitKind } from '#engine/limit';
import { inputsOfLimit } from '#engine/limit-inputs';
import { sentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';
import { lawBook } from '#workflows/law';
import { type Area, isSuggested } from '../../case-access/clocks.js';
import { askedFor, choiceInWords } from './input-wording.js';

/** What a clock came to, as the page shows it: first for a family, then for an officer. */
export function answerView(computed: Computed, area: Area) {
  const { limit, answer, exceptions } = computed;
  const { sentence: said, further, table } = explainLimit(computed, lawBook);
  const doubts = doubtsOf(computed, lawBook);
  const late = computed.against.map(({ words }) => words);
  const aside = new Set([computed.provisional, ...late, ...doubts.map((doubt) => doubtInWords(doubt, answer.due))]);
  const breach = limit.breach === undefined ? undefined : lawBook.breaches[limit.breach];
  return {
    ...dayOf(computed),
    sentence: said,
    late,
    notes: further.filter((line) => !aside.has(line)).map((line) => inWordsOfTheForm(computed, line)),
    provisional: computed.provisional,
    cautions: cautionsOf(computed, area),
    // One that makes no difference here is left to the table.
    doubts: doubts
      .filter(({ others }) => others.some(({ due }) => due !== answer.due))
      .map((doubt) => doubtView(doubt, { answer, area })),
    exceptions: exceptions.flatMap((code) => lawBook.exceptions[code] ?? []),
    breach: breach?.routes.length ? breach : undefined,
    table: table.map(([label, text]) => [
      answer.parts.some(({ name }) => name === label) ? choiceInWords(label) : label,
      inWordsOfTheForm(computed, text),
    ]),
    calendar: computed.calendar,
    lawAsAt: computed.lawAsAt,
  };
}

const LABELS = {
  by: 'Last day',
  notBefore: 'First day on which it is allowed',
  since: 'Since',
  on: 'On',
  noDay: 'No day in law',
};

/** The day in large letters, and what it is. */
function dayOf({ answer }: Computed): { label: string; day: string } {
  const { due, means, byFive, windowStart, windowEnd } = answer;
  if (windowStart && windowEnd) return { label: 'Between', day: `${inWords(windowStart)} and ${inWords(windowEnd)}` };
  if (due === null) return { label: LABELS.noDay, day: '' };
  return { label: LABELS[means], day: `${inWords(due)}${byFive ? ', 5 pm' : ''}` };
}

/** Names that are for programs, in the words of the form: one of several limits, and the input that a day was given as. */
function inWordsOfTheForm({ limit, answer }: Computed, text: string): string {
  const named = answer.parts.flatMap(({ name, due }) => (name && due ? [[name, inWords(due)] as const] : []));
  const parted = named.reduce((so, [name, on]) => so.replace(`${name} ${on}`, `${choiceInWords(name)}: ${on}`), text);
  const start = answer.startName;
  const own = start !== 'trigger' && inputsOfLimit(limit, lawBook).some(({ name }) => name === start);
  return parted.replace(` (${start})`, own ? ` (${askedFor(start ?? '')})` : '');
}

const NOT_LAW: Partial<Record<LimitKind, string>> = {
  guidance: 'This is guidance: no law sets the day.',
  practice: 'This is what is usual: no law sets the day.',
  ombudsmanCode: 'This is a limit of the Ombudsman’s code, not of the law.',
  direction: 'The Tribunal sets this day itself, by its directions.',
};

/** What a reader must not take for law, or for checked. */
function cautionsOf({ limit: { id, kind, evidence } }: Computed, area: Area): readonly string[] {
  const whose = `This is not a limit of the law: ${area.authority?.name ?? 'the area'} has set it for itself.`;
  return [
    ...(kind === 'local' ? [whose] : [NOT_LAW[kind] ?? []].flat()),
    ...(isSuggested(area, id) ? ['Its length is suggested, and the area has yet to confirm it.'] : []),
    ...(evidence === 'memory'
      ? ['We have not yet checked its words in the source: check them before you rely on it.']
      : []),
  ];
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
