import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Facts, RecordedEvent } from '#engine/history';
import { addDays, type CivilDate, daysBetween, isCivilDate } from '#statutory-calendar/civil-date';

/** A stored history, as acts that people can be made to do again. */
export interface Story {
  readonly title: string;
  readonly pathway: string;
  readonly area: string;
  /** What people did; what the clock and the notifier recorded, they will record themselves. */
  readonly acts: readonly Pick<RecordedEvent, 'type' | 'occurredOn' | 'by' | 'data'>[];
}

const OWN_PARTS = ['clock', 'notifier', 'peopleFeed', 'caseOpener', 'system'];
const WORKFLOWS = fileURLToPath(new URL('../../../workflows/', import.meta.url));

/** The stored examples of one pathway. */
export function storiesOf(pathway: string): readonly Story[] {
  const folder = `${WORKFLOWS}${pathway}/examples/`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { title, area, events } = JSON.parse(readFileSync(folder + name, 'utf8'));
      const acts = (events as RecordedEvent[]).filter(({ by }) => !OWN_PARTS.includes(by.role));
      return { title, pathway, area, acts };
    })
    .filter(({ acts }) => acts.length > 0);
}

/** The same story, the last of it before that day, and no more than two weeks before. */
export function endedBy(story: Story, on: CivilDate): Story {
  const [first, last] = [story.acts[0], story.acts.at(-1)] as [Story['acts'][number], Story['acts'][number]];
  const days = Math.ceil((daysBetween(first.occurredOn, last.occurredOn) + 1) / 7) * 7 + 7;
  return beginningOn(story, addDays(on, -days));
}

/** The same story, begun on that day or at most six days later, on the same days of the week. */
export function beginningOn(story: Story, on: CivilDate): Story {
  const first = (story.acts[0] as Story['acts'][number]).occurredOn;
  const days = Math.ceil(daysBetween(first, on) / 7) * 7;
  const acts = story.acts.map((act) => ({
    ...act,
    occurredOn: addDays(act.occurredOn, days),
    data: ofAnyChild(later(act.data, days) as Facts),
  }));
  return { ...story, acts };
}

/** A story is told many times over: with a date of birth, every telling after the first were of a child who has a case. */
function ofAnyChild({ child, ...facts }: Facts): Facts {
  if (typeof child !== 'object' || child === null) return { ...facts, ...(child !== undefined && { child }) };
  const { dateOfBirth: _, ...known } = child as Facts;
  return { ...facts, child: known };
}

function later(value: unknown, days: number): unknown {
  if (isCivilDate(value)) return addDays(value, days);
  if (Array.isArray(value)) return value.map((each) => later(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, later(inner, days)]));
}
