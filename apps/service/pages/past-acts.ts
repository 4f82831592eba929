import { CORRECTION, type Correction, type History, type RecordedEvent } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { type Names, sentence } from './case-words.js';
import { type Answer, answersIn } from './record/answers.js';

/** One recorded act as a page shows it. */
export interface PastAct {
  readonly sequence: number;
  readonly title: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly who: string;
  readonly as: string;
  readonly answers: readonly Answer[];
  /** The later act that says what is true instead, if one does. */
  readonly correctedBy?: { readonly sequence: number; readonly reason: string } | undefined;
  readonly correctable: boolean;
}

/** An act in the pathway's words; one of the clock's or the notifier's in ours, for it has no form. */
export function pastAct(pathway: Pathway, event: RecordedEvent, names: Names): PastAct {
  const question = pathway.questions[event.type];
  return {
    sequence: event.sequence,
    title: question?.title ?? titleOf(pathway, event),
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    who: names.get(event.by.person) ?? event.by.person,
    as: pathway.roles[event.by.role]?.title ?? event.by.role,
    answers: answersOf(pathway, event, { history: [], names }),
    correctable: question !== undefined && event.type !== CORRECTION,
  };
}

/** What was answered; for a correction also the facts that are true instead, in the words of the act that was wrong. */
function answersOf(
  pathway: Pathway,
  { type, data }: RecordedEvent,
  { history, names }: { history: History; names: Names },
): readonly Answer[] {
  const answers = answersIn(pathway.questions[type]?.fields ?? [], data, names);
  const { of, data: instead = {} } = data as unknown as Correction;
  const wrong = type === CORRECTION ? history.find(({ sequence }) => sequence === of) : undefined;
  const asked = pathway.questions[wrong?.type ?? '']?.fields ?? [];
  const facts = asked.filter(({ name }) => name in instead);
  return [...answers, ...answersIn(facts, instead, names)];
}

/** The acts of a case in their order, each with the correction that came after it. */
export function pastActs(pathway: Pathway, history: History, names: Names): readonly PastAct[] {
  const corrections = new Map(
    history
      .filter(({ type }) => type === CORRECTION)
      .map(({ sequence, data }) => [
        (data as unknown as Correction).of,
        { sequence, reason: String(data.reason ?? '') },
      ]),
  );
  return history.map((event) => ({
    ...pastAct(pathway, event, names),
    answers: answersOf(pathway, event, { history, names }),
    correctedBy: corrections.get(event.sequence),
  }));
}

/** "DeadlinePassed" as "Deadline passed", with the time limit or the notice that it is about. */
function titleOf(pathway: Pathway, { type, data }: RecordedEvent): string {
  const words = sentence(type.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase());
  const about = pathway.clocks.find(({ id }) => id === data.clock)?.title ?? data.template ?? '';
  return about === '' ? words : `${words}: ${String(about)}`;
}
