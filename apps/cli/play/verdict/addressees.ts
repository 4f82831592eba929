import type { OutboxItem } from '#case-record/outbox';
import type { TaskItem } from '#case-record/tasks';
import { whereTo } from '#case-record/where-to';
import { postWithoutSetting } from '#engine/setting-posts';
import { isOfTheStory } from '../../scenarios/cast.js';
import type { Play } from '../play.js';

/** Whom something is for: the word under which it is told, and every other that a story may mean them by. */
export interface Named {
  readonly word: string;
  readonly also: readonly string[];
}

/** Whom a notice is for: somebody of the story, by themselves or at a post; else the post, the body or the contact. */
export function addresseeOf({ story }: Play, { to }: OutboxItem): Named {
  if (to === undefined) return { word: '', also: [] };
  const { person, name, email } = to.resolved;
  const ofStory = story.people.find(
    (one) => one.id === person || ('contact' in to && plainName(one.name) === name),
  )?.id;
  const post = 'post' in to ? [to.post, postWithoutSetting(to.post)] : [];
  const body = 'organisation' in to ? [to.organisation] : [];
  const contact = 'contact' in to ? [name, 'contact'] : [];
  return named([ofStory, ...post, ...body, ...contact, person, name, email]);
}

/** Whose task it is: likewise; a post by whoever of the story holds it now. */
export function ownerOf(
  holders: Readonly<Record<string, string>>,
  { person, post, organisation }: Pick<TaskItem, 'person' | 'post' | 'organisation'>,
): Named {
  const holder = post === null ? null : holders[post];
  const ofStory = holder && isOfTheStory(holder) ? holder : null;
  const posts = post === null ? [] : [post, postWithoutSetting(post)];
  return named([person, ofStory, ...posts, organisation, holder]);
}

function named(words: readonly (string | null | undefined)[]): Named {
  const [word = '', ...also] = words.filter((one) => one != null && one !== '') as readonly string[];
  return { word, also };
}

/** Where a notice goes by its channel; null where there is nowhere, and it cannot be sent. */
export function destinationOf({ to, channel = 'portal' }: OutboxItem): string | null {
  return to === undefined ? null : whereTo(to, channel);
}

const plainName = (name: string): string => name.replace(/ \(.*\)$/, '');
