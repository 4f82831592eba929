import { type Deadline, isOver } from './deadlines.js';
import type { AreaLimits } from './locality.js';
import { postIn, titleOfPost } from './setting-posts.js';
import { plain, sentence } from './words-of-name.js';

/** What is due, and of several of one kind, which. */
export function deadlineTitle({ title, key }: { title: string; key: string }, area: Pick<AreaLimits, 'posts'>): string {
  return key === '' ? sentence(title) : `${sentence(title)} (${keyInWords(key, area)})`;
}

/** "informationGathering" as "information gathering"; a post by its title. */
function keyInWords(key: string, area: Pick<AreaLimits, 'posts'>): string {
  const [, count] = /^(\d+)wd$/.exec(key) ?? [];
  if (count !== undefined) return `${count} working ${count === '1' ? 'day' : 'days'} before`;
  if (/^\d+$/.test(key)) return `entry ${key} of the history`;
  return postIn(area.posts, key) ? titleOfPost(area.posts, key) : plain(key);
}

/** Whether its day may still move, and somebody still waits for it. */
export function isProvisional(
  deadline: Pick<Deadline, 'state'> & { readonly explanation: { readonly provisional: boolean } },
): boolean {
  return deadline.explanation.provisional && !isOver(deadline);
}
