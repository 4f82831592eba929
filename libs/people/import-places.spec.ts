import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyInFull, findBodies } from './bodies.js';
import { changesOfBody } from './changes-listed.js';
import { importPlaces } from './import-places.js';
import { listedPerson } from './people-listed.js';
import { AREA, malik, openRegisterOffice, type RegisterOffice } from './register-office.fixture.js';
import { schoolFile, schoolRow } from './school-file.fixture.js';
import { readSchoolFile } from './school-register.js';
import { leavePost, takePost } from './take-post.js';

let office: RegisterOffice;
beforeAll(async () => {
  office = await openRegisterOffice();
}, 60_000);
afterAll(() => office?.close());

const feed = { by: { person: 'command line', role: 'system' } };
const read = (...rows: readonly string[]) => readSchoolFile([schoolFile(...rows)]);
const take = async (...rows: readonly string[]) => importPlaces(office.record, feed, await read(...rows));
const named = async (words: string) => (await findBodies(office.record, { area: AREA, words })).bodies;

describe('the register of schools', () => {
  it('is taken over, and a second time only what is other than before', async () => {
    const rows = [
      schoolRow(100001, { EstablishmentName: 'Seaview Primary' }),
      schoolRow(100002, { EstablishmentName: 'Humber College', 'TypeOfEstablishment (name)': 'Further education' }),
      schoolRow(100003, { EstablishmentName: 'Far School', 'LA (code)': '202' }),
    ];
    expect(await take(...rows)).toEqual({ added: 3, changed: 0, unchanged: 0, notInFile: 0 });
    expect(await take(...rows)).toEqual({ added: 0, changed: 0, unchanged: 3, notInFile: 0 });
    await office.itIs('2026-03-10');
    const renamed = schoolRow(100001, { EstablishmentName: 'Seaview Academy', TelephoneNum: '01472111111' });
    expect(await take(renamed)).toEqual({ added: 0, changed: 1, unchanged: 0, notInFile: 2 });
    const [seaview] = await named('seaview');
    expect(seaview).toMatchObject({ name: 'Seaview Academy', knownAs: 'seaview primary', area: AREA, kind: 'school' });
    const full = await bodyInFull(office.record, String(seaview?.id));
    expect(full?.contacts.map(({ way, value, fromOn, toOn }) => [way, value, fromOn, toOn])).toEqual([
      ['telephone', '01472111111', '2026-03-10', null],
      ['telephone', '01472000000', '2026-03-02', '2026-03-10'],
    ]);
    expect(full?.posts.map(({ post, people }) => [post, people.map(({ id }) => id)])).toEqual([
      ['headteacher@seaview primary', ['grace']],
      ['sendCo@seaview primary', ['tess']],
      ['schoolSafeguardingLead@seaview primary', ['gareth']],
    ]);
    expect(await office.postsOf('grace')).toEqual(['headteacher@seaview academy', 'headteacher@seaview primary']);
    const history = (await changesOfBody(office.record, seaview?.id as number)).flatMap(({ columns }) => columns);
    expect(history).toContainEqual({ column: 'name', before: 'Seaview Primary', after: 'Seaview Academy' });
    expect((await named('humber'))[0]).toMatchObject({ kind: 'college' });
    expect((await findBodies(office.record, { words: 'far school' })).bodies[0]).toMatchObject({ area: null });
  });

  it('lets the next head take the place under both names, and leave under both', async () => {
    const head = { person: 'tom', area: AREA, post: 'headteacher', from: '2026-03-10', kind: 'holder' } as const;
    await takePost(office.record, malik, { ...head, setting: '100001', inTheirPlace: true });
    const both = ['headteacher@seaview academy', 'headteacher@seaview primary'];
    expect([await office.postsOf('grace'), await office.postsOf('tom')]).toEqual([[], both]);
    const listed = await listedPerson(office.record, { area: AREA, id: 'tom' });
    const holding = listed?.holdings.find(({ post }) => post === both[0])?.id as string;
    await leavePost(office.record, malik, { person: 'tom', area: AREA, holding, lastDay: '2026-03-09' });
    expect(await office.postsOf('tom')).toEqual([]);
  });

  it('gives two of one name names of their own, and a post there must say which', async () => {
    const name = { EstablishmentName: 'St Mary’s Primary' };
    await take(schoolRow(100011, name), schoolRow(100012, { ...name, Postcode: 'DN32 2BB' }));
    expect((await named('st mary')).map(({ urn, knownAs }) => [urn, knownAs])).toEqual([
      ['100011', 'st mary’s primary'.replace('’', "'")],
      ['100012', "st mary's primary, dn32 2bb"],
    ]);
    const head = { person: 'tom', area: AREA, post: 'headteacher', from: '2026-03-10', kind: 'holder' } as const;
    expect(await takePost(office.record, malik, { ...head, setting: '100012' })).toEqual({
      post: "headteacher@st mary's primary, dn32 2bb",
    });
    expect(await takePost(office.record, malik, { ...head, setting: 'No Such School' })).toMatchObject({
      fields: [{ field: 'setting', message: expect.stringContaining('is not in the register of places of your area') }],
    });
  });

  it('changes nothing where it is only tried', async () => {
    const file = await read(schoolRow(100099));
    expect(await importPlaces(office.record, { ...feed, tried: true }, file)).toMatchObject({ added: 1 });
    expect(await named('100099')).toEqual([]);
  });

  it.each([
    [[schoolRow('12')], 'URN “12” is none: five to seven figures.'],
    [[schoolRow(1_00_001, { EstablishmentName: ' ' })], 'EstablishmentName is missing, or far too long.'],
    [[schoolRow(100001, { 'LA (code)': '8a2' })], 'LA (code) “8a2” is none: three figures.'],
    [[schoolRow(100001, { UKPRN: '1' })], 'UKPRN “1” is none: eight figures.'],
    [[schoolRow(100001, { OpenDate: '31-02-2001' })], 'OpenDate “31-02-2001” is no day.'],
    [
      [schoolRow(100001, { 'EstablishmentStatus (name)': 'Dreaming' })],
      'EstablishmentStatus “Dreaming” is none that is known.',
    ],
    [[schoolRow(100001, { EstablishmentName: 'Ã‰cole' })], expect.stringMatching(/another encoding/)],
    [[schoolRow(100001, { Town: 'Gr\uFFFDmsby' })], expect.stringMatching(/^Town has letters that cannot be read/)],
    [['1,2'], '2 cells where the first line has 19.'],
    [
      [schoolRow(100001), schoolRow(100001, { Town: 'Hull' })],
      'URN 100001 stands on line 2 already, and says something else there.',
    ],
  ])('says of each row what is wrong with it: %#', async (rows, message) => {
    const { problems } = await read(...rows);
    expect(problems).toEqual(
      [{ line: rows.length + 1, urn: expect.anything(), message }].map((one) =>
        rows[0] === '1,2' ? { ...one, urn: '1' } : one,
      ),
    );
  });

  it('says which columns are missing, and that a file is empty', async () => {
    const { problems } = await readSchoolFile(['URN,EstablishmentName\n100001,Seaview\n']);
    expect(problems).toEqual([
      { line: 1, urn: null, message: expect.stringContaining('LA (code), EstablishmentNumber') },
    ]);
    expect((await readSchoolFile([])).problems).toEqual([{ line: 1, urn: null, message: 'The file is empty.' }]);
  });
});
