import pg from 'pg';
import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { addDays, dayInEngland } from '#statutory-calendar/civil-date';
import { signedIn } from '#test/signed-in';
import { demonstrationLeavers, demonstrationPeople } from '#workflows/areas/demonstration/people';
import type { BenchDatabase } from './bench-database.js';
import { startService } from './bench-processes.js';
import { answerOf } from './by-http.js';
import { grow } from './grown-database.js';
import { type PageCost, pageCosts, SECRET } from './page-costs.js';
import type { PageLoad, PageRate } from './page-load.js';

/** What reading costs in an area of many cases, each repetition of it. */
export interface InAnArea {
  readonly cases: number;
  readonly users: number;
  readonly pages: readonly (readonly PageCost[])[];
  /** That many users at once, each reading "my work" over and over. */
  readonly myWork: readonly PageRate[];
}

const USERS = 50;
const AREA = 'north-east-lincolnshire';

/** Grows an area, reads each page of it by itself, and then "my work" with many at once. */
export async function inAnArea(
  database: BenchDatabase,
  { cases, seconds, times }: { readonly cases: number; readonly seconds: number; readonly times: number },
): Promise<InAnArea> {
  const record = await database.open(4);
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  try {
    const begun = addDays(dayInEngland(new Date().toISOString()), -60);
    const [ref = ''] = await grow({ record, superuser }, begun, { cases, oneIn: 100 });
    const pages = await pageCosts({ record, superuser, ref }, times);
    return {
      cases,
      users: USERS,
      pages,
      myWork: await myWork(database, { seconds, times, sessions: await sessions(record) }),
    };
  } finally {
    await superuser.end();
    await closeRecord(record);
  }
}

/** Everybody of the area in turn, until there are as many: families, schools and officers as they are. */
function sessions(record: CaseRecord): Promise<readonly string[]> {
  const people = demonstrationPeople.filter(({ id, area }) => area === AREA && !demonstrationLeavers.includes(id));
  return Promise.all(
    Array.from({ length: USERS }, (_, index) => signedIn(record, people[index % people.length]?.id ?? '')),
  );
}

async function myWork(
  database: BenchDatabase,
  { times, ...load }: Omit<PageLoad, 'url'> & { readonly times: number },
): Promise<readonly PageRate[]> {
  const { url, stop } = await startService(database, { SESSION_SECRET: SECRET });
  try {
    const found: PageRate[] = [];
    for (let time = 0; time < times; time++) {
      found.push(await answerOf<PageRate>('page-load.js', { ...load, url: `${url}/` }));
    }
    return found;
  } finally {
    await stop();
  }
}
