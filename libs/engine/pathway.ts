import type { AnyStateMachine } from 'xstate';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import type { LinkedAct, Opening } from './between-cases.js';
import type { ClockRow } from './clock-row.js';
import type { DailyDigest } from './daily-digest.js';
import type { DayCounted } from './day-count.js';
import type { Question } from './form.js';
import type { Facts, RecordedEvent } from './history.js';
import type { AreaLimits } from './locality.js';
import type { NamesIn } from './named.js';
import type { OneCaseAChild } from './one-case-a-child.js';
import type { PackKept } from './pack.js';
import type { Projection } from './projection.js';
import type { Channel, Recipient } from './recipient.js';
import type { FieldProblem } from './refusal.js';
import type { SpeakersIn } from './speaking.js';
import type { NotArrived, NoticeFacts, NoticeRow, TaskRow, ToldWrongly } from './telling.js';

/** A guard of the machine as a person may read it. */
export interface Rule {
  readonly reason: string;
  readonly law?: string;
  /** The same with what is missing here by name ("nobody is there for health"), where the facts are known. */
  readonly says?: (context: never, act: Act) => string;
}

/** What one role may do on this pathway. `Type` are the names of the pathway’s acts. */
export interface RoleRow<Type extends string = string> {
  readonly title: string;
  readonly records: readonly Type[];
  /**
   * 'area': every case of the area, and everything in it. 'named': the cases in which the person is named. Somebody who reads
   * as `named` sees where the case stands, whose turn, by when, the titles, dates and the role (not the name, except of the
   * case's contact and their own) of acts; the facts only of acts that they recorded themselves; the notices that were
   * addressed to them; the tasks that are for them. 'none': records only.
   */
  readonly reads: 'area' | 'named' | 'none';
  /** Is only ever asked for a part of a case: reads who the child is and what was asked of them, not the course of the case. Only with `reads: 'named'`. */
  readonly forAPart?: true;
  /** A family, an adviser, a provider, a setting or another body: what they record reaches a member of staff. */
  readonly outside?: true;
  /** Reads what is paid, for which line and by whom, of the cases in which the person is named, and no more of them. */
  readonly readsMoney?: true;
  /** Answers for others' work: reads the area's restricted cases too, though not the sealed ones, and who has looked at a case. Only with `reads: 'area'`. */
  readonly readsRestricted?: true;
  /** Reads what was removed from sight because it is another child's. Only with `reads: 'area'`. */
  readonly readsRemoved?: true;
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
  /** What the pathway is there to decide has been decided: what follows carries it out. Every closed state is. */
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
  /** Those of them by which somebody of another council may begin one here: what the law lets anybody ask. */
  readonly openedFromElsewhere?: readonly string[];
  /** Younger than that, in whole years, is whoever its cases are about, and by which law; anybody where it is left out. */
  readonly ages?: { readonly under: number; readonly law: string };
  /** What is wrong with the facts of an act; nothing when it may be proposed. Unknown events are not asked. */
  readonly problems: (type: string, data: unknown) => readonly FieldProblem[];
  /** Whom and what the facts of an act name. */
  readonly named?: NamesIn;
  /** People whom an act has say something though none of its fields names them: those who met before, say. */
  readonly speakers?: SpeakersIn<Context>;
  /** Its cases go before a panel only in an area that has one for them. Without a word: wherever they are listed at all. */
  readonly panel?: 'whereTheAreaHasOne';
  /** Whether an act with these facts says what is the family's own to say. */
  readonly familysOwn?: (type: string, data: Facts) => boolean;
  /** Whether the family agrees to something by an act with these facts, beside others: its contact confirms it, by their own account. */
  readonly familyAgrees?: (type: string, data: Facts, context: Context) => boolean;
  /** Acts that an act with these facts undoes: what they had stopped runs again, from its original start. */
  readonly undoes?: (type: string, data: Facts) => readonly string[];
  /** Acts that come with one on another case, each with where people do what brings it, in a sentence. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Acts that are somebody’s own word or a decision, each with the facts of it that no correction changes. */
  readonly stands?: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly clocks: readonly ClockRow<Context>[];
  readonly notices: readonly NoticeRow<Context>[];
  readonly tasks: readonly TaskRow<Context>[];
  readonly opens: readonly Opening<Context>[];
  /** What is recorded on other cases with it: a panel's decision on the case it is about. */
  readonly linkedActs?: readonly LinkedAct<Context>[];
  readonly questions: Readonly<Record<string, Question>>;
  /**
   * An act in a sentence, as it is told afterwards: "The referral was accepted." Undefined for the clock's own acts, and for
   * one whose sentence is made from facts that the reader may not see: `data` is then not given.
   */
  readonly told?: (act: Pick<RecordedEvent, 'type'> & { readonly data?: Facts | undefined }) => string | undefined;
  readonly roles: Readonly<Record<string, RoleRow>>;
  readonly waiting: readonly WaitingRow[];
  readonly whoIs: (addressee: string, context: Context, area: AreaLimits) => readonly Recipient[];
  readonly projection: (context: Context) => Projection;
  /** In what words somebody is told that what they had been told is not so. */
  readonly putRight?: (
    facts: NoticeFacts<Context>,
    told: ToldWrongly,
  ) => { readonly subject: string; readonly body: string };
  /** In what words a family reads what had not reached it, once it can. */
  readonly sentAgain?: (
    facts: NoticeFacts<Context>,
    lost: NotArrived,
  ) => { readonly subject: string; readonly body: string };
  /** By which way another parent is told what the family is told by those; where there is none, nobody else is its parent. */
  readonly otherParents?: (channels: readonly Channel[], to: Recipient) => readonly Channel[];
  /** Acts that carry what somebody wrote about a child, and so may turn out to be another child's. */
  readonly papers?: readonly string[];
  /** Acts from outside of which no member of staff is told, each with the reason. */
  readonly unheard?: Readonly<Record<string, string>>;
  /** How far the limit that everybody watches has run. */
  readonly dayCount?: DayCounted<Context>;
  /** What posts are sent once a day. */
  readonly digest?: DailyDigest<Context>;
  readonly pack?: PackKept<Context>;
  readonly oneCaseAChild?: OneCaseAChild;
}
