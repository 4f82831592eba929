import { canonical, sha256 } from '#digest/digest';
import { CORRECTION, type History, outOfSight, type RecordedEvent } from '#engine/history';
import { makesPack, type Pack, type PackKept, renewing } from '#engine/pack';
import type { Proposed } from '#engine/proposed';
import type { CaseDefinition, CaseState } from '#engine/replay';
import { isOwnPart } from './admission.js';
import { historyOf, loadCase } from './cases.js';
import type { CaseRecord } from './open-record.js';

/** One pack of a case: the event that made it, and the digest that was recorded with it. */
export interface PackMade {
  readonly sequence: number;
  readonly occurredOn: RecordedEvent['occurredOn'];
  readonly recordedAt: string;
  readonly digest: string;
}

/** A pack as its events give it, and how it stands to the others of its case. */
export interface PackShown {
  readonly pack: Pack;
  /** SHA-256 (hex) of the pack's RFC 8785 bytes, as made again now: of all that was in it, what is out of sight since included. */
  readonly digest: string;
  /** How many entries that were in it are out of sight since, and not shown: they are about another child. */
  readonly without: number;
  /** The digest that a reader confirms to have read; null while no pack has been built. */
  readonly current: string | null;
  /** The event that made it; null where this is only what a pack would hold today. */
  readonly made: PackMade | null;
  /** The next pack, since which this one is stale. */
  readonly staleSince: PackMade | null;
  /** The correction since of something that is in it, where there is one: what it says is no longer what is believed. */
  readonly correctedBy: Pick<RecordedEvent, 'sequence' | 'occurredOn'> | null;
  /** Every pack of the case, the first one first. */
  readonly all: readonly PackMade[];
  /** What has been recorded since by people, and is not in it. */
  readonly since: History;
}

/**
 * Whether a recorded digest is that of the pack which its events give: `same`, or `different`, which is a fault; or `given`,
 * where whoever recorded the act sent a label of their own, which nothing can be compared with.
 */
export interface PackVerdict extends PackMade {
  readonly verdict: 'same' | 'different' | 'given';
}

/** The digest of a pack: SHA-256 (hex) over its RFC 8785 bytes. */
export const packDigest = (pack: Pack): string => sha256(canonical(pack));

/** What is proposed; with the digest of the pack that it makes, where it makes one and says no digest itself. */
export async function withPackDigest(
  { pathway, locality, ref }: CaseDefinition & { readonly ref: string },
  { caseState, told }: { readonly caseState: CaseState; readonly told: () => Promise<History> },
  proposed: Proposed,
): Promise<Proposed> {
  const { pack } = pathway;
  if (!pack || !makesPack(pack, proposed.type, caseState.snapshot.context)) return proposed;
  if (proposed.data[pack.digestIn] !== undefined || pathway.problems(proposed.type, proposed.data).length > 0)
    return proposed;
  const before = (await told()).filter(({ sequence }) => sequence <= caseState.sequence);
  const event: RecordedEvent = { sequence: caseState.sequence + 1, ...proposed };
  const digest = packDigest(pack.of(ref, [...before, event], locality.area));
  return { ...proposed, data: { ...proposed.data, [pack.digestIn]: digest } };
}

/** The pack as the history up to an event gives it; null where the pathway keeps none, or there is no such case or event. */
export async function packAt(
  record: CaseRecord,
  ref: string,
  sequence: number,
): Promise<{ readonly pack: Pack; readonly digest: string } | null> {
  const found = await loadCase(record, ref);
  const history = await historyOf(record, ref);
  if (!found?.pathway.pack || sequence < 1 || sequence > history.length) return null;
  const pack = found.pathway.pack.of(ref, history.slice(0, sequence), found.locality.area);
  return { pack, digest: packDigest(pack) };
}

/** A pack of a case: the current one, or the one that event `at` made. Null where there is none such. */
export async function packOf(record: CaseRecord, ref: string, at?: number): Promise<PackShown | null> {
  const found = await loadCase(record, ref);
  const kept = found?.pathway.pack;
  if (!kept) return null;
  const { area } = found.locality;
  const history = await historyOf(record, ref);
  const all = packsIn(kept, history);
  const index = at === undefined ? all.length - 1 : all.findIndex(({ sequence }) => sequence === at);
  const made = all[index] ?? null;
  if (at !== undefined && made === null) return null;
  const then = made === null ? history : history.slice(0, made.sequence);
  const hidden = outOfSight(history);
  const inSight = then.filter(({ sequence }) => !hidden.has(sequence));
  return {
    pack: kept.of(ref, inSight, area),
    digest: packDigest(kept.of(ref, then, area)),
    without: then.filter(({ sequence }) => hidden.has(sequence)).length,
    current: kept.current(found.caseState.snapshot.context),
    made,
    staleSince: made === null ? null : (all[index + 1] ?? null),
    correctedBy: made === null ? null : (correctionOf(history, made) ?? null),
    all,
    since:
      made === null
        ? []
        : history.slice(made.sequence).filter(({ by, type }) => !isOwnPart(by) && type !== kept.readBy),
  };
}

/** The last correction that was recorded after a pack, of an entry that was there when it was made. */
const correctionOf = (history: History, made: PackMade): RecordedEvent | undefined =>
  history.findLast(
    ({ type, sequence, data }) => type === CORRECTION && sequence > made.sequence && Number(data.of) <= made.sequence,
  );

/** Makes every pack of a case again and compares its digest with the one recorded. */
export async function verifyPack(record: CaseRecord, ref: string): Promise<readonly PackVerdict[]> {
  const found = await loadCase(record, ref);
  const kept = found?.pathway.pack;
  if (!kept) return [];
  const history = await historyOf(record, ref);
  return packsIn(kept, history).map((made) => {
    if (!OURS.test(made.digest)) return { ...made, verdict: 'given' };
    const again = packDigest(kept.of(ref, history.slice(0, made.sequence), found.locality.area));
    return { ...made, verdict: again === made.digest ? 'same' : 'different' };
  });
}

const OURS = /^[0-9a-f]{64}$/;

/** The events of a history that made a pack. */
function packsIn(kept: PackKept<unknown>, history: History): readonly PackMade[] {
  const { builtBy, digestIn } = kept;
  const renewedBy = renewing(kept);
  return history.flatMap(({ type, sequence, occurredOn, recordedAt, data }) => {
    const digest = data[digestIn];
    const makes = builtBy.includes(type) || renewedBy.includes(type);
    return makes && typeof digest === 'string' ? [{ sequence, occurredOn, recordedAt, digest }] : [];
  });
}
