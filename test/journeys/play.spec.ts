import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { storiesIn } from '#apps/cli/play/file/read-stories';
import { playStories } from '#apps/cli/play/play-stories';
import type { PlayedStory } from '#apps/cli/play/played';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { runWaymark } from './run-waymark.js';

const FOLDER = 'test/stories/played';

// Each test plays whole stories, or starts processes that do.
jest.setTimeout(60_000);

let database: ClonedDatabase;
let played: Readonly<Record<string, PlayedStory>>;
beforeAll(async () => {
  database = await cloneDatabase();
  played = await playedIn(readFileSync(`${FOLDER}/as-they-should.json`, 'utf8'));
}, 120_000);
afterAll(() => database?.drop());

async function playedIn(text: string): Promise<Readonly<Record<string, PlayedStory>>> {
  const stories = await playStories(storiesIn(JSON.parse(text), register), { server: database.superuserUrl });
  return Object.fromEntries(stories.map((story) => [story.id, story]));
}

function stepOf(id: string, n: number) {
  const step = played[id]?.steps[n - 1];
  if (step === undefined) throw new Error(`Story ${id} has no step ${n}`);
  return step;
}

const differing = ({ steps, finally: end }: PlayedStory) => [...steps, end].flatMap(({ differs }) => differs);

describe('a story in the acts of the product', () => {
  it.each([
    'refused-and-appealed',
    'papers-for-a-panel',
    'two-others-agree',
    'complaint-two-bodies',
    'complaint-left-alone',
  ])('%s goes as it was written', (id) => {
    const story = played[id] as PlayedStory;
    expect(differing(story)).toEqual([]);
    expect(story.ok).toBe(true);
    expect(story.failed).toBeUndefined();
  });

  it('lets the clock run, and every bell on the way rings at its own hour', () => {
    expect(stepOf('refused-and-appealed', 2)).toMatchObject({ at: '2026-01-07T09:30:00.000Z', rang: [] });
    const { rang, at } = stepOf('refused-and-appealed', 5);
    expect(at).toBe('2026-03-27T10:00:00.000Z');
    expect(rang.map((bell) => `${bell.at} ${bell.case} ${bell.clock}`)).toEqual([
      '2026-03-12T08:00:00.000Z A mediation-contact-adviser',
      '2026-03-12T08:00:00.000Z A appeal-lodge',
      '2026-03-23T08:00:00.000Z A appeal-lodge',
      '2026-03-26T17:00:00.000Z A appeal-lodge',
      '2026-03-27T00:00:00.000Z A mediation-contact-adviser',
    ]);
    expect(rang.at(-2)?.what).toBe('Appeal to the First-tier Tribunal: its day has passed');
  });

  it('opens the appeal that follows, under the name that the step gives it and under that of its case', () => {
    expect(stepOf('refused-and-appealed', 5)).toMatchObject({ case: 'A', act: null, outcome: 'shown' });
    expect(Object.keys(played['refused-and-appealed']?.finally.cases ?? {})).toEqual(['E', 'A']);
  });

  it('shows a refused step with its sentence and its code, and the case as it was', () => {
    expect(stepOf('refused-and-appealed', 3)).toMatchObject({
      outcome: 'refused',
      code: 'NOT_YOUR_ROLE',
      sentence:
        '“Decide not to assess” is for: SEND case officer, Manager. You are acting as: Parent, young person or advocate.',
      state: 'considering',
      changed: [],
      notices: [],
    });
  });

  it('has the contact whom somebody else named say that it is they, and the head of the child’s own school told', () => {
    expect(stepOf('refused-and-appealed', 1).changed).toContainEqual({
      case: 'E',
      clock: 'confirmation-given',
      key: '2',
      dueOn: '2026-01-13',
      state: 'met',
    });
    const told = stepOf('refused-and-appealed', 2).notices.map(({ to, destination }) => `${to} ${destination}`);
    expect(told).toContain('HD hd@example.org');
    expect(told.join()).not.toContain('OTHER');
  });

  it('puts references and digests in the place of what refers to them', () => {
    expect(stepOf('papers-for-a-panel', 9)).toMatchObject({ act: 'ItemAdded', outcome: 'recorded' });
    expect(stepOf('papers-for-a-panel', 12)).toMatchObject({ outcome: 'refused', code: 'RULE_NOT_MET' });
    expect(stepOf('papers-for-a-panel', 13)).toMatchObject({ act: 'PackRead', outcome: 'recorded' });
  });

  it('lets whoever is asked confirm at once, unless the step says no', () => {
    expect(stepOf('two-others-agree', 5)).toMatchObject({ waitsFor: ['EH', 'T2'], state: 'pre.received' });
    expect(stepOf('two-others-agree', 6)).toMatchObject({ waitsFor: [], state: 'closed.redirected' });
    expect(played['two-others-agree']?.finally.today).toMatchObject({
      T2: [{ case: 'A', dueOn: '2026-01-19', what: expect.stringMatching(/^Confirm “Send the referral on/) }],
      TC: [{ case: 'A', dueOn: '2026-01-20', what: 'Decide at triage' }],
    });
  });

  it('is so for the one that the documentation tells', async () => {
    const [, text = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/stories.md', 'utf8')) ?? [];
    const { 'a-refusal': story } = await playedIn(text);
    expect(differing(story as PlayedStory)).toEqual([]);
    expect(story).toMatchObject({ ok: true, steps: { length: 5 } });
  });
});

describe('waymark play', () => {
  it('ends with 1 where something differs, and says each difference', async () => {
    const files = ['another-day', 'as-they-should'].map((file) => `${FOLDER}/${file}.json`);
    const only = ['--only', 'another-day', '--only', 'nothing-expected'];
    const { code, json, err } = await runWaymark(['play', ...files, ...only, '--json']);
    expect(code).toBe(1);
    expect(err).toBe(
      'setting the stage: an empty PostgreSQL\nplaying another-day: 1 steps\nplaying nothing-expected: 2 steps\n',
    );
    const [differs, refused] = json.stories as readonly PlayedStory[];
    expect(differs?.ok).toBe(false);
    expect(differing(differs as PlayedStory)).toEqual([
      'outcome: expected refused, is recorded',
      'state: expected considering, is requested',
      'deadline ehcna-decision: expected open, due 2026-02-16, is open, due 2026-02-17',
      'deadline request-acknowledged: expected none, is open, due 2026-01-09',
      'notice to LA that says "New request" that says "a week": there is new-request to LA by inapp, confirmation-complete to LA by inapp, confirmation-complete to LA by email',
      'notice to HD: there is none',
      'notice request-receipt to F by sms says "17 February", and is not to',
      'notice request-receipt to F by portal says "17 February", and is not to',
      'notice new-request to LA by inapp went out, and is not to',
      'task of HD: there is none',
      expect.stringMatching(
        /^today of LA: expected nothing, is on E "Tell the family, the school or college, the ICB and social care/,
      ),
      'today of HD "anything": is not on the list',
      'E: state: expected considering, is requested',
      'today of F on E "Answer": is not on the list',
    ]);
    // A refused step of which nothing is expected is no difference by itself.
    expect(refused?.ok).toBe(true);
    expect(refused?.steps[1]).toMatchObject({ outcome: 'refused', code: 'UNKNOWN_EVENT', differs: [] });
  });

  it('ends with 0 and tells the story in lines, where all is as expected', async () => {
    const { code, out } = await runWaymark(['play', `${FOLDER}/as-they-should.json`, '--only', 'two-others-agree']);
    expect(code).toBe(0);
    expect(out).toContain(' 5  Monday 12 January 2026 10:00  ReferralRedirected by TC on A: recorded, pre.received');
    expect(out).toContain('  waits for: EH, T2');
    expect(out).toContain('two-others-agree: nothing differs from what is expected');
  });

  it('ends with 2 where a file cannot be read, and names the story, the step and the field', async () => {
    const { code, out, err } = await runWaymark(['play', `${FOLDER}/not-a-story.json`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Story not-a-story, step 2, time: "half past nine" is not an hour in England, as 09:30');
    expect(err).toContain(
      'Story not-a-story, step 3, expected: Nobody reads a field of this name. Do you mean "expect"?',
    );
  });

  it.each(['play', 'scenario run'])('%s ends with 2 for a story that is not there', async (command) => {
    const file = command === 'play' ? `${FOLDER}/as-they-should.json` : 'test/stories/sent-on-and-back.json';
    const known = command === 'play' ? 'two-others-agree' : 'W2';
    const { code, err } = await runWaymark([...command.split(' '), file, '--only', known, '--only', 'W9']);
    expect(code).toBe(2);
    expect(err).toContain('W9');
    expect(err).not.toContain(known);
  });
});
