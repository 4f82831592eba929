import type { Facts } from '#engine/history';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** One dated story, told in the acts of the product: what `waymark play` is given. */
export interface PlayStory {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  /** The first day: everybody holds their post from then. */
  readonly from: CivilDate;
  readonly people: readonly PlayPerson[];
  readonly settings: readonly PlaySetting[];
  readonly steps: readonly PlayStep[];
  readonly finally: PlayEnd;
}

/** Somebody of a story; `posts` where it names them itself. */
export interface PlayPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly posts?: readonly string[];
}

/** A school, nursery or college of a story, and who of its people holds which of its posts. */
export interface PlaySetting {
  readonly name: string;
  readonly posts: Readonly<Record<string, string>>;
}

/** One step: an act that somebody wants recorded, or only a look at a case. */
export interface PlayStep {
  readonly n: number;
  /** The instant (ISO) at which it happens. */
  readonly at: string;
  readonly by?: string;
  readonly act?: string;
  /** In which of their roles; the one that suits the act where it is not given. */
  readonly role?: string;
  readonly data: Facts;
  readonly on?: string;
  readonly as?: string;
  readonly pathway?: string;
  /** The case from which this one is opened. */
  readonly parent?: string;
  readonly occurredOn?: CivilDate;
  /** Pathway → the name of the case that the product opens on it by itself. */
  readonly opens: Readonly<Record<string, string>>;
  readonly confirmed: boolean;
  readonly show?: string;
  readonly expect: StepExpected;
}

/** How a case is to stand. What is not named is not compared. */
export interface CaseExpected {
  readonly state?: string;
  readonly regions?: Readonly<Record<string, string>>;
  readonly deadlines?: readonly DeadlineExpected[];
  readonly notices?: readonly NoticeExpected[];
  /** Notices that nobody may have been sent; `true`: none at all. */
  readonly noNotice?: true | readonly NoticeExpected[];
  readonly tasks?: readonly TaskExpected[];
}

/** What is to come of a step. */
export interface StepExpected extends CaseExpected {
  readonly outcome?: 'recorded' | 'refused';
  readonly code?: string;
  readonly sentence?: string;
  readonly law?: string;
  readonly today?: TodayExpected;
}

export interface DeadlineExpected {
  readonly case?: string;
  readonly clock: string;
  readonly key?: string;
  /** `none`: there is no such deadline. */
  readonly state?: string;
  readonly dueOn?: CivilDate | null;
}

export interface NoticeExpected {
  readonly case?: string;
  readonly to?: string;
  readonly template?: string;
  readonly channel?: string;
  readonly says: readonly string[];
  readonly saysNot: readonly string[];
}

export interface TaskExpected {
  readonly case?: string;
  readonly whose?: string;
  readonly what?: string;
  readonly dueOn?: CivilDate | null;
}

/** Person → what is to be on their list; an empty list: nothing. */
export type TodayExpected = Readonly<Record<string, readonly Omit<TaskExpected, 'whose'>[]>>;

/** How the story is to end: each case that it names, and whose list. */
export interface PlayEnd {
  readonly cases: Readonly<Record<string, CaseExpected>>;
  readonly today: TodayExpected;
}
