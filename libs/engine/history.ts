import { type CivilDate, isBefore } from '#statutory-calendar/civil-date';

/** Facts of one act, as plain JSON. */
export type Facts = { readonly [name: string]: unknown };

/** Who acted, and as what. `person` is the id of a person or of one of our own parts ("clock", "hr-feed"). */
export interface Actor {
  readonly person: string;
  readonly role: string;
}

/** One act as it is stored: a thing that happened, never changed afterwards. */
export interface RecordedEvent {
  /** 1 for the first event of a case, then dense. */
  readonly sequence: number;
  readonly type: string;
  /** The legal day on which it happened: starts and stops clocks. */
  readonly occurredOn: CivilDate;
  /** The instant at which we learned of it (ISO, UTC). */
  readonly recordedAt: string;
  readonly by: Actor;
  readonly data: Facts;
}

/** Everything recorded on one case, in the order of its sequence. */
export type History = readonly RecordedEvent[];

/** What a `RecordCorrected` event says: the sequence of the event that was wrong, and what is true instead. */
export interface Correction {
  readonly of: number;
  readonly occurredOn?: CivilDate;
  readonly data?: Facts;
  readonly reason: string;
}

/** The act that supersedes an earlier one. */
export const CORRECTION = 'RecordCorrected';

/** The notifier's report that a notice has arrived: proof for the history, and news to nobody. */
export const DELIVERED = 'NoticeDelivered';

/** What was known on an instant: later events, and so later corrections, had not been heard of. */
export function knownAt(history: History, at: string): History {
  return history.filter((event) => !isBefore(at, event.recordedAt));
}

/** The story as it is now believed: each corrected event stands as its last correction says, in its old place. */
export function effective(history: History): History {
  const corrections = new Map<number, Correction[]>();
  for (const event of history) {
    if (event.type !== CORRECTION) continue;
    const correction = event.data as unknown as Correction;
    corrections.set(correction.of, [...(corrections.get(correction.of) ?? []), correction]);
  }
  return history
    .filter((event) => event.type !== CORRECTION)
    .map((event) => (corrections.get(event.sequence) ?? []).reduce(corrected, event));
}

function corrected(event: RecordedEvent, { occurredOn, data }: Correction): RecordedEvent {
  return {
    ...event,
    occurredOn: occurredOn ?? event.occurredOn,
    data: { ...event.data, ...data },
  };
}
