import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from './read-csv.js';

async function rowsOf(...pieces: readonly string[]) {
  const rows: unknown[] = [];
  for await (const { line, cells } of readCsv(pieces)) rows.push([line, ...cells]);
  return rows;
}

describe('a CSV file', () => {
  it('is read with quotation marks, commas and line ends within them, and with each end of line', async () => {
    expect(await rowsOf('a,b\r\n"x, y","He said ""no""\nand left"\n\nz,\nlast,"one"')).toEqual([
      [1, 'a', 'b'],
      [2, 'x, y', 'He said "no"\nand left'],
      [5, 'z', ''],
      [6, 'last', 'one'],
    ]);
  });

  it.each([
    ['a,"b', 'Line 1: a quotation mark is opened and never closed.'],
    ['a\nb"c,d', 'Line 2: a quotation mark stands in the middle of a cell.'],
    ['a\n"b"c', 'Line 2: something follows a closed quotation mark.'],
  ])('says where it is broken: %j', async (text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(message);
  });

  it('comes back as it was written, in whatever pieces it comes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.nat(7), async (rows, size) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [];
        const found = (await rowsOf(...pieces)) as unknown[][];
        expect(found.map((row) => row.slice(1))).toEqual(rows);
      }),
    );
  });
});
