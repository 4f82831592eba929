import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newCalendarFeed } from '#case-record/calendar-feeds';
import { listPeople, type Person } from '#case-record/people';
import { now, setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { Chance } from '#test/faults/chance';
import { register } from '#workflows/register';
import { loadDemonstration } from '../../apps/start/demonstration.js';
import { apiAs, type OpenedService, openedService, pagesAs } from '../journeys/opened-service.js';

/** How many readings by chance; LEAK_READS=100000 is the whole of it. */
const READS = Number(process.env['LEAK_READS'] ?? 3_000);
const AT_ONCE = 4;

/** A case as it is stored, with what stands in it and in no other. */
interface Kept {
  readonly ref: string;
  readonly pathway: string;
  readonly area: string;
  readonly names: readonly string[];
  readonly secrets: readonly string[];
}

let service: OpenedService;
let people: readonly Person[];
let cases: readonly Kept[];
const feeds = new Map<string, string>();

beforeAll(async () => {
  service = await openedService('2026-09-01T09:00:00Z');
  await loadDemonstration(service.record);
  await setClock(service.record, '2026-09-01T09:00:00Z');
  people = (await listPeople(service.record)).filter(({ active }) => active);
  cases = await casesKept();
  for (const { id } of people) feeds.set(id, (await newCalendarFeed(service.record, id)).secret);
}, 300_000);
afterAll(() => service?.close());

const CASES = `
SELECT c.ref, c.pathway, c.area, c.named || c.holders || ARRAY['post:' || c.owner_post] AS names,
  ARRAY(SELECT e.data FROM case_event e WHERE e.ref = c.ref) AS facts
FROM case_file c ORDER BY c.ref`;

async function casesKept(): Promise<readonly Kept[]> {
  // What stands in the practice of an area, names of staff and titles of acts are no case's secret.
  const titles = register.pathways().map(({ questions }) => Object.values(questions).map(({ title }) => title));
  const known = JSON.stringify([register.areas(), people.map(({ name }) => name), titles]);
  const rows = await service.record.db.query<(Omit<Kept, 'secrets'> & { facts: Facts[] })[]>(CASES);
  const of = rows.map(({ facts }) => new Set(facts.flatMap(wordsIn)));
  const isIn = (words: string, other: ReadonlySet<string>) => [...other].some((longer) => longer.includes(words));
  return rows.map(({ facts: _, ...row }, index) => ({
    ...row,
    secrets: [...(of[index] ?? [])].filter(
      (words) => !known.includes(words) && !of.some((other, n) => n !== index && isIn(words, other)),
    ),
  }));
}

/** What somebody typed and nobody else would: a sentence, or words with a number. Shorter ones stand in many places. */
function wordsIn(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return facts.includes(' ') && (facts.length > 25 || /\d/.test(facts)) ? [facts] : [];
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(wordsIn) : [];
}

/** Whether a case may be before somebody at all: it names them, or a role of theirs reads its area. Said here anew. */
function mayKnow(person: Person, { pathway, area, names }: Kept): boolean {
  const elsewhere = (person.postsElsewhere ?? []).map((post) => post.replace(`${area} `, ''));
  const posts = person.area === area ? person.posts : elsewhere;
  const managed = posts.some((post) =>
    Object.values(register.area(area).posts).some(({ manager }) => manager === post),
  );
  const mine = [person.id, ...posts.map((post) => `post:${post}`)];
  const isOfIt = person.area === area || posts.length > 0;
  const reads = person.roles.some((role) => register.pathway(pathway).roles[role]?.reads === 'area');
  return names.some((name) => mine.includes(name)) || (isOfIt && reads) || managed;
}

const OF_A_CASE = [
  '',
  '/history',
  '/replay?step=2',
  '/notices',
  '/pack',
  '/readers',
  '/do/VoiceRecorded',
  '/do/RecordCorrected?of=1',
];
const BY_API = ['', '/history', '/pack', '/verify'];
const LISTS = [
  '/',
  '/?view=team',
  '/cases',
  '/deadlines?days=365',
  '/notices',
  '/notices/required',
  '/funding',
  '/people',
  '/calendar',
];
const LISTS_BY_API = ['/api/cases?limit=100', '/api/deadlines', '/api/funding'];

interface Read {
  readonly person: Person;
  readonly address: string;
  readonly text: string;
}

/** One address by chance, and what came of asking for it. */
async function read(chance: Chance): Promise<Read> {
  const person = chance.oneOf(people);
  const address = addressFor(person, chance);
  const { look } = address.startsWith('/api/') ? apiAs(service, person.id) : pagesAs(service, person.id);
  return { person, address, text: (await look(address)).text };
}

function addressFor({ id }: Person, chance: Chance): string {
  const { ref } = chance.oneOf(cases);
  const kind = chance.next();
  if (kind < 0.4) return `/cases/${ref}${chance.oneOf(OF_A_CASE)}`;
  if (kind < 0.6) return `/api/cases/${ref}${chance.oneOf(BY_API)}`;
  if (kind < 0.75) return chance.oneOf(LISTS);
  if (kind < 0.85) return chance.oneOf(LISTS_BY_API);
  return kind < 0.95 ? `/cases?ref=${ref}` : `/calendar/${feeds.get(id)}.ics`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};
const plain = (text: string) => text.replaceAll(/&(amp|#39|quot|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** Cases of which something is shown to somebody who may not know of them. */
function leaksIn({ person, address, text }: Read): readonly string[] {
  const shown = plain(text);
  return cases
    .filter((one) => !mayKnow(person, one))
    .flatMap(({ ref, secrets }) => {
      const found = secrets.find((words) => shown.includes(words));
      return found === undefined ? [] : [`${person.id} at ${address} reads of ${ref}: ${found}`];
    });
}

describe('readings by chance, of everybody and every case', () => {
  it('have something to give away', () => {
    expect(people.length).toBeGreaterThan(100);
    expect(cases.length).toBeGreaterThan(50);
    expect(cases.filter(({ secrets }) => secrets.length > 3).length).toBeGreaterThan(30);
  });

  it(`give nothing away: ${READS} of them`, async () => {
    const chance = new Chance(20_261_201);
    const leaks: string[] = [];
    let left = READS;
    const reader = async () => {
      while (left > 0) {
        left -= 1;
        leaks.push(...leaksIn(await read(chance)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    expect(leaks).toEqual([]);
    expect(await now(service.record)).toBe('2026-09-01T09:00:00.000Z');
  }, 3_600_000);
});
