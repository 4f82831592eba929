import type { Command } from 'commander';
import { readJson } from './files.js';
import { severalOption } from './options.js';
import { interrupted, orUsageError, print, sayProgress, somethingFound, table, UsageError } from './output.js';
import type { PlayedStory } from './scenarios/played.js';

/** `scenario run FILE`: plays dated stories through the real engine, on a database of its own. */
export function addScenarioCommands(waymark: Command): void {
  waymark
    .command('scenario')
    .description('Dated stories, played under a virtual clock')
    .command('run')
    .argument('<file>', 'JSON: { "scenarios": [ … ] }')
    .option('--only <id>', 'one story; may be given more than once', severalOption)
    .option('--server <url>', 'make the databases of the stories on this PostgreSQL (a role that may create databases)')
    .option('--json', 'one JSON document')
    .description('Play the stories; never touches a database that has real cases in it')
    .action(run);
}

async function run(
  file: string,
  { only = [], server, json }: { only?: readonly string[]; server?: string; json?: boolean },
): Promise<void> {
  const document = await readJson(file);
  // Loaded here and not above: every other command does without the stories' vocabulary.
  const { storiesIn } = await import('./scenarios/story.js');
  const { playStories } = await import('./scenarios/play-stories.js');
  const all = orUsageError(() => storiesIn(document), file);
  const missing = only.filter((id) => !all.some((story) => story.id === id));
  if (missing.length > 0) throw new UsageError(`${file} holds no story ${missing.join(', ')}`);
  const stories = all.filter(({ id }) => only.length === 0 || only.includes(id));
  if (stories.length === 0) throw new UsageError(`${file} holds no story`);
  const scenarios = await playStories(stories, { server, tell: sayProgress, signal: interrupted() });
  if (scenarios.some(differs)) somethingFound();
  print({ scenarios }, { json, lines: () => scenarios.flatMap(inLines) });
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
