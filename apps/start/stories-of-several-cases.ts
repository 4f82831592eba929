import type { Facts } from '#engine/history';
import { type Example, type Step, upTo } from './examples.js';

const MEETING = 'panel-meeting';

/** The story whose beginning serves as the case of every item of a panel that hears children. */
const AN_ITEM = 'access-pathway/the-whole-way';
const ITS_LAST_ACT = 'HistoryPackBuilt';

/** Children who are heard at the meetings of the stories. All are invented. */
const HEARD = [
  'Ivy Skerry',
  'Otis Fenn',
  'Maeve Drift',
  'Jonah Reed',
  'Lila Marram',
  'Ezra Dune',
  'Poppy Shoal',
  'Arlo Teal',
  'Nina Sluice',
  'Rafi Holm',
];

/** A case that a meeting hears, by the reference that it has in the story of the meeting. */
export interface Item {
  readonly knownAs: string;
  readonly example: Example;
}

/**
 * Whether a story can be told here: one that takes over another meeting, ratifies what another case tells, or is put together with another cannot; nor
 * can one that rests on the published holidays of a school, which stay where they are when its other days are moved.
 */
export function canBeTold({ steps }: Example): boolean {
  return !steps.some(
    ({ type, data, by }) =>
      'carryOverFrom' in data ||
      data['ground'] === 'schoolClosure' ||
      data['kind'] === 'ratification' ||
      type === 'DuplicateEnded' ||
      (by.role === 'system' && comesFromMeeting(type, data)),
  );
}

const comesFromMeeting = (type: string, data: Facts): boolean => type !== 'RightOfAppealArose' && 'meeting' in data;

/** A story as people told it. What cases say to a meeting they say by themselves; the parent of an appeal is not here. */
export function toldHere(example: Example): Example {
  const steps = example.steps.filter(({ by }) => example.pathway !== MEETING || by.role !== 'system');
  return { ...example, steps: steps.map(withoutParent) };
}

function withoutParent(step: Step): Step {
  if (step.type !== 'RightOfAppealArose') return step;
  const { case: _elsewhere, ...data } = step.data;
  return { ...step, data };
}

/** The cases that the meetings hear, each ready for the panel by the day on which it comes on the agenda. */
export function itemsOf(meetings: readonly Example[], stored: readonly Example[]): readonly Item[] {
  const item = stored.find(({ name }) => name === AN_ITEM);
  if (item === undefined) return [];
  const last = item.steps.findIndex(({ type }) => type === ITS_LAST_ACT);
  const ready = { ...item, steps: item.steps.slice(0, last + 1) };
  const added = meetings
    .filter(({ pathway }) => pathway === MEETING)
    .flatMap(({ steps }) => steps.filter(({ type }) => type === 'ItemAdded'));
  return added.map(({ data, recordedAt }, index) => {
    const knownAs = String(data['case']);
    const { steps, ...about } = upTo(recordedAt, ready);
    const child = HEARD[index % HEARD.length] as string;
    return { knownAs, example: { ...about, name: `the case ${knownAs}`, steps: steps.map((step) => of(child, step)) } };
  });
}

function of(child: string, step: Step): Step {
  if (!('child' in step.data)) return step;
  const family = { name: `Jo ${child.split(' ').at(-1)}`, phone: '07700 900 152' };
  return { ...step, data: { ...step.data, child: { name: child }, contact: family } };
}

/** The facts of an act at a meeting, with the references that its items have here and the digests of their packs. */
export function withItemsHere(data: Facts, items: readonly (Item & { readonly ref?: string | undefined })[]): Facts {
  const item = items.find(({ knownAs }) => knownAs === data['case']);
  if (item?.ref === undefined) return data;
  const pack = item.example.steps.findLast(({ type }) => type === ITS_LAST_ACT)?.data['packDigest'];
  return { ...data, case: item.ref, ...('packDigest' in data && { packDigest: pack }) };
}
