import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Length } from '#statutory-calendar/periods';
import { reckonIfAny } from '#statutory-calendar/reckon';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { calendarInUse } from './calendars.js';
import { ifKnown } from './case-definition.js';
import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';

/** An open deadline that would be another day if its case went by the other version. It keeps the day it has. */
export interface TouchedDeadline {
  readonly ref: string;
  readonly pathway: string;
  readonly clock: string;
  readonly dueOn: CivilDate;
  readonly wouldBe: CivilDate;
}

/** What a version of an area's profile would touch. Open cases stay with the version they began with: it is for new ones. */
export interface ProfileImpact {
  /** Clocks whose length the version changes, each with its length before and after in words. */
  readonly limits: readonly { readonly clock: string; readonly before: string; readonly after: string }[];
  /** Open cases of the area, by pathway and by the version they are pinned to. */
  readonly openCases: readonly { readonly pathway: string; readonly version: string; readonly count: number }[];
  /** Open deadlines that the new lengths would move, earliest due first, and how many there are in all. */
  readonly deadlines: readonly TouchedDeadline[];
  readonly moved: number;
}

const OPEN = {
  name: 'open-cases-by-version',
  text: `
SELECT pathway, profile_version AS version, count(*)::integer AS count FROM case_file
WHERE area = $1 AND NOT closed AND profile_version <> $2 GROUP BY 1, 2 ORDER BY 1, 2`,
};

const OWED = {
  name: 'open-deadlines-of-clocks',
  text: `
SELECT d.ref, c.pathway, c.version, d.clock, d.from_on AS "from", d.due_on AS "dueOn"
FROM deadline d JOIN case_file c ON c.ref = d.ref
WHERE c.area = $1 AND c.profile_version <> $2 AND d.state = 'open' AND d.due_on IS NOT NULL AND d.clock = ANY ($3)
ORDER BY d.due_on, d.ref`,
};

interface Owed extends Omit<TouchedDeadline, 'wouldBe'> {
  readonly version: number;
  readonly from: CivilDate;
}

const MOST = 200;

/** Computes it from the record as it is now. Throws RangeError on an area or a version that the register does not have. */
export async function impactOfProfile(
  record: CaseRecord,
  { area, version }: { readonly area: string; readonly version: string },
): Promise<ProfileImpact> {
  const { register } = record;
  const before = register.area(area).limits;
  const after = register.area(area, version).limits;
  const changed = Object.keys({ ...before, ...after }).filter((clock) => words(before[clock]) !== words(after[clock]));
  const connection = anyConnection(record);
  const openCases = await run<ProfileImpact['openCases'][number]>(connection, OPEN, [area, version]);
  const owed = await run<Owed>(connection, OWED, [area, version, changed]);
  const calendar = await calendarInUse(record);
  const touched = owed.flatMap(({ version: pinned, from, ...deadline }) => {
    const pathway = ifKnown(() => register.pathway(deadline.pathway, pinned));
    const row = pathway?.clocks.find(({ id }) => id === deadline.clock);
    if (row?.due.phrase !== 'local' || row.length !== undefined) return [];
    const wouldBe = reckonIfAny(row.due, { from, calendar, length: after[deadline.clock] }).due;
    return wouldBe === null || wouldBe === deadline.dueOn ? [] : [{ ...deadline, wouldBe }];
  });
  return {
    limits: changed.map((clock) => ({ clock, before: words(before[clock]), after: words(after[clock]) })),
    openCases,
    deadlines: touched.slice(0, MOST),
    moved: touched.length,
  };
}

const words = (length: Length | undefined): string => (length === undefined ? 'none' : lengthInWords(length));
