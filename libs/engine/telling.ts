import type { CivilDate } from '#statutory-calendar/civil-date';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import type { Act } from './act.js';
import type { Deadline } from './deadlines.js';
import type { Channel, Recipient } from './recipient.js';

/** What sets off a notice or a task: an act, or a clock that is about to run out or has. */
export type Occasion = string | { readonly missed: string } | { readonly warned: string };

/** The day of a clock has gone by, and nothing met it. */
export const missed = <const Clock extends string>(clock: Clock) => ({ missed: clock });

/** The day of a clock comes near. */
export const warned = <const Clock extends string>(clock: Clock) => ({ warned: clock });

/** What the words of a notice may draw on. */
export interface NoticeFacts<Context, By extends Act = Act> {
  readonly ref: string;
  readonly context: Context;
  readonly act: By;
  readonly deadlines: readonly Deadline[];
  /** The working days by which the act was reckoned, for a date that another case keeps. */
  readonly calendar: WorkingCalendar;
}

/** One line of the table of who is told what, by which channels, on which occasion. */
export interface NoticeRow<Context> {
  readonly template: string;
  readonly on: Occasion;
  /** An addressee that the pathway's `whoIs` knows. */
  readonly to: string;
  /** Which of several is meant, by the act: the addressee with that key after it ("contributor:setting"). */
  readonly byKey?: (act: Act) => string | undefined;
  /** By which ways; where it depends on who they are, by what each of them has. */
  readonly channels: readonly Channel[] | ((to: Recipient) => readonly Channel[]);
  readonly when?: (context: Context, act: Act) => boolean;
  /** Why it is required and yet not sent, in words ("The family asked not to be told"): it is on the list of exceptions. */
  readonly unless?: (context: Context, act: Act) => string | undefined;
  /** Of what goes to the family: it is for whoever is its contact alone, and no other parent reads it. */
  readonly alone?: true;
  /** A letter of a decision about a child: it sets out the family's rights. */
  readonly tellsDecision?: true;
  /** What it is about; the reference of the case follows it, unless it is made from the facts. It may not name the child. */
  readonly subject: Words<NoticeFacts<Context>>;
  /** What changed, and what to do. It may not name the child in a text message. */
  readonly body: Words<NoticeFacts<Context>>;
}

/** Words that are always the same, or are made from the facts. */
export type Words<Facts> = string | ((facts: Facts) => string);

/** What a notice says. The same for all whom it goes to. */
export function wordsOfNotice<Context>(
  { subject, body }: Pick<NoticeRow<Context>, 'subject' | 'body'>,
  facts: NoticeFacts<Context>,
): { readonly subject: string; readonly body: string } {
  return {
    subject:
      typeof subject === 'string' ? `${subject}${subject.endsWith('?') ? '' : ':'} ${facts.ref}` : subject(facts),
    body: typeof body === 'string' ? body : body(facts),
  };
}

/** What somebody was told on a day, and what is so now: nothing, where it does not stand. `isNew` where it had gone to somebody else. */
export interface ToldWrongly {
  readonly subject: string;
  readonly on: CivilDate;
  readonly now: { readonly subject: string; readonly body: string } | null;
  readonly isNew: boolean;
}

/** What had not arrived: as it was written, by which way, and on which day. */
export interface NotArrived {
  readonly channel: Channel;
  readonly subject: string;
  readonly body: string;
  readonly on: CivilDate;
}

/** By when a task is to be done; of a task that has the day of a clock, or the first of several, which clocks those are. */
export interface DueOn<Facts> {
  (facts: Facts): CivilDate | null | undefined;
  readonly clocks?: readonly string[];
}

/** The clocks whose duty a task puts in other words: those whose day it has, or that whose bell set it off. */
export function clocksOfTask({ on, dueOn }: Pick<TaskRow<never>, 'on' | 'dueOn'>): readonly string[] {
  if (dueOn?.clocks !== undefined) return dueOn.clocks;
  if (typeof on === 'string') return [];
  return ['missed' in on ? on.missed : on.warned];
}

/** One line of the table of who is asked to do what, and which acts finish it. */
export interface TaskRow<Context> {
  readonly task: string;
  readonly on: Occasion;
  readonly for: string;
  /** Which of several is meant, by the act. */
  readonly byKey?: (act: Act) => string | undefined;
  readonly when?: (context: Context, act: Act) => boolean;
  readonly what: (facts: NoticeFacts<Context>) => string;
  readonly dueOn?: DueOn<NoticeFacts<Context>>;
  /** Acts that finish it, unless `doneWhen` says that this one does not. */
  readonly doneBy: readonly string[];
  readonly doneWhen?: (context: Context, act: Act, deadlines: readonly Deadline[]) => boolean;
  /** Of a task of which each of several people has one of their own: its name. */
  readonly each?: (act: Act, recipient: Recipient) => string;
  /** Of such a task: the names of those that an act finishes. */
  readonly ends?: (context: Context, act: Act) => readonly string[];
}
