import type { ContactDetails, Recipient } from '#engine/recipient';
import { standInFor, titleOfPost } from '#engine/setting-posts';
import { FIRST_TO_ANSWER } from './answers-for-post.js';
import { ifKnown, limitsOf } from './case-definition.js';
import type { CaseRecord } from './open-record.js';

/** Who a notice goes to, found anew each time it is looked at: the person, the holder of the post, or a mailbox. */
export interface Addressed {
  readonly person: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** A recipient, and the area and profile in which their post is found. */
interface AddresseeQuery {
  readonly recipient: Recipient | null;
  readonly area: string;
  readonly profile_version: string;
}

const PEOPLE = 'SELECT id AS person, name, email, phone, address FROM person WHERE id = ANY ($1)';

const HOLDERS = `
SELECT DISTINCT ON (h.area, h.post) h.area, h.post, p.id AS person, p.name, p.email, p.phone, p.address
FROM post_held h JOIN person p ON p.id = h.person
WHERE h.area = ANY ($1) AND h.post = ANY ($2) AND p.active ORDER BY h.area, h.post, ${FIRST_TO_ANSWER}`;

/** Finds everybody at once; then tells each by its recipient. A post nobody holds goes to its cover, that of a setting only to one of the setting; then to its mailbox. */
export async function addressees(
  { db, register }: CaseRecord,
  asked: readonly AddresseeQuery[],
): Promise<(asked: AddresseeQuery) => Addressed> {
  const ids = asked.flatMap(({ recipient }) => (recipient && 'person' in recipient ? [recipient.person] : []));
  // A profile that there is not must not keep back the notices of other cases.
  const postsOf = (of: Omit<AddresseeQuery, 'recipient'>) =>
    (limitsOf(register, of) ?? ifKnown(() => register.area(of.area)) ?? NO_POSTS).posts;
  const held = asked.flatMap(({ recipient, ...of }) =>
    recipient && 'post' in recipient
      ? [{ area: of.area, posts: [recipient.post, standInFor(postsOf(of), recipient.post)] }]
      : [],
  );
  const people = ids.length === 0 ? [] : await db.query<Addressed[]>(PEOPLE, [[...new Set(ids)]]);
  const holders =
    held.length === 0
      ? []
      : await db.query<(Addressed & { area: string; post: string })[]>(HOLDERS, [
          [...new Set(held.map(({ area }) => area))],
          [...new Set(held.flatMap(({ posts }) => posts))],
        ]);
  const holder = (area: string, post: string | undefined) =>
    holders.filter((each) => each.area === area && each.post === post).map(({ area: _, post: __, ...who }) => who)[0];

  return ({ recipient, area, profile_version }) => {
    if (recipient === null) return mailbox('');
    if ('person' in recipient) {
      const account = people.find((each) => each.person === recipient.person) ?? mailbox(recipient.person);
      return { ...account, ...given(recipient.ways) };
    }
    if ('organisation' in recipient) return mailbox(recipient.organisation);
    if ('contact' in recipient) return asContact(recipient.contact);
    const posts = postsOf({ area, profile_version });
    const cover = standInFor(posts, recipient.post);
    const unheld = recipient.otherwise ?? { name: titleOfPost(posts, recipient.post) };
    return holder(area, recipient.post) ?? holder(area, cover) ?? asContact(unheld);
  };
}

const NO_POSTS = { posts: {} };

function asContact({ name, ...ways }: ContactDetails): Addressed {
  const { email = null, phone = null, address = null } = ways;
  return { person: null, name, email, phone, address };
}

/** Those of these ways that are said at all. */
const given = (ways: Readonly<Record<string, string | undefined>> = {}): Partial<Addressed> =>
  Object.fromEntries(Object.entries(ways).filter(([, way]) => (way ?? '') !== ''));

/** Nobody known: the name of the organisation or post, and its address where the name is one. */
function mailbox(name: string): Addressed {
  return { person: null, name, email: name.includes('@') ? name : null, phone: null, address: null };
}
