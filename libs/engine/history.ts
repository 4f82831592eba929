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

/** What a `MisfiledPaperRemoved` event says: the sequence of the paper that is another child's. */
export interface Removal {
  readonly of: number;
  readonly because: string;
  /** Later acts rest on it, so that the story cannot be told without it: it is out of sight, and stays where it stood. */
  readonly stays?: boolean;
}

/** The act that takes out of sight what is another child's. */
export const MISFILED = 'MisfiledPaperRemoved';

/** The act that puts it back. */
export const RESTORED = 'RemovedPaperRestored';

/** Acts after which the whole story is told anew. */
export const TELLING_ANEW: readonly string[] = [CORRECTION, MISFILED, RESTORED];

/** The notifier's report that a notice has arrived: proof for the history, and news to nobody. */
export const DELIVERED = 'NoticeDelivered';

/** What was known on an instant: later events, and so later corrections, had not been heard of. */
export function knownAt(history: History, at: string): History {
  return history.filter((event) => !isBefore(at, event.recordedAt));
}

/** The story as it is now believed: each corrected event stands as its last correction says, in its old place; another child's paper is not in it. */
export function effective(history: History): History {
  const corrections = new Map<number, Correction[]>();
  for (const event of history) {
    if (event.type !== CORRECTION) continue;
    const correction = event.data as unknown as Correction;
    corrections.set(correction.of, [...(corrections.get(correction.of) ?? []), correction]);
  }
  const removals = removed(history);
  return history
    .filter(({ type, sequence }) => type !== CORRECTION && removals.get(sequence)?.stays !== false)
    .map((event) => (corrections.get(event.sequence) ?? []).reduce(corrected, event));
}

/** The story as it is read: as it is believed, and nothing in it that is out of sight. */
export function asRead(history: History): History {
  const hidden = outOfSight(history);
  return effective(history.filter(({ sequence }) => !hidden.has(sequence)));
}

/** What is out of sight, each with the removal that took it: the papers, their corrections, and what was proposed and became them. */
export function outOfSight(history: History): ReadonlyMap<number, number> {
  const removals = removed(history);
  const papers = history.filter(({ sequence }) => removals.has(sequence));
  const because = ({ sequence, type, data }: RecordedEvent): number | undefined => {
    if (type === CORRECTION) return removals.get((data as unknown as Correction).of)?.by;
    const same = papers.find(
      (paper) => paper.type === data['act'] && sequence < paper.sequence && isSaidIn(paper.data, data['facts']),
    );
    return removals.get(same?.sequence ?? sequence)?.by;
  };
  return new Map(
    history.flatMap((event) => {
      const by = because(event);
      return by === undefined ? [] : [[event.sequence, by] as const];
    }),
  );
}

const isSaidIn = (facts: Facts, proposed: unknown): boolean => JSON.stringify(facts) === JSON.stringify(proposed);

/** The papers that are removed now, each with the event that removed it last and whether the story is told with it. */
function removed(history: History): ReadonlyMap<number, { readonly by: number; readonly stays: boolean }> {
  const removals = new Map<number, { readonly by: number; readonly stays: boolean }>();
  for (const { type, sequence, data } of history) {
    const { of, stays = false } = data as unknown as Removal;
    if (type === MISFILED) removals.set(of, { by: sequence, stays });
    if (type === RESTORED) removals.delete(of);
  }
  return removals;
}

function corrected(event: RecordedEvent, { occurredOn, data }: Correction): RecordedEvent {
  return {
    ...event,
    occurredOn: occurredOn ?? event.occurredOn,
    data: { ...event.data, ...data },
  };
}
