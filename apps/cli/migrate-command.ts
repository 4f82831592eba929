import type { Command } from 'commander';
import { print } from './output.js';
import { migrateAtHand } from './record-at-hand.js';

/** `migrate`: brings the database to the shape this version needs. Safe to run again. */
export function addMigrateCommand(waymark: Command): void {
  waymark
    .command('migrate')
    .option('--json', 'one JSON document')
    .description('Bring the database to the shape that this version needs')
    .action(async ({ json }: { json?: boolean }) => {
      const done = await migrateAtHand();
      const lines = () => (done.length === 0 ? ['Nothing to do.'] : done.map((name) => `done: ${name}`));
      print({ done }, { json, lines });
    });
}
