import type { EntityManager } from 'typeorm';
import { postAt, postWithoutSetting, settingKey } from '#engine/setting-posts';
import type { Edit } from './change-register.js';
import type { ChangedRow } from './register-history.js';

const CALLED = `
SELECT known_as AS "knownAs", name FROM body
WHERE area = $1 AND kind IN ('school', 'college') AND status <> 'closed' AND (known_as = $2 OR lower(name) = $2)
ORDER BY known_as = $2 DESC, id LIMIT 1`;
const TAKEN = "SELECT FROM body WHERE area = $1 AND known_as = $2 AND status <> 'closed' LIMIT 1";

/**
 * Every name under which a post at a setting is held: that by which the register first knew the setting, and what it is called
 * now. Cases name their setting as it was called when they were opened. A name that is another's already is not taken from it.
 */
export async function everyNameOf(tx: EntityManager, area: string, post: string): Promise<readonly string[]> {
  const setting = post.split('@')[1];
  if (setting === undefined) return [post];
  const [body] = await tx.query<{ knownAs: string; name: string }[]>(CALLED, [area, setting]);
  if (body === undefined) return [post];
  const called = settingKey(body.name);
  const isOthers = called !== body.knownAs && (await tx.query<object[]>(TAKEN, [area, called])).length > 0;
  const names = isOthers ? [body.knownAs] : [body.knownAs, called];
  return [...new Set([post, ...names.map((name) => postAt(postWithoutSetting(post), name))])];
}

const HELD_AT = `
SELECT h.post, h.person, greatest(h.from_on, record_day()) AS "from", h.to_on AS to, h.kind FROM post_holding h
WHERE h.area = $1 AND h.post LIKE '%@' || $2 AND split_part(h.post, '@', 2) = $2 AND (h.to_on IS NULL OR h.to_on > record_day())`;

/** What follows for posts from settings that are called otherwise now: whoever has one has it under the new name besides. */
export async function heldUnderNewNames(tx: EntityManager, changes: readonly ChangedRow[]): Promise<readonly Edit[]> {
  const renamed = changes.filter(
    ({ before, after }) => before !== null && before['name'] !== after['name'] && after['area'],
  );
  const edits: Edit[] = [];
  for (const { after } of renamed) {
    const [area, knownAs] = [String(after['area']), String(after['known_as'])];
    const held = await tx.query<{ post: string; person: string; from: string; to: string | null; kind: string }[]>(
      HELD_AT,
      [area, knownAs],
    );
    for (const { post, person, from, to, kind } of held)
      for (const other of (await everyNameOf(tx, area, post)).filter((name) => name !== post))
        edits.push({ table: 'post_holding', values: { area, post: other, person, from_on: from, to_on: to, kind } });
  }
  return edits;
}
