import { deflateSync, inflateSync } from 'node:zlib';
import type { CaseState } from '#engine/replay';

/** A row whose standing is as PostgreSQL keeps it. */
export type AsStored<Row extends { readonly standing: unknown }> = Omit<Row, 'standing'> & {
  readonly standing: Buffer | null;
};

/** The quickest level: the better ones take a tenth less room. */
const LEVEL = 1;

/**
 * Where a case stands, as bytes of its row: JSON, deflated (RFC 1950), a quarter of its length. A row with it stays short
 * enough to be changed in its place.
 */
export function packed(caseState: CaseState): Buffer {
  return deflateSync(JSON.stringify(caseState), { level: LEVEL });
}

/** The row with where its case stands; nothing where the bytes are torn, so that the history is told again. */
export function unpacked<Row extends { readonly standing: CaseState }>(row: AsStored<Row>): Row {
  return { ...row, standing: standingFrom(row.standing) } as unknown as Row;
}

/** Where a case stands, from the bytes of its row; undefined for what is torn. */
export function standingFrom(bytes: Buffer | null): CaseState | undefined {
  if (bytes === null) return undefined;
  try {
    return JSON.parse(isPlain(bytes) ? bytes.toString() : inflateSync(bytes).toString());
  } catch {
    return undefined;
  }
}

/** A row that was written before standings were deflated, and since then not again. */
const isPlain = (bytes: Buffer) => bytes[0] === '{'.charCodeAt(0);
