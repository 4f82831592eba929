import type { Command } from 'commander';
import { register } from '#workflows/register';
import { readJson } from './files.js';
import { severalOption } from './options.js';
import { interrupted, orUsageError, print, sayProgress, somethingFound, UsageError } from './output.js';
import type { PlayStory } from './play/file/story.js';

interface PlayOptions {
  readonly only?: readonly string[];
  readonly server?: string;
  readonly json?: boolean;
}

/** `play FILE…`: plays dated stories in the product's own acts, and says what differs from what they expect. */
export function addPlayCommand(waymark: Command): void {
  waymark
    .command('play')
    .argument('<file...>', 'JSON: { "stories": [ … ] } (docs/stories.md); - is standard input')
    .option('--only <id>', 'one story; may be given more than once', severalOption)
    .option('--server <url>', 'make the databases of the stories on this PostgreSQL (a role that may create databases)')
    .option('--json', 'one JSON document')
    .description('Play stories in the acts of the product; never touches a database that has real cases in it')
    .action(play);
}

async function play(files: readonly string[], { only = [], server, json }: PlayOptions): Promise<void> {
  // Loaded here and not above: no other command plays.
  const [{ storiesIn }, { playStories }, { inLines }] = await Promise.all([
    import('./play/file/read-stories.js'),
    import('./play/play-stories.js'),
    import('./play/in-lines.js'),
  ]);
  const all: PlayStory[] = [];
  for (const file of files) {
    const document = await readJson(file);
    all.push(...orUsageError(() => storiesIn(document, register), file));
  }
  const missing = only.filter((id) => !all.some((story) => story.id === id));
  if (missing.length > 0) throw new UsageError(`There is no story ${missing.join(', ')} in ${files.join(', ')}`);
  const chosen = all.filter(({ id }) => only.length === 0 || only.includes(id));
  if (chosen.length === 0) throw new UsageError(`${files.join(', ')} holds no story`);
  const stories = await playStories(chosen, { server, tell: sayProgress, signal: interrupted() });
  if (stories.some(({ ok }) => !ok)) somethingFound();
  print({ stories }, { json, lines: () => stories.flatMap(inLines) });
}
