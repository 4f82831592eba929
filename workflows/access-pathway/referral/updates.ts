import type { Act } from '#engine/act';
import type { Actor } from '#engine/history';
import { updatesFor } from '#engine/updates';
import { type CaseFile, contactOf, NO_OWNER } from '../../every-case/case.js';
import type { AccessAct } from '../acts.js';
import type { Referral } from '../case.js';
import type {
  InformationSupplied,
  MissingInformationListed,
  ReferralStarted,
  ReferralSubmitted,
  TransferredIn,
} from './acts.js';

const update = updatesFor<Referral, AccessAct>();

/** What the file learns from the acts that begin a referral and complete it. */
export const REFERRAL_UPDATES = {
  beginTheFile: update<ReferralStarted>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    author: act.by.person,
  })),
  receiveTheReferral: update<ReferralSubmitted>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.occurredOn,
    helper: act.data.helper ?? null,
    tried: act.data.tried ?? [],
  })),
  takeOver: update<TransferredIn>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.data.receivedOn,
    pack: act.data.packDigest ?? null,
    consent: 'given',
    voice: 'sought',
  })),
  listWhatIsMissing: update<MissingInformationListed>((_file, { data }) => ({ missing: data.items })),
  strikeOffWhatCame: update<InformationSupplied>(({ missing }, { data }) => ({
    missing: data.answers === undefined ? [] : missing.filter(({ what }) => !data.answers?.includes(what)),
  })),
  /** A pack that stands becomes the one with this in it. */
  addToTheFile: update<Pick<InformationSupplied, 'packDigest'>>(({ pack }, { data }) => ({
    pack: pack === null ? null : (data.packDigest ?? pack),
  })),
};

type About = Pick<ReferralStarted, 'child' | 'contact' | 'strands' | 'settingEmail'>;

function whoItIsAbout(file: Referral, act: Act<string, About>): Partial<Referral> {
  const { data, by } = act;
  return {
    child: data.child ?? file.child,
    contact: contactOf(data.contact ?? file.contact, act),
    ...(speaksFor(by) !== null && { referrer: by.person, referrerOf: speaksFor(by) }),
    strands: data.strands ?? file.strands,
    settingEmail: data.settingEmail ?? file.settingEmail,
  };
}

const SPEAKS_FOR: Readonly<Record<string, string>> = {
  referrer: 'setting',
  settingContributor: 'setting',
  healthContributor: 'health',
  socialCareContributor: 'socialCare',
};

/** The agency of a professional who refers. A family speaks for itself, and a co-ordinator only keys in what others said. */
const speaksFor = ({ role }: Actor): string | null => SPEAKS_FOR[role] ?? null;

/** Custody begins with the first act: the post that takes referrals in. */
const intake = ({ area }: Act): CaseFile['owner'] => ({ ...NO_OWNER, post: String(area.settings.intakePost) });
