import { ARE_YOU_THE_CONTACT } from '#case-record/asked';
import { workOf } from '#case-record/my-work';
import { personById } from '#case-record/people';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { nameOf, type Play } from '../play.js';
import type { ShownTask, ShownToday } from '../played.js';

/** What each of these people has on their page "My work" as theirs, by the same reading as the page itself. */
export async function todayOf(play: Play, people: readonly string[]): Promise<ShownToday> {
  const lists: Record<string, readonly Omit<ShownTask, 'whose'>[]> = {};
  for (const person of people) lists[person] = await listOf(play, person);
  return lists;
}

async function listOf(play: Play, id: string): Promise<readonly Omit<ShownTask, 'whose'>[]> {
  const { record } = play;
  const person = await personById(record, id);
  if (person === null || !person.active) return [];
  const today = dayInEngland(new Date(play.now).toISOString());
  const { questions, overdue, soon, later } = await workOf({ record, person, today });
  const asked = questions.map(({ ref, dueOn }) => ({ ref, what: ARE_YOU_THE_CONTACT, dueOn }));
  return [...asked, ...overdue, ...soon, ...later].map(({ ref, what, dueOn }) => ({
    case: nameOf(play, ref),
    what,
    dueOn,
  }));
}
