import { openCaseFrom } from '#case-record/open-from';
import { finishOutbox, listOutbox, type OutboxItem } from '#case-record/outbox';
import type { PlayStep } from './file/story.js';
import { nameOpened, type Play } from './play.js';

const SYSTEM = { person: 'system', role: 'system' };

/**
 * Opens the cases that follow from what was recorded, as the worker does: each item of the outbox under its own key, and what
 * follows from that in turn. Gives, in words, those that could not be opened.
 */
export async function openWhatFollows(play: Play, { opens }: Pick<PlayStep, 'opens'>): Promise<readonly string[]> {
  const failed: string[] = [];
  for (let items = await waiting(play); items.length > 0; items = await waiting(play)) {
    for (const item of items) failed.push(...(await open(play, item, opens[item.pathway ?? ''])));
  }
  return failed;
}

async function waiting({ record, givenUp }: Play): Promise<readonly OutboxItem[]> {
  const items = await listOutbox(record, { state: 'waiting', kind: 'openCase', limit: 1_000 });
  return items.filter(({ id }) => !givenUp.has(id)).reverse();
}

async function open(play: Play, item: OutboxItem, given: string | undefined): Promise<readonly string[]> {
  const { id, ref: parent, area, pathway = '', event = '', data = {} } = item;
  const key = `outbox:${id}`;
  const answer = await openCaseFrom(play.record, { pathway, area, parent, type: event, data, by: SYSTEM, key });
  if (answer.outcome === 'refused') {
    play.givenUp.add(id);
    return [`a case on ${pathway} that follows was not opened: ${answer.reason}`];
  }
  await finishOutbox(play.record, id);
  nameOpened(play, { ref: answer.ref, parent, pathway }, given);
  return [];
}
