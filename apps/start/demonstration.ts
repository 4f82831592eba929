import { listCases } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { now, setClock } from '#case-record/virtual-clock';
import { demonstrationPeople } from '#workflows/areas/demonstration-people';
import { type Example, storedExamples, upTo } from './examples.js';

/** Whether nothing at all is on record. */
export async function isEmpty(record: CaseRecord): Promise<boolean> {
  return (await listCases(record, { limit: 1 })).rows.length === 0;
}

/**
 * Puts the made-up people and the stored example histories on record, each act through the one door and at its own time,
 * as if the newest of them had ended in the last week. Returns a sentence on what was loaded.
 */
export async function loadDemonstration(record: CaseRecord): Promise<string> {
  await savePeople(record, demonstrationPeople);
  const today = await now(record);
  const examples = (await storedExamples()).map((example) => upTo(today, example));
  const unfinished: string[] = [];
  try {
    for (const example of examples) {
      const problem = await play(record, example);
      if (problem) unfinished.push(problem);
    }
  } finally {
    await setClock(record, null);
  }
  const loaded = `Loaded ${demonstrationPeople.length} made-up people and ${examples.length} example cases`;
  return [loaded, ...unfinished].join('\n');
}

/** Replays one history as a new case. Returns why it stopped, where it did. */
async function play(record: CaseRecord, { name, pathway, area, events }: Example): Promise<string | undefined> {
  let ref: string | undefined;
  for (const [index, { recordedAt, ...act }] of events.entries()) {
    await setClock(record, recordedAt);
    const key = `demonstration:${name}:${index + 1}`;
    const answer = await recordEvent(record, { ...act, ...(ref ? { ref } : { pathway, area }), key });
    if (answer.outcome === 'refused') return `${name} stops at act ${index + 1}, ${act.type}: ${answer.reason}`;
    ref = answer.ref;
  }
  return undefined;
}
