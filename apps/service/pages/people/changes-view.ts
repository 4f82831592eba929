import type { CaseRecord } from '#case-record/open-record';
import type { AreaLimits } from '#engine/locality';
import { titleOfPost } from '#engine/setting-posts';
import type { ChangeListed } from '#people/changes-listed';
import { rolesThatCanBeGiven } from '#people/join';
import type { Names } from '../case-wording.js';
import { dayInWords } from '../draw-pages.js';
import { namesIn } from '../names.js';
import { agencyInWords } from './person-fields.js';

/** What each column is called on the pages. */
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'Name',
  agency: 'Employed by',
  area: 'Area',
  roles: 'Roles',
  active: 'Is there',
  email: 'E-mail address',
  phone: 'Telephone number',
  address: 'Address',
  body: 'Body',
  post: 'Post',
  person: 'Person',
  kind: 'As',
  from_on: 'First day',
  to_on: 'No more from',
  cover: 'Cover',
  value: 'How they are reached',
  way: 'By',
  known_as: 'Known in posts as',
  urn: 'URN',
  ukprn: 'UKPRN',
  la_code: 'Code of the local authority',
  establishment_number: 'Number of the establishment',
  opened_on: 'Opened',
  closed_on: 'Closed',
  posts: 'Posts that answer for it',
};

/** Of whom or what it is stands above it already. */
const PLAIN = ['area', 'person', 'body'];

/** The history of a person or a body in words, the newest first; ids by the names of what they stand for. */
export async function changesShown(record: CaseRecord, area: string, changes: readonly ChangeListed[]) {
  const names = await namesIn(
    record,
    area,
    changes.map(({ columns }) => columns),
  );
  const words = { posts: record.register.area(area).posts, roles: rolesThatCanBeGiven(record), names };
  return changes.map(({ at, by, byName, why, columns }) => ({
    at,
    by: byName ?? names.get(by) ?? by,
    why,
    lines: columns
      .filter(({ column, before, after }) => !PLAIN.includes(column) && !(before === null && isNothing(after)))
      .map(({ column, before, after }) => ({
        label: COLUMNS[column] ?? column.replace(/^./, (first) => first.toUpperCase()),
        before: inText(column, before, words),
        after: inText(column, after, words),
      })),
  }));
}

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

interface Words {
  readonly posts: AreaLimits['posts'];
  readonly roles: ReadonlyMap<string, string>;
  readonly names: Names;
}

function inText(column: string, value: unknown, words: Words): string {
  if (isNothing(value)) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((each) => inText(column, each, words)).join(', ');
  const said = String(value);
  if (column === 'post' || column === 'posts') return titleOfPost(words.posts, said);
  if (column === 'roles') return words.roles.get(said) ?? said;
  if (column === 'cover') return words.names.get(said) ?? said;
  if (column === 'agency') return agencyInWords(said);
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? dayInWords(said) : said;
}
