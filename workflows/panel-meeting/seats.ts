import type { PanelPractice, Seat } from '../areas/practice/panels.js';
import { currentPack, type Item, type Meeting, pendingItems } from './case.js';
import { chairPosts, seatOf } from './practice.js';

/** The chair as one seat among the others: its post, and who may stand in. */
export interface Place {
  readonly post: string;
  readonly deputies: readonly string[];
  readonly title: 'chair' | Seat['sits'];
}

/** The chair and every seat, in the order of the panel's terms. */
export function placesOf({ chair }: Pick<Meeting, 'chair'>, panel: PanelPractice): readonly Place[] {
  const deputies = chairPosts(panel).filter((post) => post !== chair);
  const seats = panel.seats.map(({ post, deputies: standIns, sits }) => ({ post, deputies: standIns, title: sits }));
  return [{ post: chair, deputies, title: 'chair' }, ...seats];
}

/** Who is known by name for a post: invited, or seen there. */
export function personsAt({ members, present }: Meeting, post: string): readonly string[] {
  return [...new Set([...members, ...(present ?? [])].filter((one) => one.post === post).map(({ person }) => person))];
}

/** The posts that stand in for somebody, in order; none where they have no seat. */
export function deputiesOf(meeting: Meeting, panel: PanelPractice, person: string): readonly string[] {
  const posts = [...meeting.members, ...(meeting.present ?? [])].filter((one) => one.person === person);
  return [
    ...new Set(
      posts.flatMap(({ post }) =>
        chairPosts(panel).includes(post)
          ? chairPosts(panel).filter((other) => other !== post)
          : (seatOf(panel, post)?.deputies ?? []).filter((other) => other !== post),
      ),
    ),
  ];
}

/** Places whose readings count: the chair, unless they only lead the talk, and those who decide. */
export function readingPlaces(meeting: Meeting, panel: PanelPractice): readonly Place[] {
  return placesOf(meeting, panel).filter(({ title }) =>
    title === 'chair' ? panel.chair.rule !== 'independentFacilitator' : title === 'deciding',
  );
}

/** Items whose current pack nobody of a place has read, leaving out whoever has an interest in them. */
export function unreadAt(meeting: Meeting, { post, deputies }: Place): readonly Item[] {
  const people = [post, ...deputies].flatMap((each) => personsAt(meeting, each));
  return pendingItems(meeting).filter((item) => {
    const pack = currentPack(item);
    const readers = people.filter((person) => !item.recused.includes(person));
    return pack !== undefined && !readers.some((person) => meeting.reads[item.case]?.[person] === pack);
  });
}
