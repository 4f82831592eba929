import { isOver } from '#engine/deadlines';
import { dayInEngland, inWords } from '#statutory-calendar/civil-date';
import type { PlayedStep, PlayedStory, ShownDeadline, ShownTask, ShownToday } from './played.js';

/** A story as a person reads it: each step with what it brought, what differs marked, and how it ends. */
export function inLines({ id, title, ok, failed, steps, finally: end }: PlayedStory): readonly string[] {
  return [
    `${id}  ${title}`,
    '',
    ...steps.flatMap((step) => [...stepInLines(step), '']),
    ...Object.entries(end.cases).flatMap(([name, { ref, state, deadlines }]) => [
      `At the end  ${name} (${ref}): ${state}`,
      ...deadlines.filter((one) => !isOver(one)).map(deadlineInWords),
    ]),
    ...listsInLines(end.today),
    ...end.differs.map(marked),
    ...(failed === undefined ? [] : [marked(failed)]),
    `${id}: ${ok ? 'nothing differs from what is expected' : 'something differs'}`,
    '',
  ];
}

function listsInLines(today: ShownToday): readonly string[] {
  const nothing = Object.keys(today).filter((person) => today[person]?.length === 0);
  const lists = Object.entries(today).filter(([, list]) => list.length > 0);
  return [
    ...lists.flatMap(([person, list]) => [
      `On the list of ${person}:`,
      ...list.map((item) => `  ${itemInWords(item)}`),
    ]),
    ...(nothing.length === 0 ? [] : [`Nothing on the lists of ${nothing.join(', ')}`]),
  ];
}

function stepInLines(step: PlayedStep): readonly string[] {
  const { n, at, act, by, case: of, outcome, sentence, law, code, rule } = step;
  const what = act === null ? `look at ${of ?? 'a case that is not there'}` : `${act} by ${by}${of ? ` on ${of}` : ''}`;
  return [
    ...step.rang.map(({ at: rang, case: rung, what: why }) => `   bell  ${instantInWords(rang)}  ${rung}: ${why}`),
    `${String(n).padStart(2)}  ${instantInWords(at)}  ${what}: ${outcome}${step.state ? `, ${step.state}` : ''}`,
    ...(sentence === null ? [] : [`  ${[code, rule].filter(Boolean).join(' ')}: ${sentence}`]),
    ...(law === null ? [] : [`  law: ${law}`]),
    ...(step.waitsFor.length === 0 ? [] : [`  waits for: ${step.waitsFor.join(', ')}`]),
    ...(act === null ? step.deadlines : step.changed).map(deadlineInWords),
    ...step.notices.map(
      ({ to, channel, destination, template, subject }) =>
        `  to ${to} by ${channel} (${destination ?? 'cannot be sent: nowhere is known'})  ${template}: ${subject}`,
    ),
    ...step.tasks.map((task) => `  task of ${task.whose}: ${itemInWords(task)}`),
    ...step.differs.map(marked),
  ];
}

const marked = (text: string): string => `  DIFFERS  ${text}`;

const instantInWords = (at: string): string =>
  `${inWords(dayInEngland(at))} ${new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })}`;

const deadlineInWords = ({ case: of, clock, key, dueOn, state }: ShownDeadline): string =>
  `  ${of}  ${clock}${key && `#${key}`}  ${state}, ${dueOn === null ? 'no day' : `due ${inWords(dueOn)}`}`;

const itemInWords = ({ case: of, what, dueOn }: Omit<ShownTask, 'whose'>): string =>
  `${of}  ${what}${dueOn === null ? '' : `, by ${inWords(dueOn)}`}`;
