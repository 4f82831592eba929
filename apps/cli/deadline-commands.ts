import type { Command } from 'commander';
import type { DeadlineFilter } from '#case-record/deadline-conditions';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import { addBelievedCommand } from './believed-command.js';
import { choiceOption, countOption, dateOption } from './options.js';
import { print, table } from './output.js';
import { withRecord } from './record-at-hand.js';

/** `deadlines list`: what falls due, soonest first; `deadlines believed`: what one was thought to be on a day. */
export function addDeadlineCommands(waymark: Command): void {
  const deadlines = waymark.command('deadlines').description('What falls due, and what was believed of it when');
  deadlines
    .command('list')
    .option('--before <date>', 'due on that day or earlier', dateOption)
    .option('--state <state>', 'open, missed, met, metLate or stopped', choiceOption(...STATES), 'open')
    .option('--area <id>', 'of one area')
    .option('--limit <count>', 'at most so many', countOption, 100)
    .option('--json', 'one JSON document')
    .description('List deadlines, soonest first')
    .action(list);
  addBelievedCommand(deadlines);
}

const STATES = ['open', 'missed', 'met', 'metLate', 'stopped'];

async function list({ json, ...filter }: DeadlineFilter & { json?: boolean }): Promise<void> {
  await withRecord(async (record) => {
    const rows = await listDeadlines(record, filter);
    const deadlines = rows.map(withoutTheChild);
    const cells = deadlines.map((row) => [row.dueOn, row.state, row.ref, row.clock, row.key, row.title]);
    print({ deadlines }, { json, lines: () => table(['due', 'state', 'case', 'clock', 'key', 'what'], cells) });
  });
}

function withoutTheChild({ child: _child, ...row }: DeadlineRow) {
  return row;
}
