import type { Pathway } from '#engine/pathway';
import { addDays, addMonths, type CivilDate, inWords } from '#statutory-calendar/civil-date';
import type { Length, WorkingCalendar } from '#statutory-calendar/periods';
import { within } from '#statutory-calendar/periods';
import { reckon, reckonIfAny } from '#statutory-calendar/reckon';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { type AreaProfile, NEVER_REASONS } from '../profile.js';
import { reasonInWords } from '../reasons.js';
import { problemsOfFunding } from './validate-funding.js';
import { problemsOfLadders } from './validate-ladders.js';
import { problemsOfNames } from './validate-names.js';
import { problemsOfPanels } from './validate-panels.js';
import { problemsOfTerms } from './validate-terms.js';

/** Every day of two years: from each a local limit is compared with the law's. */
const TRIAL_FROM: CivilDate = '2026-01-01';
const TRIAL_DAYS: readonly CivilDate[] = Array.from({ length: 731 }, (_, days) => addDays(TRIAL_FROM, days));

/** Everything for which a profile may not be used, a sentence each; nothing when it may. */
export function problemsOfProfile(
  profile: AreaProfile,
  pathways: readonly Pathway[],
  calendar: WorkingCalendar,
): readonly string[] {
  return [
    ...looserThanLaw(profile, pathways, calendar),
    ...withoutLimit(profile, pathways),
    ...unknownLimits(profile, pathways),
    ...forbiddenChoices(profile),
    ...postsWithoutCover(profile),
    ...problemsOfTerms(profile),
    ...problemsOfPanels(profile, [...pathways.map(({ name }) => name), 'joint-funding']),
    ...withoutPanel(profile, pathways),
    ...problemsOfFunding(profile),
    ...problemsOfLadders(profile),
    ...problemsOfNames(profile),
    ...pathways.flatMap(unattendedStates),
  ];
}

/** The months for which bank holidays must be known when a profile is used: as far ahead as a case is planned. */
const MONTHS_AHEAD = 18;

/** What is wrong with the list of bank holidays on a day on which a profile is to be used; nothing when it reaches far enough. */
export function problemsOfCalendar({ horizon }: WorkingCalendar, on: CivilDate): readonly string[] {
  const needed = addMonths(on, MONTHS_AHEAD);
  if (horizon >= needed) return [];
  return [
    `The bank holidays are known until ${inWords(horizon)}, and eighteen months ahead is ${inWords(needed)}. Take over a newer list: clocks holidays refresh.`,
  ];
}

/** A pathway whose cases go before a panel has one in the area. */
function withoutPanel({ name, practice }: AreaProfile, pathways: readonly Pathway[]): readonly string[] {
  return pathways
    .filter(({ events, panel }) => events.includes('ListedForPanel') && panel === undefined)
    .filter((pathway) => !practice?.panels.some(({ decides }) => decides.includes(pathway.name)))
    .map((pathway) => `No panel of ${name} decides cases of ${pathway.name}. Add one, or say which panel does.`);
}

function looserThanLaw(
  { limits }: AreaProfile,
  pathways: readonly Pathway[],
  calendar: WorkingCalendar,
): readonly string[] {
  return pathways
    .flatMap(({ clocks }) => clocks)
    .flatMap(({ id, kind, due, law, title }) => {
      const limit = limits[id];
      if (limit === undefined || kind !== 'statutory' || due.phrase === 'local') return [];
      const later = (from: CivilDate) => {
        const lawful = reckonIfAny(due, { from, calendar, named: from }).due;
        return lawful !== null && reckon(within(limit), { from, calendar }).due > lawful;
      };
      if (!TRIAL_DAYS.some(later)) return [];
      return [
        `The limit of ${lengthInWords(limit)} to ${title} (${id}) is looser than the law allows: ${law}. Shorten it, or leave it to the law.`,
      ];
    });
}

function withoutLimit({ limits }: AreaProfile, pathways: readonly Pathway[]): readonly string[] {
  return pathways
    .flatMap(({ clocks }) => clocks)
    .filter(({ id, due, length }) => due.phrase === 'local' && length === undefined && !isLength(limits[id]))
    .map(
      ({ id, title }) =>
        `No limit is set for ${id}, so nobody would be held to: ${title}. Add it to the profile’s limits.`,
    );
}

function isLength(limit: Length | undefined): boolean {
  return limit !== undefined && Number.isInteger(limit.count) && limit.count > 0;
}

function unknownLimits({ limits }: AreaProfile, pathways: readonly Pathway[]): readonly string[] {
  const known = new Set(pathways.flatMap(({ clocks }) => clocks.map(({ id }) => id)));
  return Object.keys(limits)
    .filter((id) => !known.has(id))
    .map((id) => `No pathway has a clock called ${id}. Check its spelling, or take the limit out.`);
}

function forbiddenChoices({ settings }: AreaProfile): readonly string[] {
  const reasons = [settings.declineReasons, settings.redirectReasons].flat().map(String);
  const bare = reasons.filter((reason) => reasonInWords(reason) === undefined);
  const forbidden = NEVER_REASONS.filter((reason) => reasons.includes(reason));
  const rights =
    settings.rightsBlock === true
      ? []
      : [
          'Letters of decision would not set out the family’s rights (Children and Families Act 2014 s.36(1); SEND Code of Practice 11.1). Set rightsBlock to true.',
        ];
  return [
    ...bare
      .filter((reason) => !forbidden.some((never) => never === reason))
      .map((reason) => `${reason} has no plain words and no onward route. Word it before it is used.`),
    ...forbidden.map((reason) => `${reason} may never be a reason to turn a child away. Take it out.`),
    ...rights,
  ];
}

function postsWithoutCover({ posts }: AreaProfile): readonly string[] {
  return Object.entries(posts).flatMap(([id, { cover, manager }]) => [
    ...(cover === id || posts[cover] === undefined
      ? [`The post ${id} has no cover: a case could be left with nobody. Name another post.`]
      : []),
    ...(manager === id || posts[manager] === undefined
      ? [`The post ${id} has no manager to be told. Name another post.`]
      : []),
  ]);
}

/** A state in which a case rests must have somebody whose turn it is, and a clock or a reason for having none. */
function unattendedStates({ name, waiting, clocks }: Pathway): readonly string[] {
  const known = new Set(clocks.map(({ id }) => id));
  return waiting
    .filter(({ closed }) => !closed)
    .flatMap(({ state, owner, clocks: running, because }) => [
      ...(owner === '' ? [`Nobody owns ${state} of ${name}: say whose turn it is.`] : []),
      ...running
        .filter((id) => !known.has(id))
        .map((id) => `${state} of ${name} names the clock ${id}, which does not exist.`),
      ...(running.length === 0 && !because ? [`${state} of ${name} has no clock and no reason for having none.`] : []),
    ]);
}
