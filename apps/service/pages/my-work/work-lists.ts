import type { CaseRow } from '#case-record/cases';
import type { Work } from '#case-record/my-work';
import type { WorkItem } from '#case-record/work-items';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { stateInWords } from '../case-wording.js';

/** One thing on somebody's list as the page shows it: how it stands in words, and the colour of its tag. */
type ShownItem = Omit<WorkItem, 'state'> & { readonly state: string; readonly tone: string };

/** The lists of a day's work, in the order of the page. */
export const TITLES = {
  overdue: 'Overdue',
  soon: 'Due in 5 working days',
  others: 'Waiting for others',
  fresh: 'New, or with nobody in post',
  later: 'Due later, or without a date',
} as const;

type Part = keyof typeof TITLES;

/** The items of each list. */
type Lists = Readonly<Record<Exclude<Part, 'fresh'>, readonly ShownItem[]>> & { readonly fresh: readonly CaseRow[] };

/** One list as the page shows it. */
interface ShownList {
  /** Its title, and how many there are where they are counted. */
  readonly heading: string;
  readonly rows: Lists[Part];
  /** Where the rest of it is, and how much; null where all is shown. */
  readonly rest: { readonly href: string; readonly words: string } | null;
}

/** As many of each list as leave a page of all five below 100 kB, and of one alone. */
const OF_EACH = 30;
const OF_ONE = 100;

/** Whether an address names one of the lists. */
export const isPart = (part: unknown): part is Part => typeof part === 'string' && Object.hasOwn(TITLES, part);

/** Each list of a day's work, with how each thing on it stands in words. */
export function listsOf({ overdue, soon, later, others, fresh }: Work, today: CivilDate): Lists {
  const shown = (items: readonly WorkItem[]) => items.map((item) => shownItem(item, today));
  return { overdue: shown(overdue), soon: shown(soon), others: shown(others), fresh, later: shown(later) };
}

/** The beginning of each list; or, of the one that is asked for, a page. */
export function inParts(lists: Lists, { part, page }: { part: Part | undefined; page: string | undefined }) {
  const number = Math.max(1, Math.trunc(Number(page)) || 1);
  return eachOf(lists, (name) =>
    part === undefined ? beginningOf(lists, name) : pageOf(lists, name, name === part ? number : null),
  );
}

/** The lists as they are; counted where they are whole. */
export const asTheyAre = (lists: Lists, whole: boolean) =>
  eachOf(lists, (name) => ({ heading: whole ? counted(lists, name) : TITLES[name], rows: lists[name], rest: null }));

const eachOf = (lists: Lists, shown: (name: Part) => ShownList) =>
  Object.fromEntries((Object.keys(lists) as Part[]).map((name) => [name, shown(name)]));

const counted = (lists: Lists, name: Part): string => `${TITLES[name]} (${lists[name].length})`;

function beginningOf(lists: Lists, name: Part): ShownList {
  const all = lists[name];
  const rest = { href: `/?part=${name}`, words: `Show all ${all.length}` };
  return { heading: counted(lists, name), rows: all.slice(0, OF_EACH), rest: all.length > OF_EACH ? rest : null };
}

function pageOf(lists: Lists, name: Part, page: number | null): ShownList {
  if (page === null) return { heading: TITLES[name], rows: [], rest: null };
  const rows = lists[name].slice((page - 1) * OF_ONE, page * OF_ONE);
  const isLast = page * OF_ONE >= lists[name].length;
  const rest = { href: `/?part=${name}&page=${page + 1}`, words: 'Next page' };
  return { heading: counted(lists, name), rows, rest: isLast ? null : rest };
}

function shownItem({ state, ...item }: WorkItem, today: CivilDate): ShownItem {
  const words = state === null ? NO_DATE : stateInWords({ state, dueOn: item.dueOn }, today);
  return { ...item, ...words };
}

const NO_DATE = { state: 'No date', tone: 'grey' };
