import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { playStories } from '#apps/cli/scenarios/play-stories';
import type { PlayedStory } from '#apps/cli/scenarios/played';
import { type Story, storiesIn } from '#apps/cli/scenarios/story';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { runWaymark } from './run-waymark.js';

const FOLDER = 'test/stories';
const storyIn = (file: string): Story =>
  storiesIn(JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8')))[0] as Story;

// Each test starts processes or plays whole stories.
jest.setTimeout(60_000);

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

async function played(story: Story): Promise<PlayedStory> {
  const [one] = await playStories([story], { server: database.superuserUrl });
  return one as PlayedStory;
}

const notSame = ({ steps }: PlayedStory) => steps.filter(({ verdict }) => verdict !== 'same');

describe('a story played on the real record', () => {
  it.each([
    'the-senco-leaves',
    'sent-on-and-back',
    'a-plan-with-health-in-it',
    'closed-for-the-summer',
    'read-before-deciding',
    'who-pays-for-the-nights',
    'a-complaint-to-stage-two',
  ])('%s goes as it was written', async (file) => {
    const result = await played(storyIn(file));
    expect(notSame(result)).toEqual([]);
    expect(result.final).toMatchObject({ verdict: 'same' });
  });

  it('says what was read back, not what was expected', async () => {
    const story = storyIn('sent-on-and-back');
    const [first, ...others] = story.events as [Story['events'][0], ...Story['events']];
    const mistaken = {
      ...first,
      expect: {
        accepted: true,
        state: 'pre.triage',
        timersStarted: [{ timer: 'AP.T_ACK', due: '2026-06-05' }],
        notifications: [{ to: 'K1', template: 'AP_RECEIPT', channel: 'letter' }],
        regions: { consent: 'refused' },
      },
    };
    const { steps, final } = await played({ ...story, events: [mistaken, ...others.slice(0, 1)] });
    expect(steps[0]).toMatchObject({
      verdict: 'differs',
      actual: { state: 'pre.received', regions: { consent: 'given' } },
      differences: [
        'state: expected "pre.triage", is "pre.received"',
        'region consent: expected "refused", is "given"',
        'missing timer started AP.T_ACK due 2026-06-05',
        'missing notice AP_RECEIPT to K1 by letter',
      ],
    });
    expect(steps[0]?.actual?.timersStarted).toContainEqual({ timer: 'AP.T_ACK', due: '2026-06-04' });
    expect(final.verdict).toBe('differs');
  });

  it('compares money to the penny', async () => {
    const story = storyIn('who-pays-for-the-nights');
    const mistaken = story.events.slice(0, 5).map((step) => {
      const money = { unit: 'pence', l1: { education: 1_666_667, health: 1_666_667 }, sum: 9_753_099 };
      return step.n === 5 ? { ...step, expect: { ...step.expect, money } } : step;
    });
    const { steps } = await played({ ...story, events: mistaken });
    expect(steps.at(-1)).toMatchObject({
      verdict: 'differs',
      differences: ['money l1 education: expected 1666667, is 1666668'],
    });
  });

  it('rings a bell that no step lists, at its hour, and says so', async () => {
    const story = storyIn('the-senco-leaves');
    const { steps } = await played({ ...story, events: story.events.filter(({ n }) => n < 10 || n === 11) });
    expect(steps.at(-1)).toMatchObject({ n: 11, verdict: 'same' });
    expect(steps.at(-1)?.rangBefore).toEqual([
      'A TIMER:CUSTODY.T_REASSIGN#setting',
      'A TIMER:AP.T_INFO#setting.warn1',
      'A TIMER:AP.T_INFO#socialCare.warn1',
    ]);
  });

  it('does not take a bell that never fell due for one that rang', async () => {
    const story = storyIn('the-senco-leaves');
    const early = { ...(story.events[9] as Story['events'][0]), at: '2026-04-20T23:59:59' };
    const { steps } = await played({ ...story, events: [...story.events.slice(0, 9), early] });
    expect(steps.at(-1)).toMatchObject({ verdict: 'differs', actual: { accepted: false } });
  });
});

describe('waymark scenario run', () => {
  it('brings its own server on a bare clone', async () => {
    const file = `${FOLDER}/sent-on-and-back.json`;
    const { code, json } = await runWaymark(['scenario', 'run', file, '--only', 'W2', '--json']);
    const { scenarios } = json;
    expect(code).toBe(0);
    expect(scenarios).toMatchObject([{ id: 'W2', final: { verdict: 'same' } }]);
    expect(Object.keys(scenarios[0].steps[0].actual)).toEqual([
      'accepted',
      'guardFailed',
      'state',
      'regions',
      'timersStarted',
      'timersCancelled',
      'notifications',
      'money',
      'tasks',
    ]);
  });
});
