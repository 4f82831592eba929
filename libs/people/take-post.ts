import type { EntityManager } from 'typeorm';
import { type Refused, refused } from '#engine/refusal';
import { canBeHeld, postAt, postWithoutSetting, titleOfPost } from '#engine/setting-posts';
import { addDays, type CivilDate, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { changeRegister, type Edit } from './change-register.js';
import { everyNameOf } from './held-as.js';
import { type Changing, dayOf, inRegister, lockedPerson, type PeopleRegister, postsOf, wrong } from './in-register.js';
import { settingNamed } from './setting-named.js';

/** As what somebody has a post: it is theirs, they act in it until somebody is appointed, or they cover its holder. */
export const KINDS_OF_HOLDING = ['holder', 'acting', 'cover'] as const;

/** One of them. */
export type KindOfHolding = (typeof KINDS_OF_HOLDING)[number];

/** Somebody who takes a post of an area from a day on. */
export interface TakenPost {
  readonly person: string;
  readonly area: string;
  /** The id of a post of the area; one of settings with its `setting`, or as it is held there. */
  readonly post: string;
  /** Name or URN of the school, nursery or college, for a post of settings. */
  readonly setting?: string;
  readonly from: CivilDate;
  /** The last day, where it is known. */
  readonly until?: CivilDate;
  readonly kind: KindOfHolding;
  /** Whoever holds the post then holds it no more from that day on. */
  readonly inTheirPlace?: boolean;
}

/** Gives somebody a post. What they held before they go on holding. Refused where they hold it already in that time. */
export async function takePost(
  register: PeopleRegister,
  changing: Changing,
  taken: TakenPost,
): Promise<{ readonly post: string } | Refused> {
  return inRegister(register, changing, (tx) => takePostIn(tx, { register, changing }, taken));
}

/** The same within a transaction that does more. */
export async function takePostIn(
  tx: EntityManager,
  { register, changing }: { readonly register: PeopleRegister; readonly changing: Changing },
  taken: TakenPost,
): Promise<{ readonly post: string } | Refused> {
  const { person, area, from, until, kind, inTheirPlace = false } = taken;
  const who = await lockedPerson(tx, person);
  if (!who?.active) return wrong('person', 'Choose somebody who is in the register and has not left.');
  if (person === changing.by.person)
    return wrong('person', 'Nobody gives themselves a post. Ask another manager of your area.');
  const days = wrongDays(taken);
  if (days) return days;
  const post = await postMeant(tx, register, taken);
  if (typeof post !== 'string') return post;
  const to = until === undefined ? null : addDays(until, 1);
  const title = titleOfPost(postsOf(register, area), post);
  const own = await heldMeanwhile(tx, { area, post, from, to, person });
  if (own)
    return refused(
      'RULE_NOT_MET',
      `${who.name} has the post ${title} in that time already, from ${inWords(own.from)}.`,
    );
  const names = await everyNameOf(tx, area, post);
  const ends = inTheirPlace ? await ofOthers(tx, names, { area, from, person }) : [];
  const begins = names.map((name): Edit => {
    return { table: 'post_holding', values: { area, post: name, person, from_on: from, to_on: to, kind } };
  });
  const why = changing.why ?? `${who.name} ${TAKES[kind]} ${title}`;
  await changeRegister(tx, { by: changing.by, why }, [...ends, ...begins]);
  return { post };
}

const TAKES: Readonly<Record<KindOfHolding, string>> = {
  holder: 'takes the post',
  acting: 'acts as',
  cover: 'covers the post',
};

function wrongDays({ from, until }: Pick<TakenPost, 'from' | 'until'>): Refused | undefined {
  if (!isCivilDate(from)) return wrong('from', 'Give the first day, like 27 3 2026.');
  if (until !== undefined && !isCivilDate(until))
    return wrong('until', 'Give the last day, like 27 3 2026, or leave it out.');
  if (until !== undefined && until < from) return wrong('until', 'The last day cannot be before the first.');
  return undefined;
}

/** The name under which the post is held; of a setting, as the register of places knows it. */
async function postMeant(
  tx: EntityManager,
  register: PeopleRegister,
  { area, post, setting }: TakenPost,
): Promise<string | Refused> {
  const posts = postsOf(register, area);
  const known = Object.hasOwn(posts, postWithoutSetting(post)) ? posts[postWithoutSetting(post)] : undefined;
  if (known === undefined) return wrong('post', 'Choose one of the posts of your area.');
  const there = setting?.trim() || post.split('@')[1];
  if (!known.ofSetting)
    return there
      ? wrong('setting', `${known.title} is no post of a school, nursery or college. Leave the name out.`)
      : post;
  if (!there)
    return wrong(
      'setting',
      `Say at which school, nursery or college: each has its own ${known.title.replace(/ of the child’s school$/, '').toLowerCase()}.`,
    );
  const named = await settingNamed(tx, area, there);
  if (typeof named !== 'string') return wrong('setting', named.problem);
  const held = postAt(postWithoutSetting(post), named);
  return canBeHeld(posts, held) ? held : wrong('setting', 'Say at which school, nursery or college.');
}

interface Meanwhile {
  readonly area: string;
  readonly post: string;
  readonly from: CivilDate;
  readonly to?: CivilDate | null;
  readonly person: string;
}

async function heldMeanwhile(tx: EntityManager, { area, post, from, to, person }: Meanwhile) {
  const [own] = await tx.query<{ from: CivilDate }[]>(
    `SELECT from_on AS "from" FROM post_holding WHERE person = $1 AND area = $2 AND post = $3
      AND daterange(from_on, to_on) && daterange($4::date, $5::date) ORDER BY from_on LIMIT 1`,
    [person, area, post, from, to],
  );
  return own;
}

/** What ends where somebody takes a post in the place of whoever holds it, under whichever of its names. */
async function ofOthers(
  tx: EntityManager,
  names: readonly string[],
  { area, from, person }: Omit<Meanwhile, 'post'>,
): Promise<readonly Edit[]> {
  const others = await tx.query<{ id: string; to: CivilDate }[]>(
    `SELECT id::text AS id, greatest(from_on, $3::date) AS to FROM post_holding
      WHERE area = $1 AND post = ANY ($2) AND person <> $4 AND (to_on IS NULL OR to_on > $3::date)`,
    [area, names, from, person],
  );
  return others.map(({ id, to }): Edit => ({ table: 'post_holding', id, values: { to_on: to } }));
}

/** Somebody who holds a post no more, after a last day. */
export interface LeftPost {
  readonly person: string;
  readonly area: string;
  /** The number of the holding. */
  readonly holding: string;
  readonly lastDay: CivilDate;
}

/** Says after which day somebody has a post no more. One that had not begun then never begins. */
export async function leavePost(
  register: PeopleRegister,
  changing: Changing,
  { person, area, holding, lastDay }: LeftPost,
): Promise<{ readonly post: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    if (!isCivilDate(lastDay)) return wrong('lastDay', 'Give the last day, like 27 3 2026.');
    const [found] = await tx.query<{ post: string; name: string; from: CivilDate; isOver: boolean }[]>(
      `SELECT h.post, p.name, h.from_on AS "from", h.to_on <= record_day() AS "isOver"
        FROM post_holding h JOIN person p ON p.id = h.person
        WHERE h.id = $1 AND h.person = $2 AND h.area = $3 FOR UPDATE OF h`,
      [/^\d{1,15}$/.test(holding) ? holding : '0', person, area],
    );
    if (!found || found.isOver) return wrong('holding', 'Choose a post that they hold or are to hold.');
    const today = await dayOf(tx);
    // A day that is over cannot be taken back: what was done in the post that day was done in it.
    if (lastDay < addDays(today, -1))
      return wrong('lastDay', `Give today, yesterday or a day to come: until then they could act in the post.`);
    const why = changing.why ?? `${found.name} leaves the post ${titleOfPost(postsOf(register, area), found.post)}`;
    const names = await everyNameOf(tx, area, found.post);
    const held = await tx.query<{ id: string; to: CivilDate }[]>(ALSO, [holding, names, addDays(lastDay, 1)]);
    const ends = held.map(({ id, to }): Edit => ({ table: 'post_holding', id, values: { to_on: to } }));
    await changeRegister(tx, { by: changing.by, why }, ends);
    return { post: found.post };
  });
}

// Under whichever name of the setting: a post that is left is left under all of them.
const ALSO = `
SELECT h.id::text AS id, greatest(h.from_on, $3::date) AS to FROM post_holding h JOIN post_holding left_one ON left_one.id = $1
WHERE h.id = left_one.id OR h.person = left_one.person AND h.area = left_one.area AND h.kind = left_one.kind
  AND h.post = ANY ($2) AND (h.to_on IS NULL OR h.to_on > record_day())`;
