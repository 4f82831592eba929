import type { FundingOfCase } from '#engine/projection';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { conditionsOf } from './case-conditions.js';
import { caseStateFrom, definitionOf, isReadable, type PinnedColumns } from './case-definition.js';
import type { CaseFileColumns } from './case-file.js';
import { unlessUnreadable } from './case-unreadable.js';
import { anyConnection } from './connection.js';
import { historyFrom } from './event-rows.js';
import type { Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';
import { type AsStored, unpacked } from './standing-bytes.js';

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

type Row = PinnedColumns &
  Pick<CaseFileColumns, 'sequence' | 'state' | 'closed' | 'child' | 'child_keys' | 'received_on' | 'standing'>;

const COLUMNS = `c.ref, c.pathway, c.version, c.area, c.profile_version, c.definition_hash, c.sequence, c.state, c.closed, c.child,
  c.child_keys, c.received_on, c.standing`;

const AT_ONCE = 500;

/** The money of cases, and which cases could not be read for it. */
export interface Funded {
  readonly cases: readonly FundedCase[];
  /** References of cases that are held back: what is agreed on them is not in the sums. */
  readonly heldBack: readonly string[];
}

/**
 * Every case of a pathway in an area for which money is or was paid, by its reference. Read off the cached states; only one
 * that cannot be read is told again from its events.
 */
export async function fundedCases(
  record: CaseRecord,
  { area, pathway, named, viewer }: FundingFilter,
): Promise<Funded> {
  const found: (FundedCase | { readonly heldBack: string })[] = [];
  const of = { area, pathway, ...(named !== undefined && { named }), ...(viewer && { viewer }) };
  let after = '';
  for (;;) {
    const asked = await conditionsOf(record, of);
    const where = asked.all(`c.ref > ${asked.given(after)}`);
    const text = `SELECT ${COLUMNS} FROM case_file c WHERE ${where} ORDER BY c.ref LIMIT ${AT_ONCE}`;
    const rows = await record.db.query<AsStored<Row>[]>(text, asked.values);
    for (const row of rows) {
      const read = await unlessUnreadable(fundedCase(record, unpacked<Row>(row)));
      found.push(...(read ?? [{ heldBack: row.ref }]));
    }
    after = rows.at(-1)?.ref ?? '';
    if (rows.length < AT_ONCE) break;
  }
  return {
    cases: found.flatMap((one) => ('heldBack' in one ? [] : [one])),
    heldBack: found.flatMap((one) => ('heldBack' in one ? [one.heldBack] : [])),
  };
}

async function fundedCase(record: CaseRecord, row: Row): Promise<readonly FundedCase[]> {
  const definition = definitionOf(record, row);
  const { pathway } = definition;
  const told = () => historyFrom(anyConnection(record), row.ref);
  const { snapshot } = isReadable(pathway, row.standing) ? row.standing : await caseStateFrom(row, definition, told);
  const { funding, closedTo = [] } = pathway.projection(snapshot.context);
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
