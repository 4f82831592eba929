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

  it('goes to the address and the number that the case gives, before those of the account', () => {
    const sentTo = (n: number, template: string, channel: string) =>
      played['a-new-address']?.steps[n - 1]?.notices
        .filter((each) => each.template === template && each.channel === channel)
        .map(({ destination }) => destination);
    expect(sentTo(1, 'request-receipt', 'sms')).toEqual(['07700 900 555']);
    expect(sentTo(5, 'decision-refused', 'letter')).toEqual(['99 New Road']);
  });
});
