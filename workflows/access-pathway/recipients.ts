import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { recipientHere } from '#engine/setting-posts';
import { familyOf, isWaitedFor, ownerOf } from '../every-case/case.js';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import { cliniciansOf, type Referral, staleReaders } from './case.js';

type Meant = (file: Referral, area: AreaLimits) => readonly Recipient[];

/** Whom this pathway means by a word of its own. */
const OF_A_REFERRAL = {
  setting: (file, area) => [settingOf(file, area)],
  author: (file) => orOwner(file, file.author === null ? [] : [{ person: file.author }]),
  holders: (file, area) => orOwner(file, holdersOfTheMissing(file, area)),
  contributors: (file) => orOwner(file, stillAsked(file)),
  contributor: (file) => orOwner(file, stillAsked(file)),
  staleReaders: (file) => staleReaders(file).map((person) => ({ person })),
  receiver: ({ onward }) => (onward === null ? [] : [{ person: onward.acceptedBy }]),
  keyWorker: (file) => [file.keyWorker === null ? ownerOf(file) : { person: file.keyWorker }],
  provider: (file) => orOwner(file, cliniciansOf(file)),
  triage: () => [{ post: 'triageClinician' }],
  panelChair: () => [{ post: 'panelChair' }],
} as const satisfies Readonly<Record<string, Meant>>;

/** Whom this pathway can address. A provider is followed by the kind of need that it assesses. */
export type AccessRecipient = EveryCaseRecipient | keyof typeof OF_A_REFERRAL | `provider:${string}`;

/** The child's school, nursery or college: whoever answers for that one, else its own mailbox. */
export function settingOf(file: Referral, { settings, posts }: AreaLimits): Recipient {
  return recipientHere({ post: String(settings['settingLeadPost']) }, file, posts);
}

/** Whom this pathway's tables mean by a word. Whoever is waited for is somebody: where nobody else is, the case's owner. */
export function whoIs(addressee: string, file: Referral, area: AreaLimits): readonly Recipient[] {
  const own = OF_A_REFERRAL as Readonly<Record<string, Meant>>;
  if (Object.hasOwn(own, addressee)) return own[addressee]?.(file, area) ?? [];
  const [kind, need] = addressee.split(':');
  return kind === 'provider' ? cliniciansOf(file, need) : (whoIsEveryCase(addressee, file, area) ?? []);
}

function orOwner(file: Referral, recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.length === 0 ? [ownerOf(file)] : recipients;
}

/** Whoever was asked for what is missing: each once, in the order of the list. */
function holdersOfTheMissing(file: Referral, area: AreaLimits): readonly Recipient[] {
  const asked = [...new Set(file.missing.map(({ askedOf }) => askedOf))];
  return asked.flatMap((name) => holderOfMissing(name, file, area));
}

function holderOfMissing(name: string, file: Referral, area: AreaLimits): readonly Recipient[] {
  if (name === 'family') return familyOf(file);
  if (name === 'referrer' || name === 'setting') return whoIs(name, file, area);
  const post = area.settings[`${name}Post`];
  return typeof post === 'string' ? [{ post }] : [];
}

/** The holders of the contributions that have been asked for and have not come. */
function stillAsked({ contributions }: Referral): readonly Recipient[] {
  return Object.values(contributions)
    .filter(isWaitedFor)
    .map(({ holder }) => holder);
}
