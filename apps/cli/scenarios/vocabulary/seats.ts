import { chairPosts, seatOf } from '#workflows/panel-meeting/practice';
import { listed, type StepFacts, said } from './acts/event-word.js';

/** Who employs the people of a story, where it is not plain from their seat. */
const BODIES: Readonly<Record<string, string>> = { council: 'council', health: 'health', icb: 'health' };

const isDeputy = (role: string): boolean => role.endsWith('.deputy');

/** The post by which somebody of the story sits at the panel: their own seat before one in which they stand in. */
export function seatIn({ postsOf, panel }: StepFacts, person: string): string | undefined {
  const posts = postsOf(person).filter((post) => chairPosts(panel).includes(post) || seatOf(panel, post) !== undefined);
  return posts.find((post) => chairPosts(panel).includes(post)) ?? posts[0];
}

/** Those of the story who sit, deputies left out: each in their seat. */
export function membersIn(told: StepFacts) {
  return told.people.flatMap(({ id, role }) => {
    const post = isDeputy(role) ? undefined : seatIn(told, id);
    return post === undefined ? [] : [{ person: id, post }];
  });
}

/** Nobody, where a story has none: a list is never empty. */
export const someOf = <One>(list: readonly One[]) => (list.length === 0 ? undefined : list);

/** One row of the attendance. Who stands in comes with the authority of the seat, unless the story says otherwise. */
function attendee(told: StepFacts, person: string, from?: string) {
  const { role = '', agency = '' } = told.people.find(({ id }) => id === person) ?? {};
  const post = seatIn(told, person);
  const chairs = post !== undefined && chairPosts(told.panel).includes(post);
  return said({
    person,
    post: post ?? person,
    from,
    authority: isDeputy(role) ? true : undefined,
    body: chairs ? BODIES[agency] : undefined,
  });
}

/** Everybody who has a seat that decides, and the chair: for a story that does not say who was there. */
export function everybody(told: StepFacts) {
  const seats = told.panel.seats.filter(({ sits }) => sits === 'deciding').map(({ post }) => post);
  const members = membersIn(told);
  const chairs = members.filter(({ post }) => chairPosts(told.panel).includes(post));
  const holders = [...(chairs.length > 0 ? [] : [told.panel.chair.post]), ...seats].filter(
    (post) => !members.some((member) => member.post === post),
  );
  return {
    present: [
      ...members.map(({ person }) => attendee(told, person)),
      ...holders.flatMap((post) => {
        const person = told.holderOf(post);
        return person === undefined ? [] : [{ person, post }];
      }),
    ],
  };
}

interface Absent {
  readonly who: string;
  readonly reason?: string;
  readonly deputy?: string | null;
}

/** Whoever sits for an agency, or has the chair. */
export function seatedFor(agency: string, told: StepFacts): string | undefined {
  const posts = told.panel.seats
    .filter((seat) => seat.sits === 'deciding' && seat.agency === agency)
    .map(({ post }) => post);
  const wanted = agency === 'chair' ? chairPosts(told.panel) : posts;
  const there = everybody(told).present.find(({ post }) => wanted.includes(String(post)));
  return there && String(there.person);
}

/** Everybody but those of one agency, who have sent nobody. */
function everybodyBut(agency: unknown, told: StepFacts) {
  const empty = told.panel.seats.filter((seat) => seat.agency === agency).map(({ post }) => post);
  return {
    present: everybody(told).present.filter(({ post }) => !empty.includes(String(post))),
    absent: empty.map((post) => ({ post, because: 'ill; no deputy was free' })),
  };
}

export function attendance({ present, missing, absent = [], joining = [] }: StepFacts['data'], told: StepFacts) {
  if (present === undefined) return missing === undefined ? everybody(told) : everybodyBut(missing, told);
  const deputies = (absent as readonly Absent[]).flatMap(({ deputy }) => deputy ?? []);
  const there = [...new Set([...(listed(present) ?? []).map(String), ...deputies])];
  const empty = (absent as readonly Absent[]).map(({ who, reason }) =>
    said({ post: seatIn(told, who) ?? who, person: who, because: reason }),
  );
  return {
    present: [
      ...there.map((person) => attendee(told, person)),
      ...(joining as readonly { who: string; from: string }[]).map(({ who, from }) => attendee(told, who, from)),
    ],
    absent: empty.length > 0 ? empty : undefined,
  };
}
