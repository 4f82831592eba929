import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { StepFacts } from '../acts/event-word.js';
import { decidingIn } from '../acts/funding-words.js';
import { seatedFor } from '../seats.js';

/** The case that a meeting of a prelude has on its agenda. */
export const ITEM = 'the item';

const WHO = /^(?<how>holder of|seat of|decider for) (?:the )?(?<whom>\w+)$/;

/** Who is meant by a post, by a seat of the panel, or by whose money they decide about; undefined for any other word. */
export function whoIs(word: string, told: StepFacts): string | undefined {
  const { how, whom = '' } = WHO.exec(word)?.groups ?? {};
  if (how === 'holder of') return told.holderOf(whom);
  if (how === 'seat of') return seatedFor(whom, told);
  return how === undefined ? undefined : decidingIn(told).find(({ agency }) => agency === whom)?.person;
}

/** What a prelude says, with its days counted from one day and its people as they are in the cast. */
export function asPlayed<Said>(said: Said, from: CivilDate, told: StepFacts): Said {
  const inside = (one: unknown) => asPlayed(one, from, told);
  if (typeof said === 'string') return (dayIn(said, from) ?? whoIs(said, told) ?? said) as Said;
  if (Array.isArray(said)) return said.map(inside) as Said;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, one]) => [name, inside(one)])) as Said;
}

function dayIn(word: string, from: CivilDate): string | undefined {
  const [, before, day, time = ''] = /^(until )?day (-?\d+)(T\d\d:\d\d)?$/.exec(word) ?? [];
  return day === undefined ? undefined : `${before ?? ''}${addDays(from, Number(day))}${time}`;
}
