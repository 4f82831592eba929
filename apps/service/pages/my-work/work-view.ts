import type { Work } from '#case-record/my-work';
import type { WorkItem } from '#case-record/work-items';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { stateInWords } from '../case-wording.js';

/** One thing on somebody's list as the page shows it: how it stands in words, and the colour of its tag. */
type ShownItem = Omit<WorkItem, 'state'> & { readonly state: string; readonly tone: string };

/** Each list of a day's work, with how each thing on it stands in words. */
export function inWords({ overdue, soon, later, others, ...rest }: Work, today: CivilDate) {
  const shown = (items: readonly WorkItem[]) => items.map((item) => shownItem(item, today));
  return { ...rest, overdue: shown(overdue), soon: shown(soon), later: shown(later), others: shown(others) };
}

function shownItem({ state, ...item }: WorkItem, today: CivilDate): ShownItem {
  const words = state === null ? NO_DATE : stateInWords({ state, dueOn: item.dueOn }, today);
  return { ...item, ...words };
}

const NO_DATE = { state: 'No date', tone: 'grey' };
