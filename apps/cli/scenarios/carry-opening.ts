import type { Answer, Command } from '#case-record/command';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import type { Play } from './play.js';

/**
 * A case that an act of another case opens is opened as the worker does it: the item in the outbox of the other case is
 * carried, under the same key. Undefined where no such item waits, so that the step opens the case itself.
 */
export async function carryOpening(
  { record }: Play,
  { pathway, type, area, parent }: Command,
): Promise<Answer | undefined> {
  if (parent === undefined || pathway === undefined) return undefined;
  const waiting = await listOutbox(record, { ref: parent, state: 'waiting', limit: 500 });
  const item = waiting.find((each) => each.kind === 'openCase' && each.pathway === pathway && each.event === type);
  if (item === undefined) return undefined;
  const by = { person: 'system', role: 'system' };
  const data = item.data ?? {};
  const answer = await recordEvent(record, {
    pathway,
    area: area ?? item.area,
    parent,
    type,
    data,
    by,
    key: `outbox:${item.id}`,
  });
  if (answer.outcome === 'recorded') await finishOutbox(record, item.id);
  return answer;
}
