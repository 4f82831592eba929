import type { PlaceInList } from '#case-record/deadline-conditions';
import { isCivilDate } from '#statutory-calendar/civil-date';
import { ProblemError } from '../problems/problem-error.js';

/** The refusal of a `next` that no page of ours has given. */
export const notOurs = (): ProblemError =>
  ProblemError.fromFields([{ field: 'after', message: 'Give the “next” of the page before, as it was.' }]);

/** Where a page of deadlines ended, for an address: what the law names no day for comes last. */
export const encodedPlace = ({ dueOn, id }: PlaceInList): string => `${dueOn ?? NO_DAY}_${id}`;

/** The place that an address gives. Throws what is told of it where it is none of ours. */
export function decodedPlace(text: string): PlaceInList {
  const [, day = '', id] = /^(\d{4}-\d{2}-\d{2}|infinity)_(\d{1,15})$/.exec(text) ?? [];
  if (day === NO_DAY) return { dueOn: null, id: Number(id) };
  if (isCivilDate(day)) return { dueOn: day, id: Number(id) };
  throw notOurs();
}

/** One place before another. */
export const inOrderOfPlaces = (one: PlaceInList, other: PlaceInList): number =>
  (one.dueOn ?? NO_DAY).localeCompare(other.dueOn ?? NO_DAY) || one.id - other.id;

const NO_DAY = 'infinity';
