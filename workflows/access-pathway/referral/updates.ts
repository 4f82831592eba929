import type { Act } from '#engine/act';
import type { Actor } from '#engine/history';
import { type CaseFile, contactOf, NO_OWNER } from '../../every-case/case.js';
import { update } from '../acts.js';
import { type Assessment, type Referral, type Stage, WHOLE_CHILD } from '../case.js';
import type { ListingTheMissing } from '../triage/acts.js';
import type { Adding, Drafting, EquivalentState, MovingHere, Sending } from './acts.js';

/** What the file learns from the acts that begin a referral and complete it. */
export const REFERRAL_UPDATES = {
  beginTheFile: update((file, act: Drafting) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    author: act.by.person,
  })),
  receiveTheReferral: update((file, act: Sending) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.occurredOn,
    helper: act.data.helper ?? null,
    tried: act.data.tried ?? [],
  })),
  takeOver: update((file, act: MovingHere) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.data.receivedOn,
    pack: act.data.packDigest ?? null,
    consent: act.data.consentCame === true ? 'given' : 'none',
    voice: (act.data.childSays ?? '') === '' ? 'sought' : 'captured',
    assessments: assessedElsewhere(act.data.goesOnAt, act),
  })),
  listWhatIsMissing: update((_file, { data }: ListingTheMissing) => ({ missing: data.items })),
  strikeOffWhatCame: update(({ missing }, { data }: Adding) => ({
    missing: data.answers === undefined ? [] : missing.filter(({ what }) => !data.answers?.includes(what)),
  })),
  /** A pack that stands becomes the one with this in it. */
  addToTheFile: update(({ pack }, { data }: Act<string, Pick<Adding['data'], 'packDigest'>>) => ({
    pack: pack === null ? null : (data.packDigest ?? pack),
  })),
};

function whoItIsAbout(file: Referral, act: Drafting | Sending | MovingHere): Partial<Referral> {
  const { by } = act;
  const data: Partial<Drafting['data']> = act.data;
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

/** A child who was with a provider is so here, with the one that is named, if any is. */
function assessedElsewhere(at: EquivalentState, { sequence: since, data }: MovingHere): Referral['assessments'] {
  const [part, stage] = at.split('.') as [string, Stage];
  const known: Assessment = { provider: data.provider ?? null, clinician: null, stage, found: null, since };
  const assessments: Referral['assessments'] = { [WHOLE_CHILD]: known };
  return part === 'diagnostic' ? assessments : {};
}
