import { titleOfPost } from '#engine/setting-posts';
import { whoStandsIn } from '#engine/stands-in';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type PeopleRegister, postsOf } from './in-register.js';

/** A post of an area for which nobody answers, or soon will not. */
export interface EmptyPost {
  readonly post: string;
  readonly title: string;
  /** Nobody has it; whoever has it is away without cover; or it ends and nobody takes it. */
  readonly because: 'nobody' | 'away' | 'ends';
  /** The first day without anybody, of one that ends. */
  readonly from: CivilDate | null;
  /** Who has it: those who are away, or whose time ends. */
  readonly people: readonly string[];
  /** What its post's letters and duties go to meanwhile; null where nobody stands in for it either. */
  readonly standsIn: { readonly post: string; readonly title: string; readonly person: string } | null;
  /** The post that has to find somebody. */
  readonly manager: string;
}

interface Holding {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly from: CivilDate;
  /** The first day on which it is held no more. */
  readonly to: CivilDate | null;
  readonly away: boolean;
  readonly covered: boolean;
}

// With those to come: a post that somebody takes on the day after another leaves it is not empty.
const HOLDINGS = `
SELECT h.post, p.id AS person, p.name, h.from_on AS "from", h.to_on AS to,
  EXISTS (SELECT FROM absence a WHERE a.person = p.id AND daterange(a.from_on, a.to_on) @> record_day()) AS away,
  EXISTS (SELECT FROM absence a JOIN person c ON c.id = a.cover
    WHERE a.person = p.id AND daterange(a.from_on, a.to_on) @> record_day() AND c.active) AS covered
FROM post_holding h JOIN person p ON p.id = h.person
WHERE h.area = $1 AND p.active AND (h.to_on IS NULL OR h.to_on > record_day()) AND NOT isempty(daterange(h.from_on, h.to_on))
ORDER BY h.from_on, h.id`;

/** Four weeks: long enough to find somebody. */
const SOON = 28;

/** The posts of an area, but those that settings have for themselves, for which nobody answers today or within four weeks. */
export async function emptyPosts(register: PeopleRegister, area: string): Promise<readonly EmptyPost[]> {
  const [days] = await register.db.query<{ today: CivilDate; soon: CivilDate }[]>(
    `SELECT record_day() AS today, record_day() + ${SOON} AS soon`,
  );
  const { today, soon } = days as { today: CivilDate; soon: CivilDate };
  const posts = postsOf(register, area);
  const holdings = await register.db.query<Holding[]>(HOLDINGS, [area]);
  const now = (post: string) => holdings.filter((one) => one.post === post && one.from <= today);
  const answers = (one: Holding) => !one.away || one.covered;
  const isHeld = (post: string) => now(post).some(answers);
  return Object.entries(posts).flatMap(([post, { ofSetting, manager }]): readonly EmptyPost[] => {
    const here = now(post);
    const last = ofSetting
      ? null
      : firstDayWithout(
          holdings.filter((one) => one.post === post),
          today,
        );
    if (ofSetting || (isHeld(post) && (last === null || last > soon))) return [];
    const because = here.length === 0 ? 'nobody' : isHeld(post) ? 'ends' : 'away';
    const inPlace = whoStandsIn(post, posts, (one) => one !== post && isHeld(one));
    const person = inPlace === undefined ? undefined : now(inPlace).find(answers)?.name;
    return [
      {
        post,
        title: titleOfPost(posts, post),
        because,
        from: because === 'ends' ? last : null,
        people: here.map(({ name }) => name),
        standsIn:
          inPlace === undefined || person === undefined
            ? null
            : { post: inPlace, title: titleOfPost(posts, inPlace), person },
        manager: titleOfPost(posts, manager),
      },
    ];
  });
}

/** The same of every area in which somebody has a post: of an area that does not use Waymark every post is empty. */
export async function emptyPostsEverywhere(
  register: PeopleRegister,
): Promise<readonly { readonly area: string; readonly posts: readonly EmptyPost[] }[]> {
  const used = await register.db.query<{ area: string }[]>('SELECT DISTINCT area FROM post_held ORDER BY area');
  const found: { area: string; posts: readonly EmptyPost[] }[] = [];
  for (const { area } of used) found.push({ area, posts: await emptyPosts(register, area) });
  return found.filter(({ posts }) => posts.length > 0);
}

/** The first day from today on which none of these holdings runs; null where there is no such day. */
function firstDayWithout(holdings: readonly Holding[], today: CivilDate): CivilDate | null {
  let day = today;
  for (;;) {
    const running = holdings.filter(({ from, to }) => from <= day && (to === null || to > day));
    if (running.length === 0) return day;
    if (running.some(({ to }) => to === null)) return null;
    day = running.reduce((latest, { to }) => ((to as CivilDate) > latest ? (to as CivilDate) : latest), day);
  }
}
