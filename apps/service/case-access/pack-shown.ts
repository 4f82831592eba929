import type { CaseRecord } from '#case-record/open-record';
import { type PackShown, packOf } from '#case-record/pack';
import { noteReading } from '#case-record/readings';
import type { Pack, PackEntry } from '#engine/pack';
import { refused } from '#engine/refusal';
import { reachInto } from '#policy/sections';
import { ProblemError } from '../problems/problem-error.js';
import type { RequestContext } from '../sign-in/request-context.js';
import type { CaseAccess } from './case-access.js';
import type { CaseSeen } from './case-seen.js';
import type { ShownAct } from './visibility.js';

/** A pack as one reader may see it. What is not for them is there, marked as withheld. */
export interface PackSeen extends Omit<PackShown, 'since'> {
  readonly seen: CaseSeen;
  /** Whether the reader has every word of it before them. */
  readonly whole: boolean;
  /** Whether the reader may confirm to have read it, and it is the current one. */
  readonly confirmable: boolean;
  /** Who may be asked about what is withheld. */
  readonly ask: string | null;
  /** What has been recorded since, and is not in it. */
  readonly since: readonly ShownAct[];
}

const PAPERS_CLOSED =
  'You have declared an interest in this case: its papers are closed to you. Whoever stands in for your seat has been asked; where nobody does, the co-ordinator has been asked to find somebody.';

/** The one place that says who reads how much of a pack. Not found where the pathway keeps none, or there is none such. */
export async function packFor(
  { caseAccess, record }: { readonly caseAccess: CaseAccess; readonly record: CaseRecord },
  context: RequestContext,
  { ref, at }: { readonly ref: string; readonly at?: number | undefined },
): Promise<PackSeen> {
  const seen = await caseAccess.seen(context, ref);
  const found = await packOf(record, ref, at);
  const kept = seen.pathway.pack;
  if (found === null || kept === undefined) throw new ProblemError('NOT_FOUND');
  const { acts } = await caseAccess.storyOn(context, seen);
  const reach = reachInto('pack', seen.reader.as);
  if (reach === 'none') throw ProblemError.fromRefusal(refused('NOT_NAMED_IN_CASE', PAPERS_CLOSED));
  const decides = context.person.roles.some((role) => seen.pathway.roles[role]?.records.includes(kept.readBy));
  const theirs = kept.familyReadsIt && found.made !== null && isFamilyOfOpenCase(seen);
  const whole = reach === 'all' || decides || theirs;
  if (whole) {
    const sequence = found.made?.sequence ?? seen.row.sequence;
    const { what: shown, by } = context.asked;
    const { id: person } = context.person;
    const { requestId } = context;
    const reading = { ref, person, relationship: seen.reader.as, shown, by, sequence, requestId };
    await noteReading(record, { ...reading, facts: 'whole' });
  }
  const since = found.since.map(({ sequence }) => sequence);
  return {
    ...found,
    seen,
    whole,
    // Nobody confirms to have read what is known to be wrong: it is built again first.
    confirmable: decides && found.made !== null && found.staleSince === null && found.correctedBy === null,
    ask: acts.find(({ withheld }) => withheld)?.withheld?.ask ?? null,
    pack: whole ? found.pack : withheldFrom(seen, found.pack, acts),
    since: acts.filter(({ sequence }) => since.includes(sequence)),
  };
}

/** A restriction may be there because of somebody in the family: then a person decides what they are shown. */
function isFamilyOfOpenCase({ reader, row }: CaseSeen): boolean {
  const isFamily = reader.family.some((one) => 'person' in one && one.person === reader.person.id);
  return isFamily && row.regions.access === 'normal';
}

/** To who is only named in the case: their own words, that others said something, and what happened by its name. */
function withheldFrom({ reader, pathway }: CaseSeen, pack: Pack, acts: readonly ShownAct[]): Pack {
  const named = new Map(
    acts.map(({ sequence, type, by }) => [sequence, { title: pathway.questions[type]?.title, by }]),
  );
  const shown = (entry: PackEntry, { id }: Pack['sections'][0]): PackEntry => {
    const { event, by, on } = entry;
    if (event === undefined || on === undefined || by?.person === reader.person.id) return entry;
    const act = named.get(event);
    const known = { event, on, ...(act?.by.person && by && { by }) };
    if (id === 'chronology' && act?.title !== undefined) return { ...known, facts: { what: act.title } };
    return { ...known, facts: {}, withheld: true };
  };
  return {
    ...pack,
    sections: pack.sections.map((one) => ({ ...one, entries: one.entries.map((e) => shown(e, one)) })),
  };
}
