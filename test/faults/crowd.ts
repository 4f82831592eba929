import type { CalendarOfTheStorm } from './calendar-of-the-storm.js';
import { CarefulClient } from './careful-client.js';
import type { Chance } from './chance.js';
import type { House } from './house.js';
import { ordinaryCase } from './ordinary-case.js';
import { storiesOf } from './stories.js';
import { walk } from './walker.js';

/** People at work on several cases at once. */
export interface Crowd {
  readonly client: CarefulClient;
  /** Lets everybody finish the act they are in. Gives the cases that were begun. */
  readonly goHome: () => Promise<readonly string[]>;
}

/** Sets so many to work, each on one case after another, all of them stored stories of the access pathway. */
export function gather(
  house: House,
  {
    calendar,
    chance,
    walkers,
    isHasty,
  }: { calendar: CalendarOfTheStorm; chance: Chance; walkers: number; isHasty: boolean },
): Crowd {
  const client = new CarefulClient(house, { chance: chance.branch(), isHasty });
  const stories = [ordinaryCase, ...storiesOf('access-pathway')];
  let over = false;
  const isOver = () => over;
  const walks = Array.from({ length: walkers }, () =>
    walk({ client, calendar, stories, chance: chance.branch(), isOver }),
  );
  // Of a walk that breaks, `goHome` tells. Where a spec has failed and never asks, the whole run of Jest must not end by it.
  for (const each of walks) each.catch(() => undefined);
  return {
    client,
    async goHome() {
      over = true;
      calendar.release();
      return (await Promise.all(walks)).flat();
    },
  };
}
