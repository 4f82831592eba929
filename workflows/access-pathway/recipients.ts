import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { familyOf, ownerOf } from '../every-case/case.js';
import { whoIsEveryCase } from '../every-case/recipients.js';
import { type Referral, staleReaders } from './case.js';
import { AGENCY_TITLES } from './questions-to-panel.js';
import { cliniciansOf } from './support/updates.js';

/** Whom this pathway's tables mean by a word. Whoever is waited for is somebody: where nobody else is, the case's owner. */
export function whoIs(addressee: string, file: Referral, area: AreaLimits): readonly Recipient[] {
  return recipientsFor(addressee, file, area).map((one) =>
    'organisation' in one && one.organisation === SETTING ? settingOf(file, area) : one,
  );
}

/** The name under which the file keeps a setting of which no person is known. */
const SETTING = 'setting';

/** The child's school, nursery or college: at its own address where that is known, else whoever answers for settings. */
function settingOf({ child, settingEmail }: Referral, area: AreaLimits): Recipient {
  const { settingLeadPost: post } = area.settings;
  if (settingEmail !== null) return { contact: { name: child?.setting ?? AGENCY_TITLES.setting, email: settingEmail } };
  return typeof post === 'string' ? { post } : { organisation: SETTING };
}

function recipientsFor(addressee: string, file: Referral, area: AreaLimits): readonly Recipient[] {
  switch (addressee) {
    case 'setting':
      return [{ organisation: SETTING }];
    case 'author':
      return orOwner(file, file.author === null ? [] : [{ person: file.author }]);
    case 'holders':
      return orOwner(file, holdersOfTheMissing(file, area));
    case 'contributors':
    case 'contributor':
      return orOwner(file, stillAsked(file));
    case 'staleReaders':
      return staleReaders(file).map((person) => ({ person }));
    case 'receiver':
      return file.onward === null ? [] : [{ person: file.onward.acceptedBy }];
    case 'keyWorker':
      return [file.keyWorker === null ? ownerOf(file) : { person: file.keyWorker }];
    case 'provider':
      return orOwner(file, cliniciansOf(file));
    case 'triage':
      return [{ post: 'triageClinician' }];
    case 'panelChair':
      return [{ post: 'panelChair' }];
    default:
      return ofOneOfSeveral(addressee, file, area);
  }
}

/** `provider:asd` is who assesses that need; the rest is as on every case. */
function ofOneOfSeveral(addressee: string, file: Referral, area: AreaLimits): readonly Recipient[] {
  const [kind, strand] = addressee.split(':');
  return kind === 'provider' ? cliniciansOf(file, strand) : (whoIsEveryCase(addressee, file, area) ?? []);
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
  if (name === 'referrer' || name === 'setting') return recipientsFor(name, file, area);
  const post = area.settings[`${name}Post`];
  return typeof post === 'string' ? [{ post }] : [];
}

/** The holders of the contributions that have been asked for and have not come. */
function stillAsked({ contributions }: Referral): readonly Recipient[] {
  return Object.values(contributions)
    .filter(({ state }) => state === 'requested' || state === 'coverActive')
    .map(({ holder }) => holder);
}
