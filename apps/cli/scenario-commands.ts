import type { Command } from 'commander';
import { readJson } from './files.js';
import { print, sayProgress, somethingFound, table, UsageError } from './output.js';
import type { PlayedStory } from './scenarios/played.js';

/** `scenario run FILE`: plays dated stories through the real engine, on a database of its own. */
export function addScenarioCommands(waymark: Command): void {
  waymark
    .command('scenario')
    .description('Dated stories, played under a virtual clock')
    .command('run')
    .argument('<file>', 'JSON: { "scenarios": [ … ] }')
    .option('--only <id>', 'one story')
    .option('--server <url>', 'make the databases of the stories on this PostgreSQL (a role that may create databases)')
    .option('--json', 'one JSON document')
    .description('Play the stories; never touches a database that has real cases in it')
    .action(run);
}

async function run(
  file: string,
  { only, server, json }: { only?: string; server?: string; json?: boolean },
): Promise<void> {
  const document = await readJson(file);
  // Loaded here and not above: every other command does without the stories' vocabulary.
  const { storiesIn } = await import('./scenarios/story.js');
  const { playStories } = await import('./scenarios/play-stories.js');
  const stories = orUsageError(() => storiesIn(document)).filter(({ id }) => only === undefined || id === only);
  if (stories.length === 0)
    throw new UsageError(only === undefined ? `${file} holds no story` : `${file} holds no story ${only}`);
  const scenarios = await playStories(stories, { server, tell: sayProgress, signal: interrupted() });
  if (scenarios.some(differs)) somethingFound();
  print({ scenarios }, { json, lines: () => scenarios.flatMap(inLines) });
}

/** Ctrl-C strikes the stage instead of leaving a server behind. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Error(`stopped by ${signal}`)));
  }
  return controller.signal;
}

function orUsageError<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function differs({ steps, final }: PlayedStory): boolean {
  return final.verdict === 'differs' || steps.some(({ verdict }) => verdict === 'differs');
}

function inLines({ id, steps, final }: PlayedStory): readonly string[] {
  const rows = steps.map(({ n, verdict, actual, differences }) => [
    n,
    verdict,
    actual?.state,
    (differences ?? []).join('; '),
  ]);
  return [
    id,
    ...table(['step', 'verdict', 'state', 'differences'], rows),
    `end: ${final.verdict} ${(final.differences ?? []).join('; ')}`,
    '',
  ];
}
