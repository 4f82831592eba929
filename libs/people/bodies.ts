import { settingKey } from '#engine/setting-posts';
import { Body, BodyContactPoint, type BodyKind } from './entities.js';
import { type PeopleRegister, postsOf } from './in-register.js';

/** Which bodies to list: of one area, or of all; by words of their name, their URN or their postcode. */
export interface BodyQuery {
  readonly area?: string;
  readonly words?: string;
  readonly kind?: BodyKind;
  /** From 1. */
  readonly page?: number;
}

/** One page of bodies, and how many there are. */
export interface BodyPage {
  readonly bodies: readonly Body[];
  readonly count: number;
  readonly pages: number;
}

const OF_A_PAGE = 50;

/** By name; those that are open first. */
export async function findBodies(
  { db }: PeopleRegister,
  { area, words = '', kind, page = 1 }: BodyQuery,
): Promise<BodyPage> {
  const asked = db.getRepository(Body).createQueryBuilder('b').where('true');
  if (area !== undefined) asked.andWhere('b.area = :area', { area });
  if (kind !== undefined) asked.andWhere('b.kind = :kind', { kind });
  const typed = words.trim();
  if (typed !== '')
    asked.andWhere("(b.name ILIKE :like OR b.urn = :typed OR replace(b.postcode, ' ', '') ILIKE :postcode)", {
      like: `%${escaped(typed)}%`,
      typed,
      postcode: `${escaped(typed.replaceAll(' ', ''))}%`,
    });
  const [bodies, count] = await asked
    .orderBy("b.status = 'closed'")
    .addOrderBy('lower(b.name)')
    .addOrderBy('b.id')
    .offset((page - 1) * OF_A_PAGE)
    .limit(OF_A_PAGE)
    .getManyAndCount();
  return { bodies, count, pages: Math.max(1, Math.ceil(count / OF_A_PAGE)) };
}

const escaped = (words: string): string => words.replaceAll(/[\\%_]/g, '\\$&');

/** A body with how it is and was reached, and who answers for it. */
export interface BodyInFull {
  readonly body: Body;
  /** The latest first. */
  readonly contacts: readonly BodyContactPoint[];
  /** Each post that answers for it, and who has it now. */
  readonly posts: readonly {
    readonly post: string;
    readonly people: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** One body; null where there is none of that number. */
export async function bodyInFull(register: PeopleRegister, id: string): Promise<BodyInFull | null> {
  if (!/^\d{1,15}$/.test(id)) return null;
  const body = await register.db.getRepository(Body).findOneBy({ id: Number(id) });
  if (body === null) return null;
  const contacts = await register.db
    .getRepository(BodyContactPoint)
    .find({ where: { body: body.id }, order: { fromOn: 'DESC', id: 'DESC' } });
  return { body, contacts, posts: await postsAt(register, body) };
}

const HELD = `
SELECT h.post, p.id, p.name FROM post_held h JOIN person p ON p.id = h.person
WHERE h.area = $1 AND h.post = ANY ($2) AND p.active ORDER BY h.post, h.stands_in DESC, p.name, p.id`;

/** The posts of settings at a setting, and those that the body itself names. */
async function postsAt(register: PeopleRegister, body: Body): Promise<BodyInFull['posts']> {
  if (body.area === null) return [];
  const isSetting = body.kind === 'school' || body.kind === 'college';
  const ofSettings = isSetting
    ? Object.entries(postsOf(register, body.area)).flatMap(([id, { ofSetting }]) =>
        ofSetting ? [`${id}@${body.knownAs}`] : [],
      )
    : [];
  const posts = [...ofSettings, ...body.posts];
  const rows = await register.db.query<{ post: string; id: string; name: string }[]>(HELD, [body.area, posts]);
  return posts.map((post) => ({
    post,
    people: rows.filter((row) => row.post === post).map(({ id, name }) => ({ id, name })),
  }));
}

/** What stands after the @ of the posts of a body: its name, and where another of the area has that, its postcode or its URN with it. */
export function knownAsOf(
  { name, postcode, urn }: { readonly name: string; readonly postcode?: string | null; readonly urn?: string | null },
  isTaken: (key: string) => boolean,
): string {
  const ways = [name, ...(postcode ? [`${name}, ${postcode}`] : []), ...(urn ? [`${name}, URN ${urn}`] : [])].map(
    settingKey,
  );
  return ways.find((key) => !isTaken(key)) ?? (ways.at(-1) as string);
}
