import type { Answer } from '#case-record/command';
import type { OutboxItem } from '#case-record/outbox';
import type { TaskItem } from '#case-record/tasks';
import type { Deadline } from '#engine/deadlines';
import type { Recipient } from '#engine/recipient';
import { type Change, changeBetween, type Observed } from '../observe.js';
import type { Play } from '../play.js';
import type { Actual } from '../played.js';
import type { StoryNotice } from '../story.js';
import { addresseeWords } from '../vocabulary/addressees.js';
import type { Machine } from '../vocabulary/machines.js';
import { guardFor } from '../vocabulary/rules.js';
import { TEMPLATES } from '../vocabulary/templates.js';
import { timerOf } from '../vocabulary/timers.js';

/** What came of one step: the answer, the case before and after it, and who was told on other cases with it. */
interface Came {
  readonly answer: Answer | undefined;
  readonly before: Observed;
  readonly after: Observed;
  readonly elsewhere: readonly OutboxItem[];
}

/** What came of one step, said in the story's words; all but the answer itself is read from the database. */
export function actualOf(play: Play, machine: Machine, { answer, before, after, elsewhere }: Came): Actual {
  const change = changeBetween(before, after);
  const accepted = answer?.outcome === 'recorded';
  return {
    accepted,
    guardFailed: answer?.outcome === 'refused' ? guardFor(answer) : null,
    ...(answer?.outcome === 'refused' && { reason: answer.reason }),
    ...(answer === undefined && { reason: 'No such bell had come due.' }),
    state: after.row && machine.stateWord(after.row.state),
    regions: after.row ? { ...after.row.regions, ...machine.moreRegions(after.context) } : {},
    ...timersOf(change),
    notifications: toAllMembers(
      play,
      [...change.notices, ...elsewhere].flatMap((item) => noticeWords(play, item)),
    ),
    money: machine.money?.(after.context) ?? null,
    tasks: change.tasks.map((task) => taskWord(play, task)),
  };
}

function timersOf({ started, ended }: Change): Pick<Actual, 'timersStarted' | 'timersCancelled'> {
  return {
    timersStarted: started.flatMap(timerIn),
    timersCancelled: ended.map(timerWord),
  };
}

/** A deadline as the stories tell of it. They tell of none for which the law names no day. */
export function timerIn(row: Pick<Deadline, 'clock' | 'key' | 'dueOn'>) {
  return row.dueOn === null ? [] : [{ ...timerWord(row), due: row.dueOn }];
}

/** A deadline in the words of the stories; by its own id where they have no word for it. */
export function timerWord({ clock, key }: { clock: string; key: string }): { timer: string; key?: string } {
  const { timer, key: word } = timerOf({ clock, key });
  return { timer, ...(word !== '' && { key: word }) };
}

/** One notice; that to a setting whose address is known twice, since the stories write to its mailbox or to its head. */
function noticeWords(play: Play, { to, template = '', channel = 'portal' }: OutboxItem): readonly StoryNotice[] {
  const known = to && { ...to, resolved: undefined };
  const words = known ? addresseeWords(play.cast, known as Recipient, to.resolved.person) : [''];
  return words.map((word) => ({ to: word, template: TEMPLATES.theirs(template) ?? template, channel }));
}

/** With one notice to “members” for each that went to every member of the story who sits, deputies left out. */
function toAllMembers({ story }: Play, notices: readonly StoryNotice[]): readonly StoryNotice[] {
  const members = story.people.filter(({ role }) => /^panel(Chair|Member)/.test(role) && !role.endsWith('.deputy'));
  const told = (one: StoryNotice) => (person: { id: string }) =>
    notices.some(
      ({ to, template, channel }) => to === person.id && template === one.template && channel === one.channel,
    );
  const all = notices.filter((one) => members.length > 1 && members.every(told(one)));
  const once = all.filter(
    (one, index) =>
      all.findIndex(({ template, channel }) => template === one.template && channel === one.channel) === index,
  );
  return [...notices, ...once.map((one) => ({ ...one, to: 'members' }))];
}

function taskWord(play: Play, { person, post, organisation, what }: TaskItem): string {
  const recipient: Recipient = person ? { person } : post ? { post } : { organisation: organisation ?? '' };
  return `${addresseeWords(play.cast, recipient, person)[0]}: ${what}`;
}
