import type { Actor } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import type { Play } from './play.js';

/** Parts of our own that act in stories under other names. */
const OWN_PARTS: Readonly<Record<string, Actor>> = {
  system: { person: 'system', role: 'system' },
  meeting: { person: 'meeting', role: 'system' },
};

const NOTIFIER: Actor = { person: 'notifier', role: 'notifier' };

const PEOPLE_FEED: Actor = { person: 'hr-feed', role: 'peopleFeed' };

/** Who a step is by, in the role in which they may record the act; in their first role where in none. */
export function actorOf({ story, cast }: Play, by: string, { pathway, act }: { pathway: Pathway; act: string }): Actor {
  if (act === 'NoticeFailed') return NOTIFIER;
  // What only a meeting records on a case, where the story does not tell of the meeting.
  const part = pathway.elsewhere?.[act] ? OWN_PARTS['meeting'] : OWN_PARTS[by];
  if (part) return part;
  if (story.people.find(({ id }) => id === by)?.role === 'system.hrFeed') return PEOPLE_FEED;
  const roles = cast.people.find(({ id }) => id === by)?.roles ?? [];
  const role = roles.find((each) => pathway.roles[each]?.records.includes(act)) ?? roles[0] ?? 'unknown';
  return { person: by, role };
}
