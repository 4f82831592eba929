import type { Register } from '#engine/register';
import { type CivilDate, instantInEngland } from '#statutory-calendar/civil-date';
import { areaCalled } from '../../scenarios/vocabulary/areas.js';
import { checked } from './check-story.js';
import { misfits, type Path } from './conforms.js';
import { STORIES } from './schema.js';
import type {
  CaseExpected,
  NoticeExpected,
  PlayEnd,
  PlayPerson,
  PlaySetting,
  PlayStep,
  PlayStory,
  StepExpected,
} from './story.js';

/** A story as it is written, once its shape is known to be right. */
// biome-ignore lint/suspicious/noExplicitAny: what the schema has let in has no type of ours yet
type Written = Readonly<Record<string, any>>;

/** A row of people: id, name, role, agency and, where they are named, posts. */
type Row = readonly [string, string, string, string, (readonly string[])?];

const isRow = (row: Row | Written): row is Row => Array.isArray(row);

const HOUR = '10:00';
/** A place is written as a row among the people, or in a list of its own. */
const PLACE = 'setting';

/** Reads the stories of a document. Throws, with a sentence for each place that is wrong, where it cannot. */
export function storiesIn(document: unknown, register: Register): readonly PlayStory[] {
  const wrong = misfits(document, STORIES);
  if (wrong.length > 0) throw new Error(wrong.map(({ path, sentence }) => placed(document, path, sentence)).join('\n'));
  const { stories = [], faults = [] } = document as { stories?: readonly Written[]; faults?: readonly Written[] };
  return [...stories, ...faults].map((story) => checked(storyFrom(story), register));
}

/** "Story S1, step 3, time: …" */
function placed(document: unknown, [list, story, ...rest]: Path, sentence: string): string {
  if (list === undefined || story === undefined) return sentence;
  const { id } = ((document as Written)[list] as readonly (Written | null)[])[Number(story)] ?? {};
  const name = `Story ${typeof id === 'string' ? id : Number(story) + 1}`;
  const [part, n, ...field] = rest;
  const inPart =
    part === 'steps' && n !== undefined ? [`step ${Number(n) + 1}`, field] : [undefined, [part, n, ...field]];
  const [step, names] = inPart as [string | undefined, Path];
  return `${[name, step, names.filter((one) => one !== undefined).join('.')].filter(Boolean).join(', ')}: ${sentence}`;
}

function storyFrom(story: Written): PlayStory {
  const { id, title = id, area = 'north-east-lincolnshire', people, setting = [], steps } = story;
  const rows: readonly Row[] = people;
  const isPlace = ([, , role]: Row) => role === PLACE;
  return {
    id,
    title,
    area: areaCalled(area) ?? area,
    from: story['from'] ?? steps[0].at,
    people: rows.filter((row) => !isPlace(row)).map(personFrom),
    settings: [...rows.filter(isPlace), ...setting].map(settingFrom),
    steps: stepsFrom(steps),
    finally: endFrom(story['finally'] ?? {}),
  };
}

function personFrom([id, name, role, agency, posts]: Row): PlayPerson {
  return { id, name, role, agency, ...(posts && { posts }) };
}

const settingFrom = (row: Row | Written): PlaySetting =>
  isRow(row) ? { name: row[1], posts: {} } : { name: row['name'], posts: row['posts'] ?? {} };

/** Each step at its instant; one without an hour at ten, or at the hour of the step before it on that day, where that is later. */
function stepsFrom(steps: readonly Written[]): readonly PlayStep[] {
  let before = '';
  return steps.map((step, index) => {
    const { at: on, time, data = {}, opens = {}, confirmed = true, expect = {}, ...rest } = step;
    const [hour = '', minute = ''] = String(time ?? HOUR).split(':');
    const own = instantOn(on, `${hour.padStart(2, '0')}:${minute}`);
    const at = time === undefined && before > own && before.startsWith(own.slice(0, 10)) ? before : own;
    before = at;
    return { ...rest, n: index + 1, at, data, opens, confirmed, expect: expectedFrom(expect) };
  });
}

/** The instant; the text as it is where it is no day or hour, which the check of the story then says. */
function instantOn(on: CivilDate, time: string): string {
  try {
    return instantInEngland(on, time);
  } catch {
    return `${on} ${time}`;
  }
}

function endFrom({ today = {}, ...cases }: Written): PlayEnd {
  return {
    cases: Object.fromEntries(Object.entries(cases).map(([name, one]) => [name, caseFrom(one)])),
    today: todayFrom(today),
  };
}

function expectedFrom({ today, ...expected }: Written): StepExpected {
  return { ...caseFrom(expected), ...(today && { today: todayFrom(today) }) };
}

function caseFrom({ notices, noNotice, ...expected }: Written): CaseExpected {
  const none = noNotice === true ? true : noNotice && [noNotice].flat().map(noticeFrom);
  return { ...expected, ...(notices && { notices: notices.map(noticeFrom) }), ...(none && { noNotice: none }) };
}

const noticeFrom = ({ says = [], saysNot = [], ...notice }: Written): NoticeExpected => ({
  ...notice,
  says: [says].flat(),
  saysNot: [saysNot].flat(),
});

const todayFrom = (today: Written) =>
  Object.fromEntries(
    Object.entries(today).map(([person, items]) => [
      person,
      items.map(({ on, ...item }: Written) => ({ ...item, ...(on && { case: on }) })),
    ]),
  );
