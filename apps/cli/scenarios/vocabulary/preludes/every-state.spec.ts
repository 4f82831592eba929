import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { closeRecord, openRecord } from '#case-record/open-record';
import { stateGraph } from '#engine/state-graph';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import type { Play } from '../../play.js';
import { beginStory } from '../../play-stories.js';
import type { Story, StoryCase } from '../../story.js';
import { MACHINES, machineName, PASSED_THROUGH, restsIn } from '../machines.js';
import { PRELUDES_OF_REGIONS } from './of-regions.js';
import { PRELUDES } from './preludes.js';

/** In which nothing has been recorded. */
const NOTHING_YET = /^not[A-Z]\w+ed$|^notArisen$/;

/** A request that was put together with an earlier one: no story begins with two for one child. */
const NEEDS_ANOTHER_CASE = ['joined'];

const machines = Object.entries(MACHINES);
const statesOf = (machine: string) => Object.keys(PRELUDES[machine] ?? {});

/** Every state in which a case of it may rest, in the words of the stories; and those through which it passes there. */
function statesThereAre(machine: string, { pathway, stateWord }: (typeof MACHINES)[string]): readonly string[] {
  const { states, initial } = stateGraph(register.pathway(pathway));
  const resting = states.filter((state) => !(state === initial && NOTHING_YET.test(state))).map(stateWord);
  return [...new Set([...resting, ...Object.keys(PASSED_THROUGH[machine] ?? {})])]
    .filter((state) => !NEEDS_ANOTHER_CASE.includes(state))
    .sort();
}

/** A child and a family for each of those states of one machine: each case begins in one. */
function storyOf(
  machine: string,
  states: readonly string[],
  regions: readonly StoryCase['startRegions'][] = [],
): Story {
  return {
    id: machine,
    people: states.map((_, number) => ({
      id: `F${number}`,
      name: `Dana Marlowe (mother of Ellis${number}, 7)`,
      role: 'family',
      agency: 'family',
    })),
    cases: states.map((startState, number) => {
      const startRegions = regions[number];
      return {
        id: startRegions ? String(number) : startState,
        machine,
        startState,
        ...(startRegions && { startRegions }),
      };
    }),
    events: [
      {
        n: 1,
        at: '2026-03-11T09:00:00',
        case: states[0] ?? '',
        machine,
        event: 'OWNER.COVER',
        by: 'F0',
        expect: { accepted: false },
      },
    ],
  };
}

async function onStage<Seen>(story: Story, url: string, see: (play: Play) => Promise<Seen>): Promise<Seen> {
  const record = await openRecord({ url, applicationName: 'every-state' }, register);
  try {
    return await see(await beginStory(record, story));
  } finally {
    await closeRecord(record);
  }
}

/** Every case that stands somewhere, as the database has it. */
async function rowsIn({ record, refs }: Play) {
  const rows = [...refs].map(async ([id, ref]) => [id, await caseRow(record, ref)] as const);
  return new Map(await Promise.all(rows));
}

describe('a story', () => {
  it.each(machines)('of %s can begin in every state that there is', (name, machine) => {
    expect(statesOf(name).sort()).toEqual(statesThereAre(name, machine));
  });

  it('has so many to begin in of each kind of case', () => {
    expect(Object.fromEntries(machines.map(([name]) => [name, statesOf(name).length]))).toEqual({
      accessPathway: 24,
      appeal: 24,
      complaint: 16,
      disagreement: 16,
      ehcNeedsAssessment: 15,
      feedback: 7,
      fundingCase: 24,
      panelMeeting: 11,
    });
  });
});

describe.each(machines)('a story that begins with %s', (name, { stateWord }) => {
  let database: ClonedDatabase;
  let stands: Awaited<ReturnType<typeof rowsIn>>;
  beforeAll(async () => {
    database = await cloneDatabase();
    stands = await onStage(storyOf(name, statesOf(name)), database.applicationUrl, rowsIn);
  });
  afterAll(() => database?.drop());

  it.each(statesOf(name))('in %s has it standing there when the curtain rises', (state) => {
    expect(stateWord(stands.get(state)?.state ?? '')).toBe(restsIn(name, state));
  });
});

describe('in an area with other panels and another ladder', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database?.drop());

  // Its ladder has no chief executives.
  it.each([
    ['ehcNeedsAssessment', []],
    ['disagreement', ['rung.executives']],
  ] as const)('a story of %s begins in every state too', async (machine, without) => {
    const states = statesOf(machine).filter((state) => !without.some((one) => one === state));
    const story = { ...storyOf(machine, states), profile: 'lancashire' };
    const rows = await onStage(story, database.applicationUrl, rowsIn);
    expect(states.map((state) => rows.get(state)?.state)).toEqual(states.map((state) => restsIn(machine, state)));
  });
});

describe('the regions beside the main one', () => {
  let database: ClonedDatabase;
  beforeEach(async () => {
    database = await cloneDatabase();
  });
  afterEach(() => database?.drop());

  const settled = (state: string) => /^reconcil/.test(state);
  // Where a family refers its own child its consent comes with it; that nobody takes a case up takes days.
  const ofAccess: Readonly<Record<string, string>> = { none: 'pre.awaitingConsent', orphanRisk: 'post.support' };
  const inside = (names: readonly string[]) =>
    names.flatMap((region) => Object.keys(PRELUDES_OF_REGIONS[region] ?? {}).map((state) => [region, state] as const));

  it.each([
    [
      'accessPathway',
      inside(['custody', 'voice', 'access', 'consent']),
      (state: string) => ofAccess[state] ?? 'pre.triage',
    ],
    ['disagreement', inside(['interim']), (state: string) => (settled(state) ? 'resolved' : 'rung.staff')],
  ] as const)('of %s stand as a story has them when it begins', async (machine, regions, main) => {
    const states = regions.map(([, state]) => main(state));
    const started = regions.map(([region, state]) => ({ [region]: state }));
    const rows = await onStage(storyOf(machine, states, started), database.applicationUrl, rowsIn);
    expect(regions.map(([region], number) => rows.get(String(number))?.regions[region])).toEqual(
      regions.map(([, state]) => state),
    );
  });

  it('cannot stand where the main one does not let them: the story is not begun', async () => {
    const story = storyOf('accessPathway', ['pre.awaitingConsent'], [{ consent: 'given' }]);
    await expect(onStage(story, database.applicationUrl, rowsIn)).rejects.toThrow(
      'Case 0 cannot begin as the story has it: state is pre.received, and not pre.awaitingConsent',
    );
  });
});

describe('a disagreement that was raised before the story begins', () => {
  const story = (state: string, ...events: readonly string[]): Story => ({
    id: 'D',
    people: [],
    cases: [{ id: 'D', machine: 'disagreement', startState: state }],
    events: events.map((event, n) => ({
      n,
      at: '2026-03-11T09:00:00',
      case: 'D',
      machine: 'disagreement',
      event,
      by: 'F',
      expect: { accepted: true },
    })),
  });

  it.each([
    ['rung.staff', [], 'disagreement'],
    ['appeal.window', [], 'appeal'],
    ['mediation.held', ['MEDIATION.AGREE'], 'disagreement'],
    ['mediation.held', ['MEDIATION.NO_AGREEMENT', 'MEDIATION.CERTIFY'], 'appeal'],
    ['resolved', ['TIMER:TRIB.T_APPEAL', 'APPEAL.LODGE'], 'appeal'],
  ] as const)('in %s, and goes on with %j, is kept as %s', (state, events, kept) => {
    expect(machineName(story(state, ...events), 'D')).toBe(kept);
  });
});
