import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';

/** One pack of an item: what it replaced is before it. */
export interface KnownPack {
  readonly digest: string;
  /** The document that made it, where it is not the first. */
  readonly what: string | null;
}

/** A review of an earlier decision: asked for at the meeting that took it, or heard at a later one. */
export interface Review {
  readonly ground: string;
  readonly askedOn: CivilDate;
  /** Reference of the meeting that takes it up; null while none does. */
  readonly takenUpBy: string | null;
}

/** One item of an agenda. */
export interface Item {
  /** Reference of the case. Nothing more of a child is on record here. */
  readonly case: string;
  readonly kind: 'decision' | 'ratification';
  /** What is true of it that the panel's terms ask for: "complex", "transition". */
  readonly circumstances: readonly string[];
  readonly payers: readonly Agency[];
  /** It comes from an earlier meeting that did not hear it, or put it off. */
  readonly first: boolean;
  /** It came after the agenda had closed. */
  readonly late: string | null;
  /** The packs that have been sent out or come since, the current one last. */
  readonly packs: readonly KnownPack[];
  readonly state: 'waiting' | 'open' | 'discussed' | 'decided' | 'deferred' | 'rolled' | 'withdrawn';
  /** The instant from which it was on the table, last: nothing was decided on it before (ISO, UTC). */
  readonly openedAt: string | null;
  /** The number of the event that decided, deferred or rolled it. */
  readonly settledBy: number | null;
  readonly outcome: string | null;
  readonly because: string | null;
  /** The later meeting that has it now. */
  readonly takenUpBy: string | null;
  /** Agencies that have written. */
  readonly inWriting: readonly Agency[];
  /** Those who have an interest in it. */
  readonly recused: readonly string[];
  /** An interest that was declared while it was heard has stopped it: it is opened again before it is decided. */
  readonly stopped: boolean;
  /** The day on which the family had the decision in writing. */
  readonly toldOn: CivilDate | null;
  /** A review was asked for when the time for it was over. */
  readonly reviewIsLate: boolean;
  readonly review: Review | null;
  /** Who may not have the chair: they had it when the decision was taken that is looked at again. */
  readonly barredChair: string | null;
  /** The meeting whose decision is looked at again. */
  readonly reviewOf: string | null;
}

/** Somebody expected in a seat. */
export interface Expected {
  readonly person: string;
  readonly post: string;
}

/** Somebody at the table: in which seat, from when and until when (09:30). */
export interface Present extends Expected {
  readonly from?: string;
  readonly until?: string;
  /** A deputy who comes with the authority of the seat. */
  readonly authority?: boolean;
  /** Who employs them, where that is not whoever the seat belongs to. */
  readonly body?: Body;
}

/** Who has signed the minutes, and for which body. */
export interface Signature {
  readonly person: string;
  readonly body: Body;
  readonly chair: boolean;
}

/** What the record of a meeting knows. */
export interface Meeting extends CaseFile {
  /** Id of the panel in the profile, what it is called there, and where it meets; '' where nobody has said. */
  readonly panel: string;
  readonly title: string;
  readonly place: string;
  /** The day of the meeting. */
  readonly on: CivilDate | null;
  readonly at: string;
  /** The post that takes the chair. */
  readonly chair: string;
  /** Every post that may sit, deputies included. */
  readonly posts: readonly string[];
  readonly members: readonly Expected[];
  /** Those who were not invited by name, and have said which seat they take. */
  readonly seated: readonly Expected[];
  readonly items: readonly Item[];
  /** The case of the item that was last written about. */
  readonly about: string;
  /** Deputies who are asked because the holder of their seat has an interest in that item. */
  readonly deputiesAsked: readonly string[];
  /** Case → person → the digest that they read. */
  readonly reads: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly papersSent: boolean;
  /** Null until it is recorded who is there. */
  readonly present: readonly Present[] | null;
  /** Seats that were empty when attendance was last recorded, or at the meeting that this one takes over. */
  readonly emptySeats: readonly string[];
  /** How often it was convened: once more, where somebody came after it was inquorate. */
  readonly convenings: number;
  /** Agencies that were missing when the meeting was last convened. */
  readonly missing: readonly Agency[];
  /** What was missing, in words. */
  readonly missingInWords: string;
  /** Who opened it from the chair. */
  readonly chairedBy: string | null;
  /** The inquorate meeting that this one takes over. */
  readonly carriedFrom: string | null;
  /** The meeting that takes this one over. */
  readonly carriedTo: string | null;
  /** The digest of the minutes as drafted. */
  readonly minutes: string | null;
  readonly signatures: readonly Signature[];
}

/** Before anything is recorded. */
export const EMPTY_MEETING: Meeting = {
  ...EMPTY_FILE,
  ...{ panel: '', title: '', place: '', chair: '' },
  on: null,
  at: '',
  posts: [],
  members: [],
  seated: [],
  items: [],
  about: '',
  deputiesAsked: [],
  reads: {},
  papersSent: false,
  present: null,
  emptySeats: [],
  convenings: 0,
  missing: [],
  missingInWords: '',
  chairedBy: null,
  carriedFrom: null,
  carriedTo: null,
  minutes: null,
  signatures: [],
};

/** What is known of an item when it is put on an agenda. */
export const NEW_ITEM: Omit<Item, 'case' | 'kind'> = {
  circumstances: [],
  payers: [],
  first: false,
  late: null,
  packs: [],
  state: 'waiting',
  settledBy: null,
  outcome: null,
  because: null,
  takenUpBy: null,
  inWriting: [],
  recused: [],
  stopped: false,
  openedAt: null,
  toldOn: null,
  reviewIsLate: false,
  review: null,
  barredChair: null,
  reviewOf: null,
};

/** An act that is about one item. */
export type ActOnItem = Act<string, { readonly case: string }>;

/** The item about a case; undefined where there is none. Where a case comes back, its last item counts. */
export function itemAbout({ items }: Meeting, ref: string): Item | undefined {
  return items.find((item) => item.case === ref);
}

/** The digest of the pack that counts now; undefined where none is known. */
export const currentPack = ({ packs }: Item): string | undefined => packs.at(-1)?.digest;

/** Not yet decided, put off, sent on or withdrawn. */
export const isPending = ({ state }: Item): boolean => ['waiting', 'open', 'discussed'].includes(state);

/** Items that still wait for this meeting. */
export const pendingItems = ({ items }: Meeting): readonly Item[] => items.filter(isPending);

/** The file with one item changed; as it was where there is no such item. */
export function changed(file: Meeting, ref: string, change: (item: Item) => Partial<Item>): Partial<Meeting> {
  if (itemAbout(file, ref) === undefined) return {};
  return { items: file.items.map((item) => (item.case === ref ? { ...item, ...change(item) } : item)) };
}
