import type { FundingOfCase } from '#engine/projection';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFileColumns, definitionOf } from './case-file.js';
import { asViewer, knownTo, namesOf, type Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';

/** The money of one case, and what of the case says whose it is. Whole pence. */
export interface FundedCase {
  readonly ref: string;
  readonly child: string;
  /** Two cases that share one are about the same child. */
  readonly childKeys: readonly string[];
  readonly area: string;
  readonly profileVersion: string;
  readonly pathway: string;
  readonly version: number;
  readonly state: string;
  readonly closed: boolean;
  readonly receivedOn: CivilDate | null;
  /** Ids of people to whom its papers are closed. */
  readonly closedTo: readonly string[];
  readonly funding: FundingOfCase;
}

/** Whose money to list. */
export interface FundingFilter {
  readonly area: string;
  readonly pathway: string;
  /** A person named in the case, themselves or by a post that they hold now. */
  readonly named?: string;
  /** Leaves out restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
}

type Row = Pick<
  CaseFileColumns,
  | 'ref'
  | 'pathway'
  | 'version'
  | 'area'
  | 'profile_version'
  | 'state'
  | 'closed'
  | 'child'
  | 'child_keys'
  | 'received_on'
  | 'standing'
>;

const CASES = `
SELECT c.ref, c.pathway, c.version, c.area, c.profile_version, c.state, c.closed, c.child, c.child_keys, c.received_on, c.standing
FROM case_file c
WHERE c.area = $1 AND c.pathway = $2 AND c.ref > $3
  AND ($4::text IS NULL OR c.named && ${namesOf('$4')})
  AND ${knownTo(6)}
ORDER BY c.ref LIMIT $5`;

const AT_ONCE = 500;

/** Every case of a pathway in an area for which money is or was paid, by its reference. Read off the cached states, never replayed. */
export async function fundedCases(
  record: CaseRecord,
  { area, pathway, named, viewer }: FundingFilter,
): Promise<readonly FundedCase[]> {
  const found: FundedCase[] = [];
  let after = '';
  for (;;) {
    const asked = [area, pathway, after, named ?? null, AT_ONCE, ...asViewer(record, viewer)];
    const rows = await record.db.query<Row[]>(CASES, asked);
    found.push(...rows.flatMap((row) => fundedCase(record, row)));
    after = rows.at(-1)?.ref ?? '';
    if (rows.length < AT_ONCE) return found;
  }
}

function fundedCase(record: CaseRecord, row: Row): readonly FundedCase[] {
  const { pathway } = definitionOf(record, row as CaseFileColumns);
  const { funding, closedTo = [] } = pathway.projection(row.standing.snapshot.context);
  if (funding === undefined || (funding.periods.length === 0 && funding.payments.length === 0)) return [];
  const { ref, child, area, version, state, closed } = row;
  return [
    {
      ...{ ref, child, area, version, state, closed, closedTo, funding },
      childKeys: row.child_keys,
      profileVersion: row.profile_version,
      pathway: row.pathway,
      receivedOn: row.received_on,
    },
  ];
}
