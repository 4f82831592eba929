import { caseRow } from '#case-record/cases';
import { recordConfirmed } from '#case-record/record-confirmed';
import { actorOf } from './actors.js';
import { letTimePass } from './bells.js';
import { inThePart } from './cast.js';
import type { Play } from './play.js';
import { stepFacts } from './step-facts.js';
import type { Story, StoryCase } from './story.js';
import { areaOf } from './vocabulary/areas.js';
import { type Machine, machineOf } from './vocabulary/machines.js';
import type { PreludeAct } from './vocabulary/prelude-act.js';
import { GIVEN, PRELUDES, VOICE_HEARD } from './vocabulary/preludes.js';

/** How long before its first event a story may have begun. */
export const PRELUDE_DAYS = 90;

const DAY = 24 * 60 * 60 * 1000;

/** Brings each case that stands somewhere when the story begins to that state, act by act through the one door. */
export async function playPreludes(play: Play): Promise<void> {
  const begins = play.now;
  const acts = play.story.cases.flatMap((each) => preludeOf(play.story, each).map((act) => ({ ...act, each })));
  for (const act of acts.sort((a, b) => a.day - b.day)) {
    await letTimePass(play, new Date(begins + act.day * DAY).toISOString());
    await record(play, act.each, act);
  }
}

function preludeOf(story: Story, { machine, startState, startRegions, id }: StoryCase): readonly PreludeAct[] {
  if (startState === undefined || machineOf(story, id) === undefined) return [];
  const acts = PRELUDES[machine]?.[startState];
  if (acts === undefined) throw new Error(`No prelude brings case ${id} of ${machine} to ${startState}`);
  return startRegions?.voice === 'captured' ? acts : acts.filter((act) => act !== VOICE_HEARD);
}

async function record(play: Play, { id }: StoryCase, { event, by, data, day }: PreludeAct): Promise<void> {
  const { pathway: name, events, later, stateWord } = machineOf(play.story, id) as Machine;
  const ref = play.refs.get(id);
  const stands = ref === undefined ? undefined : await caseRow(play.record, ref);
  const word = later?.[stateWord(stands?.state ?? '')]?.[event] ?? events[event];
  if (word === undefined) throw new Error(`The prelude of ${id} has no event ${event}`);
  const pathway = play.record.register.pathway(name);
  const who = inThePart(play.cast, by);
  const given = GIVEN[event]?.(play.story.given ?? {});
  const step = { by: who, at: `day ${day}` };
  const answer = await recordConfirmed(play.record, {
    ...(ref === undefined ? { pathway: name, area: areaOf(play.story) } : { ref }),
    type: word.act,
    data: word.facts({ ...stepFacts(play, { ...step, case: id, data: { ...data, ...given } }), heard: false }),
    by: actorOf(play, who, { pathway, act: word.act }),
    key: `prelude:${play.story.id}:${id}:${day}:${event}`,
  });
  if (answer.outcome === 'refused') throw new Error(`The prelude of ${id} cannot record ${event}: ${answer.reason}`);
  play.refs.set(id, answer.ref);
}
