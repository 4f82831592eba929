/** Events a second of something that this process does, and what it spends on it. */
export interface Rate {
  readonly eventsASecond: number;
  /** Processor seconds of this process for each thousand. */
  readonly cpuSecondsPerThousand: number;
  /** Warming up included. */
  readonly eventsInAll: number;
}

/** How many at once, and for how many seconds after warming up. */
export interface Extent {
  readonly atOnce: number;
  readonly seconds: number;
}

/** V8 compiles what it meets often; a service that has run for a minute is what is asked about. */
const WARM_UP_MS = 4_000;

/** So many at once tell a story over and over; `tellOnce` says so at each of its acts that is on the disk. */
export async function measuredRate(
  { atOnce, seconds }: Extent,
  tellOnce: (recorded: () => void) => Promise<unknown>,
): Promise<Rate> {
  let events = 0;
  const recorded = () => {
    events += 1;
  };
  const run = async (end: number) => {
    while (performance.now() < end) await tellOnce(recorded);
  };
  const all = (end: number) => Promise.all(Array.from({ length: atOnce }, () => run(end)));
  await all(performance.now() + WARM_UP_MS);
  const before = events;
  events = 0;
  const [began, spent] = [performance.now(), process.cpuUsage()];
  await all(began + seconds * 1_000);
  const { user, system } = process.cpuUsage(spent);
  const took = (performance.now() - began) / 1_000;
  return {
    eventsASecond: events / took,
    cpuSecondsPerThousand: (user + system) / 1_000 / events,
    eventsInAll: before + events,
  };
}
