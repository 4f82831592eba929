import { caseRow } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { recordConfirmed } from '#case-record/record-confirmed';
import { recordLeaver } from '#case-record/record-leaver';
import { refused } from '#engine/refusal';
import { actTold } from './act-told.js';
import { actorOf } from './actors.js';
import { atTheMeeting, doneAlready, leftUnsaid, readAsItStands } from './at-the-meeting.js';
import { letTimePass, ringListed } from './bells.js';
import { carryOpening } from './carry-opening.js';
import { NOTHING, noticesElsewhere, observeAll } from './observe.js';
import { astray, caseNamed, instantOf, type Play } from './play.js';
import type { PlayedStep } from './played.js';
import { stepFacts } from './step-facts.js';
import type { Expected, StoryStep } from './story.js';
import { shownTo } from './timeouts.js';
import { differencesAt, judged } from './verdict/compare.js';
import { actualOf } from './verdict/read-back.js';
import type { EventWord } from './vocabulary/acts/event-word.js';
import { areaOf } from './vocabulary/areas.js';
import { type Machine, machineName, machineOf, restsIn, wordIn } from './vocabulary/machines.js';
import { needsOf } from './vocabulary/needs.js';
import { coverOf } from './vocabulary/parts.js';
import { timerIn } from './vocabulary/timers.js';

/** Plays one step on the record, reads back what came of it, and compares that with what the story expects. */
export async function playStep(play: Play, step: StoryStep): Promise<PlayedStep> {
  const rang = await letTimePass(play, instantOf(step));
  play.step += 1;
  const told = { n: step.n, case: step.case, event: step.event, ...(rang.length > 0 && { rangBefore: rang }) };
  const machine = machineOf(play.story, step.case);
  const needs = needsOfStep(step, machine);
  if (machine === undefined || needs.length > 0) {
    if (step.expect.accepted) play.gone.set(step.case, needs);
    return { ...told, verdict: 'notYet', actual: null, needs };
  }
  const before = await observeAll(play);
  const done = timerIn(step.event) ? undefined : await doneAlready(play, step, wordOf(play, step, machine));
  const answer = done ?? (await act(play, step, machine));
  const after = await observeAll(play);
  const since = done === undefined ? before.get(step.case) : play.seen.get(step.case);
  const now = shownTo(play, step, { before: before.get(step.case), after: after.get(step.case) ?? NOTHING });
  play.seen.set(step.case, now);
  const actual = actualOf(play, machine, {
    answer,
    before: since ?? NOTHING,
    after: now,
    elsewhere: noticesElsewhere(step.case, before, after),
  });
  return { ...told, actual, ...judged(differencesAt(restingIn(play, step), actual), astray(play, step.case)) };
}

/** What is expected of a step, the state by where a case rests that passes through it. */
function restingIn({ story }: Play, { case: id, expect }: StoryStep): Expected {
  return expect.state === undefined ? expect : { ...expect, state: restsIn(machineName(story, id), expect.state) };
}

/** What a step needs that is not built. One that is to be refused by such a rule is not played: it would be accepted. */
function needsOfStep({ machine: name, event, expect }: StoryStep, machine: Machine | undefined): readonly string[] {
  if (machine === undefined) return [`machine ${name}`];
  const timer = timerIn(event)?.timer;
  if (timer !== undefined) return needsOf({ timer });
  if (wordIn(machine, event, '') === undefined) return [`event ${event} of ${name}`];
  return expect.guardFailed === undefined ? [] : needsOf({ guard: expect.guardFailed });
}

async function act(play: Play, step: StoryStep, machine: Machine): Promise<Answer | undefined> {
  if (timerIn(step.event)) return ringListed(play, step);
  const word = wordOf(play, step, machine);
  if (word.act === 'OwnerLeft') return left(play, step, machine);
  const there = await atTheMeeting(play, step, word);
  if (there !== undefined) return act(play, there, machineOf(play.story, there.case) as Machine);
  await leftUnsaid(play, step, word);
  const said = await readAsItStands(play, step, word);
  const parts = word.each?.(said.data ?? {}) ?? [said.data ?? {}];
  let answer: Answer | undefined;
  for (const [index, data] of parts.entries()) {
    if (answer?.outcome === 'refused') return answer;
    answer = await recordStep(play, { ...step, data }, { machine, word, key: `${keyOf(play, step)}${index || ''}` });
  }
  return answer;
}

function wordOf({ refs, seen }: Play, { case: id, event }: StoryStep, machine: Machine): EventWord {
  const state = refs.has(id) ? (seen.get(id)?.row?.state ?? '') : undefined;
  return wordIn(machine, event, state) as EventWord;
}

async function recordStep(
  play: Play,
  step: StoryStep,
  { machine, word, key }: { machine: Machine; word: EventWord; key: string },
): Promise<Answer> {
  const pathway = play.record.register.pathway(machine.pathway);
  const { context: file } = play.seen.get(step.case) ?? NOTHING;
  const act = actTold(play, { pathway, word, file }, stepFacts(play, step));
  const command = { ...act, key, ...whereOf(play, step, machine) };
  const answer = (await carryOpening(play, command)) ?? (await recordConfirmed(play.record, command));
  if (answer.outcome === 'recorded') play.refs.set(step.case, answer.ref);
  return answer;
}

/** On a case that is open, or to open one: on which pathway, in which area, from which case. */
function whereOf(play: Play, { case: id }: StoryStep, { pathway }: Machine) {
  const ref = play.refs.get(id);
  if (ref !== undefined) return { ref };
  const parent = play.refs.get(caseNamed(play, id).parent ?? '');
  return { pathway, area: areaOf(play.story), ...(parent !== undefined && { parent }) };
}

async function left(play: Play, step: StoryStep, machine: Machine): Promise<Answer> {
  const by = actorOf(play, step.by, { pathway: play.record.register.pathway(machine.pathway), act: 'OwnerLeft' });
  const person = String(step.data?.person);
  const answer = await recordLeaver(play.record, {
    person,
    by,
    key: keyOf(play, step),
    ...coverOf(play.story.people, person),
  });
  if ('outcome' in answer) return answer;
  const ref = play.refs.get(step.case) ?? '';
  const row = answer.cases.includes(ref) ? await caseRow(play.record, ref) : null;
  if (row === null) return refused('NOT_NAMED_IN_CASE', `${person} held nothing of this case.`);
  return { outcome: 'recorded', ref, sequence: row.sequence, state: row.state };
}

function keyOf({ story }: Play, { n }: StoryStep): string {
  return `story:${story.id}:${n}`;
}
