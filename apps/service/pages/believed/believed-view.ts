import type { BeliefChanged, BelievedDay, Cause } from '#engine/believed';
import { deadlineTitle, isProvisional } from '#engine/deadline-words';
import { plain, sentence } from '#engine/words-of-name';
import { type CivilDate, dayInEngland, inWords } from '#statutory-calendar/civil-date';
import { excludedInWords, explainInWords } from '#statutory-calendar/reckon';
import { lawBook } from '#workflows/law';
import type { BelievedSeen } from '../../case-access/believed.js';
import { dayInWords } from '../case-wording.js';

/** A day as it was typed, to be shown again. */
export interface DayTyped {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The page that tells what a deadline was believed to be. */
export function believedView({ seen, told, today }: BelievedSeen, typed: DayTyped) {
  const { deadline, law, startedBy, changes, on, key } = told;
  const { row, pathway, locality } = seen;
  const act = (type: string) => pathway.questions[type]?.title ?? sentence(plain(type));
  return {
    title: `What was believed when: ${deadlineTitle({ title: law.title, key }, locality.area)}`,
    row,
    on,
    today,
    typed,
    due: deadline && dayInWords(deadline),
    lines: deadline === null ? [] : [...startLines(startedBy, act), ...linesOf(told, deadline)],
    provisional: deadline !== null && isProvisional(deadline),
    changes: changes.map((change) => changeInWords(change, act)),
    // A family may find on the history what happened; whose act it was and why is said there to whom it may be.
    history: `/cases/${row.ref}/history`,
  };
}

type Line = readonly [label: string, text: string];
type Believed = BelievedSeen['told'];

function startLines(startedBy: Believed['startedBy'], act: (type: string) => string): readonly Line[] {
  if (startedBy === null) return [];
  const { type, occurredOn, recordedAt, sequence } = startedBy;
  return [
    [
      'Started by',
      `${act(type)}, on ${inWords(occurredOn)} (event ${sequence}, recorded on ${inWords(dayInEngland(recordedAt))})`,
    ],
  ];
}

function linesOf({ law }: Believed, { explanation }: NonNullable<Believed['deadline']>): readonly Line[] {
  const { excluded, calendar, readings = [] } = explanation;
  const from = law.validFrom === null ? [] : [`in force from ${inWords(law.validFrom)}`];
  const until = law.validTo === null ? [] : [`until ${inWords(law.validTo)}`];
  const version = [...from, ...until].join(' ');
  return [
    ['How it was counted', explainInWords(explanation)],
    ['Law', `${law.law}${version && ` (${version})`}, as read on ${inWords(law.lawAsAt)}`],
    ['Bank holidays', calendar],
    ...(excluded.length > 0 ? [['Not counted', excludedInWords(excluded)] as const] : []),
    ...readings.map(({ reading, chosen }): Line => {
      const words = lawBook.readings[reading];
      return ['Doubtful words', `${words?.question ?? reading} Read as: ${words?.choices[chosen] ?? chosen}`];
    }),
  ];
}

const CAUSES: Readonly<Record<Cause, string>> = {
  act: 'set anew by what happened',
  correction: 'an earlier entry was corrected',
  calendar: 'the list of bank holidays changed',
  ended: 'it ended',
};

function changeInWords(
  { sequence, type, recordedAt, cause, before, after }: BeliefChanged,
  act: (type: string) => string,
) {
  return {
    sequence,
    recordedAt,
    what: cause === 'calendar' ? 'Bank holidays changed' : act(type),
    cause: before === null ? 'it began' : after === null ? 'it was taken back' : CAUSES[cause],
    before: beliefInWords(before),
    after: beliefInWords(after),
  };
}

const STATES: Readonly<Record<BelievedDay['state'], string>> = {
  open: '',
  met: 'done in time',
  missed: 'missed',
  metLate: 'done late',
  stopped: 'no longer needed',
};

function beliefInWords(believed: BelievedDay | null): string {
  if (believed === null) return 'not running';
  const { dueOn, provisional, state } = believed;
  const words = [day(dueOn), ...(provisional ? ['may still move'] : []), ...(STATES[state] ? [STATES[state]] : [])];
  return words.join(', ');
}

const day = (on: CivilDate | null) => (on === null ? 'no day in law' : inWords(on));
