import type { Command } from 'commander';
import type { LongestWait } from '#engine/longest-wait';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { type AreaChecked, checkArea, type PathwayInArea } from '#workflows/areas/checks/check-area';
import { FIRST_PROFILES, PROPOSED_PROFILES } from '#workflows/areas/profiles';
import { register } from '#workflows/register';
import { addImpactCommand } from './areas-impact.js';
import { dateOption } from './options.js';
import { print, somethingFound, table, UsageError } from './output.js';
import { storedStories } from './stored-stories.js';

/** `areas`: what each area has agreed, proved against every pathway. */
export function addAreasCommand(waymark: Command): void {
  const areas = waymark
    .command('areas')
    .description('The areas: their practice, proved, and what a change would touch');
  areas
    .command('check')
    .argument('[area...]', 'their ids; every area where none is named')
    .option('--on <day>', 'the day on which they are to be used; today where it is not given', dateOption)
    .option('--json', 'one JSON document')
    .description('Prove every area with every pathway, and print the longest time from each state to a decision')
    .action(check);
  addImpactCommand(areas);
}

interface CheckOptions {
  readonly on?: CivilDate;
  readonly json?: boolean;
}

async function check(
  named: readonly string[],
  { on = dayInEngland(new Date().toISOString()), json }: CheckOptions,
): Promise<void> {
  const every = [...FIRST_PROFILES, ...PROPOSED_PROFILES];
  const unknown = named.find((id) => !every.some(({ profile }) => profile === id));
  if (unknown !== undefined) {
    const known = register.areas().map(({ profile }) => profile);
    throw new UsageError(`There is no area "${unknown}". Known: ${known.join(', ')}`);
  }
  const asked = every.filter(({ profile }) => named.length === 0 || named.includes(profile));
  const by = { pathways: register.pathways(), calendar: register.calendar, stories: await storedStories(), on };
  const checked = asked.map((area) => checkArea(area, by));
  if (checked.some(({ problems }) => problems.length > 0)) somethingFound();
  print(checked, { json, lines: () => [...MEANING, ...checked.flatMap(areaInLines)] });
}

const MEANING = [
  'Days are calendar days at most, if everybody keeps to every clock at the last moment, from the worst day of two years,',
  'on the longest way on which nothing is sent back or rests. "+" marks what no law and no agreement limits; the reason',
  'stands below.',
];

function areaInLines({ area, name, version, problems, pathways }: AreaChecked): readonly string[] {
  const verdict = problems.length === 0 ? 'in order' : `${problems.length} found`;
  return [
    '',
    `${name} (${area} ${version}): ${verdict}`,
    ...problems.map((problem) => `- ${problem}`),
    ...pathways.flatMap(pathwayInLines),
  ];
}

function pathwayInLines({ pathway, waits, stories, letters, untold }: PathwayInArea): readonly string[] {
  const open = new Map(waits.flatMap((wait) => wait.open.map(({ state, because }) => [state, because] as const)));
  const rows = waits.filter(({ decided }) => !decided).map(waitInCells);
  return [
    '',
    `${pathway}: ${stories} stories told, ${letters} letters of a decision`,
    ...untold.map((story) => `  not told here: ${story}`),
    ...table(['from', 'days to a decision', 'and however long is taken in'], rows),
    ...[...open].map(([state, because]) => `  ${state}: no limit in law or agreement. ${because}`),
  ];
}

const waitInCells = ({ state, days, open }: LongestWait): readonly string[] => [
  state,
  open.length === 0 ? `${days}` : `${days} +`,
  open.map((each) => each.state).join(', '),
];
