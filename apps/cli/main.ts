import { Command, CommanderError } from 'commander';
import { addAdminCommands } from './admin-commands.js';
import { addApiClientCommands } from './api-client-commands.js';
import { addAreasCommand } from './areas-command.js';
import { addBellsCommands } from './bells-commands.js';
import { addCaseCommands } from './case-commands.js';
import { addClockCommands } from './clock-commands.js';
import { addDeadlineCommands } from './deadline-commands.js';
import { addDocsCommand } from './docs-command.js';
import { addMigrateCommand } from './migrate-command.js';
import { addNoticesCommand } from './notices-command.js';
import { addOutboxCommands } from './outbox-commands.js';
import { sayWrong, UsageError } from './output.js';
import { addPanelCommands } from './panel-commands.js';
import { addPeopleCommands } from './people-commands.js';
import { addPlacesCommands } from './places-commands.js';
import { addPlayCommand } from './play-command.js';
import { addRulesCommand } from './rules-command.js';
import { addScenarioCommands } from './scenario-commands.js';

const FAILED = 1;
const WRONG_USE = 2;

function program(): Command {
  const waymark = new Command('waymark')
    .description('Reads and proves the record, computes clocks and plays stories.')
    .addHelpText('after', '\nExit codes: 0 all is well; 1 something was found or failed; 2 used wrongly.')
    .showHelpAfterError('(waymark --help lists the commands)');
  addCaseCommands(waymark);
  addDeadlineCommands(waymark);
  addOutboxCommands(waymark);
  addNoticesCommand(waymark);
  addAreasCommand(waymark);
  addBellsCommands(waymark);
  addClockCommands(waymark);
  addPanelCommands(waymark);
  addPeopleCommands(waymark);
  addPlacesCommands(waymark);
  addRulesCommand(waymark);
  addScenarioCommands(waymark);
  addPlayCommand(waymark);
  addAdminCommands(waymark);
  addApiClientCommands(waymark);
  addMigrateCommand(waymark);
  addDocsCommand(waymark);
  for (const command of everyCommand(waymark)) command.exitOverride();
  return waymark;
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  sayWrong(error);
  return error instanceof UsageError ? WRONG_USE : FAILED;
}

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : FAILED));

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
