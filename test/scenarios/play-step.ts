import { caseRow } from '#case-record/cases';
import { type Answer, recordEvent } from '#case-record/record-event';
import { recordLeaver } from '#case-record/record-leaver';
import { refused } from '#engine/refusal';
import { actorOf } from './actors.js';
import { letTimePass, ringListed } from './bells.js';
import { carryOpening } from './carry-opening.js';
import { differencesAt, judged } from './compare.js';
import { observe } from './observe.js';
import { astray, caseNamed, familyIn, instantOf, type Play, refIn } from './play.js';
import type { PlayedStep } from './played.js';
import { actualOf } from './read-back.js';
import { carriedBeside } from './stand-ins.js';
import type { Story, StoryStep } from './story.js';
import { MACHINES, type Machine } from './vocabulary/machines.js';
import { needsOf } from './vocabulary/needs.js';
import { coverOf } from './vocabulary/parts.js';
import { AREA } from './vocabulary/places.js';
import { timerIn } from './vocabulary/timers.js';
import type { EventWord, Told } from './vocabulary/told.js';

/** Plays one step on the record, reads back what came of it, and compares that with what the story expects. */
export async function playStep(play: Play, step: StoryStep): Promise<PlayedStep> {
  const rang = await letTimePass(play, instantOf(step));
  play.step += 1;
  const told = { n: step.n, case: step.case, event: step.event, ...(rang.length > 0 && { rangBefore: rang }) };
  const machine = MACHINES[step.machine];
  const needs = needsOfStep(step, machine);
  if (machine === undefined || needs.length > 0) {
    if (step.expect.accepted) play.gone.set(step.case, needs);
    await carriedBeside(play, step);
    return { ...told, verdict: 'notYet', actual: null, needs };
  }
  const before = await observe(play.record, play.refs.get(step.case));
  const answer = await act(play, step, machine);
  const after = await observe(play.record, play.refs.get(step.case));
  const actual = actualOf(play, machine, { answer, before, after });
  return { ...told, actual, ...judged(differencesAt(step.expect, actual), astray(play, step.case)) };
}

/** What a step needs that is not built. One that is to be refused by such a rule is not played: it would be accepted. */
function needsOfStep({ machine: name, event, expect }: StoryStep, machine: Machine | undefined): readonly string[] {
  if (machine === undefined) return [`machine ${name}`];
  const timer = timerIn(event)?.timer;
  if (timer !== undefined) return needsOf({ timer });
  if (machine.events[event] === undefined) return [`event ${event} of ${name}`];
  return expect.guardFailed === undefined ? [] : needsOf({ guard: expect.guardFailed });
}

async function act(play: Play, step: StoryStep, machine: Machine): Promise<Answer | undefined> {
  if (timerIn(step.event)) return ringListed(play, step);
  const opening = play.refs.has(step.case) ? undefined : machine.openings?.[step.event];
  const word = opening ?? (machine.events[step.event] as EventWord);
  if (word.act === 'OwnerLeft') return left(play, step, machine);
  const heard = caseNamed(play, step.case).startRegions?.voice === 'captured';
  const told = {
    data: step.data ?? {},
    step,
    people: play.story.people,
    heard,
    ...factsOf(play.story),
    refOf: refIn(play),
    family: familyIn(play, step.case),
  };
  const pathway = play.record.register.pathway(machine.pathway);
  const by = actorOf(play, step.by, { pathway, act: word.act });
  const command = {
    type: word.act,
    data: word.facts(told),
    by,
    key: keyOf(play, step),
    ...whereOf(play, step, machine),
  };
  const answer = (await carryOpening(play, command)) ?? (await recordEvent(play.record, command));
  if (answer.outcome === 'recorded') play.refs.set(step.case, answer.ref);
  return answer;
}

/** What a story says beside its steps, or by another of them. */
function factsOf({ given = {}, events }: Story): Pick<Told, 'given' | 'agrees' | 'asked'> {
  const told = (name: string) => events.filter(({ event }) => event === name).map(({ data = {} }) => data);
  const agrees = told('SECTION.AGREE').map(({ section }) => String(section ?? 'G'));
  const asked = told('ADVICE.REQUEST').flatMap(({ to, from }) => [to ?? from ?? []].flat().map(String));
  return { given, agrees, asked };
}

/** On a case that is open, or to open one: on which pathway, in which area, from which case. */
function whereOf(play: Play, { case: id }: StoryStep, { pathway }: Machine) {
  const ref = play.refs.get(id);
  if (ref !== undefined) return { ref };
  const parent = play.refs.get(caseNamed(play, id).parent ?? '');
  return { pathway, area: AREA, ...(parent !== undefined && { parent }) };
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
