import { types } from 'pg';

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const parsers = new Map<number, (text: string) => unknown>([
  [BIGINT, Number],
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => (text.endsWith('infinity') ? text : new Date(text).toISOString())],
]);

/** How values come back: a day as `YYYY-MM-DD`, an instant as ISO in UTC with milliseconds; never a `Date`. */
export const plainTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? types.getTypeParser(oid, format as 'text');
  },
};
