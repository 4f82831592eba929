import type { AreaLimits } from '#engine/locality';
import { OWN_PARTS } from '#engine/own-parts';
import type { Register } from '#engine/register';
import { postIn } from '#engine/setting-posts';
import { isCivilDate } from '#statutory-calendar/civil-date';
import { partPlayed } from '../cast.js';
import { namesCase, referencesIn } from '../references.js';
import { nearest } from './conforms.js';
import type { CaseExpected, PlayStep, PlayStory } from './story.js';

/** A story as it is; thrown out, with a sentence for each place, where it names what is not there. */
export function checked(story: PlayStory, register: Register): PlayStory {
  const area = register.areas().find(({ profile }) => profile === story.area);
  const areas = register.areas().map(({ profile }) => profile);
  const wrong = [
    ...(area ? [] : [`"${story.area}" is no area. ${among(story.area, areas)}`]),
    ...days(story),
    ...people(story, { register, area }),
    ...namesTwice(story),
    ...story.steps.flatMap((step) => ofStep(story, step, { register, area }).map((text) => `step ${step.n}, ${text}`)),
    ...Object.entries(story.finally.cases).flatMap(([name, expected]) => [
      ...caseNamed(story, { named: name, before: Number.POSITIVE_INFINITY }, 'finally'),
      ...clocks(expected, register, `finally.${name}`),
    ]),
    ...whoseLists(story, story.finally.today, 'finally.today'),
  ];
  if (wrong.length > 0) throw new Error(wrong.map((text) => `Story ${story.id}, ${text}`).join('\n'));
  return story;
}

interface Known {
  readonly register: Register;
  readonly area: AreaLimits | undefined;
}

function days({ from, steps }: PlayStory): readonly string[] {
  const first = isCivilDate(from) ? [] : [`from: "${from}" is not a day of the calendar.`];
  const back = steps.filter(({ at }, index) => index > 0 && at < (steps[index - 1] as PlayStep).at);
  const impossible = steps.filter(({ at }) => at.includes(' '));
  return [
    ...first,
    ...impossible.map(({ n, at }) => `step ${n}, at: "${at}" is not a day and an hour of the calendar.`),
    ...back.map(({ n }) => `step ${n}, at: It is before the step above it. A story is told in order.`),
    ...(steps[0] && isCivilDate(from) && steps[0].at.slice(0, 10) < from && !steps[0].at.includes(' ')
      ? [`step 1, at: It is before ${from}, the day from which people hold their posts.`]
      : []),
  ];
}

function people(story: PlayStory, { register, area }: Known): readonly string[] {
  const ids = story.people.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  const unknown = story.people.filter(({ role, agency }) => partPlayed({ role, agency }, register) === undefined);
  const inPosts = [...story.people, ...story.settings.flatMap(({ posts }) => ({ posts: Object.keys(posts) }))]
    .flatMap(({ posts = [] }) => posts)
    .filter((post) => area && !postIn(area.posts, post));
  const holders = story.settings.flatMap(({ posts }) => Object.values(posts)).filter((id) => !ids.includes(id));
  return [
    ...twice.map((id) => `people: "${id}" is there twice.`),
    ...unknown.map(({ id, role }) => `people, ${id}: "${role}" is no role of a story, and none of the product's.`),
    ...inPosts.map((post) => `people: "${post}" is no post of ${story.area}. ${among(post, postsOf(area))}`),
    ...holders.map((id) => `setting: "${id}" is nobody of the story.`),
  ];
}

function namesTwice({ steps }: PlayStory): readonly string[] {
  const given = steps.flatMap(({ n, as, opens }) =>
    [...(as === undefined ? [] : [as]), ...Object.values(opens)].map((name) => ({ n, name })),
  );
  return given
    .filter(({ name }, index) => given.findIndex((one) => one.name === name) < index || name === 'today')
    .map(({ n, name }) => `step ${n}, as: "${name}" cannot be the name of a case: it means something already.`);
}

const postsOf = (area: AreaLimits | undefined) => Object.keys(area?.posts ?? {});

function ofStep(story: PlayStory, step: PlayStep, { register, area }: Known): readonly string[] {
  const { by, act, on, pathway, show, parent, occurredOn, expect, opens } = step;
  const named = (name: string | undefined, field: string) =>
    name === undefined ? [] : caseNamed(story, { named: name, before: step.n }, field);
  const pathways = register.pathways().map(({ name }) => name);
  const unknown = [...(pathway === undefined ? [] : [pathway]), ...Object.keys(opens)].filter(
    (name) => !pathways.includes(name),
  );
  return [
    ...shapeOf(step),
    ...(by === undefined || isSomebody(story, by, area) ? [] : [`by: "${by}" is nobody of the story, and no post.`]),
    ...unknown.map((name) => `pathway: "${name}" is no pathway. ${among(name, pathways)}`),
    ...(act === 'OwnerLeft' ? [] : named(on, 'on')),
    ...named(show, 'show'),
    ...named(parent, 'parent'),
    ...referencesIn(step.data).flatMap((name) => named(name, 'data')),
    ...(occurredOn === undefined || isCivilDate(occurredOn)
      ? []
      : [`occurredOn: "${occurredOn}" is not a day of the calendar.`]),
    ...clocks(expect, register, 'expect'),
    ...whoseLists(story, expect.today ?? {}, 'expect.today'),
  ];
}

function shapeOf({ act, by, on, pathway, show }: PlayStep): readonly string[] {
  if (act === undefined) return show === undefined ? ['act: There is none, and no case to show.'] : [];
  return [
    ...(show === undefined ? [] : ['show: A step is an act, or shows a case.']),
    ...(by === undefined ? ['by: Nobody is named who acts.'] : []),
    ...(on === undefined && pathway === undefined && act !== 'OwnerLeft'
      ? ['on: Name the case, or the pathway on which the step opens one.']
      : []),
  ];
}

function isSomebody({ people: all }: PlayStory, by: string, area: AreaLimits | undefined): boolean {
  const isOurs = by === 'meeting' || OWN_PARTS.includes(by);
  return isOurs || all.some(({ id }) => id === by) || area === undefined || postIn(area.posts, by) !== undefined;
}

function caseNamed({ steps }: PlayStory, { named, before }: { named: string; before: number }, field: string) {
  const there = steps
    .filter(({ n }) => n <= before)
    .flatMap(({ n, as, pathway, act, opens }) => [
      ...(n < before && act ? [as ?? pathway ?? ''] : []),
      ...Object.values(opens),
    ])
    .filter((name) => name !== '');
  if (there.some((name) => namesCase(named, name))) return [];
  return [`${field}: No step before opens a case "${named}". ${among(named, there)}`];
}

function clocks({ deadlines = [] }: CaseExpected, register: Register, field: string): readonly string[] {
  const known = [...new Set(register.pathways().flatMap((pathway) => pathway.clocks.map(({ id }) => id)))];
  return deadlines
    .filter(({ clock }) => !known.includes(clock))
    .map(({ clock }) => `${field}.deadlines: "${clock}" is no clock. ${among(clock, known)}`);
}

function whoseLists({ people: all }: PlayStory, today: Readonly<Record<string, unknown>>, field: string) {
  return Object.keys(today)
    .filter((person) => !all.some(({ id }) => id === person))
    .map((person) => `${field}: "${person}" is nobody of the story.`);
}

/** "Do you mean …?", or those that there are, where they are few. */
function among(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Do you mean "${near}"?`;
  return known.length === 0 ? 'There is none yet.' : `There are: ${known.slice(0, 12).join(', ')}.`;
}
