import { historyOf } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { recordEvent } from '#case-record/record-event';
import type { Meeting } from '#workflows/panel-meeting/case';
import { actorOf } from './actors.js';
import { inThePart, isOfTheStory } from './cast.js';
import { NOTHING, observe } from './observe.js';
import { nameOf, type Play } from './play.js';
import { stepFacts } from './step-facts.js';
import type { StoryData, StoryStep } from './story.js';
import type { EventWord } from './vocabulary/acts/event-word.js';
import { everybody } from './vocabulary/seats.js';

const MEETING = 'panelMeeting';

/** What is done by our own parts: carried from another case, or rung by the clock. */
const BY_ITSELF = ['system', 'clock'];

/** What a step on a case is at the meeting that has the case on its agenda. */
const AT_THE_MEETING: Readonly<Record<string, string>> = {
  ListedForPanel: 'AGENDA.ADD',
  PanelItemOpened: 'ITEM.OPEN',
  PanelDecided: 'ITEM.DECIDE',
};

/** A step on a case that its meeting takes: put on the agenda of a meeting of the story, or "by meeting". */
export async function atTheMeeting(play: Play, step: StoryStep, { act }: EventWord): Promise<StoryStep | undefined> {
  const event = AT_THE_MEETING[act];
  if (event === undefined) return undefined;
  const id = act === 'ListedForPanel' ? String(step.data?.meeting) : await meetingOf(play, step);
  const isMeeting = play.story.cases.some((each) => each.id === id && each.machine === MEETING);
  if (id === undefined || !isMeeting || !play.refs.has(id)) return undefined;
  const by = step.by === 'meeting' ? inThePart(play.cast, 'panelChair') : step.by;
  return { ...step, case: id, machine: MEETING, event, by, data: { ...step.data, case: step.case } };
}

async function meetingOf(play: Play, { case: id, by }: StoryStep): Promise<string | undefined> {
  if (by !== 'meeting') return undefined;
  const { context } = await observe(play.record, play.refs.get(id));
  return nameOf(play, String((context as { meeting?: unknown }).meeting));
}

/** What another case has done already in the same moment as a step of its own: it is compared, and not done again. */
export async function doneAlready(play: Play, step: StoryStep, word: EventWord): Promise<Answer | undefined> {
  const ref = play.refs.get(step.case);
  if (ref === undefined || !step.expect.accepted) return undefined;
  const type = word.doneAs?.(step.data ?? {}) ?? word.act;
  const since = (play.seen.get(step.case) ?? NOTHING).row?.sequence ?? 0;
  const isOfAMeeting = step.machine === MEETING;
  const item = isOfAMeeting && type === word.act ? word.facts(stepFacts(play, step)).case : undefined;
  const history = await historyOf(play.record, ref);
  const done = history.findLast(
    ({ sequence, type: recorded, by, data }) =>
      sequence > since &&
      recorded === type &&
      (isOfAMeeting || BY_ITSELF.includes(by.person)) &&
      (item === undefined || data.case === item),
  );
  if (done === undefined) return undefined;
  const { row } = await observe(play.record, ref);
  return { outcome: 'recorded', ref, sequence: done.sequence, state: row?.state ?? '' };
}

type Known = Partial<Pick<Meeting, 'present' | 'items'>>;

/**
 * What a story leaves out of a meeting: where it does not say who was there when it was opened, everybody was, and who
 * only stands in has read; where it does not say that an item was opened, it was, before it was decided.
 */
export async function leftUnsaid(play: Play, step: StoryStep, word: EventWord): Promise<void> {
  const ref = play.refs.get(step.case);
  if (ref === undefined || !['MeetingConvened', 'ItemDecided'].includes(word.act)) return;
  const { present, items = [] } = (await observe(play.record, ref)).context as Known;
  const told = stepFacts(play, step);
  const say = (said: Said) => beside(play, { ref, step }, said);
  if (word.act === 'ItemDecided') {
    const opens = play.story.events.some(({ event, n }) => event === 'ITEM.OPEN' && n < step.n);
    if (opens) return;
    return say({ type: 'ItemOpened', by: inThePart(play.cast, 'panelChair'), data: { case: word.facts(told).case } });
  }
  if (present !== null) return;
  const came = everybody(told);
  await say({ type: 'AttendanceRecorded', by: inThePart(play.cast, 'coordinator'), data: came });
  const standIns = came.present.map(({ person }) => String(person)).filter((person) => !isOfTheStory(person));
  for (const by of standIns) {
    for (const { case: item, packs } of items.filter((one) => one.packs.length > 0)) {
      const data = { case: item, packDigest: packs.at(-1)?.digest, confirmed: true };
      await say({ type: 'PackRead', by, data });
    }
  }
}

/**
 * A reading of the pack that the story names last is one of the pack as it stands: what is said of money since, which is in
 * the papers too, makes no other pack in the stories. A reading of an earlier one stays what it is.
 */
export async function readAsItStands(play: Play, step: StoryStep, { act, facts }: EventWord): Promise<StoryStep> {
  const { packHash, case: id = step.data?.['item'] } = (step.data ?? {}) as StoryData;
  if (act !== 'PackRead' || packHash === undefined || packHash !== lastPackOf(play, { of: id, before: step.n }))
    return step;
  const { items = [] } = (await observe(play.record, play.refs.get(step.case))).context as Known;
  const { case: ref } = facts(stepFacts(play, step));
  const current = items.find((item) => item.case === ref)?.packs.at(-1)?.digest;
  return current === undefined ? step : { ...step, data: { ...step.data, packHash: current } };
}

/** The pack that the story itself has last made of a case. */
function lastPackOf({ story }: Play, { of, before }: { of: unknown; before: number }): unknown {
  const made = story.events.filter(({ n, case: id, expect }) => n < before && id === of && expect.accepted);
  const packs = made.map(({ event, data = {} }) => data['newPackHash'] ?? (event === 'PACK.BUILD' && data['packHash']));
  return packs.findLast((pack) => Boolean(pack));
}

type Said = { readonly type: string; readonly by: string; readonly data: Record<string, unknown> };

async function beside(play: Play, { ref, step }: { ref: string; step: StoryStep }, { type, by, data }: Said) {
  const pathway = play.record.register.pathway('panel-meeting');
  const actor = actorOf(play, by, { pathway, act: type });
  const key = `story:${play.story.id}:${step.n}:${type}:${by}:${String(data.case ?? '')}`;
  await recordEvent(play.record, { ref, type, data, by: actor, key });
}
