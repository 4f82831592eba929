import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import type { Agency } from '../areas/practice/agencies.js';
import { whoIsEveryCase } from '../every-case/recipients.js';
import { panelHere } from './agenda/rules.js';
import { currentPack, itemAbout, type Meeting } from './case.js';
import { personsAt, placesOf, readingPlaces, unreadAt } from './seats.js';

/** Whom the tables of a meeting mean by each name. */
export function whoIs(addressee: string, file: Meeting, area: AreaLimits): readonly Recipient[] {
  if (file.panel === '') return whoIsEveryCase(addressee, file, area) ?? [];
  switch (addressee) {
    case 'chair':
      return atPost(file, file.chair);
    case 'members':
      return expected(file, area, ['chair', 'deciding', 'advising', 'lay']);
    case 'readers':
      return expected(file, area, ['chair', 'deciding', 'advising']);
    case 'nonReaders':
      return orOwner(file, nonReaders(file, area));
    case 'staleReaders':
      return staleReaders(file).map((person) => ({ person }));
    case 'standIns':
      return posts(standIns(file, area));
    case 'deputies':
      return posts(file.deputiesAsked);
    case 'missingAgencies':
      return posts(file.missing.flatMap((agency) => leadersOf(file, area, agency)));
    case 'signatories':
      return orOwner(file, signatories(file));
    default:
      return whoIsEveryCase(addressee, file, area) ?? [];
  }
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
  return placesOf(file, panelHere(file, area))
    .filter(({ title }) => titles.includes(title))
    .flatMap(({ post }) => atPost(file, post));
}

/** Each place that has not read some item: its holder; where they have an interest in it, or their seat was empty, its deputies. */
function nonReaders(file: Meeting, area: AreaLimits): readonly Recipient[] {
  return readingPlaces(file, panelHere(file, area)).flatMap((place) => {
    const items = unreadAt(file, place);
    if (items.length === 0) return [];
    const holders = atPost(file, place.post).filter(
      (one) => !('person' in one) || items.some(({ recused }) => !recused.includes(one.person)),
    );
    const standIn = holders.length === 0 || file.emptySeats.includes(place.post);
    return [...holders, ...(standIn ? posts(place.deputies) : [])];
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
  const places = placesOf(file, panelHere(file, area));
  return places.filter(({ post }) => file.emptySeats.includes(post)).flatMap(({ deputies }) => deputies);
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
