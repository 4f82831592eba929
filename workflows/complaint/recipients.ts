import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { ownerOf } from '../every-case/case.js';
import { type EveryCaseRecipient, unique, whoIsEveryCase } from '../every-case/recipients.js';
import { type Complaint, owedOf, type PartOwed, type Remedy } from './case.js';
import { hasSomebodyHere, postAbove, postFor } from './practice.js';

/** Whom the tables of a complaint can address. A part, or something owed, is followed by its key. */
export type ComplaintRecipient = EveryCaseRecipient | 'complaintsOfficer' | 'director' | 'partHolder' | 'remedyOwner';

/** Whom the tables of a complaint mean by each name. */
export function whoIs(addressee: string, file: Complaint, area: AreaLimits): readonly Recipient[] {
  const [kind, key] = addressee.split(':');
  switch (kind) {
    case 'complaintsOfficer':
      return [{ post: postFor(area, 'complaintsPost') }];
    case 'director':
      return [{ post: postAbove(file, area) }];
    case 'partHolder':
      return partHolders(file, key);
    case 'remedyOwner':
      return remedyOwners(file, key);
    default:
      return whoIsEveryCase(addressee, file, area) ?? [];
  }
}

/** Who says what a body says: of all that are still owed, where none is named. */
function partHolders(file: Complaint, key: string | undefined): readonly Recipient[] {
  const posts = partsMeant(file, key).map(({ post }) => post);
  return posts.length === 0 ? [ownerOf(file)] : unique(posts).map((post) => ({ post }));
}

/** By its body; "asked 7" are those that act 7 asked, "lead 7" those of them for which the lead has to ask. */
function partsMeant({ partsOwed }: Complaint, key: string | undefined): readonly PartOwed[] {
  if (key === undefined) return partsOwed;
  const [, who, act] = /^(asked|lead) (\d+)$/.exec(key) ?? [];
  return who === undefined
    ? partsOwed.filter(({ body }) => body === key)
    : partsOwed.filter((part) => part.askedBy === Number(act) && hasSomebodyHere(part) === (who === 'asked'));
}

function remedyOwners(file: Complaint, key: string | undefined): readonly Recipient[] {
  const meant = remediesMeant(file, key);
  return meant.length === 0 ? [ownerOf(file)] : unique(meant.map(({ owedBy }) => owedBy)).map((post) => ({ post }));
}

/** By its key; "last 2" are the two that came last; without a word, all that is owed. */
function remediesMeant(file: Complaint, key: string | undefined): readonly Remedy[] {
  if (key === undefined) return owedOf(file);
  const [, last] = /^last (\d+)$/.exec(key) ?? [];
  return last === undefined ? file.remedies.filter(({ item }) => item === key) : file.remedies.slice(-Number(last));
}
