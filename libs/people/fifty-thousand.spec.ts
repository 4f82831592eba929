import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBodies } from './bodies.js';
import { importPlaces } from './import-places.js';
import { AREA, openRegisterOffice, type RegisterOffice } from './register-office.fixture.js';
import { schoolFile, schoolRow } from './school-file.fixture.js';
import { readSchoolFile } from './school-register.js';
import { verifyRegister } from './verify-register.js';

let office: RegisterOffice;
beforeAll(async () => {
  office = await openRegisterOffice();
}, 60_000);
afterAll(() => office?.close());

const feed = { by: { person: 'command line', role: 'system' } };
const read = (...rows: readonly string[]) => readSchoolFile([schoolFile(...rows)]);

describe('the register of schools', () => {
  it('takes over fifty thousand, counts what is said twice, and finds the one row that is wrong', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) =>
      schoolRow(200_000 + index, {
        'LA (code)': index % 2 === 0 ? '812' : '202',
        EstablishmentName: `School “No. ${index % 20_000}”`,
        Postcode: `DN${index % 90} 1AA`,
      }),
    );
    const [first] = rows as [string];
    const file = await read(...rows, first, first);
    expect([file.rows, file.repeated, file.problems]).toEqual([50_002, 2, []]);
    const before = (await verifyRegister(office.record)).changes;
    expect(await importPlaces(office.record, feed, file)).toMatchObject({ added: 50_000, changed: 0 });
    const verdict = await verifyRegister(office.record);
    expect([verdict.problems, verdict.changes - before]).toEqual([[], 100_000]);
    const { count, pages } = await findBodies(office.record, { area: AREA, words: 'No. 1' });
    expect([count > 1_000, pages > 20]).toEqual([true, true]);
    const wrong = await read(...rows.slice(0, 40_000), schoolRow('x'), ...rows.slice(40_000));
    expect(wrong.problems.map(({ line }) => line)).toEqual([40_002]);
  }, 180_000);
});
