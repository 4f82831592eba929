import type { Command } from 'commander';
import { print } from './output.js';
import { withSettings } from './record-at-hand.js';

/** `bells status|release`: whether deadlines are held because the clock leapt ahead, and letting them ring again. */
export function addBellsCommands(waymark: Command): void {
  const bells = waymark.command('bells').description('Whether deadlines may ring');
  bells
    .command('status')
    .option('--json', 'one JSON document')
    .description('Say whether the bells are held')
    .action((options: BellsOptions) => settle(options, false));
  bells
    .command('release')
    .option('--json', 'one JSON document')
    .description('Let the bells ring again, after you have looked at the clock of the database and found it right')
    .action((options: BellsOptions) => settle(options, true));
}

interface BellsOptions {
  readonly json?: boolean;
}

async function settle({ json }: BellsOptions, release: boolean): Promise<void> {
  // Loaded here and not above: no other command needs BullMQ.
  const { openQueue } = await import('#queue/open-queue');
  const { bellsAreHeld, releaseBells } = await import('#queue/doubtful-clock');
  const { QUEUES } = await import('#queue/queue-names');
  await withSettings(async (settings) => {
    const deadlines = openQueue(settings, QUEUES.deadlines);
    try {
      if (release) await releaseBells(deadlines);
      const held = await bellsAreHeld(deadlines);
      const words = held
        ? 'The bells are held: no deadline is called missed.'
        : 'The bells ring: what is due rings within half a minute.';
      print({ held }, { json, lines: () => [words] });
    } finally {
      await deadlines.close();
    }
  });
}
