import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, type Contribution, contactOf, entry, familyOf, NO_OWNER } from '../../every-case/case.js';
import { ADVISERS, type AdviserName } from '../advisers.js';
import type { Advice, Assessment, Decision, Exception } from '../case.js';
import { closureMeant } from '../closures.js';
import { PLAN_ENTRIES } from '../plan/updates.js';
import { owedInstead, REDRESS_ENTRIES } from '../redress/updates.js';
import type { AssessmentAgreed, AssessmentRequested, RefusalReversed } from '../request/acts.js';
import type { AdviceReceived, AdviceRequested, AdviceReused, ExceptionClaimed } from './acts.js';

const write = <Facts>(written: (file: Assessment, act: Act<string, Facts>) => Partial<Assessment>) =>
  entry<Assessment, Facts>(written);

/** Professionals who may ask, or bring a child to attention: they see where the case stands that they began. */
const ASKING_FOR_THE_CHILD = [
  'referrer',
  'settingContributor',
  'healthContributor',
  'socialCareContributor',
  'adviser',
];

/** What the file learns from each act of this pathway. */
export const ASSESSMENT_ENTRIES = {
  ...PLAN_ENTRIES,
  ...REDRESS_ENTRIES,
  openTheFile: write<AssessmentRequested>((_file, act) => ({
    child: act.data.child as CaseFile['child'],
    contact: contactOf(act.data.contact, act),
    referrer: ASKING_FOR_THE_CHILD.includes(act.by.role) ? act.by.person : null,
    source: act.data.source,
    receivedOn: (act.data.receivedOn as CivilDate | undefined) ?? act.occurredOn,
    lastAssessedOn: (act.data.lastAssessedOn as CivilDate | undefined) ?? null,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
  })),
  openAfterARefusal: write<RefusalReversed>((_file, act) => ({
    child: act.data.child as CaseFile['child'],
    contact: contactOf(act.data.contact, act),
    receivedOn: act.occurredOn,
    assessDecision: decided('yes', act),
    reversals: [{ of: 'assess', because: act.data.because, on: act.occurredOn }],
    appeals: act.data.appeal ? [act.data.appeal] : [],
    owedInstead: owedInstead(act.data),
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
  })),
  notePartnersTold: write((_file, { occurredOn }) => ({ partnersToldOn: occurredOn })),
  // A decision once recorded is never written over: what reverses it stands beside it.
  decideToAssess: write<AssessmentAgreed>((file, act) => ({
    assessDecision: file.assessDecision ?? decided('yes', act),
    ...reversed(file, act, 'assess'),
  })),
  refuseToAssess: write(({ assessDecision }, act) => ({ assessDecision: assessDecision ?? decided('no', act) })),
  decideToIssue: write<AssessmentAgreed>((file, act) => ({
    planDecision: file.planDecision ?? decided('yes', act),
    ...reversed(file, act, 'issue'),
  })),
  refuseToIssue: write(({ planDecision }, act) => ({ planDecision: planDecision ?? decided('no', act) })),
  askForAdvice: write<AdviceRequested>((file, act) => {
    const asked = adviceAsked(act);
    const holders = Object.entries(asked).map(([name, holder]) => [
      name,
      requested(holder.holder ?? holderOf(name, file, act.area), act),
    ]);
    return {
      advice: {
        ...file.advice,
        ...Object.fromEntries(Object.entries(asked).map(([name, { advice }]) => [name, advice])),
      },
      contributions: { ...file.contributions, ...Object.fromEntries(holders) },
    };
  }),
  noteAdvice: write<AdviceReceived>((file, { data, occurredOn }) => ({
    advice: {
      ...file.advice,
      [data.from]: {
        ...(file.advice[data.from] as Advice),
        receivedOn: occurredOn,
        nilReturn: data.nilReturn === true,
      },
    },
    contributions: received(file, data.from),
  })),
  reuseAdvice: write<AdviceReused>((file, act) => {
    const again = act.data.from.map((name) => [name, reused(name, act.data.givenOn)]);
    const holders = act.data.from.map((name) => [
      name,
      { ...requested(holderOf(name, file, act.area), act), state: 'received' },
    ]);
    return {
      advice: { ...file.advice, ...Object.fromEntries(again) },
      contributions: { ...file.contributions, ...Object.fromEntries(holders) },
    };
  }),
  noteLateAdvice: write<{ key: string }>(({ contributions }, { data }) => {
    const late = contributions[data.key];
    return late === undefined ? {} : { contributions: { ...contributions, [data.key]: { ...late, overdue: true } } };
  }),
  claimException: write<ExceptionClaimed>((file, act) => ({ exceptions: [...file.exceptions, claimed(file, act)] })),
  approveException: write((file) => settledException(file, 'approved')),
  rejectException: write((file) => settledException(file, 'rejected')),
};

function decided(outcome: Decision['outcome'], { occurredOn, by }: Act): Decision {
  return { outcome, on: occurredOn, by: by.person };
}

function reversed(
  { reversals }: Assessment,
  { data, occurredOn }: Act<string, AssessmentAgreed>,
  of: 'assess' | 'issue',
) {
  if (!data.reverses) return {};
  return { reversals: [...reversals, { of, because: data.reverses, on: occurredOn }] };
}

type Asked = Readonly<Record<string, { readonly advice: Advice; readonly holder?: Recipient }>>;

function adviceAsked({ data, occurredOn }: Act<string, AdviceRequested>): Asked {
  const none = { askedOn: occurredOn, receivedOn: null, nilReturn: false, reused: false };
  const named = (data.from ?? []).map((name) => [name, { advice: { ...none, ...standing(name) } }]);
  const others = (data.others ?? []).map(({ name, wishedBy, isHealthBody }) => [
    name,
    {
      advice: { ...none, letter: wishedBy === 'family' ? 'h' : 'f', isHealthBody: isHealthBody === true },
      holder: { organisation: name },
    },
  ]);
  return Object.fromEntries([...named, ...others]);
}

const standing = (name: string): Pick<Advice, 'letter' | 'isHealthBody'> => {
  const { letter, isHealthBody } = ADVISERS[name as AdviserName];
  return { letter, isHealthBody };
};

function reused(name: string, givenOn: string): Advice {
  return { ...standing(name), askedOn: null, receivedOn: givenOn as CivilDate, nilReturn: false, reused: true };
}

/** Who in the area answers for an adviser: the post that the profile names; the family for itself. */
function holderOf(name: string, file: Assessment, { settings }: AreaLimits): Recipient {
  if (name === 'family') return familyOf(file)[0] ?? { post: file.owner.post };
  return { post: String(settings[`${name}AdvicePost`] ?? file.owner.post) };
}

function requested(holder: Recipient, { sequence }: Act): Contribution {
  return { state: 'requested', holder, askedBy: sequence, overdue: false };
}

function received({ contributions }: Assessment, name: string): Assessment['contributions'] {
  return { ...contributions, [name]: { ...(contributions[name] as Contribution), state: 'received' } };
}

function claimed(file: Assessment, { data, by, sequence, area }: Act<string, ExceptionClaimed>): Exception {
  const { ground, about } = data;
  const closure = ground === 'schoolClosure' ? closureMeant(data, file, area) : undefined;
  const { firstClosedDay, reopens } = closure ?? {};
  return {
    claim: sequence,
    ground,
    about,
    claimedBy: by.person,
    ...(firstClosedDay && reopens && { closure: { firstClosedDay, reopens } }),
    state: 'claimed',
  };
}

/** The last one that was claimed: each is settled before the next is argued. */
function settledException({ exceptions }: Assessment, state: 'approved' | 'rejected'): Partial<Assessment> {
  const waiting = exceptions.findLast((each) => each.state === 'claimed');
  return { exceptions: exceptions.map((each) => (each === waiting ? { ...each, state } : each)) };
}
