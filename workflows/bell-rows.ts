import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import { deadlineTitle } from '#engine/deadline-words';
import type { BellFacts } from '#engine/deadlines';
import type { Pathway } from '#engine/pathway';
import type { Channel, Recipient } from '#engine/recipient';
import type { BellAct } from '#engine/tables';
import { missed, type NoticeFacts, type NoticeRow, type Occasion, type TaskRow, warned } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';
import { inWords } from '#statutory-calendar/civil-date';

/**
 * Every bell reaches somebody. Where the tables of a pathway say nothing of a warning, whoever must act is told; where they
 * say nothing of a missed day, whoever must act and the manager are told, and somebody of ours has a task. The words are made
 * from the row of the clock. A row that wants otherwise says why (`quiet`), or has notices and tasks of its own.
 */

type Tables<Context> = Pick<Pathway<Context>, 'clocks' | 'notices' | 'tasks' | 'whoIs'>;

/** Who is not of the staff that works the pathway: told by what they have, and given no task. */
type Outside = (addressee: string) => boolean;

/** What is told of the bells of which a pathway's own tables say nothing. */
export function bellRows<Context>(
  tables: Tables<Context>,
  isOutside: Outside,
): Pick<Tables<Context>, 'notices' | 'tasks'> {
  const rows = [...new Map(tables.clocks.map((row) => [row.id, row])).values()];
  const untold = (bell: Exclude<Occasion, string>) => !isTold(tables, bell);
  const near = rows.filter((row) => warns(row) && row.quiet?.warned === undefined && untold(warned(row.id)));
  const late = rows.filter((row) => canBeMissed(row) && row.quiet?.missed === undefined && untold(missed(row.id)));
  return {
    notices: [
      ...near.map((row) => warning(row, isOutside)),
      ...late.flatMap((row) => [lateness(row, isOutside), latenessToTheManager(row)]),
    ],
    tasks: late.map((row) => taskOf(row, isOutside)),
  };
}

/** Whether a clock warns at all, by its row or by the profile of an area. */
export const warns = ({ warn }: Pick<ClockRow<never>, 'warn'>): boolean =>
  warn !== undefined && (typeof warn === 'function' || warn.length > 0);

/** Whether its day can go by unmet: not of a time in which somebody may act, nor where what starts it says that it is done. */
export const canBeMissed = ({ lapses, doneOn }: Pick<ClockRow<never>, 'lapses' | 'doneOn'>): boolean =>
  lapses !== true && doneOn === undefined;

/** Whether a pathway's own tables tell somebody on that occasion. */
function isTold(
  { notices, tasks }: Pick<Tables<never>, 'notices' | 'tasks'>,
  bell: Exclude<Occasion, string>,
): boolean {
  return [...notices, ...tasks].some(({ on }) => JSON.stringify(on) === JSON.stringify(bell));
}

/** Staff have it in one letter a day with all else, and on their pages at once; who has no pages of ours has it by e-mail. */
const byWhatTheyHave = (to: Recipient): readonly Channel[] => ('person' in to || 'post' in to ? ['digest'] : ['email']);

/** A family may have no account and no e-mail: it is written to. */
const channelsFor = (addressee: string) => (addressee === 'family' ? (['portal', 'letter'] as const) : byWhatTheyHave);

type Facts = NoticeFacts<unknown, BellAct>;

const theDay = ({ act }: Facts): string => inWords((act.data as BellFacts).dueOn);

/** What was due, and of several of one kind, which. */
const whatOf = ({ title }: { readonly title: string }, { act }: Facts): string =>
  midSentence(deadlineTitle({ title, key: keyOfBell(act) }, act.area));

const keyOfBell = ({ data }: Act): string => (data as BellFacts).key;

function warning<Context>(row: ClockRow<Context>, isOutside: Outside): NoticeRow<Context> {
  return {
    template: 'deadline-near',
    on: warned(row.id),
    to: row.whose,
    byKey: keyOfBell,
    channels: channelsFor(row.whose),
    subject: (facts) => `Due on ${theDay(facts as Facts)}: ${facts.ref}`,
    body: (facts) =>
      [
        `${row.lapses ? 'You have until' : 'By'} ${theDay(facts as Facts)}${row.lapses ? ' to' : ':'} ${whatOf(row, facts as Facts)}. It is about ${facts.ref}.`,
        `Where the day comes from: ${row.law}.`,
        isOutside(row.whose)
          ? 'If it is done already, you need do nothing.'
          : 'If it is done already, record it on the case.',
      ].join(' '),
  };
}

function lateness<Context>(row: ClockRow<Context>, isOutside: Outside): NoticeRow<Context> {
  return {
    template: 'deadline-gone-by',
    on: missed(row.id),
    to: row.whose,
    byKey: keyOfBell,
    channels: channelsFor(row.whose),
    subject: 'The day has gone by',
    body: (facts) =>
      [
        `On ${facts.ref} this was to be done by ${theDay(facts as Facts)}, and we have no record that it was: ${whatOf(row, facts as Facts)}.`,
        `Where the day comes from: ${row.law}.`,
        isOutside(row.whose) ? 'If it is done, tell us. If not, it is still to be done.' : `What to do: ${row.missed}`,
      ].join(' '),
  };
}

function latenessToTheManager<Context>(row: ClockRow<Context>): NoticeRow<Context> {
  return {
    template: 'deadline-gone-by-to-manager',
    on: missed(row.id),
    to: 'manager',
    channels: byWhatTheyHave,
    subject: 'Late on a case that you answer for',
    body: (facts) =>
      `On ${facts.ref} this was to be done by ${theDay(facts as Facts)}, and is not recorded: ${whatOf(row, facts as Facts)}. Where the day comes from: ${row.law}. What is to be done: ${row.missed}`,
  };
}

/** Theirs whose duty it is; where that is nobody of ours, theirs who answers for the case and can ask for it. */
function taskOf<Context>(row: ClockRow<Context>, isOutside: Outside): TaskRow<Context> {
  const ends = [...row.metBy, ...(row.stoppedBy ?? [])].map((trigger) =>
    typeof trigger === 'string' ? trigger : trigger.event,
  );
  return {
    task: `late-${row.id}`,
    on: missed(row.id),
    for: isOutside(row.whose) ? 'owner' : row.whose,
    byKey: keyOfBell,
    what: (facts) => `Late: ${whatOf(row, facts as Facts)}. ${row.missed}`,
    dueOn: ({ act }) => (act.data as BellFacts).dueOn,
    doneBy: [...new Set(ends)],
    // One of several that are late under this clock does not end the task of the others.
    doneWhen: (_context, _act, deadlines) =>
      !deadlines.some(({ clock, state }) => clock === row.id && state === 'missed'),
  };
}
