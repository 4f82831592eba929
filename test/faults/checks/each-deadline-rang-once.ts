import { APPROACHING, type BellFacts, type Deadline, PASSED } from '#engine/deadlines';
import { addDays, instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { Evidence, Problems } from './evidence.js';

interface Bell {
  readonly ref: string;
  readonly sequence: number;
  readonly type: string;
  readonly recorded_at: string;
  readonly data: BellFacts;
}

interface Row extends Pick<Deadline, 'clock' | 'key' | 'generation' | 'state' | 'warned'> {
  readonly ref: string;
  readonly rings: boolean;
}

/** I3: each deadline rang exactly once in effect, none early, and none that is due has not rung. */
export async function eachDeadlineRangOnce({ record }: Evidence): Promise<Problems> {
  const bells = await record.db.query<Bell[]>(
    'SELECT ref, sequence, type, recorded_at, data FROM case_event WHERE type IN ($1, $2) ORDER BY ref, sequence',
    [PASSED, APPROACHING],
  );
  const rows = await record.db.query<Row[]>(
    'SELECT ref, clock, key, generation, state, warned, next_bell_at <= record_now() AS rings FROM deadline',
  );
  const rung = new Map<string, number>();
  for (const bell of bells) rung.set(nameOf(bell), (rung.get(nameOf(bell)) ?? 0) + 1);
  return [
    ...[...rung].filter(([, times]) => times > 1).map(([name, times]) => `${name} rang ${times} times`),
    ...bells.filter(isEarly).map((bell) => `${nameOf(bell)} rang early, at ${bell.recorded_at}`),
    ...rows.flatMap((row) => (row.rings ? [`${placeOf(row)} is due and has not rung`] : [])),
    ...rows.flatMap((row) => unheard(row, rung)),
  ];
}

/** The day itself, not the stored instant, says when a bell may ring. */
function isEarly({ type, recorded_at, data }: Bell): boolean {
  const hour =
    type === PASSED
      ? instantInEngland(addDays(data.dueOn, 1))
      : instantInEngland(addDays(data.dueOn, -(data.daysLeft ?? 0)), '08:00');
  return isBefore(recorded_at, hour);
}

/** A deadline that counts as missed, or as warned of, has the bell to show for it. */
function unheard(row: Row, rung: ReadonlyMap<string, number>): Problems {
  const place = placeOf(row);
  const missed = row.state === 'missed' || row.state === 'metLate' ? [`${place} passed`] : [];
  const warned = row.warned.map((days) => `${place} ${days} days before`);
  return [...missed, ...warned].filter((name) => !rung.has(name)).map((name) => `${name} is stored, but no bell rang`);
}

function nameOf({ ref, type, data }: Bell): string {
  return `${placeOf({ ref, ...data })} ${type === PASSED ? 'passed' : `${data.daysLeft} days before`}`;
}

function placeOf({ ref, clock, key, generation }: Pick<Row, 'ref' | 'clock' | 'key' | 'generation'>): string {
  return `${ref} ${clock}/${key} #${generation}`;
}
