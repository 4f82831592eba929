import { recordConfirmed } from '#case-record/record-confirmed';
import { addDays, type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { actTold } from './act-told.js';
import { letTimePass } from './bells.js';
import { inThePart } from './cast.js';
import { observe } from './observe.js';
import { instantOf, type Play } from './play.js';
import { stepFacts } from './step-facts.js';
import type { Story, StoryCase, StoryPerson } from './story.js';
import type { StepFacts } from './vocabulary/acts/event-word.js';
import { areaOf } from './vocabulary/areas.js';
import { MACHINES, type Machine, machineName, restsIn, wordIn } from './vocabulary/machines.js';
import { READY, VOICE_DECLINED, VOICE_HEARD } from './vocabulary/preludes/of-access.js';
import { packBuilt } from './vocabulary/preludes/of-funding.js';
import { PRELUDES_OF_REGIONS, WHOEVER_MAY } from './vocabulary/preludes/of-regions.js';
import type { Prelude, PreludeAct } from './vocabulary/preludes/prelude-act.js';
import { GIVEN, PRELUDES } from './vocabulary/preludes/preludes.js';
import { asPlayed, ITEM, whoIs } from './vocabulary/preludes/references.js';
import { moreRegions } from './vocabulary/regions.js';

/** From which day on a prelude counts: so long before the first event of its story. */
const PRELUDE_DAYS = 90;

const DAY = 24 * 60 * 60 * 1000;

/** One act of a prelude, and the case on which it is recorded: one of the story, or the item of one of its meetings. */
interface Scene extends PreludeAct {
  readonly id: string;
  readonly machine: string;
  /** The case of the story for whose sake it is played. */
  readonly of: string;
}

/** The instant (in milliseconds) at which a story begins; that of its first event. */
const curtain = ({ events: [first] }: Story): number => (first === undefined ? 0 : Date.parse(instantOf(first)));

/** The instant (in milliseconds) at which what went before a story begins. */
export function prologue(story: Story): number {
  const days = story.cases.flatMap((each) => preludeOf(each, machineName(story, each.id)).map(({ day }) => day));
  return curtain(story) + (Math.min(0, ...days) - PRELUDE_DAYS) * DAY;
}

/** Brings each case that stands somewhere when the story begins to that state, act by act through the one door. */
export async function playPreludes(play: Play): Promise<void> {
  const begins = curtain(play.story) - PRELUDE_DAYS * DAY;
  const scenes = play.story.cases.flatMap((each) => scenesOf(play, each));
  for (const [number, scene] of scenes.sort((a, b) => a.day - b.day).entries()) {
    await letTimePass(play, new Date(begins + scene.day * DAY).toISOString());
    await record(play, scene, { begins, number });
  }
  if (scenes.length > 0) await letTimePass(play, new Date(curtain(play.story)).toISOString());
  await requireStart(play);
}

function scenesOf(play: Play, each: StoryCase): readonly Scene[] {
  const machine = machineName(play.story, each.id);
  const acts = preludeOf(each, machine);
  const own = acts.map((act) => ({ ...act, id: each.id, machine, of: each.id }));
  const needsAnItem = acts.some(({ data }) => data?.case === ITEM);
  return needsAnItem ? [...itemOf(play, each), ...own] : own;
}

/** A case that is ready for the panel of a meeting, and is none of the story's. */
function itemOf(play: Play, { id }: StoryCase): readonly Scene[] {
  const { panel } = stepFacts(play, { by: 'system', at: '', case: id });
  const [machine, acts] = panel.decides.includes('joint-funding')
    ? ['fundingCase', packBuilt(26)]
    : ['accessPathway', READY];
  return (acts as Prelude).map((act) => ({ ...act, id: nameOfItem(id), machine, of: id }));
}

const nameOfItem = (id: string): string => `${id} ${ITEM}`;

function preludeOf({ startState, startRegions, id }: StoryCase, machine: string): Prelude {
  if (startState === undefined || MACHINES[machine] === undefined) return [];
  const acts = PRELUDES[machine]?.[startState];
  if (acts === undefined) throw new Error(`No prelude brings case ${id} of ${machine} to ${startState}`);
  const main = acts.map((act) =>
    startRegions?.['voice'] === 'declined' && act === VOICE_HEARD ? VOICE_DECLINED : act,
  );
  return [...main, ...besides(startRegions, main)];
}

/** What brings the regions beside the main one to where the story has them. A child who is heard on the way is heard once. */
function besides(regions: StoryCase['startRegions'] = {}, main: Prelude): Prelude {
  const wanted = Object.entries(regions).filter(
    ([region]) => region !== 'voice' || !main.some(({ event }) => event === 'VOICE.CAPTURE'),
  );
  return wanted.flatMap(([region, state]) => PRELUDES_OF_REGIONS[region]?.[state] ?? []);
}

/** A story begins where it says, in every region: else it is not the story that is played. */
async function requireStart(play: Play): Promise<void> {
  for (const each of play.story.cases.filter(({ id }) => play.refs.has(id))) {
    const wrong = await astrayAtTheStart(play, each);
    if (wrong.length > 0) throw new Error(`Case ${each.id} cannot begin as the story has it: ${wrong.join('; ')}`);
  }
}

async function astrayAtTheStart(
  play: Play,
  { id, startState = '', startRegions }: StoryCase,
): Promise<readonly string[]> {
  const { row, context } = await observe(play.record, play.refs.get(id));
  const machine = machineName(play.story, id);
  const state = MACHINES[machine]?.stateWord(row?.state ?? '');
  const stands: Readonly<Record<string, string | undefined>> = { ...row?.regions, ...moreRegions(context), state };
  return Object.entries({ ...startRegions, state: restsIn(machine, startState) })
    .filter(([region, wanted]) => stands[region] !== wanted)
    .map(([region, wanted]) => `${region} is ${stands[region]}, and not ${wanted}`);
}

async function record(play: Play, scene: Scene, { begins, number }: { begins: number; number: number }): Promise<void> {
  const { id, event } = scene;
  const machine = MACHINES[scene.machine] as Machine;
  const ref = play.refs.get(id);
  const { row, context: file } = await observe(play.record, ref);
  const word = wordIn(machine, event, row?.state);
  if (word === undefined) throw new Error(`The prelude of ${id} has no event ${event}`);
  const pathway = play.record.register.pathway(machine.pathway);
  const answer = await recordConfirmed(play.record, {
    ...actTold(play, { pathway, word, file }, factsTold(play, scene, dayInEngland(new Date(begins).toISOString()))),
    ...(ref === undefined ? { pathway: pathway.name, area: areaOf(play.story) } : { ref }),
    key: `prelude:${play.story.id}:${number}`,
  });
  if (answer.outcome === 'refused') throw new Error(`The prelude of ${id} cannot record ${event}: ${answer.reason}`);
  play.refs.set(id, answer.ref);
}

/** What an act of a prelude is made from: what it says itself, and what the story says is given. */
function factsTold(play: Play, scene: Scene, from: CivilDate): StepFacts {
  const { id, of, by, day, event, data = {} } = scene;
  const at = `${addDays(from, day)}T09:00:00`;
  const told = stepFacts(play, { by, at, case: of });
  const isOfTheItem = id !== of;
  const family = isOfTheItem ? FAMILY_OF_THE_ITEM : told.family;
  const who =
    (by === 'family' ? family?.id : whoIs(by, told)) ??
    inThePart(play.cast, by === WHOEVER_MAY ? partFor(play, scene) : by);
  const given = GIVEN[event]?.(play.story.given ?? {});
  const named = data['case'] === ITEM ? { case: nameOfItem(of) } : {};
  return {
    ...stepFacts(play, { by: who, at, case: of, data: { ...asPlayed(data, from, told), ...given, ...named } }),
    heard: false,
    ...(family && { family }),
  };
}

/** Whoever works on such a case and may record the act: the first role that there is for it. */
function partFor({ record: { register }, cast }: Play, { machine, event }: Scene): string {
  const kept = MACHINES[machine] as Machine;
  const { roles } = register.pathway(kept.pathway);
  const act = wordIn(kept, event, '')?.act ?? event;
  const may = Object.keys(roles).filter((role) => role !== 'family' && roles[role]?.records.includes(act));
  const [post] = [...cast.holders].find(([, id]) => may.some((role) => playsAs(cast, id, role))) ?? [];
  return post ?? may[0] ?? event;
}

const playsAs = ({ people }: Play['cast'], person: string, role: string): boolean =>
  people.find(({ id }) => id === person)?.roles.includes(role) === true;

/** Nobody of the story: no child of it has two open cases of a kind. */
const FAMILY_OF_THE_ITEM: StoryPerson = {
  id: 'stand-in-family',
  name: 'Jo Example (mother of Sandy)',
  role: 'family',
  agency: 'family',
};
