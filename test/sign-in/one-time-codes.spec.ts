import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sent, watch } from '#test/bench/watched-statements';
import { type HouseOfCodes, houseOfCodes } from './house-of-codes.js';
import { Visitor } from './visitor.js';

let house: HouseOfCodes;
let sent: Sent[];
beforeAll(async () => {
  house = await houseOfCodes('2026-03-02T10:00:00Z');
  sent = watch(house.service.record);
}, 60_000);
afterAll(() => house?.close());

const asOwner: HouseOfCodes['asOwner'] = (sql, values) => house.asOwner(sql, values);
const ask: HouseOfCodes['ask'] = (...given) => house.ask(...given);
const enter: HouseOfCodes['enter'] = (visitor, code) => house.enter(visitor, code);
const letterOfTheLast: HouseOfCodes['letterOfTheLast'] = (isDone) => house.letterOfTheLast(isDone);
const codeIn = (letter: string) => /Your code is (\d{4} \d{4})\./.exec(letter)?.[1] ?? '';
const wrongOnes = ['0000 0000', '1111 1111', '2222 2222', '3333 3333', '4444 4444'];

describe('a code for a family', () => {
  it.each([
    ['by email', 'Dana.Marlow@family.example'],
    ['by text', '+44 (0)7700 900117'],
  ])('comes %s, and signs in at the page that was wanted, once', async (_, to) => {
    const visitor = new Visitor();
    expect((await ask(visitor, to, '/cases?closed=yes')).location).toBe(`${house.address}/sign-in/code/enter`);
    const code = codeIn(await letterOfTheLast());
    const before = visitor.cookies.get('waymark-visit');
    const { status, location } = await enter(visitor, code.replace(' ', to.includes('@') ? '' : '-'));
    expect([status, location]).toEqual([303, `${house.address}/cases?closed=yes`]);
    expect((await visitor.ask(location)).text).toContain('You are Dana Marlow');
    const again = new Visitor();
    again.cookies.set('waymark-visit', before ?? '');
    expect((await enter(again, code)).problem).toContain('There is no code that counts here');
    expect(again.cookies.has('waymark-session')).toBe(false);
  });

  it('stands in clear nowhere: not in the database, not in the queue, not in a log; and the address is forgotten', async () => {
    const visitor = new Visitor();
    await ask(visitor, 'marek.duda@family.example');
    const digits = codeIn(await letterOfTheLast()).replace(' ', '');
    expect(digits).toHaveLength(8);
    await enter(visitor, '0000 0000');
    const everything = await asOwner<{ row: string }>(
      `SELECT row_to_json(c)::text AS row FROM one_time_code c ORDER BY id DESC LIMIT 1`,
    );
    const tables = await asOwner<{ table: string }>(
      "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS table FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    for (const { table } of tables)
      expect(await asOwner(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [digits])).toEqual(
        [],
      );
    expect(everything[0]?.row).toContain('"address":null');
    for (const said of [house.service.logged(), house.workerLogged()]) {
      expect(said).not.toContain(digits);
      expect(said).not.toContain('marek.duda');
    }
  });

  it('counts in the browser that asked, until its time is over, and when no newer one was asked for', async () => {
    const [visitor, another] = [new Visitor(), new Visitor()];
    await ask(visitor, 'priya.nayar@family.example');
    const code = codeIn(await letterOfTheLast());
    await another.ask(`${house.address}/sign-in/code`);
    expect((await enter(another, code)).problem).toContain('There is no code that counts here');
    await asOwner("UPDATE one_time_code SET ends_at = now() - interval '1 second' WHERE used_at IS NULL");
    expect((await enter(visitor, code)).problem).toContain('its time is over');
    await ask(visitor, 'priya.nayar@family.example');
    const first = codeIn(await letterOfTheLast());
    await ask(visitor, 'priya.nayar@family.example');
    const second = codeIn(await letterOfTheLast());
    expect((await enter(visitor, first)).problem).toContain('That is not the code');
    expect((await enter(visitor, second)).status).toBe(303);
  });
});

describe('a code that is guessed at', () => {
  it('counts no more after five, and its owner is told', async () => {
    const visitor = new Visitor();
    await ask(visitor, 'dana.marlow@family.example');
    const code = codeIn(await letterOfTheLast());
    const said = [];
    for (const wrong of wrongOnes) said.push((await enter(visitor, wrong)).problem);
    expect(said.slice(-2)).toEqual([
      'That is not the code. You can try once more',
      'That was wrong 5 times, so this code does not count any more. Ask for a new one',
    ]);
    expect((await enter(visitor, code)).problem).toContain('There is no code that counts here');
    expect(visitor.cookies.has('waymark-session')).toBe(false);
    expect(await letterOfTheLast('told_at IS NOT NULL')).toContain('Five wrong codes were typed for your account');
  });
});

describe('whether an address is known', () => {
  it('is told by nothing: the same answers, the same statements, and no letter', async () => {
    await asOwner('DELETE FROM one_time_code');
    const asked = async (to: string) => {
      const visitor = new Visitor();
      await visitor.ask(`${house.address}/sign-in/code`);
      sent.length = 0;
      const { status, location, text } = await ask(visitor, to);
      const statements = sent.map(({ text: statement }) => statement);
      const page = await visitor.ask(location);
      const letter = await letterOfTheLast();
      const guesses = [];
      for (const wrong of wrongOnes) guesses.push((await enter(visitor, wrong)).problem);
      const shown = page.text.replaceAll(/(nonce|value)="[^"]*"/g, '');
      return { answer: { status, location, text, statements, shown, guesses }, letter };
    };
    const known = await asked('dana.marlow@family.example');
    const unknown = await asked('nobody@family.example');
    expect(unknown.answer).toEqual(known.answer);
    expect([known.letter === '', unknown.letter]).toEqual([false, '']);
  });

  it('makes no difference where it is not a family’s, is that of two, or of somebody who has left', async () => {
    await asOwner("UPDATE person SET email = 'shared@family.example' WHERE id IN ('priya', 'marek')");
    await asOwner(
      "INSERT INTO person (id, name, agency, area, active, email) VALUES ('gone', 'Gone', 'family', 'x', false, 'gone@family.example')",
    );
    for (const to of ['asha.varma@council.example', 'shared@family.example', 'gone@family.example']) {
      const visitor = new Visitor();
      expect([to, (await ask(visitor, to)).status]).toEqual([to, 303]);
      expect([to, await letterOfTheLast()]).toEqual([to, '']);
    }
  });
});

describe('asking again and again', () => {
  it('is stopped for one address after five in a quarter of an hour, known or not', async () => {
    for (const to of ['somebody@elsewhere.example', 'dana.marlow@family.example']) {
      await asOwner('DELETE FROM one_time_code');
      const said = [];
      for (let time = 0; time < 6; time++) said.push((await ask(new Visitor(), to)).problem);
      expect(said.slice(0, 5)).toEqual(['', '', '', '', '']);
      expect(said[5]).toContain('Too many codes were asked for');
    }
  });

  it('is stopped for one machine, whatever the addresses', async () => {
    await asOwner('DELETE FROM one_time_code');
    const visitor = new Visitor();
    const statuses = new Set<number>();
    for (let time = 0; time < 51; time++)
      statuses.add((await ask(visitor, `somebody${time}@elsewhere.example`)).status);
    expect([...statuses]).toEqual([303, 400]);
  });

  it.each(['', 'dana', 'dana@', '020 7946 0018', '<a@b.example>'])('is refused in words for %j', async (to) => {
    expect((await ask(new Visitor(), to)).problem).toContain('Enter an email address, like name@example.org');
  });
});
