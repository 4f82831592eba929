import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { closeRecord, openRecord } from '#case-record/open-record';
import { stateGraph } from '#engine/state-graph';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { letTimePass } from '../../bells.js';
import { instantOf } from '../../play.js';
import { beginStory } from '../../play-stories.js';
import type { Story } from '../../story.js';
import { MACHINES, machineName, PASSED_THROUGH, restsIn } from '../machines.js';
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

/** A child and a family for each state of one machine, of which each case begins in one. */
function storyOf(machine: string): Story {
  const states = statesOf(machine);
  return {
    id: machine,
    people: states.map((_, number) => ({
      id: `F${number}`,
      name: `Dana Marlowe (mother of Ellis${number}, 7)`,
      role: 'family',
      agency: 'family',
    })),
    cases: states.map((state) => ({ id: state, machine, startState: state })),
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

async function begun(machine: string, url: string): Promise<ReadonlyMap<string, string | undefined>> {
  const record = await openRecord({ url, applicationName: 'every-state' }, register);
  try {
    const story = storyOf(machine);
    const play = await beginStory(record, story);
    await letTimePass(play, instantOf(story.events[0] as Story['events'][number]));
    const rows = [...play.refs].map(async ([id, ref]) => [id, (await caseRow(record, ref))?.state] as const);
    return new Map(await Promise.all(rows));
  } finally {
    await closeRecord(record);
  }
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
  let stands: ReadonlyMap<string, string | undefined>;
  beforeAll(async () => {
    database = await cloneDatabase();
    stands = await begun(name, database.applicationUrl);
  });
  afterAll(() => database?.drop());

  it.each(statesOf(name))('in %s has it standing there when the curtain rises', (state) => {
    expect(stateWord(stands.get(state) ?? '')).toBe(restsIn(name, state));
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
