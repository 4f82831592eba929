import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { ordinaryCase } from '#test/faults/ordinary-case';
import { endedBy, type Story, storiesOf } from '#test/faults/stories';
import { tell } from './told-stories.js';

/** The area of the stories, and of the person whose pages are asked for. */
export const AREA = 'north-east-lincolnshire';

const COORDINATOR = { person: 'asha', role: 'coordinator' };
/** Long enough that with what is added to the shorter ones a case has some twenty events. */
const LEAST_ACTS = { 'access-pathway': 4, 'needs-assessment': 13, complaint: 13 } as const;
/** Events of a case of the access pathway, after what is added. */
const LONG = 23;

/** Tells the cases that are multiplied: the stored stories as far as they go by now, and the everyday work of a co-ordinator after them. */
export async function tellSeeds(record: CaseRecord, today: CivilDate): Promise<readonly string[]> {
  const refs: string[] = [];
  for (const [pathway, least] of Object.entries(LEAST_ACTS)) {
    for (const story of pathway === 'access-pathway' ? [ordinaryCase, ...storiesOf(pathway)] : storiesOf(pathway)) {
      const { ref, acts } = await tell(record, endedBy(story, today));
      if (acts < least || story.area !== AREA) continue;
      if (pathway === 'access-pathway' && !(await workedOn(record, { ref, acts, story, today }))) continue;
      refs.push(ref);
    }
  }
  return refs;
}

interface Begun {
  readonly ref: string;
  readonly acts: number;
  readonly story: Story;
  readonly today: CivilDate;
}

/** Three promises that are still open, and the child's words over and over. Whether the story lets them. */
async function workedOn(record: CaseRecord, { ref, acts, today }: Begun): Promise<boolean> {
  for (let event = acts; event < LONG; event++) {
    const promise = event < acts + 3;
    const answer = await recordEvent(record, {
      ref,
      ...(promise ? promised(today, event) : SAID),
      occurredOn: today,
      by: COORDINATOR,
      key: randomUUID(),
    });
    if (answer.outcome === 'refused') return false;
  }
  return true;
}

/** An act of a co-ordinator that starts a clock; of so many, each of its own words. */
export const promised = (today: CivilDate, n: number) => ({
  type: 'PromiseMade',
  data: { what: `Ring the family after school, ${n}`, by: addDays(today, 5 + (n % 20)) },
});

/** One that starts none. */
export const SAID = {
  type: 'VoiceRecorded',
  data: { words: 'I like the quiet corner. I do not like assembly.', how: 'a talk' },
};
