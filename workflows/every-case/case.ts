import type { Act } from '#engine/act';
import type { Confirmations } from '#engine/confirming';
import type { AreaLimits } from '#engine/locality';
import type { ContactDetails, Recipient } from '#engine/recipient';
import { updatesFor } from '#engine/updates';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { OtherParent } from './parents/acts.js';
import type { FORMATS, PREFERRED } from './reaching/wording.js';

export interface ChildDetails {
  readonly name: string;
  readonly dateOfBirth?: CivilDate;
  readonly nhsNumber?: string;
  readonly upn?: string;
  readonly setting?: string;
}

/** One agency's part of the case. */
export interface Contribution {
  readonly state: 'requested' | 'received' | 'waived' | 'coverActive';
  readonly holder: Recipient;
  /** The number of the event by which it was asked for. */
  readonly askedBy: number;
  readonly overdue: boolean;
}

/** It has been asked for, of them or of somebody in their place, and has not come. */
export const isWaitedFor = (one: Contribution | undefined): boolean =>
  one?.state === 'requested' || one?.state === 'coverActive';

export interface Promised {
  /** The number of the event that made it. */
  readonly sequence: number;
  readonly what: string;
  readonly by: CivilDate | null;
  readonly kept: boolean;
}

/** How a family is best told, besides where. */
export interface HowToReach {
  readonly prefers?: keyof typeof PREFERRED;
  readonly language?: string;
  readonly format?: keyof typeof FORMATS;
  readonly ringing?: string;
}

/** Who answers for the case. The post owns it; a cover acts while the post is away or vacant; a person has taken it up. */
export interface Owner {
  readonly post: string;
  readonly cover: string | null;
  readonly person: string | null;
  readonly knownAs: string | null;
  readonly phone: string | null;
}

/** What the record of any case knows: the machine's context. Plain JSON, rebuilt from the history alone. */
export interface CaseFile {
  /** Where the main region stands, and where it stood before, as paths. */
  readonly stage: string;
  readonly before: string;
  readonly child: ChildDetails | null;
  readonly contact: (ContactDetails & { readonly person?: string }) | null;
  readonly referrer: string | null;
  readonly receivedOn: CivilDate | null;
  readonly owner: Owner;
  readonly contributions: Readonly<Record<string, Contribution>>;
  /** A post or a contribution that waits for a new holder → the number of the event since which it does. */
  readonly awaitingHolder: Readonly<Record<string, number>>;
  readonly promises: readonly Promised[];
  /** Notices to the family that did not arrive, by their subjects, until somebody reaches them another way. */
  readonly undelivered: readonly string[];
  /** By which ways each of these had gone. */
  readonly undeliveredBy?: Readonly<Record<string, readonly string[]>>;
  /** In what way they like to be told, in which language and form, and when they may be rung, where they have said so. */
  readonly howToReach?: HowToReach;
  /** The ways that the last change of contact replaced, and the account whose own it was: they hear that it changed. None where that is a risk. */
  readonly reachedBefore?: readonly Recipient[];
  /** Other parents than the contact, and what each is told. */
  readonly parents?: readonly OtherParent[];
  /** What was proposed for others to confirm, by the number of the event that asked them. */
  readonly confirmations: Confirmations;
  readonly consent: 'none' | 'given' | 'refused' | 'withdrawn' | 'notRequired';
  readonly voice: 'notSought' | 'sought' | 'captured' | 'declined';
}

export const NO_OWNER: Owner = { post: '', cover: null, person: null, knownAs: null, phone: null };

/** The case with another post, which has still to take it up; as it is where that post has it already. */
export const passedTo = ({ owner }: CaseFile, post: string): Partial<Pick<CaseFile, 'owner' | 'awaitingHolder'>> =>
  owner.post === post ? {} : { owner: { ...NO_OWNER, post }, awaitingHolder: {} };

export const EMPTY_FILE: CaseFile = {
  stage: '',
  before: '',
  child: null,
  contact: null,
  referrer: null,
  receivedOn: null,
  owner: NO_OWNER,
  contributions: {},
  awaitingHolder: {},
  promises: [],
  undelivered: [],
  confirmations: {},
  consent: 'none',
  voice: 'notSought',
};

/** The post that acts for the case now. */
export const actingPost = ({ cover, post }: Owner): string => cover ?? post;

/** Whom to tell when the owner is told: the person who has taken it up, or whoever holds the acting post. */
export const ownerOf = ({ owner }: CaseFile): Recipient =>
  owner.person === null ? { post: actingPost(owner) } : { person: owner.person };

/** Whom to reach in the family. Who has an account and asks for themselves is reached, and sees the case, by it. */
export function contactOf(given: unknown, { by }: Act): CaseFile['contact'] {
  const contact = (given ?? null) as CaseFile['contact'];
  if (contact === null || contact.person !== undefined || by.role !== 'family') return contact;
  return { ...contact, person: by.person };
}

/** Whether somebody may say what is the family’s own to say: they themselves; where they have no account, whoever writes down what they said. */
export const speaksForTheFamily = ({ contact }: CaseFile, { by }: Pick<Act, 'by'>): boolean =>
  contact?.person === undefined || by.person === contact.person || by.role === 'family';

/** How to reach the family: as the case says, and by their account for what it does not say. */
export function familyOf({ contact }: CaseFile): readonly Recipient[] {
  if (contact === null) return [];
  const { person, ...details } = contact;
  if (person === undefined) return [{ contact: details }];
  const { phone, email, address } = details;
  const ways = { ...(phone && { phone }), ...(email && { email }), ...(address && { address }) };
  return [Object.keys(ways).length === 0 ? { person } : { person, ways }];
}

/** The post that covers another, in an area, and is not itself among those just vacated. The manager when there is none. */
export function coverOf(owner: Owner, area: AreaLimits, vacated: readonly string[]): string {
  const posts = [area.posts[owner.post]?.cover, area.posts[actingPost(owner)]?.cover, area.posts[owner.post]?.manager];
  return posts.find((post) => post !== undefined && !vacated.includes(post)) ?? owner.post;
}

/** What the file of a pathway's cases learns from an act that every pathway shares. */
export function everyCaseUpdate<File extends CaseFile, Own extends Act>() {
  const update = updatesFor<File, Own>();
  return <Facts = unknown>(learned: (file: CaseFile, act: Act<string, Facts>) => Partial<CaseFile>) =>
    update<Facts>((file, act) => learned(file, act) as Partial<File>);
}
