import type { EntityManager } from 'typeorm';
import { settingKey } from '#engine/setting-posts';

const HAS_SETTINGS = `
SELECT EXISTS (SELECT FROM body WHERE area = $1 AND kind IN ('school', 'college') AND status <> 'closed') AS yes`;
const NAMED = `
SELECT known_as AS "knownAs" FROM body
WHERE area = $1 AND kind IN ('school', 'college') AND status <> 'closed' AND (urn = $2 OR known_as = $3 OR lower(name) = $3)
ORDER BY known_as = $3 DESC, id`;

/**
 * What stands after the @ of a post at a school, nursery or college that somebody names, or gives the URN of. Where the area
 * has settings in its register it must be one of them; where it has none yet, the name as it is.
 */
export async function settingNamed(
  tx: EntityManager,
  area: string,
  words: string,
): Promise<string | { readonly problem: string }> {
  const key = settingKey(words);
  const [has] = await tx.query<{ yes: boolean }[]>(HAS_SETTINGS, [area]);
  if (!has?.yes) return key;
  const found = await tx.query<{ knownAs: string }[]>(NAMED, [area, words.trim(), key]);
  const exact = found.find(({ knownAs }) => knownAs === key) ?? found[0];
  if (exact === undefined)
    return {
      problem: `${words.trim()} is not in the register of places of your area. Look under Places how it is written there, or add it.`,
    };
  if (found.length > 1 && exact.knownAs !== key)
    return { problem: `${found.length} settings of your area have that name. Give the URN of the one that you mean.` };
  return exact.knownAs;
}
