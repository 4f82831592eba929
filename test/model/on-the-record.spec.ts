import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf, loadCase } from '#case-record/cases';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { verifyAll } from '#case-record/verify';
import { setClock } from '#case-record/virtual-clock';
import { Chance } from '#test/faults/chance';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { beginning, startsOf } from './beginnings.js';
import { emptyWorld, MONEY, SUPPORT } from './practices.js';
import type { Step } from './steps.js';
import { next } from './thinking.js';
import { Twin } from './twin.js';
import type { Deed } from './world.js';

const SEQUENCES = 50;
const ACTS = 14;
const FIRST_SEED = 90_001;

/** Every beginning, in the practices that the first area really has. */
const STARTS = [MONEY, SUPPORT]
  .flatMap(startsOf)
  .filter(({ practice }) => practice.endsWith('as North East Lincolnshire has it'));

/** The same deed with the references that the record gave. */
function renamed(deed: Deed, names: ReadonlyMap<string, string>): Deed {
  const text = [...names].reduce(
    (words, [name, ref]) => words.replaceAll(`"${name}"`, `"${ref}"`),
    JSON.stringify(deed),
  );
  return JSON.parse(text) as Deed;
}

describe('the same acts in memory and on PostgreSQL', () => {
  let database: ClonedDatabase;
  let record: CaseRecord;
  beforeAll(async () => {
    database = await cloneDatabase();
    record = await openRecord({ url: database.applicationUrl }, register);
    await savePeople(record, demonstrationPeople);
  }, 60_000);
  afterAll(async () => {
    await closeRecord(record);
    await database.drop();
  });

  /** Tells both the way to a beginning, and then goes on by chance. */
  async function played(seed: number): Promise<Twin> {
    const chance = new Chance(seed);
    const where = chance.oneOf(STARTS);
    const start = emptyWorld(where.practice);
    await setClock(record, start.now);
    const twin = new Twin(record, start, `seed-${seed}`);
    const names = new Map<string, string>();
    for (const { who, deed, before, answer } of beginning(where).moments) {
      const known = new Set(twin.world.cases.keys());
      if (who === 'worker') await twin.open();
      if (who === 'person') await twin.act(renamed(deed as Deed, names), before.now);
      const opened = [...twin.world.cases.keys()].find((ref) => !known.has(ref));
      if (opened !== undefined && answer.outcome === 'recorded') names.set(answer.ref, opened);
    }
    const steps: Step[] = [];
    for (let acts = 0; acts < ACTS; acts++) {
      const step = next(twin.world, chance, steps);
      steps.push(step);
      if (step.does === 'wait') await twin.pass(step.until);
      else if (step.does === 'open') await twin.open();
      else await twin.act(step.deed, step.at);
    }
    return twin;
  }

  it('are answered alike, change the same, and have one effect however often they are sent', async () => {
    let follows = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      const twin = await played(seed);
      expect({ seed, differences: twin.differences }).toEqual({ seed, differences: [] });
      for (const { ref, caseState, told } of twin.world.cases.values()) {
        expect((await loadCase(record, ref))?.caseState).toEqual(JSON.parse(JSON.stringify(caseState)));
        expect(await historyOf(record, ref)).toEqual(JSON.parse(JSON.stringify(told)));
      }
      follows += twin.follows;
    }
    const [{ count }] = await record.db.query<[{ count: string }]>('SELECT count(*) FROM outbox');
    expect(Number(count)).toBe(follows);
  }, 300_000);

  it('leave every case as its own history makes it', async () => {
    let cases = 0;
    for await (const { ref, ok, problems } of verifyAll(record)) {
      cases += 1;
      expect({ ref, ok, problems }).toEqual({ ref, ok: true, problems: [] });
    }
    expect(cases).toBeGreaterThan(SEQUENCES);
  }, 120_000);
});
