import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { tellingOf } from '#engine/telling-tables';
import type { Agency } from '../areas/practice/agencies.js';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import type { MeetingAct } from './acts.js';
import { currentPack, itemAbout, type Meeting } from './case.js';
import type { MeetingClock } from './clocks.js';
import { panelHere, personsAt, readingSeats, seatsOf, unreadAt } from './practice.js';

type WhoIs = (file: Meeting, area: AreaLimits) => readonly Recipient[];

const OF_A_MEETING = {
  chair: (file) => atPost(file, file.chair),
  members: (file, area) => expected(file, area, ['chair', 'deciding', 'advising', 'lay']),
  readers: (file, area) => expected(file, area, ['chair', 'deciding', 'advising']),
  nonReaders: (file, area) => orOwner(file, nonReaders(file, area)),
  staleReaders: (file) => staleReaders(file).map((person) => ({ person })),
  standIns: (file, area) => posts(standIns(file, area)),
  deputies: (file) => posts(file.deputiesAsked),
  missingAgencies: (file, area) => posts(file.missing.flatMap((agency) => leadersOf(file, area, agency))),
  signatories: (file) => orOwner(file, signatories(file)),
} as const satisfies Readonly<Record<string, WhoIs>>;

/** Whom the tables of a meeting can address. */
export type MeetingRecipient = EveryCaseRecipient | keyof typeof OF_A_MEETING;

/** The words in which its notices and tasks are written. */
export const { dueBy, notice, task } = tellingOf<Meeting, MeetingAct, MeetingClock, MeetingRecipient>();

/** Who has an account has it by e-mail and on their pages. */
export const BY_EMAIL = ['email', 'inapp'] as const;

/** Whom the tables of a meeting mean by each name. */
export function whoIs(addressee: string, file: Meeting, area: AreaLimits): readonly Recipient[] {
  const here: Readonly<Record<string, WhoIs>> = OF_A_MEETING;
  const found = file.panel !== '' && Object.hasOwn(here, addressee) ? here[addressee]?.(file, area) : undefined;
  return found ?? whoIsEveryCase(addressee, file, area) ?? [];
}

const posts = (ids: readonly string[]): readonly Recipient[] => [...new Set(ids)].map((post) => ({ post }));

function orOwner(file: Meeting, found: readonly Recipient[]): readonly Recipient[] {
  return found.length > 0 ? found : [{ post: file.owner.cover ?? file.owner.post }];
}

/** Whoever is known by name for a post; the post itself where nobody is. */
function atPost(file: Meeting, post: string): readonly Recipient[] {
  const people = personsAt(file, post);
  return people.length > 0 ? people.map((person) => ({ person })) : [{ post }];
}

function expected(file: Meeting, area: AreaLimits, titles: readonly string[]): readonly Recipient[] {
  return seatsOf(file, panelHere(file, area))
    .filter(({ title }) => titles.includes(title))
    .flatMap(({ post }) => atPost(file, post));
}

/** Each seat that has not read some item: its holder; where they have an interest in it, or their seat was empty, its deputies. */
function nonReaders(file: Meeting, area: AreaLimits): readonly Recipient[] {
  return readingSeats(file, panelHere(file, area)).flatMap((seat) => {
    const items = unreadAt(file, seat);
    if (items.length === 0) return [];
    const holders = atPost(file, seat.post).filter(
      (one) => !('person' in one) || items.some(({ recused }) => !recused.includes(one.person)),
    );
    const standIn = holders.length === 0 || file.emptySeats.includes(seat.post);
    return [...holders, ...(standIn ? posts(seat.deputies) : [])];
  });
}

/** Those who read a pack of the item that has been replaced since. */
function staleReaders(file: Meeting): readonly string[] {
  const item = itemAbout(file, file.about);
  if (item === undefined) return [];
  const current = currentPack(item);
  const reads = Object.entries(file.reads[item.case] ?? {});
  return reads
    .filter(([person, digest]) => digest !== current && !item.recused.includes(person))
    .map(([person]) => person)
    .sort();
}

/** The deputies of seats that were empty at the meeting that this one takes over. */
function standIns(file: Meeting, area: AreaLimits): readonly string[] {
  const seats = seatsOf(file, panelHere(file, area));
  return seats.filter(({ post }) => file.emptySeats.includes(post)).flatMap(({ deputies }) => deputies);
}

const OFFICERS: Readonly<Partial<Record<Agency, string>>> = {
  health: 'designatedClinicalPost',
  socialCare: 'designatedSocialCarePost',
};

/** Who answers for an agency that was missing: whoever manages its seats, and its designated officer. */
function leadersOf(file: Meeting, area: AreaLimits, agency: Agency): readonly string[] {
  const seats = panelHere(file, area).seats.filter(({ sits, agency: of }) => sits === 'deciding' && of === agency);
  const managers = seats.flatMap(({ post }) => area.posts[post]?.manager ?? []);
  const officer = area.settings[OFFICERS[agency] ?? ''];
  return [...managers, ...(typeof officer === 'string' ? [officer] : [])];
}

/** Those who were there and have not signed: the chair, and everybody who decided. */
function signatories({ present, signatures }: Meeting): readonly Recipient[] {
  const signed = signatures.map(({ person }) => person);
  return (present ?? []).filter(({ person }) => !signed.includes(person)).map(({ person }) => ({ person }));
}
