import { claimDue, earliestBell, ringDeadline } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { holdPost, savePeople } from '#case-record/people';
import { recordConfirmed } from '#case-record/record-confirmed';
import { now, setClock } from '#case-record/virtual-clock';
import { CORRECTION, type Facts } from '#engine/history';
import { importPlaces } from '#people/import-places';
import { readSchoolFile } from '#people/school-register';
import { peopleOfOtherAreas, sharedPosts } from '#workflows/areas/demonstration/other-people';
import { demonstrationLeavers, demonstrationPeople, postsOfLeavers } from '#workflows/areas/demonstration/people';
import { demonstrationPlaces } from '#workflows/areas/demonstration/places';
import { type Example, type Step, storedExamples, upTo } from './examples.js';
import { canBeTold, itemsOf, toldHere, withItemsHere } from './stories-of-several-cases.js';

const AS_TOLD = { by: { person: 'system', role: 'system' }, why: 'Put there for the demonstration' };

/** A stored example as it becomes a case here. */
interface Telling {
  readonly example: Example;
  /** The reference that it has in the story of a meeting which hears it. */
  readonly knownAs?: string;
  ref?: string;
  /** Act of the example → event of the case; bells that rang here have moved the numbers. */
  readonly sequences: Map<number, number>;
  problem?: string;
}

/**
 * Puts the made-up people and the stored example histories on record, as if the newest of them had ended in the last
 * week: all of them together in the order of their days, each act through the one door, each bell at its hour. Returns
 * what was loaded, in a sentence, and one more for each story that could not be told to its end.
 */
export async function loadDemonstration(record: CaseRecord): Promise<string> {
  const people = [...demonstrationPeople, ...peopleOfOtherAreas].map((person) => ({
    ...person,
    posts: postsOfLeavers[person.id] ?? person.posts,
  }));
  await savePeople(record, people);
  await importPlaces(record, AS_TOLD, await readSchoolFile([demonstrationPlaces]));
  const today = await now(record);
  for (const shared of sharedPosts) await holdPost(record, shared);
  const stored = await storedExamples();
  const stories = stored.filter(canBeTold).map((example) => upTo(today, toldHere(example)));
  const items = itemsOf(stories, stored).map((item): Telling => ({ ...item, sequences: new Map() }));
  const heard = items as readonly (Telling & { readonly knownAs: string })[];
  const tellings = [...items, ...stories.map((example): Telling => ({ example, sequences: new Map() }))];
  const steps = tellings.flatMap((telling) => telling.example.steps.map((step) => ({ telling, step })));
  steps.sort((a, b) => Date.parse(a.step.recordedAt) - Date.parse(b.step.recordedAt));
  try {
    for (const { telling, step } of steps) {
      await letTimePass(record, step.recordedAt);
      if (!telling.problem) await tell(record, telling, { ...step, data: withItemsHere(step.data, heard) });
    }
    await letTimePass(record, today);
    const left = demonstrationPeople.filter(({ id }) => demonstrationLeavers.includes(id));
    await savePeople(
      record,
      left.map((person) => ({ ...person, posts: [], active: false })),
    );
  } finally {
    await setClock(record, null);
  }
  const loaded = `Loaded ${people.length} made-up people and ${tellings.length} example cases`;
  return [loaded, ...tellings.flatMap(({ problem }) => problem ?? [])].join('\n');
}

async function tell(record: CaseRecord, telling: Telling, { recordedAt: _, sequence, ...act }: Step): Promise<void> {
  const { name, pathway, area } = telling.example;
  const where = telling.ref ? { ref: telling.ref } : { pathway, area };
  const data = renumbered(act.data, act.type === CORRECTION ? 'of' : 'promise', telling);
  const answer = await recordConfirmed(record, { ...act, ...where, data, key: `demonstration:${name}:${sequence}` });
  if (answer.outcome === 'refused') {
    telling.problem = `${name} stops at act ${sequence}, ${act.type}: ${answer.reason}`;
    return;
  }
  telling.ref = answer.ref;
  telling.sequences.set(sequence, answer.sequence);
}

/** Facts that point at an earlier act by its number, with the number that it has here. */
function renumbered(data: Facts, field: 'of' | 'promise', { sequences }: Telling): Facts {
  return typeof data[field] === 'number' ? { ...data, [field]: sequences.get(data[field]) ?? data[field] } : data;
}

/** Moves the record's clock on to an instant, ringing on the way every bell at its own hour. */
export async function letTimePass(record: CaseRecord, until: string): Promise<void> {
  for (;;) {
    const next = await earliestBell(record);
    if (next === null || Date.parse(next) > Date.parse(until)) break;
    await setClock(record, next);
    const bells = await claimDue(record, { limit: 100, leaseSeconds: 60 });
    if (bells.length === 0) break;
    for (const bell of bells) await ringDeadline(record, bell);
  }
  await setClock(record, until);
}
