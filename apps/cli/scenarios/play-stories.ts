import type { DeadlineRow } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { seedCast } from './cast.js';
import { observe, observeAll } from './observe.js';
import { astray, type Play, setForward } from './play.js';
import { playStep } from './play-step.js';
import type { PlayedEnd, PlayedStory } from './played.js';
import { playPreludes, prologue } from './prelude.js';
import { playEach, type Staging } from './stage/stage.js';
import type { Story } from './story.js';
import { differencesAtEnd, judged } from './verdict/compare.js';
import { timerIn } from './verdict/read-back.js';
import { machineName, machineOf, restsIn } from './vocabulary/machines.js';

/** Plays stories one after another, each on an empty database of its own. */
export function playStories(stories: readonly Story[], staging: Staging = {}): Promise<readonly PlayedStory[]> {
  const play = (record: CaseRecord, story: Story) => playStory(record, story, staging.signal);
  return playEach(stories, staging, { steps: ({ events }) => events, play });
}

/** Plays one story on a record in which nothing else is. */
export async function playStory(record: CaseRecord, story: Story, signal?: AbortSignal): Promise<PlayedStory> {
  const play = await beginStory(record, story);
  const steps = [];
  for (const step of story.events) {
    signal?.throwIfAborted();
    steps.push(await playStep(play, step));
  }
  return { id: story.id, steps, final: await endOf(play) };
}

/** Seats everybody, and brings each case to where it stands when the story begins. */
export async function beginStory(record: CaseRecord, story: Story): Promise<Play> {
  const play = await raiseCurtain(record, story);
  await playPreludes(play);
  for (const [id, one] of await observeAll(play)) play.seen.set(id, one);
  return play;
}

async function raiseCurtain(record: CaseRecord, story: Story): Promise<Play> {
  const begins = prologue(story);
  const at = new Date(begins).toISOString();
  const cast = await seedCast(record, story, dayInEngland(at));
  const play = {
    record,
    story,
    cast,
    refs: new Map(),
    seen: new Map(),
    held: [],
    gone: new Map(),
    step: 0,
    now: begins,
  };
  await setForward(play, at);
  return play;
}

async function endOf(play: Play): Promise<PlayedEnd> {
  const { story, record, refs } = play;
  const states: Record<string, string | null> = {};
  const openTimers = [];
  const facts: Record<string, unknown> = {};
  for (const { id } of story.cases) {
    const { row, deadlines, context } = await observe(record, refs.get(id));
    const machine = machineOf(story, id);
    states[id] = row ? (machine?.stateWord(row.state) ?? row.state) : null;
    const counted = row ? Object.entries(machine?.facts?.(context) ?? {}) : [];
    for (const [name, fact] of counted) facts[`${id}.${name}`] = fact;
    const open = deadlines.filter((each) => each.state === 'open' && !isIdle(play, each));
    openTimers.push(...open.flatMap(timerIn).map((timer) => ({ case: id, ...timer })));
  }
  return {
    states,
    openTimers,
    facts,
    ...judged(differencesAtEnd(restingAtEnd(story), { states, openTimers, facts }, (id) => astray(play, id))),
  };
}

/** What is expected of the end, each state by where a case rests that passes through it. */
function restingAtEnd(story: Story): Story['final'] {
  const { states } = story.final ?? {};
  if (states === undefined) return story.final;
  const resting = Object.entries(states).map(([id, state]) => [id, restsIn(machineName(story, id), state)]);
  return { ...story.final, states: Object.fromEntries(resting) };
}

/** What runs only while nothing else does: the stories, which know no such timer, have none there. */
function isIdle({ record }: Play, { pathway, clock }: Pick<DeadlineRow, 'pathway' | 'clock'>): boolean {
  return record.register.pathway(pathway).clocks.some(({ id, idle }) => id === clock && idle === true);
}
