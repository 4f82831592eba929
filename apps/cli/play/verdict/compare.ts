import { inWords } from '#statutory-calendar/civil-date';
import type { StepAnswer } from '../act.js';
import type { CaseExpected, NoticeExpected, StepExpected, TaskExpected, TodayExpected } from '../file/story.js';
import type { ShownNotice, ShownTask, ShownToday } from '../played.js';
import { deadlineDifferences } from './deadlines.js';
import type { Seen, WithNames } from './read-back.js';

/** Whether two names of the story mean the same case. */
export type SameCase = (one: string, other: string) => boolean;

/** What of the answer to a step is not as expected. */
export function answerDifferences(expected: StepExpected, answer: StepAnswer | undefined): readonly string[] {
  const { outcome, code, sentence, law } = expected;
  const refusal = answer?.outcome === 'refused' ? answer : undefined;
  const why = refusal ? ` (${refusal.code}: ${refusal.reason})` : '';
  const codes = [refusal?.code, refusal?.rule].filter((one) => one !== undefined);
  return [
    ...(outcome === undefined || outcome === answer?.outcome
      ? []
      : [`outcome: expected ${outcome}, is ${answer?.outcome ?? 'only shown'}${why}`]),
    ...(code === undefined || codes.includes(code)
      ? []
      : [`code: expected ${code}, is ${codes.join(' ') || 'no refusal'}`]),
    ...unsaid('sentence', sentence, refusal?.reason),
    ...unsaid('law', law, refusal?.law),
  ];
}

function unsaid(what: string, words: string | undefined, text: string | undefined): readonly string[] {
  if (words === undefined || contains(text ?? '', words)) return [];
  return [`${what}: expected "${words}", is ${text === undefined ? 'none' : `"${text}"`}`];
}

/** What of a case is not as expected. Only what is named is compared. */
export function caseDifferences(expected: CaseExpected, seen: Seen, same: SameCase): readonly string[] {
  const { state, regions = {}, deadlines = [], notices = [], noNotice = [], tasks = [] } = expected;
  return [
    ...(state === undefined || state === seen.state ? [] : [`state: expected ${state}, is ${seen.state ?? 'none'}`]),
    ...Object.entries(regions).flatMap(([region, value]) =>
      seen.regions[region] === value
        ? []
        : [`region ${region}: expected ${value}, is ${seen.regions[region] ?? 'none'}`],
    ),
    ...deadlines.flatMap((one) => deadlineDifferences(one, seen.deadlines, same)),
    ...notices.flatMap((one) => noticeDifferences(one, seen.notices, same)),
    ...unwanted(noNotice, seen.notices, same),
    ...taskDifferences(tasks, seen.tasks, same),
  ];
}

/** A notice that says what it is to say; and of those there are, none that says what it is not to say. */
function noticeDifferences(
  expected: NoticeExpected,
  notices: readonly WithNames<ShownNotice>[],
  same: SameCase,
): readonly string[] {
  const alike = notices.filter((one) => isMeant(expected, one, same));
  const saying = alike.filter((one) => expected.says.every((words) => contains(textOf(one), words)));
  if (saying.length === 0) {
    const instead = alike.length === 0 ? 'there is none' : `there is ${alike.map(noticeInWords).join(', ')}`;
    return [`notice ${expectedNotice(expected)}: ${instead}`];
  }
  return expected.saysNot.flatMap((words) =>
    saying
      .filter((one) => contains(textOf(one), words))
      .map((one) => `notice ${noticeInWords(one)} says "${words}", and is not to`),
  );
}

function unwanted(
  noNotice: true | readonly NoticeExpected[],
  notices: readonly WithNames<ShownNotice>[],
  same: SameCase,
): readonly string[] {
  const none = noNotice === true ? [EVERY_NOTICE] : noNotice;
  return none.flatMap((one) =>
    notices
      .filter((each) => isMeant(one, each, same) && one.says.every((words) => contains(textOf(each), words)))
      .map((each) => `notice ${noticeInWords(each)} went out, and is not to`),
  );
}

const EVERY_NOTICE: NoticeExpected = { says: [], saysNot: [] };

function isMeant(expected: NoticeExpected, notice: WithNames<ShownNotice>, same: SameCase): boolean {
  const { to, template, channel, case: of } = expected;
  return (
    (to === undefined || notice.names.includes(to)) &&
    (template === undefined || template === notice.template) &&
    (channel === undefined || channel === notice.channel) &&
    (of === undefined || same(of, notice.case))
  );
}

/** What is to be on lists and is not; of several alike, each once. */
function taskDifferences(
  expected: readonly TaskExpected[],
  tasks: readonly WithNames<ShownTask>[],
  same: SameCase,
): readonly string[] {
  const left = [...tasks];
  return expected.flatMap((wanted) => {
    const found = left.findIndex(
      (task) => (wanted.whose === undefined || task.names.includes(wanted.whose)) && isAsWanted(wanted, task, same),
    );
    if (found >= 0) left.splice(found, 1);
    const { whose = 'anybody' } = wanted;
    return found >= 0 ? [] : [`task of ${whose}${itemInWords(wanted)}: there is none`];
  });
}

/** Whose list is not as expected; an empty list is to be empty. */
export function todayDifferences(expected: TodayExpected, today: ShownToday, same: SameCase): readonly string[] {
  return Object.entries(expected).flatMap(([person, wanted]) => {
    const list = today[person] ?? [];
    if (wanted.length === 0 && list.length > 0)
      return [`today of ${person}: expected nothing, is${list.map(itemInWords).join(',')}`];
    const left = [...list];
    return wanted.flatMap((one) => {
      const found = left.findIndex((item) => isAsWanted(one, item, same));
      if (found >= 0) left.splice(found, 1);
      return found >= 0 ? [] : [`today of ${person}${itemInWords(one)}: is not on the list`];
    });
  });
}

type Item = Omit<ShownTask, 'whose'>;

function isAsWanted({ case: of, what, dueOn }: Partial<Item>, item: Item, same: SameCase): boolean {
  return (
    (of === undefined || same(of, item.case)) &&
    (what === undefined || contains(item.what.toLowerCase(), what.toLowerCase())) &&
    (dueOn === undefined || dueOn === item.dueOn)
  );
}

function itemInWords({ case: of, what, dueOn }: Partial<Item>): string {
  const by = dueOn === undefined ? '' : `, ${dueOn === null ? 'without a day' : `by ${inWords(dueOn)}`}`;
  return `${of === undefined ? '' : ` on ${of}`}${what === undefined ? '' : ` "${what}"`}${by}`;
}

function expectedNotice({ to, template, channel, says }: NoticeExpected): string {
  const parts = [
    to && `to ${to}`,
    template,
    channel && `by ${channel}`,
    ...says.map((words) => `that says "${words}"`),
  ];
  return parts.filter(Boolean).join(' ');
}

const noticeInWords = ({ to, template, channel }: ShownNotice): string => `${template} to ${to} by ${channel}`;

const textOf = ({ subject, body }: ShownNotice): string => `${subject}\n${body}`;

/** Whether a text has words in it; however its lines break and its apostrophes are shaped. */
function contains(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}

const plain = (text: string): string => text.replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, ' ').trim();
