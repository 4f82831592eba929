import { type CalendarChange, movedInWords } from '#engine/calendar-change';
import { ASKED, type AskedOf } from '#engine/confirming';
import { CALENDAR_CHANGED } from '#engine/deadlines';
import { CORRECTION, type Correction } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { sentence, wordsOfName } from '#engine/words-of-name';
import type { ShownAct } from '../case-access/visibility.js';
import type { Names } from './case-wording.js';
import { type Answer, answersIn } from './record/answers.js';

/** One recorded act as a page shows it. */
export interface PastAct {
  readonly sequence: number;
  readonly title: string;
  /** What happened, in a sentence; its title where the sentence tells facts that are not for this reader. */
  readonly told: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  /** Null where the reader is told only the role. */
  readonly who: string | null;
  readonly as: string;
  readonly answers: readonly Answer[];
  /** That it is out of sight because it is about another child, by which later act, and who had read it where the reader is told. */
  readonly removed?:
    | { readonly by: number; readonly readBy: readonly { who: string; at: string }[] | undefined }
    | undefined;
  /** That somebody else wrote something which is not shown, and whom to ask. */
  readonly withheld?: string | undefined;
  /** The later act that says what is true instead, if one does. */
  readonly correctedBy?: { readonly sequence: number; readonly reason?: string | undefined } | undefined;
  readonly correctable: boolean;
  /** It carries what somebody wrote about a child, and could be another child's. */
  readonly removable: boolean;
}

/** An act in the pathway's words; one of the clock's or the notifier's in ours, for it has no form. */
export function pastAct(pathway: Pathway, event: ShownAct, names: Names): PastAct {
  const question = pathway.questions[event.type];
  const title = question?.title ?? titleOf(event);
  return {
    sequence: event.sequence,
    title,
    told: pathway.told?.(event) ?? title,
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    ...whoAndAs(pathway, event, names),
    answers: answersOf(pathway, event, { acts: [], names }),
    withheld: question?.fields.length && !event.removed ? withheldInWords(event) : undefined,
    removed: event.removed && removedInWords(event.removed, names),
    correctable: question !== undefined && event.type !== CORRECTION && !event.removed,
    removable: pathway.papers?.includes(event.type) === true && !event.removed,
  };
}

/** Who recorded it, and as what. A reading that was confirmed on the page of its case is theirs who read, wherever it counts. */
function whoAndAs(pathway: Pathway, { by, data }: ShownAct, names: Names): Pick<PastAct, 'who' | 'as'> {
  const reader = by.role === 'system' && data?.confirmed === true ? data.person : undefined;
  if (typeof reader === 'string') return { who: names.get(reader) ?? reader, as: 'on the page of the case' };
  const as = pathway.roles[by.role]?.title ?? by.role;
  return { who: by.person === null ? null : (names.get(by.person) ?? by.person), as };
}

/** What was answered; for a correction also the facts that are true instead, in the words of the act that was wrong. */
function answersOf(
  pathway: Pathway,
  { type, data, corrects }: ShownAct,
  { acts, names }: { acts: readonly ShownAct[]; names: Names },
): readonly Answer[] {
  if (data === undefined) return [];
  if (type === CALENDAR_CHANGED) return daysMoved(data as unknown as CalendarChange);
  if (type === ASKED) return proposed(pathway, data as unknown as AskedOf, names);
  const answers = answersIn(pathway.questions[type]?.fields ?? [], data, names);
  const { data: instead = {} } = data as unknown as Correction;
  const wrong = type === CORRECTION ? acts.find(({ sequence }) => sequence === corrects) : undefined;
  const asked = pathway.questions[wrong?.type ?? '']?.fields ?? [];
  const facts = asked.filter(({ name }) => name in instead);
  return [...answers, ...answersIn(facts, instead, names)];
}

/** What was proposed, in the words of its own form, and who was asked to confirm it. */
function proposed({ questions }: Pathway, { act, title, facts, from }: AskedOf, names: Names): readonly Answer[] {
  return [
    { label: 'Proposed', lines: [title] },
    ...answersIn(questions[act]?.fields ?? [], facts, names),
    { label: 'Asked to confirm it', lines: from.map((person) => names.get(person) ?? person) },
  ];
}

function daysMoved({ calendar, moved }: CalendarChange): readonly Answer[] {
  return [
    { label: 'Before and after', lines: moved.map(movedInWords) },
    { label: 'Counted by', lines: [calendar] },
  ];
}

/** The acts of a case in their order, each with the correction that came after it. */
export function pastActs(pathway: Pathway, acts: readonly ShownAct[], names: Names): readonly PastAct[] {
  const corrections = new Map(
    acts
      .filter(({ type }) => type === CORRECTION)
      .map(({ sequence, data, corrects }) => [corrects, { sequence, reason: data && String(data.reason ?? '') }]),
  );
  return acts.map((event) => ({
    ...pastAct(pathway, event, names),
    answers: answersOf(pathway, event, { acts, names }),
    correctedBy: corrections.get(event.sequence),
  }));
}

/** "DeadlinePassed" as "Deadline passed", with the time limit or the notice that it is about. */
function titleOf({ type, about }: ShownAct): string {
  if (type === CALENDAR_CHANGED) return 'Bank holidays changed: open deadlines counted again';
  const words = sentence(wordsOfName(type));
  return about === '' ? words : `${words}: ${about}`;
}

const removedInWords = ({ by, readBy }: NonNullable<ShownAct['removed']>, names: Names) => ({
  by,
  readBy: readBy?.map(({ person, at }) => ({ who: names.get(person) ?? person, at })),
});

function withheldInWords({ withheld }: ShownAct): string | undefined {
  return withheld && `What they wrote is not shown here; ask your contact, ${withheld.ask}.`;
}
