import { updatesFor } from '#engine/updates';
import { NO_OWNER } from '../../every-case/case.js';
import type { MeetingAct } from '../acts.js';
import { type Item, isPending, type Meeting } from '../case.js';
import { panelHere, postsOf } from '../practice.js';
import type { Moving, Scheduling } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of its day. */
export const CALLING_UPDATES = {
  openTheMeeting: update((_file, { data, area, occurredOn }: Scheduling) => {
    const panel = panelHere(data, area);
    return {
      panel: data.panel,
      title: panel.title,
      place: data.place ?? '',
      on: data.meetingOn,
      at: data.startsAt ?? '',
      chair: data.chair ?? panel.chair.post,
      posts: postsOf(panel),
      members: data.members ?? [],
      owner: { ...NO_OWNER, post: panel.secretaryPost },
      receivedOn: occurredOn,
      carriedFrom: data.carryOverFrom ?? null,
    };
  }),
  moveTheMeeting: update(({ at }, { data }: Moving) => ({ on: data.meetingOn, at: data.startsAt ?? at })),
  rollEverything: update(({ items }, { sequence }) => ({
    items: items.map((item) => rolled(item, sequence, 'the meeting is not held')),
  })),
};

/** An item that still waits, sent on unheard by the act of that number; any other as it was. */
export function rolled(item: Item, settledBy: number, because: string): Item {
  return isPending(item) ? { ...item, state: 'rolled', settledBy, because } : item;
}
