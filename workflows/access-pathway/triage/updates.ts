import type { Act } from '#engine/act';
import type { Actor } from '#engine/history';
import type { Recipient } from '#engine/recipient';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, type Contribution, contactOf, entry, NO_OWNER } from '../../every-case/case.js';
import type { Referral, TriedBefore } from '../case.js';
import type { TransferredIn } from '../closing/acts.js';
import type { HistoryPackBuilt, HistoryPackRead, ListedForPanel, PanelDecided } from '../panel/acts.js';
import { MEETING_ENTRIES } from '../panel/updates.js';
import type {
  InformationSupplied,
  MissingInformationListed,
  ReferralStarted,
  ReferralSubmitted,
} from '../referral/acts.js';
import type { OutcomeIssued, PostSupportStarted, WaitingListJoined } from '../support/acts.js';
import { ASSESSMENT_ENTRIES } from '../support/updates.js';
import type {
  ContributionReceived,
  ContributionRequested,
  ReferralAccepted,
  ReferralAcceptedAsUrgent,
  ReferralRedirected,
} from './acts.js';

const write = <Facts>(written: (file: Referral, act: Act<string, Facts>) => Partial<Referral>) =>
  entry<Referral, Facts>(written);

/** What the file learns from each act of this pathway. */
export const ACCESS_ENTRIES = {
  ...ASSESSMENT_ENTRIES,
  beginTheFile: write<ReferralStarted>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    author: act.by.person,
  })),
  receiveTheReferral: write<ReferralSubmitted>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.occurredOn,
    helper: act.data.helper ?? null,
    tried: act.data.tried ?? [],
  })),
  takeOver: write<TransferredIn>((file, act) => ({
    ...whoItIsAbout(file, act),
    owner: intake(act),
    receivedOn: act.data.receivedOn as CivilDate,
    pack: act.data.packDigest ?? null,
    consent: 'given',
    voice: 'sought',
  })),
  listWhatIsMissing: write<MissingInformationListed>((_file, { data }) => ({ missing: data.items })),
  strikeOffWhatCame: write<InformationSupplied>(({ missing }, { data }) => ({
    missing: data.answers === undefined ? [] : missing.filter(({ what }) => !data.answers?.includes(what)),
  })),
  addToTheFile: write<InformationSupplied | ContributionReceived>(({ pack }, { data }) => ({
    pack: pack === null ? null : (data.packDigest ?? pack),
  })),
  askTheAgencies: write<ReferralAccepted>((file, act) => ({ contributions: asked(file, act, askedFor(act)) })),
  askOneAgency: write<ContributionRequested>((file, act) => {
    const { from, holder } = act.data;
    const one = asked(file, act, [from])[from] as Contribution;
    const known = holder === undefined ? one : { ...one, holder: { person: holder } };
    return { contributions: { ...file.contributions, [from]: known } };
  }),
  noteContribution: write<ContributionReceived>((file, { data }) => ({
    ...settled(file, data.from, 'received'),
    tried: [...file.tried, ...(data.tried ?? [])],
  })),
  waiveContribution: write<{ from: string }>((file, { data }) => settled(file, data.from, 'waived')),
  noteOverdue: write<{ key: string }>(({ contributions }, { data }) => {
    const late = contributions[data.key];
    return late === undefined ? {} : { contributions: { ...contributions, [data.key]: { ...late, overdue: true } } };
  }),
  noteOnwardRoute: write<ReferralRedirected>((_file, { data }) => ({
    onward: {
      to: data.to ?? '',
      acceptedBy: data.acceptedBy ?? '',
      firstContactBy: data.firstContactBy as CivilDate,
      explanation: data.explanation ?? null,
    },
    unmetNeed: data.unmetNeed ?? [],
  })),
  keepThePack: write<HistoryPackBuilt>(({ tried }, { data }) => ({
    pack: data.packDigest ?? null,
    tried: merged(tried, data.triedRegister ?? []),
  })),
  noteReading: write<HistoryPackRead>(({ reads }, { data, by }) => ({
    reads: { ...reads, [by.person]: data.packDigest },
  })),
  putOnTheAgenda: write<ListedForPanel | ReferralAcceptedAsUrgent>(({ members }, { data }) => ({
    panelOn: (data.meetingOn as CivilDate | undefined) ?? null,
    members: data.members ?? members,
  })),
  ...MEETING_ENTRIES,
  noteDecision: write<PanelDecided>((_file, { data }) => ({
    decision: { outcome: data.outcome, onward: data.onward ?? null, notified: false },
  })),
  askForMore: write<PanelDecided>((file, act) => ({
    deferrals: file.deferrals + 1,
    contributions: asked(
      file,
      act,
      (act.data.wanted ?? []).map(({ from }) => from),
    ),
  })),
  noteThatFamilyWasTold: write(({ decision }) =>
    decision === null ? {} : { decision: { ...decision, notified: true } },
  ),
  noteOutcome: write<OutcomeIssued>(() => ({})),
  noteKeyWorker: write<PostSupportStarted | WaitingListJoined>(({ keyWorker }, { data }) => ({
    keyWorker: data.keyWorker ?? keyWorker,
  })),
  close: write((_file, { occurredOn }) => ({ closedOn: occurredOn })),
  reopen: write(() => ({ closedOn: null, onward: null, decision: null, meeting: null })),
};

type About = Pick<ReferralStarted, 'child' | 'contact' | 'strands' | 'settingEmail'>;

function whoItIsAbout(file: Referral, act: Act<string, About>): Partial<Referral> {
  const { data, by } = act;
  return {
    child: (data.child as CaseFile['child'] | undefined) ?? file.child,
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
function speaksFor({ role }: Actor): string | null {
  return SPEAKS_FOR[role] ?? null;
}

/** Custody begins with the first act: the post that takes referrals in. */
function intake({ area }: Act): CaseFile['owner'] {
  return { ...NO_OWNER, post: String(area.settings.intakePost) };
}

function askedFor({ data, area }: Act<string, ReferralAccepted>): readonly string[] {
  return data.ask ?? (area.settings.contributors as readonly string[]);
}

function asked(file: Referral, act: Act, names: readonly string[]): Referral['contributions'] {
  const fresh = names.map((name) => {
    const holder = file.contributions[name]?.holder ?? firstHolder(file, name, act);
    return [name, { state: 'requested', holder, askedBy: act.sequence, overdue: false } as const];
  });
  return { ...file.contributions, ...Object.fromEntries(fresh) };
}

/** The professional who referred answers for their own agency; else the setting, and the area's posts for the others. */
function firstHolder({ referrer, referrerOf }: Referral, name: string, { area }: Act): Recipient {
  if (referrer !== null && referrerOf === name) return { person: referrer };
  return name === 'setting' ? { organisation: 'setting' } : { post: String(area.settings[`${name}Post`]) };
}

function settled(file: Referral, name: string, state: 'received' | 'waived'): Partial<Referral> {
  const one = file.contributions[name] as Contribution;
  const { [name]: _taken, ...awaitingHolder } = file.awaitingHolder;
  return { contributions: { ...file.contributions, [name]: { ...one, state } }, awaitingHolder };
}

function merged(known: readonly TriedBefore[], register: readonly TriedBefore[]): readonly TriedBefore[] {
  const listed = register.map(({ what }) => what);
  return [...known.filter(({ what }) => !listed.includes(what)), ...register];
}
