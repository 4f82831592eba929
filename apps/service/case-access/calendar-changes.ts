import { type CaseMoved, casesMoved } from '#case-record/calendar-changes';
import type { StoredEdition } from '#case-record/calendar-editions';
import { knowCalendars } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { type Recomputing, recomputings } from '#case-record/recompute';
import { reachOf } from '#engine/role-on-pathway';

/** One list of bank holidays, the one before it, and how far it has reached the open deadlines. */
export interface EditionSeen {
  readonly edition: StoredEdition;
  readonly before: StoredEdition | undefined;
  readonly progress: Recomputing | undefined;
  /** Whether it is the one that counts now. */
  readonly inUse: boolean;
}

const MOST = 50;

/** Every list of the record, the newest first. */
export async function editionsSeen(record: CaseRecord): Promise<readonly EditionSeen[]> {
  const { now, editions } = await knowCalendars(record);
  const progress = await recomputings(record);
  const inUse = editions.findLast(({ from }) => from <= now);
  return editions
    .map((edition, index) => ({
      edition,
      before: editions[index - 1],
      progress: progress.find((each) => each.edition === edition.number),
      inUse: edition === inUse,
    }))
    .reverse();
}

/** The cases of the person's area on which a list moved deadlines, those that they may read, a page at a time. */
export async function movedFor(
  record: CaseRecord,
  person: Person,
  { edition, after }: { readonly edition: StoredEdition; readonly after?: string | undefined },
): Promise<{ readonly rows: readonly CaseMoved[]; readonly next: string | null }> {
  const found = await casesMoved(record, {
    calendar: edition.calendar.edition,
    area: person.area,
    pathways: pathwaysRead(record, person),
    viewer: person,
    limit: MOST + 1,
    ...(after !== undefined && { after }),
  });
  const rows = found.slice(0, MOST);
  return { rows, next: found.length > MOST ? (rows.at(-1)?.ref ?? null) : null };
}

function pathwaysRead({ register }: CaseRecord, person: Person): readonly string[] {
  const read = register.pathways().filter((pathway) => reachOf(person, pathway) === 'area');
  return read.map(({ name, version }) => `${name} ${version}`);
}
