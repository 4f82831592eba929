import type { Command } from 'commander';
import { listOutbox, type OutboxFilter, type OutboxItem, retryOutbox } from '#case-record/outbox';
import { referenceMeant } from '#engine/as-meant';
import { choiceOption, countOption } from './options.js';
import { print, table, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';

/** `outbox list|retry`: what has still to go out, and what was set aside after too many tries. */
export function addOutboxCommands(waymark: Command): void {
  const outbox = waymark.command('outbox').description('What has to go out');
  outbox
    .command('list')
    .option('--state <state>', 'waiting, done or parked', choiceOption('waiting', 'done', 'parked'))
    .option('--case <ref>', 'of one case', referenceMeant)
    .option('--limit <count>', 'at most so many', countOption, 100)
    .option('--json', 'one JSON document')
    .description('List what has to go out, newest first; not to whom, nor the words')
    .action(list);
  outbox
    .command('retry')
    .argument('[ids...]', 'the ids of what was parked')
    .option('--all', 'everything that was parked')
    .option('--json', 'one JSON document')
    .description('Try again what was parked')
    .action(retry);
}

type ListOptions = OutboxFilter & { case?: string; json?: boolean };

async function list({ json, case: ref, ...filter }: ListOptions): Promise<void> {
  await withRecord(async (record) => {
    const items = (await listOutbox(record, { ...filter, ...(ref !== undefined && { ref }) })).map(withoutPersons);
    const cells = items.map((each) => [
      each.id,
      each.ref,
      each.kind,
      each.template ?? each.event,
      each.channel,
      each.state,
      each.attempts,
    ]);
    print({ items }, { json, lines: () => table(['id', 'case', 'kind', 'what', 'channel', 'state', 'tries'], cells) });
  });
}

/** What goes out and how it fared; not to whom, nor the words. */
function withoutPersons({ to: _to, subject: _subject, body: _body, data: _data, ...item }: OutboxItem) {
  return item;
}

async function retry(ids: readonly string[], { all, json }: { all?: boolean; json?: boolean }): Promise<void> {
  if ((ids.length === 0) === !all) throw new UsageError('Name the ids to try again, or --all; not both');
  await withRecord(async (record) => {
    const retried = await retryOutbox(record, all ? 'all' : ids.map(countOption));
    print({ retried }, { json, lines: () => [`${retried} will be tried again.`] });
  });
}
