import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { endedBy, type Story, storiesOf } from '#test/faults/stories';

/** Records one story on a new case. Gives its reference and how many of its acts were recorded before one was refused. */
export async function tell(
  record: CaseRecord,
  { pathway, area, acts }: Story,
  each: (ref: string) => unknown = () => undefined,
): Promise<{ readonly ref: string; readonly acts: number }> {
  let ref: string | undefined;
  let recorded = 0;
  for (const { type, occurredOn, by, data } of acts) {
    const where = ref === undefined ? { pathway, area } : { ref };
    const answer = await recordEvent(record, { ...where, type, occurredOn, by, data, key: randomUUID() });
    if (answer.outcome === 'refused') break;
    ref = answer.ref;
    recorded += 1;
    await each(answer.ref);
  }
  return { ref: ref ?? '', acts: recorded };
}

/** The stored stories of the access pathway, each as far as people alone can carry it, without a clock to ring between. */
export async function storiesForTheBench(record: CaseRecord, today: CivilDate): Promise<readonly Story[]> {
  const told: Story[] = [];
  for (const stored of storiesOf('access-pathway')) {
    const story = endedBy(stored, today);
    const { acts } = await tell(record, story);
    if (acts >= 5) told.push({ ...story, acts: story.acts.slice(0, acts) });
  }
  if (told.length === 0) throw new Error('None of the stored stories can be told');
  return told;
}
