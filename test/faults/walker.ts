import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CONFIRMED } from '#engine/confirming';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import type { CalendarOfTheStorm } from './calendar-of-the-storm.js';
import type { CarefulClient, Heard } from './careful-client.js';
import type { Chance } from './chance.js';
import { beginningOn, endedBy, type Story } from './stories.js';

/** What the people of one walker are given. */
export interface Walk {
  readonly client: CarefulClient;
  readonly calendar: CalendarOfTheStorm;
  readonly stories: readonly Story[];
  readonly chance: Chance;
  readonly isOver: () => boolean;
}

/** The rest are lived through day by day. Written up late, a story meets its own deadlines when they are long past. */
const SHARE_WRITTEN_UP_LATE = 0.7;

/** Plays one story after another, each on a new case, until the storm is over. Gives the cases it began. */
export async function walk({ client, calendar, stories, chance, isOver }: Walk): Promise<readonly string[]> {
  const refs: string[] = [];
  while (!isOver()) {
    const story = chance.happens(SHARE_WRITTEN_UP_LATE)
      ? endedBy(chance.oneOf(stories), calendar.today)
      : beginningOn(chance.oneOf(stories), calendar.today);
    let stands: Stands = { ref: undefined, sequence: 0 };
    for (const act of story.acts) {
      await calendar.dayComes(act.occurredOn);
      if (isOver()) break;
      await pause(chance.between(0, 150));
      const next = await recorded({ client, story, act }, stands);
      if (next === 'refused') break;
      if (stands.ref === undefined && next.ref !== undefined) refs.push(next.ref);
      stands = await confirmed({ client, story, act }, next);
    }
  }
  return refs;
}

interface Stands {
  readonly ref: string | undefined;
  readonly sequence: number;
  /** Those who are asked to confirm it, or whether they are the contact; and by which event. */
  readonly asked?: readonly string[];
  readonly of?: number;
}

interface Acting {
  readonly client: CarefulClient;
  readonly story: Story;
  readonly act: Story['acts'][number];
}

/** Each of those who are asked confirms it; where the clock was first, or the time is over, it is left at that. */
async function confirmed({ client, story, act }: Acting, proposed: Stands): Promise<Stands> {
  let stands = proposed;
  for (const person of proposed.asked ?? []) {
    const by = { person, role: roleOf(person, story.pathway) };
    const data = { of: String(proposed.of) };
    const next = await recorded({ client, story, act: { ...act, type: CONFIRMED, by, data } }, stands);
    if (next === 'refused') break;
    stands = next;
  }
  return stands;
}

/** The first of somebody's roles in which they can confirm what they are asked. */
function roleOf(person: string, pathway: string): string {
  const { roles } = register.pathway(pathway);
  const known = demonstrationPeople.find(({ id }) => id === person)?.roles ?? [];
  return known.find((role) => roles[role]?.records.includes(CONFIRMED)) ?? '';
}

/** One act, sent anew under a new key for as long as somebody else (the clock, say) was first. */
async function recorded({ client, story, act }: Acting, { ref, sequence }: Stands): Promise<Stands | 'refused'> {
  let seen = sequence;
  for (;;) {
    const { type, occurredOn, data, by } = act;
    const { pathway, area } = story;
    const sent = { key: randomUUID(), ...by, ref, seen, pathway, area, type, occurredOn, data };
    const heard: Heard = await client.settle(sent);
    const { asked, contactAsked, sequence: at = 0 } = heard;
    if (heard.status < 300 && contactAsked)
      return { ref: heard.ref, sequence: at + 1, asked: [contactAsked], of: at + 1 };
    if (heard.status < 300) return { ref: heard.ref, sequence: at, ...(asked && { asked, of: at }) };
    if (heard.status !== 409) return 'refused';
    seen = heard.sequence ?? (await client.sequenceOf(ref ?? '', by));
  }
}
