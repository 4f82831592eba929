import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import type { Computed } from './compute-limit.js';
import { doubtsOf } from './doubtful-words.js';
import { closedInWords } from './due-when-closed.js';
import type { Evidence, LawBook, LimitKind } from './limit.js';

type Line = readonly [label: string, text: string];

/** A computed limit as an officer may check it, line by line. What does not apply is left out. */
export function tableOf(computed: Computed, book: LawBook): readonly Line[] {
  return [...theLaw(computed), ...theCounting(computed), ...theDay(computed), ...whatFollows(computed, book)].filter(
    ([, text]) => text !== '',
  );
}

/** What stands behind a limit, in a word or two. */
export const KINDS: Readonly<Record<LimitKind, string>> = {
  statutory: 'statutory',
  derived: 'follows from other limits',
  exception: 'an exception, not a limit',
  direction: 'set by directions',
  ombudsmanCode: 'code of the Ombudsman',
  guidance: 'guidance',
  practice: 'practice, not law',
  local: 'local',
};

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  read: 'the words of the instrument were read',
  secondary: 'taken from a secondary source that was read',
  memory: 'from memory: check it against the instrument',
};

function theLaw({ limit, answer, lawAsAt }: Computed): readonly Line[] {
  const { id, title, kind, law, starts = '', owedBy = '', evidence, note = '', validFrom, validTo } = limit;
  const force = [validFrom && `since ${validFrom}`, validTo && `until ${validTo}`].filter(Boolean).join(' ');
  return [
    ['Clock', id],
    ['What', title],
    ['Whose duty', owedBy],
    ['Rule', answer.rule],
    ['Law', law],
    ['Kind', `${KINDS[kind]}${evidence ? `; ${EVIDENCE[evidence]}` : ''}`],
    ['In force', force],
    ['Law as at', lawAsAt],
    ['Starts when', starts],
    ['Note', note],
  ];
}

function theCounting({ answer }: Computed): readonly Line[] {
  const { from, startName, startCounts, because, excluded, parts, moved } = answer;
  const start = from === null ? '' : `${day(from)}${startName ? ` (${startName})` : ''}`;
  const compared = parts.map(
    ({ name, because: why, due, chosen }): Line => [
      name ?? 'Compared',
      `${due === null ? 'no day' : day(due)}: ${why}${chosen ? ' – this decides' : ''}`,
    ],
  );
  return [
    ['Counted from', start],
    ['That day', from === null || answer.means !== 'by' ? '' : startCounts ? 'counts as the first' : 'is not counted'],
    ['How', because],
    ...compared,
    ...excluded.map(({ on, because: why }): Line => ['Not counted', `${day(on)}: ${why}`]),
    ...moved.map(({ from: last, to, because: why }): Line => ['Moved', `${day(last)} to ${day(to)}: ${why}`]),
  ];
}

function theDay({ answer, against, beside, remarks, whenClosed, provisional, calendar }: Computed): readonly Line[] {
  const { due, means, byFive, rawDue, guidanceDue, windowStart, windowEnd, excused } = answer;
  const labels = { by: 'Last day', notBefore: 'First day', since: 'Since', on: 'Day', noDay: 'Day' };
  const given = (value: CivilDate | null | undefined) => (value ? day(value) : '');
  return [
    [labels[means], due === null ? 'none in law' : `${day(due)}${byFive ? ', by 5 pm' : ''}`],
    ['Without moving', given(rawDue === due ? undefined : rawDue)],
    ...beside.map(({ words }): Line => ['Beside it', words]),
    ...remarks.map((words): Line => ['Note well', words]),
    ['Closed that day', whenClosed ? closedInWords(whenClosed) : ''],
    ...against.map(({ words }): Line => ['How late', words]),
    ['By guidance', given(guidanceDue)],
    ['Window opens', given(windowStart)],
    ['Window closes', given(windowEnd)],
    ['Closed court', given(answer.ifCourtClosedRolls)],
    ['Excused', excused === undefined ? '' : excused ? 'yes, by the closure of the school' : 'no'],
    ['Provisional', provisional ?? ''],
    ['Bank holidays', calendar],
  ];
}

function whatFollows(computed: Computed, book: LawBook): readonly Line[] {
  const { limit, exceptions } = computed;
  const breach = limit.breach === undefined ? undefined : book.breaches[limit.breach];
  return [
    ...doubtsOf(computed, book).map(
      ({ question, readAs, note, source }): Line => ['Doubtful', `${question} Read as: ${readAs}. ${note} (${source})`],
    ),
    ...exceptions.map((code): Line => ['Exception', `${code}: ${book.exceptions[code]?.law ?? ''}`]),
    ['If missed', breach ? [breach.meaning, ...breach.routes].join(' · ') : ''],
    ['Next', limit.next ?? ''],
  ];
}

const day = (on: CivilDate) => `${inWords(on)} (${on})`;
