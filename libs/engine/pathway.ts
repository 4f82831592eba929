import type { AnyStateMachine } from 'xstate';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import type { Act } from './act.js';
import type { LinkedAct, Opening } from './between-cases.js';
import type { ClockRow } from './clock-row.js';
import type { DailyDigest } from './daily-digest.js';
import type { DayCounted } from './day-count.js';
import type { Deadline } from './deadlines.js';
import type { AreaLimits } from './locality.js';
import type { OneCaseAChild } from './one-case-a-child.js';
import type { PackKept } from './pack.js';
import type { Projection } from './projection.js';
import type { FieldProblem } from './refusal.js';

/**
 * How somebody is told. `portal` and `inapp` are told by being shown on pages; `file` is kept with the case for a finance
 * office to fetch, and nothing leaves the house by itself.
 */
export type Channel = 'email' | 'sms' | 'letter' | 'portal' | 'inapp' | 'file';

/** How to reach somebody who has no account, as the case itself says. */
export interface ContactDetails {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** Someone to tell or to ask: a person, whoever holds a post, an organisation's own mailbox ("setting"), or a contact written in the case. */
export type Recipient =
  | { readonly person: string }
  | { readonly post: string }
  | { readonly organisation: string }
  | { readonly contact: ContactDetails };

/** What sets off a notice or a task: an act, or a clock that is about to run out or has. */
export type Occasion = string | { readonly missed: string } | { readonly warned: string };

/** What the words of a notice may draw on. */
export interface NoticeFacts<Context> {
  readonly ref: string;
  readonly context: Context;
  readonly act: Act;
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
  readonly channels: readonly Channel[];
  readonly when?: (context: Context, act: Act) => boolean;
  /** Why it is required and yet not sent, in words ("The family asked not to be told"): it is on the list of exceptions. */
  readonly unless?: (context: Context, act: Act) => string | undefined;
  /** A letter of a decision about a child: it sets out the family's rights. */
  readonly tellsDecision?: true;
  /** Says what changed and what to do. Neither may name the child in a subject or a text message. */
  readonly words: (facts: NoticeFacts<Context>) => {
    readonly subject: string;
    readonly body: string;
  };
}

/** One line of the table of who is asked to do what, and which acts finish it. */
export interface TaskRow<Context> {
  readonly task: string;
  readonly on: Occasion;
  readonly for: string;
  readonly when?: (context: Context, act: Act) => boolean;
  readonly what: (facts: NoticeFacts<Context>) => string;
  readonly dueOn?: (facts: NoticeFacts<Context>) => CivilDate | null | undefined;
  /** Acts that finish it, unless `doneWhen` says that this one does not. */
  readonly doneBy: readonly string[];
  readonly doneWhen?: (context: Context, act: Act) => boolean;
}

/** A guard of the machine as a person may read it. */
export interface Rule {
  readonly reason: string;
  readonly law?: string;
  /** The same with what is missing here by name ("nobody is there for health"), where the facts are known. */
  readonly says?: (context: never, act: Act) => string;
}

type Chosen = 'person' | 'people' | 'post' | 'posts';

/** One field of a form; the event class says what is valid, this says how to ask. */
export interface QuestionField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `money` is typed in pounds and kept in whole pence. `person`, `people`, `post` and `posts` are answered with ids, chosen from those of the area. */
  readonly kind:
    | 'text'
    | 'longText'
    | 'count'
    | 'money'
    | 'date'
    | 'yesNo'
    | 'choice'
    | 'choices'
    | 'list'
    | 'group'
    | Chosen;
  readonly options?: readonly {
    readonly value: string;
    readonly text: string;
  }[];
  /** A setting of the area profile that lists which of the options the area allows. All of them are offered without it. */
  readonly among?: string;
  /** What may be chosen, where the case itself or its area says it: its panels, the items of a meeting, the seats of a panel. */
  readonly offers?: (context: never, area: AreaLimits) => readonly { readonly value: string; readonly text: string }[];
  /** For `group`: the fields of the one nested object (`child.name`). For `list`: those of each row, or none for plain lines. */
  readonly fields?: readonly QuestionField[];
  readonly optional?: boolean;
}

/** The words on the page for one act. The event class says what is valid; this says how to ask. */
export interface Question {
  /** The act as an officer would say it: "Accept the referral". */
  readonly title: string;
  readonly why?: string;
  readonly fields: readonly QuestionField[];
}

/** What one role may do on this pathway. */
export interface RoleRow {
  readonly title: string;
  readonly records: readonly string[];
  /**
   * 'area': every case of the area, and everything in it. 'named': the cases in which the person is named. Somebody who reads
   * as `named` sees where the case stands, whose turn, by when, the titles, dates and the role (not the name, except of the
   * case's contact and their own) of acts; the facts only of acts that they recorded themselves; the notices that were
   * addressed to them; the tasks that are for them. 'none': records only.
   */
  readonly reads: 'area' | 'named' | 'none';
  /** Reads what is paid, for which line and by whom, of the cases in which the person is named, and no more of them. */
  readonly readsMoney?: true;
  /** Reads the area's restricted cases too, though not the sealed ones. Only with `reads: 'area'`. */
  readonly readsRestricted?: true;
}

/** A state in which a case may rest: who must act, and by which clock, or why there is none. */
export interface WaitingRow {
  readonly state: string;
  /** For a page: "Waiting for the panel". */
  readonly title: string;
  /** One of five plain stages for a family. */
  readonly plainly: string;
  readonly owner: string;
  readonly clocks: readonly string[];
  readonly because?: string;
  readonly closed?: true;
  /** What the pathway is there to decide has been decided: what follows linkedActs it out. Every closed state is. */
  readonly decided?: true;
  /** Somebody chose that the case rests here, and for how long: it is on the way to no decision. */
  readonly rests?: true;
  /** Not one of the steps on the way: a draft, a rest. Shown to a family only while the case stands there. */
  readonly aside?: true;
}

/** A pathway: the law and the practice of one kind of case, as tables and one machine. */
export interface Pathway<Context = any> {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** The day as at which the law was read. */
  readonly lawAsAt: CivilDate;
  readonly machine: AnyStateMachine;
  /** The acts that may begin a case. */
  readonly opening: readonly string[];
  /** What is wrong with the facts of an act; nothing when it may be proposed. Unknown events are not asked. */
  readonly problems: (type: string, data: unknown) => readonly FieldProblem[];
  readonly events: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly clocks: readonly ClockRow<Context>[];
  readonly notices: readonly NoticeRow<Context>[];
  readonly tasks: readonly TaskRow<Context>[];
  readonly opens: readonly Opening<Context>[];
  /** What is recorded on other cases with it: a panel's decision on the case it is about. */
  readonly linkedActs?: readonly LinkedAct<Context>[];
  readonly questions: Readonly<Record<string, Question>>;
  readonly roles: Readonly<Record<string, RoleRow>>;
  readonly waiting: readonly WaitingRow[];
  readonly whoIs: (addressee: string, context: Context, area: AreaLimits) => readonly Recipient[];
  readonly projection: (context: Context) => Projection;
  /** How far the limit that everybody watches has run. */
  readonly dayCount?: DayCounted<Context>;
  /** What posts are sent once a day. */
  readonly digest?: DailyDigest<Context>;
  readonly pack?: PackKept<Context>;
  readonly oneCaseAChild?: OneCaseAChild;
}
