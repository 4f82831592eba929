import type { AreaLimits } from './locality.js';
import type { ContactDetails, Recipient } from './recipient.js';

/**
 * Posts that each school, nursery or college has for itself: the head teacher of a council's schools is nobody. Such a post
 * is held, asked and let into a case under a name of its own, `headteacher@quay primary`, so that whoever compares two names
 * of posts compares the settings too.
 */

type Posts = AreaLimits['posts'];
type Post = Posts[string];

const AT = '@';

/** The post at one setting, by its name. */
export const postAt = (post: string, setting: string): string => `${post}${AT}${settingKey(setting)}`;

/** A setting's name as it counts: without regard to capitals, spaces and the shape of its apostrophes. */
export const settingKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.,]+|[\s.,]+$/g, '')
    .toLowerCase();

/** A post by its name, that of a setting with its cover and its manager there; undefined where the area has none. */
export function postIn(posts: Posts, name: string): Post | undefined {
  const [id, setting] = apart(name);
  const post = Object.hasOwn(posts, id) ? posts[id] : undefined;
  if (post === undefined || setting === undefined) return post;
  const there = (other: string) => (posts[other]?.ofSetting ? `${other}${AT}${setting}` : other);
  return post.ofSetting && { ...post, cover: there(post.cover), manager: there(post.manager) };
}

/** The post that gets what is sent to another that nobody holds: its cover, but nobody outside for one of a setting. */
export function standInFor(posts: Posts, name: string): string | undefined {
  const post = postIn(posts, name);
  return post?.ofSetting && !postIn(posts, post.cover)?.ofSetting ? undefined : post?.cover;
}

/** What a post is called; the setting after it, where it is one of a setting. Its name as it is, where the area has none. */
export function titleOfPost(posts: Posts, name: string): string {
  const [, setting] = apart(name);
  const title = postIn(posts, name)?.title ?? name;
  return setting === undefined || title === name ? title : `${title} (${capitalised(setting)})`;
}

/** Whether somebody can hold a post under this name: one of a setting only at a setting, any other only without one. */
export function canBeHeld(posts: Posts, name: string): boolean {
  const [id, setting] = apart(name);
  const { ofSetting = false } = (Object.hasOwn(posts, id) && posts[id]) || {};
  return ofSetting === (setting !== undefined && setting !== '');
}

/** The post alone, whichever setting it is held at. */
export const postWithoutSetting = (name: string): string => apart(name)[0];

function apart(name: string): readonly [post: string, setting: string | undefined] {
  const at = name.indexOf(AT);
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

const capitalised = (words: string): string =>
  words.replaceAll(/(^|[\s(-])\p{Letter}/gu, (first) => first.toUpperCase());

/** What the file of a case knows of the child's setting. */
export interface OfASetting {
  readonly child?: { readonly setting?: string } | null;
  readonly settingEmail?: string | null;
}

/** The name of a post as this case means it: that of the child's own setting, where it is a post of settings. */
export function postHere(post: string, { child }: OfASetting, posts: Posts): string {
  const setting = child?.setting?.trim() ?? '';
  return setting !== '' && posts[post]?.ofSetting ? postAt(post, setting) : post;
}

/** A recipient as this case means them. Where nobody of the setting has an account, its own mailbox is written to. */
export function recipientHere(recipient: Recipient, file: OfASetting, posts: Posts): Recipient {
  if (!('post' in recipient) || !posts[apart(recipient.post)[0]]?.ofSetting) return recipient;
  const { child, settingEmail } = file;
  const otherwise = settingEmail ? mailboxOf(child?.setting ?? '', settingEmail) : undefined;
  return { post: postHere(recipient.post, file, posts), ...(otherwise && { otherwise }) };
}

const mailboxOf = (setting: string, email: string): ContactDetails => ({
  name: setting.trim() || 'The child’s school, nursery or college',
  email,
});
