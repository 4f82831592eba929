import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { storiesIn } from '#apps/cli/play/file/read-stories';
import { playStories } from '#apps/cli/play/play-stories';
import type { PlayedStory } from '#apps/cli/play/played';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';

/** Dated stories of what once went wrong: each is played whole, and goes as it should. */
const FOLDER = 'test/stories/mended';

const stories = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => storiesIn(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')), register));

jest.setTimeout(60_000);

let database: ClonedDatabase;
let played: Readonly<Record<string, PlayedStory>>;
beforeAll(async () => {
  database = await cloneDatabase();
  const told = await playStories(stories, { server: database.superuserUrl });
  played = Object.fromEntries(told.map((story) => [story.id, story]));
}, 300_000);
afterAll(() => database?.drop());

describe('what once went wrong', () => {
  it.each(stories.map(({ id, title }) => [title, id]))('%s', (_title, id) => {
    const { steps, finally: end, ok, failed } = played[id] as PlayedStory;
    expect(failed).toBeUndefined();
    expect([...steps, end].flatMap(({ differs }) => differs)).toEqual([]);
    expect(ok).toBe(true);
  });
});
