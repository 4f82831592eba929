import type { CaseRecord } from '#case-record/open-record';
import { holdersOf } from '#case-record/people';
import { instantInEngland } from '#statutory-calendar/civil-date';
import { playEach, type Staging } from '../scenarios/stage/stage.js';
import { seatEverybody } from './cast.js';
import type { PlayStory } from './file/story.js';
import { nameOf, type Play, refOf, setForward } from './play.js';
import { playStep } from './play-step.js';
import type { PlayedCase, PlayedStep, PlayedStory } from './played.js';
import { caseDifferences, todayDifferences } from './verdict/compare.js';
import { seeAll, shownDeadline, shownNotice, shownTask } from './verdict/read-back.js';
import { todayOf } from './verdict/today.js';

/** Plays stories one after another, each on an empty database of its own. One that cannot go on stops no other. */
export function playStories(stories: readonly PlayStory[], staging: Staging = {}): Promise<readonly PlayedStory[]> {
  const play = (record: CaseRecord, story: PlayStory) => playStory(record, story, staging.signal);
  return playEach(stories, staging, { steps: ({ steps }) => steps, play });
}

async function playStory(record: CaseRecord, story: PlayStory, signal?: AbortSignal): Promise<PlayedStory> {
  const { id, title } = story;
  const steps: PlayedStep[] = [];
  try {
    const play = await raiseCurtain(record, story);
    for (const step of story.steps) {
      signal?.throwIfAborted();
      steps.push(await playStep(play, step));
    }
    const end = await endOf(play);
    const ok = [...steps, end].every(({ differs }) => differs.length === 0);
    return { id, title, ok, steps, finally: end };
  } catch (error) {
    if (signal?.aborted) throw error;
    const failed = `Step ${steps.length + 1} could not be played: ${(error as Error).message}`;
    return { id, title, ok: false, failed, steps, finally: { cases: {}, today: {}, differs: [] } };
  }
}

async function raiseCurtain(record: CaseRecord, story: PlayStory): Promise<Play> {
  const begins = instantInEngland(story.from);
  const people = await seatEverybody(record, story);
  const play = { record, story, people, refs: new Map(), seen: new Map(), givenUp: new Set<number>(), now: 0 };
  await setForward(play, begins);
  return play;
}

async function endOf(play: Play): Promise<PlayedStory['finally']> {
  const { cases: expected, today: wanted } = play.story.finally;
  const all = await seeAll(play);
  const today = await todayOf(play, [...play.people.keys()]);
  const same = (one: string, other: string) =>
    refOf(play, one) !== undefined && refOf(play, one) === refOf(play, other);
  const ofCases = await Promise.all(Object.keys(expected).map((name) => caseAtEnd(play, name, all)));
  return {
    cases: Object.fromEntries([...all].map(([ref, one]) => [nameOf(play, ref), shownCase(play, ref, one)])),
    today: Object.fromEntries(
      Object.entries(today).filter(([id, list]) => list.length > 0 || play.story.people.some((one) => one.id === id)),
    ),
    differs: [
      ...ofCases.flatMap(({ name, seen }) =>
        caseDifferences(expected[name] ?? {}, seen, same).map((text) => `${name}: ${text}`),
      ),
      ...todayDifferences(wanted, today, same),
    ],
  };
}

type All = Awaited<ReturnType<typeof seeAll>>;
type One = All extends ReadonlyMap<string, infer Observed> ? Observed : never;

function shownCase(play: Play, ref: string, { row, deadlines }: One): PlayedCase {
  const shown = deadlines.map((each) => shownDeadline(play, each));
  return { ref, state: row?.state ?? '', regions: row?.regions ?? {}, deadlines: shown };
}

/** A case at the end: every notice that went out from it, and every task that is still open on it. */
async function caseAtEnd(play: Play, name: string, all: All) {
  const ref = refOf(play, name);
  const one = ref === undefined ? undefined : all.get(ref);
  const holders = await holdersOf(play.record, play.story.area);
  const deadlines = (one?.deadlines ?? []).map((each) => shownDeadline(play, each));
  const notices = (one?.outbox ?? []).filter(({ kind }) => kind === 'notice').map((item) => shownNotice(play, item));
  const tasks = (one?.tasks ?? []).filter(({ doneAt }) => doneAt === null);
  const seen = {
    state: one?.row?.state ?? null,
    regions: one?.row?.regions ?? {},
    deadlines,
    changed: [],
    notices,
    tasks: tasks.map((task) => shownTask(play, holders, task)),
  };
  return { name, seen };
}
