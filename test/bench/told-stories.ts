import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { ordinaryCase } from '#test/faults/ordinary-case';
import { endedBy, type Story } from '#test/faults/stories';

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

/** What is told for the bench: one ordinary case, so that figures of different days can be laid side by side. */
export function storyForTheBench(today: CivilDate): Story {
  return endedBy(ordinaryCase, today);
}
