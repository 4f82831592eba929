import { type LongestWait, longestWaits } from '#engine/longest-wait';
import type { Pathway } from '#engine/pathway';
import { reachableFrom, stateGraph } from '#engine/state-graph';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import type { AreaProfile } from '../profile.js';
import { type Story, toldIn } from './story-in-area.js';
import { problemsOfCalendar, problemsOfProfile } from './validate-profile.js';

/** What one pathway comes to in one area. */
export interface PathwayInArea {
  readonly pathway: string;
  readonly title: string;
  readonly waits: readonly LongestWait[];
  /** How many stored stories were told in the area, and how many letters of a decision they sent. */
  readonly stories: number;
  readonly letters: number;
  /** Stories that need what only another area has, such as its school dates, and where they stop. */
  readonly untold: readonly string[];
}

/** What was found of one area: every problem in a sentence, none when it may be used. */
export interface AreaChecked {
  readonly area: string;
  readonly name: string;
  readonly version: string;
  readonly problems: readonly string[];
  readonly pathways: readonly PathwayInArea[];
}

/** Everything that an area is checked with. */
export interface CheckedWith {
  readonly pathways: readonly Pathway[];
  readonly calendar: WorkingCalendar;
  readonly stories: readonly Story[];
  /** The day on which it is to be used. */
  readonly on: CivilDate;
}

/**
 * Proves an area with every pathway: the profile may be used, no state is a dead end, every letter of a decision sets out the family's rights, and how long a case can wait in each state.
 */
export function checkArea(area: AreaProfile, by: CheckedWith): AreaChecked {
  const { pathways, calendar, on } = by;
  const found = pathways.map((pathway) => inArea(pathway, area, by));
  return {
    area: area.profile,
    name: area.name,
    version: area.version,
    problems: [
      ...problemsOfProfile(area, pathways, calendar),
      ...problemsOfCalendar(calendar, on),
      ...pathways.flatMap(deadEnds),
      ...found.flatMap(({ problems }) => problems),
    ],
    pathways: found.map(({ problems: _, ...pathway }) => pathway),
  };
}

/** Two years, from the first of January: every Easter and Christmas that a limit may run into is among them. */
const TWO_YEARS = 731;

function inArea(pathway: Pathway, area: AreaProfile, { calendar, stories, on }: CheckedWith) {
  const from: CivilDate = `${Number(on.slice(0, 4))}-01-01`;
  const ground = { pathway, locality: { calendar, area } };
  const own = stories.filter((story) => story.pathway === pathway.name).map((story) => toldIn(story, ground));
  const letters = own.flatMap((told) => told.letters);
  const templates = pathway.notices.filter(({ tellsDecision }) => tellsDecision).map(({ template }) => template);
  const unseen = [...new Set(templates)].filter((template) => !letters.some((letter) => letter.template === template));
  const bare = new Set(letters.filter(({ body }) => !setsOutRights(body, area)).map(({ template }) => template));
  return {
    pathway: pathway.name,
    title: pathway.title,
    waits: longestWaits(pathway, { area, calendar, from, days: TWO_YEARS }),
    stories: own.filter(({ stopped }) => stopped === undefined).length,
    letters: letters.length,
    untold: own.flatMap(({ stopped }) => stopped ?? []),
    problems: [
      ...unseen.map((template) => `No stored story of ${pathway.name} sends the letter ${template}. Store one.`),
      ...[...bare].map((template) => `The letter ${template} of ${pathway.name} does not set out the family’s rights.`),
    ],
  };
}

/** The block of rights, with the free and independent advice of this area. */
function setsOutRights(body: string, { settings }: AreaProfile): boolean {
  return body.includes('Your rights:') && body.includes(String(settings.sendiass));
}

function deadEnds(pathway: Pathway): readonly string[] {
  const graph = stateGraph(pathway);
  const ends = pathway.waiting.filter(({ closed }) => closed).map(({ state }) => state);
  return graph.states
    .filter((state) => !ends.includes(state))
    .filter((state) => ![...reachableFrom(graph, state)].some((there) => ends.includes(there)))
    .map((state) => `A case of ${pathway.name} could stay in ${state} for ever: no act leads from there to an end.`);
}
