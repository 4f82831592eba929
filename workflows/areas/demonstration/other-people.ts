import { postHere, postWithoutSetting } from '#engine/setting-posts';
import { SHARED_POSTS } from '../councils/llr-footprint.js';
import { FIRST_PROFILES } from '../profiles.js';
import { demonstrationPeople } from './people.js';
import { type DemonstrationPerson, someone } from './person.js';

const FIRST_NAMES = (
  'Abel Bridget Cedric Delia Elliot Flora Gideon Hester Ira Juno Keir Lorna Mungo Nerys Oswin Pearl Quinn Rhoda Silas Thea ' +
  'Ulric Velma Wilfred Xanthe Yorick Zelda Alban Blythe Crispin Daphne Ewan Freya Godwin Hazel Inigo Jessamy Kester Lowri'
).split(' ');
const LAST_NAMES = (
  'Aldous Birch Carver Dunmore Elstree Fenwick Garland Harker Ibbotson Jessop Kirkby Larkin Merrow Nettle Oakes Pargeter ' +
  'Quill Ridley Saxby Thirkell Upton Verity Wexford Yarrow Zouch Ashdown Brackley Coldwell Draycott Egerton Farrier Gorse ' +
  'Holloway Inskip Jolley Kettle Lambert'
).split(' ');

/** The school of which these areas have a head, a SENCO and a safeguarding lead in the demonstration. */
const SCHOOL = 'Example Primary School';

/** The areas of the demonstration beside the first. */
const OTHERS = FIRST_PROFILES.slice(1);

/** Of the three councils, the one in which those are at home who serve all three. */
const HOME = 'leicestershire';
const SHARING = ['leicester', 'rutland'];

/** A person who holds a post of another area than their own. */
export interface SharedPost {
  readonly area: string;
  readonly post: string;
  readonly person: string;
}

const isShared = (area: string, post: string): boolean =>
  SHARING.includes(area) && SHARED_POSTS.some((shared) => shared === post);

/** The posts that the board’s people hold in all three councils: one sign-in, three panels. */
export const sharedPosts: readonly SharedPost[] = SHARING.flatMap((area) =>
  SHARED_POSTS.map((post) => ({ area, post, person: idOf(HOME, post) })),
);

function idOf(area: string, post: string): string {
  return `${area}-${post}`;
}

type Work = Pick<DemonstrationPerson, 'agency' | 'roles'>;

/** One who is still without a name. */
interface Newcomer extends Work {
  readonly area: string;
  readonly key: string;
  readonly posts: string[];
}

/** Somebody at every post of the other areas, a family, a school and a mediation adviser in each: all made up, as in the first. */
export const peopleOfOtherAreas: readonly DemonstrationPerson[] = OTHERS.flatMap((profile): readonly Newcomer[] => {
  const { profile: area } = profile;
  const without = { area, posts: [] };
  return [
    ...Object.entries(profile.posts)
      .filter(([post]) => !isShared(area, post))
      .map(([post, { title }]) => ({
        area,
        key: post,
        posts: [postHere(post, { child: { setting: SCHOOL } }, profile.posts)],
        ...workAt(post, title),
      })),
    { ...without, key: 'family', agency: 'family', roles: ['family'] },
    { ...without, key: 'teacher', agency: 'school', roles: ['referrer', 'settingContributor'] },
    { ...without, key: 'mediationAdviser', agency: 'mediation', roles: ['mediationAdviser'] },
  ];
}).map(({ key, roles, ...newcomer }, number) => {
  // Two lists of different lengths, so that no two people have the same name.
  const name = `${FIRST_NAMES[number % FIRST_NAMES.length]} ${LAST_NAMES[number % LAST_NAMES.length]}`;
  const phone = `01632 960 ${300 + (number % 600)}`;
  return someone(idOf(newcomer.area, key), name, { ...newcomer, roles: [...roles], phone });
});

/** As at the same post of the first area; of a post that only this one has, by its title. */
function workAt(post: string, title: string): Work {
  const there = demonstrationPeople.find(({ posts }) => posts.map(postWithoutSetting).includes(post));
  if (there !== undefined) return { agency: there.agency, roles: there.roles };
  const agency = title.includes('ICB') ? 'icb' : 'council';
  return { agency, roles: [/\bChair\b/.test(title) ? 'panelChair' : 'panelMember'] };
}
