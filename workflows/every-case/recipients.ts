import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { actingPost, type CaseFile, familyOf, isWaitedFor, ownerOf } from './case.js';
import { otherParents } from './parents/other-parents.js';

/** Whom every pathway of a child's case can address. A contributor or a lead is followed by the name of the contribution. */
export type EveryCaseRecipient =
  | 'family'
  | 'reachedBefore'
  | 'otherParents'
  | 'referrer'
  | 'owner'
  | 'cover'
  | 'manager'
  | 'asked'
  | 'asker'
  | 'recorder'
  | 'contributorsAtWork'
  | `contributor:${string}`
  | `lead:${string}`;

/** Whom every pathway can address; undefined for an addressee of the pathway's own. */
export function whoIsEveryCase(addressee: string, file: CaseFile, area: AreaLimits): readonly Recipient[] | undefined {
  switch (addressee) {
    case 'family':
      return familyOf(file);
    case 'reachedBefore':
      return file.reachedBefore ?? [];
    case 'referrer':
      return file.referrer === null ? [] : [{ person: file.referrer }];
    case 'owner':
      return [ownerOf(file)];
    case 'cover':
      return [{ post: actingPost(file.owner) }];
    case 'contributorsAtWork':
      return atWork(file);
    case 'manager':
      return [{ post: area.posts[file.owner.post]?.manager ?? file.owner.post }];
    default:
      return askedIn(addressee, file) ?? contributorOf(addressee, file, area);
  }
}

/** Whoever has been asked for a part and has not given it, but the family. */
const atWork = ({ contributions }: CaseFile): readonly Recipient[] =>
  Object.entries(contributions)
    .filter(([name, one]) => name !== 'family' && isWaitedFor(one))
    .map(([, { holder }]) => holder);

/** `recorder:tom` is whoever recorded something, by their id. `asked:5` are those who have not answered the asking of event 5, `asker:5` is who proposed it. Without a number it is nobody: several may wait on one case. */
function askedIn(addressee: string, file: CaseFile): readonly Recipient[] | undefined {
  const [kind, of = ''] = addressee.split(':');
  if (kind === 'otherParents') return otherParents(file, of);
  if (kind === 'recorder') return of === '' ? [] : [{ person: of }];
  if (kind !== 'asked' && kind !== 'asker') return undefined;
  const confirmation = file.confirmations[of];
  if (confirmation === undefined) return [];
  const { from, given, by, endedBy } = confirmation;
  const answered = [...given, endedBy];
  const people = kind === 'asker' ? [by.person ?? ''] : from.filter((person) => !answered.includes(person));
  return people.filter((person) => person !== '').map((person) => ({ person }));
}

/** `contributor:setting` is whoever holds that contribution now; `lead:setting` is who answers for the service. */
function contributorOf(addressee: string, file: CaseFile, area: AreaLimits): readonly Recipient[] | undefined {
  const [kind, name = ''] = addressee.split(':');
  const holder = file.contributions[name]?.holder;
  if (kind === 'contributor') return holder === undefined ? [] : [holder];
  if (kind !== 'lead') return undefined;
  const lead = area.settings[`${name}LeadPost`];
  if (typeof lead === 'string') return [{ post: lead }];
  const manager = area.posts[String(area.settings[`${name}Post`])]?.manager;
  return manager === undefined ? [] : [{ post: manager }];
}

/** The names in the file of any case, for its row: who holds a part of it, and who is named in it. */
export function namesIn(file: CaseFile): { readonly holders: readonly string[]; readonly named: readonly string[] } {
  const parts = Object.values(file.contributions);
  const holders = parts.filter(isWaitedFor).flatMap(idOf);
  const owner = file.owner.person === null ? [] : [file.owner.person];
  const family = file.contact?.person === undefined ? [] : [file.contact.person];
  const referrer = file.referrer === null ? [] : [file.referrer];
  return {
    holders: unique([...owner, ...holders]),
    named: unique([...family, ...referrer, ...owner, ...parts.flatMap(idOf)]),
  };
}

function idOf({ holder }: { readonly holder: Recipient }): readonly string[] {
  if ('person' in holder) return [holder.person];
  return 'post' in holder ? [`post:${holder.post}`] : [];
}

/** Each once, in an order that does not depend on how the file was stored. */
export const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
