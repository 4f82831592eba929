import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { cloneDatabase } from '#test/real-postgres';
import { signedIn } from '#test/signed-in';
import { runWaymark } from '../journeys/run-waymark.js';
import { type HouseOfIssuers, houseOfIssuers } from './house-of-issuers.js';
import { Visitor } from './visitor.js';

const AREA = 'north-east-lincolnshire';
const ISSUERS = JSON.stringify([
  { id: 'council', title: 'your council account', issuer: 'https://council.example', clientId: 'w', clientSecret: 's' },
]);
const ANN = ['admin', 'invite', '--name', 'Ann Lee', '--area', AREA];

describe('the first administrator', () => {
  it('is made once, and a second time on purpose alone', async () => {
    const database = await cloneDatabase();
    const env = {
      DATABASE_URL: database.applicationUrl,
      PUBLIC_URL: 'https://waymark.example',
      SIGN_IN_ISSUERS: ISSUERS,
    };
    const run = (...args: string[]) => runWaymark(args, env);
    try {
      const first = await run(...ANN);
      expect(first.code).toBe(0);
      expect(first.out).toMatch(
        /^Ann Lee is made an administrator of north-east-lincolnshire\. .*\nhttps:\/\/waymark\.example\/sign-in\/invited\/[\w-]{43}\n.*within 24 hours.*\n$/,
      );
      const second = await run('admin', 'invite', '--name', 'Ben Ash', '--area', AREA);
      expect([second.code, second.err]).toEqual([
        1,
        'waymark: There is an administrator already: Ann Lee (north-east-lincolnshire). They let others in. If their link was lost or is over, add --again.\n',
      ]);
      const again = await run(...ANN, '--again', '--json');
      const other = await run('admin', 'invite', '--name', 'Ben Ash', '--area', AREA, '--again', '--json');
      const people = await onServer(database.superuserUrl, (client) =>
        client.query('SELECT id, name, roles FROM person ORDER BY name'),
      );
      expect(people.rows).toEqual([
        { id: again.json.person, name: 'Ann Lee', roles: ['manager', 'peopleFeed'] },
        { id: other.json.person, name: 'Ben Ash', roles: ['manager', 'peopleFeed'] },
      ]);
      const elsewhere = await run('admin', 'invite', '--name', 'Ann Lee', '--area', 'nowhere', '--again');
      expect([elsewhere.code, elsewhere.err]).toEqual([2, expect.stringContaining('There is no area nowhere: give ')]);
    } finally {
      await database.drop();
    }
  }, 60_000);
});

describe('a link', () => {
  let house: HouseOfIssuers;
  beforeAll(async () => {
    house = await houseOfIssuers('2026-03-02T10:00:00Z');
  }, 60_000);
  afterAll(() => house?.close());

  const made = async () => {
    const env = { DATABASE_URL: house.service.databaseUrl, PUBLIC_URL: house.address };
    return (await runWaymark([...ANN, '--again', '--json'], env)).json.link as string;
  };

  /** Opens the link, and signs in at the real issuer with an account of that name. */
  async function accept(link: string, subject: string, visitor = new Visitor()) {
    const { text } = await visitor.ask(link);
    const [, way = ''] = /href="(\/sign-in\/with\/demonstration\?invitation=[^"]*)"/.exec(text) ?? [];
    const list = await visitor.follow(`${house.address}${way}`);
    const shown = await visitor.follow(list.at, 'nowhere', { person: subject });
    return { ...shown, said: text, title: /<h1[^>]*>([^<]*)/.exec(shown.text)?.[1], visitor };
  }

  it('ties the account of whoever opens it, once, and they sign in with it from then on', async () => {
    const link = await made();
    const { said, text, at } = await accept(link, 'ann-there');
    expect(said).toContain('Here you are <strong>Ann Lee</strong>');
    expect([at, text.includes('You are Ann Lee')]).toEqual([`${house.address}/`, true]);
    const again = await new Visitor().ask(link);
    expect([again.status, again.text.includes('This link does not count any more')]).toEqual([410, true]);
    const later = new Visitor();
    const list = await later.follow(`${house.address}/sign-in/with/demonstration`);
    expect((await later.follow(list.at, 'nowhere', { person: 'ann-there' })).text).toContain('You are Ann Lee');
    expect(house.service.logged()).not.toContain(link.slice(-43));
  }, 60_000);

  it('counts for nobody who brings an account that is somebody else’s, and still counts', async () => {
    const link = await made();
    const taken = await accept(link, 'dana');
    expect([taken.status, taken.title]).toEqual([409, 'This account is somebody else’s here']);
    expect(taken.visitor.cookies.has('waymark-session')).toBe(false);
    expect((await accept(link, 'ann-elsewhere')).text).toContain('You are Ann Lee');
  }, 60_000);

  it('counts for a day, and no more when another was made', async () => {
    const [first, second] = [await made(), await made()];
    expect((await new Visitor().ask(first)).status).toBe(410);
    const visitor = new Visitor();
    const { text } = await visitor.ask(second);
    const [, way = ''] = /href="(\/sign-in\/with\/demonstration\?invitation=[^"]*)"/.exec(text) ?? [];
    const list = await visitor.follow(`${house.address}${way}`);
    await onServer(house.service.superuserUrl, (client) =>
      client.query("UPDATE invitation SET ends_at = now() - interval '1 second' WHERE used_at IS NULL"),
    );
    expect((await visitor.follow(list.at, 'nowhere', { person: 'ann-late' })).status).toBe(410);
    expect((await new Visitor().ask(second)).status).toBe(410);
    expect((await new Visitor().ask(`${house.address}/sign-in/invited/${'A'.repeat(43)}`)).status).toBe(410);
  }, 60_000);

  it('is made by a manager on the page of whoever is let in, and shown once', async () => {
    const manager = new Visitor();
    manager.cookies.set('waymark-session', await signedIn(house.service.record, 'malik'));
    const asked = await manager.ask(`${house.address}/people/bea/invite`);
    const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(asked.text) ?? [];
    const shown = await manager.follow(`${house.address}/people/bea/invite`, 'nowhere', { formToken });
    const [, link = ''] = /id="link">([^<]+)</.exec(shown.text) ?? [];
    expect([shown.at, link.startsWith(`${house.address}/sign-in/invited/`)]).toEqual([
      `${house.address}/people/bea/invited`,
      true,
    ]);
    expect((await manager.ask(shown.at)).text).toContain('The link was shown once, and is not kept');
    expect((await accept(link, 'bea-there')).text).toContain('You are Bea Okonjo');
    const made = await house.service.record.db.query("SELECT by_person FROM invitation WHERE person = 'bea'");
    expect(made).toEqual([{ by_person: 'malik' }]);

    const colleague = new Visitor();
    colleague.cookies.set('waymark-session', await signedIn(house.service.record, 'asha'));
    expect((await colleague.ask(`${house.address}/people/bea/invite`)).status).toBe(404);
  }, 60_000);
});
