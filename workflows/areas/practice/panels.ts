import type { Length } from '#statutory-calendar/periods';
import type { Agency, Body } from './agencies.js';

/** One seat at a panel: a post, never a person. */
export interface Seat {
  readonly post: string;
  readonly agency: Agency;
  readonly body: Body;
  /** Takes part in the decision, advises, speaks for families, or watches. */
  readonly sits: 'deciding' | 'advising' | 'lay' | 'observer';
  /** A profession that a rule may ask for: "ep", "dco", "sendLeadership". */
  readonly discipline?: string;
  /** The posts that may stand in, in order. */
  readonly deputies: readonly string[];
}

/** What must be present, after those who withdrew: an expression, judged item by item. */
export type Quorum =
  | { readonly agency: Agency; readonly atLeast: number }
  | { readonly discipline: string; readonly atLeast: number }
  | { readonly chair: true }
  /** So many deciding members in all. */
  | { readonly members: number }
  /** Such a part of all deciding seats, rounded up ("two thirds"). */
  | { readonly share: readonly [number, number] }
  /** One of each agency that pays for the item. */
  | { readonly everyPayer: true }
  | { readonly all: readonly Quorum[] }
  | { readonly any: readonly Quorum[] }
  /** A written contribution of that agency counts where it is not present. */
  | { readonly presentOrInWriting: Agency };

/** A row of the table by which an area sends requests for money to its panels. All that it names must be so. */
export interface Takes {
  /** Pence a year of the whole package: from the first, and below the second. */
  readonly fromPence?: number;
  readonly belowPence?: number;
  /** Why it comes to a panel: "residential", "packageEnds". */
  readonly why?: readonly string[];
}

/** How one panel works. One machine serves them all. */
export interface PanelPractice {
  readonly id: string;
  readonly title: string;
  /** The post that arranges its meetings and sends its papers. */
  readonly secretaryPost: string;
  /** Names of the pathways whose cases it decides. */
  readonly decides: readonly string[];
  /** Which requests for money are its own, where the area has several panels for them; any where it says nothing. */
  readonly takes?: Takes;
  /** "every 2 weeks on Wednesday", for people; `every` and `weekday` (1 is Monday) propose the next date. */
  readonly cadence: {
    readonly words: string;
    readonly every?: Length;
    readonly weekday?: number;
    /** A meeting on another day of the week is called with a reason. */
    readonly otherDaysNeedReason?: true;
  };
  /** So many whole days lie between the day on which a meeting is called and the meeting ("clear days"). */
  readonly clearDaysNotice?: number;
  /** The agenda closes so long before the meeting; later items need the chair's reason. */
  readonly agendaCloses: Length;
  /** Papers go out at the latest so long before the meeting. */
  readonly papersBefore: Length;
  /** Those who have not read are reminded so many working days before. */
  readonly readReminders: readonly number[];
  /** Items that one meeting can hear; what is not heard is first next time. */
  readonly capacity: number;
  /** Who chairs. Not among the seats; counts as one deciding member where the quorum counts members. */
  readonly chair: {
    readonly rule: 'fixed' | 'rotateByBody' | 'independentFacilitator';
    readonly post: string;
    readonly deputies: readonly string[];
    /** For `rotateByBody`: the posts that take turns, in order, beginning with `post`. */
    readonly rota?: readonly string[];
    /** Who employs the holder of each of those posts, where that is not the council: minutes are signed by two bodies. */
    readonly bodies?: Readonly<Record<string, Body>>;
  };
  readonly seats: readonly Seat[];
  readonly quorum: Quorum;
  /** Further quorum for some items: "complex", "transition". */
  readonly perItem: readonly { readonly when: string; readonly need: Quorum }[];
  readonly writtenContributionCounts: boolean;
  /** Whose decision is recorded. Never used to outvote somebody about their own money. */
  readonly deciding: 'allPresent' | 'payersOnly' | 'chairAfterAdvice' | 'oneVoteEachBody';
  readonly observers: { readonly max: number };
  readonly lay: { readonly seat: 'none' | 'advisory' | 'voting'; readonly pack: 'none' | 'redacted' };
  readonly minutes: {
    readonly signatures: number;
    readonly differentBodies: boolean;
    readonly within: Length;
    /** Posts whose holders must be among those who sign, beside whoever has the chair. */
    readonly posts?: readonly string[];
  };
  readonly reconveneWithin: Length;
  readonly notifyWithin: Length;
  readonly urgent: { readonly allowed: boolean; readonly maxDays: number };
  readonly familySlot: 'invited' | 'inWriting' | 'none';
  readonly reviewOfDecision?: {
    readonly within: Length;
    readonly differentChair: boolean;
    readonly grounds: readonly string[];
  };
  /** What must have happened before an item may be brought ("multiAgencyMeeting"). */
  readonly gateway: readonly string[];
  /** Facts that each decision must record beside the usual ("howAndWhenTheChildReturns"). */
  readonly mustRecord: readonly string[];
}
