import { SPLIT_BASES } from '#workflows/areas/funding-practice';
import { practiceOf } from '#workflows/areas/practice';
import type { Funding } from '#workflows/joint-funding/funding';
import { SECTIONS, UNITS } from '#workflows/money/package-line';
import { holderOf } from './cast.js';
import {
  AGENCIES,
  anyOf,
  areaOf,
  dayAround,
  fileOf,
  type Guess,
  type Guesses,
  given,
  parts,
  pence,
  type Seen,
  someOf,
  today,
} from './guess.js';
import { panelsOf } from './guesses-on-meetings.js';

const funding = ({ here }: Seen): Funding => fileOf<Funding>(here);

const CHILD = { child: { name: 'Max Hale' }, contact: { name: 'Jo Hale', phone: '07700 900 982' } };

const WHY = { reasons: 'It is needed, and nothing nearby would do.', evidence: ['The report of the school'] };

const seatOf = (seen: Seen, agency: string) =>
  panelsOf(seen)[0]?.seats.find((seat) => seat.agency === agency && seat.sits === 'deciding');

/** One to three lines; of schooling and nursing most often. */
function lines(seen: Seen) {
  const { chance } = seen;
  const count = Math.ceil(chance.between(0.2, 3));
  return Array.from({ length: count }, (_, index) =>
    given({
      id: chance.happens(0.97) ? String(index + 1) : '1',
      what: anyOf(chance, ['A place at a school', 'Nursing', 'Short breaks']),
      section: chance.oneOf(SECTIONS),
      unit: chance.oneOf(UNITS),
      units: Math.ceil(chance.between(0, 52)),
      unitPence: pence(chance),
      from: chance.happens(0.2) ? dayAround(seen, -5, 30) : undefined,
      to: chance.happens(0.1) ? dayAround(seen, 10, 300) : undefined,
    }),
  );
}

function request(seen: Seen): Guess {
  const { chance, here } = seen;
  const isNew = here === undefined || (funding(seen).lines ?? []).length === 0;
  return {
    data: given({
      ...CHILD,
      lines: isNew || chance.happens(0.4) ? lines(seen) : undefined,
      options: chance.happens(0.95) ? [{ what: 'A place nearby', yearlyPence: pence(chance) }] : undefined,
      outcomes: ['To read'],
      done: chance.happens(0.95)
        ? ['multiAgencyMeeting', 'localOptions', 'socialCareKnown', 'continuingCareChecklist']
        : undefined,
      familyView: 'They want it.',
      childSays: chance.happens(0.2) ? 'I like swimming.' : undefined,
      schoolHasSpentPence: chance.happens(0.2) ? pence(chance) : undefined,
      tried: chance.happens(0.2) ? [{ what: 'A tutor', result: 'no change' }] : undefined,
    }),
  };
}

/** Who pays each line: by any basis that the law of the area knows, with parts that come to the whole as a rule. */
function split(seen: Seen): Guess {
  const { chance } = seen;
  const named = funding(seen).lines ?? [];
  const chosen = chance.happens(0.6) ? named : someOf(chance, named, 0.7);
  const of = ({ id }: { id: string }) => {
    const basis = chance.happens(0.5) ? 'FIXED_PERCENT' : chance.oneOf(SPLIT_BASES);
    const hundred = { education: 50, health: 30, socialCare: 20 };
    return given({
      line: id,
      basis,
      payer: ['LEAD_AGENCY', 'NEEDS_LED_LINE', 'SCHOOL_E1E2_FIRST'].includes(basis)
        ? chance.oneOf(AGENCIES)
        : undefined,
      parts: ['FIXED_PERCENT', 'PREDOMINANT_NEED'].includes(basis)
        ? chance.happens(0.5)
          ? hundred
          : parts(chance)
        : undefined,
    });
  };
  return { data: { splits: (chosen.length > 0 ? chosen : [{ id: '1' }]).map(of) } };
}

/** An agency's word for its own money, by whoever decides for it as a rule. */
function position(seen: Seen): Guess {
  const { chance } = seen;
  const { sitting, positions, total } = funding(seen);
  const silent = sitting.deciding.filter(({ agency }) => positions[agency] === undefined);
  const one = anyOf(chance, silent.length > 0 && chance.happens(0.9) ? silent : sitting.deciding);
  const agency = chance.happens(0.96) && one ? one.agency : chance.oneOf(AGENCIES);
  const says = chance.happens(0.78)
    ? 'agree'
    : chance.oneOf(['agreeWithCap', 'disagree', 'disagree', 'needsOwnGovernance']);
  const share = total[agency] ?? 0;
  return {
    data: given({
      agency,
      position: says,
      reason: chance.happens(0.95) ? 'It is our duty, or it is not.' : undefined,
      capPence: says === 'agreeWithCap' ? Math.max(0, share + chance.oneOf([0, -1, 1, -5000, 5000])) : undefined,
      onlyIf: chance.happens(0.05) ? 'there is a review in May' : undefined,
      decidesOn: says === 'needsOwnGovernance' ? dayAround(seen, 5, 10) : undefined,
    }),
    person: one?.person ?? holderOf(seatOf(seen, agency)?.post ?? ''),
  };
}

/** What every decision records, and who has the chair. */
function decision(seen: Seen, more: Readonly<Record<string, unknown>> = {}): Guess {
  const { chance } = seen;
  const { sitting } = funding(seen);
  const panel = panelsOf(seen)[0];
  const other = anyOf(chance, sitting.deciding)?.person ?? holderOf(panel?.seats[0]?.post ?? '');
  return {
    data: given({
      ...WHY,
      recommend: chance.happens(0.1) ? ['A tutor'] : undefined,
      repeatReason: chance.happens(0.5) ? 'The tutor was ill then' : undefined,
      secondPerson: chance.happens(0.97) ? other : undefined,
      ...more,
    }),
    person: sitting.chair ?? holderOf(panel?.chair.post ?? ''),
  };
}

function agreement(seen: Seen, more: Readonly<Record<string, unknown>> = {}): Guess {
  const { settlement, stage } = funding(seen);
  return decision(seen, {
    because: settlement !== null && stage !== 'atPanel' ? settlement.disagreement : undefined,
    howAndWhenTheChildReturns: 'Each July it is looked at whether Max can come home.',
    ...more,
  });
}

const signature = (seen: Seen, agency: string) => {
  const seat = seatOf(seen, agency);
  const post = seen.chance.happens(0.9) ? seat?.post : seat?.deputies[0];
  return { agency, person: holderOf(post ?? '') ?? agency, post: seat?.post ?? agency };
};

const asked = (seen: Seen) => {
  const { payers } = funding(seen);
  return payers.length > 0 ? payers : AGENCIES;
};

const conditions = (seen: Seen) => [{ what: 'A review in May', owner: 'omar', due: dayAround(seen, 5, 60) }];

/** For each act of a funding case, facts that could be true. */
export const ON_FUNDING: Guesses = {
  FundingStarted: () => ({ data: CHILD }),
  FundingRequested: request,
  FundingReturned: () => ({ data: { missing: ['An option with its cost'] } }),
  FundingValidated: () => ({ data: {} }),
  FundingWithdrawn: () => ({ data: { because: 'They have moved' } }),
  SplitProposed: split,
  HistoryPackBuilt: (seen) => ({ data: { packDigest: digest(seen) } }),
  InformationSupplied: (seen) => ({ data: { what: 'A letter of the hospital', packDigest: digest(seen) } }),
  HistoryPackRead: (seen) => ({ data: { packDigest: funding(seen).pack ?? 'no pack', confirmed: true } }),
  ListedForPanel: (seen) => ({ data: { meetingOn: dayAround(seen, 0, 20) } }),
  PanelItemRolled: () => ({ data: { because: 'The time was over' } }),
  PanelItemOpened: (seen) => {
    const panel = panelsOf(seen)[0];
    const deciding = AGENCIES.map((agency) => ({
      agency,
      person: holderOf(seatOf(seen, agency)?.post ?? '') ?? agency,
    }));
    return { data: given({ deciding, chair: holderOf(panel?.chair.post ?? '') }) };
  },
  InterestDeclaredAtPanel: (seen) => ({
    data: { person: anyOf(seen.chance, funding(seen).sitting.deciding)?.person ?? 'edward' },
  }),
  AgencyPositionRecorded: position,
  FundingAgreed: (seen) => agreement(seen),
  FundingAgreedWithConditions: (seen) => agreement(seen, { conditions: conditions(seen) }),
  InterimFundingAgreed: (seen) =>
    decision(seen, { payers: parts(seen.chance), from: dayAround(seen, -3, 5), until: dayAround(seen, 20, 60) }),
  FundingDeferred: (seen) => decision(seen, { wanted: ['A second option'], until: dayAround(seen, 7, 21) }),
  FundingRefused: (seen) =>
    decision(seen, { meanwhileSecuredBy: seen.chance.happens(0.8) ? 'The council' : undefined }),
  FundingNotAgreed: (seen) =>
    decision(seen, { meanwhileSecuredBy: seen.chance.happens(0.8) ? 'The council' : undefined }),
  FundingAgreedUnderDelegation: (seen) =>
    agreement(seen, { post: anyOf(seen.chance, practiceOf(areaOf(seen)).funding.delegation)?.post }),
  UrgentFundingRequested: (seen) => ({
    data: {
      ...CHILD,
      risk: 'Max would have nowhere to sleep',
      lines: lines(seen),
      payers: someOf(seen.chance, AGENCIES, 0.8),
    },
  }),
  UrgentFundingDecided: (seen) => {
    const signatures = asked(seen).map((agency) => signature(seen, agency));
    return { data: { signatures, days: Math.ceil(seen.chance.between(5, 29)) }, person: signatures.at(0)?.person };
  },
  UrgentFundingRatified: (seen) => {
    const { sitting } = funding(seen);
    const said = (agency: string) => sitting.deciding.find((one) => one.agency === agency)?.person;
    const positions = AGENCIES.filter(() => seen.chance.happens(0.95)).map((agency) => ({
      agency,
      position: seen.chance.happens(0.93) ? 'agree' : 'disagree',
      person: said(agency) ?? holderOf(seatOf(seen, agency)?.post ?? '') ?? agency,
    }));
    return {
      data: { ...WHY, positions, basis: 'FIXED_PERCENT', parts: { education: 50, health: 30, socialCare: 20 } },
      person: decision(seen).person,
    };
  },
  UrgentFundingOverturned: (seen) => ({
    data: { ...WHY, windDownUntil: dayAround(seen, 0, 30), payerMeanwhile: seen.chance.oneOf(AGENCIES) },
    person: decision(seen).person,
  }),
  DecisionNotified: () => ({ data: {} }),
  ConditionMet: (seen) => ({ data: { id: funding(seen).conditions.at(0)?.id ?? '1' } }),
  PackageStarted: (seen) => ({ data: { providerConfirms: true, familyConfirms: seen.chance.happens(0.8) } }),
  PackageReviewed: (seen) => ({ data: { decision: seen.chance.oneOf(['continue', 'backToPanel', 'end']) } }),
  PackageVaried: (seen) => {
    const line = anyOf(seen.chance, funding(seen).lines);
    const unitPence = Math.floor((line?.unitPence ?? 100) * seen.chance.between(0.8, 1.2));
    return {
      data: { line: line?.id ?? '1', from: dayAround(seen, 1, 30), unitPence, because: 'The provider asks for more' },
    };
  },
  WindDownPlanned: (seen) => ({
    data: { until: dayAround(seen, 0, 20), plan: 'A place at the local school', payer: 'education' },
  }),
  PackageEnded: (seen) => ({
    data: { lastDay: funding(seen).windDown?.until ?? today(seen), replacement: 'A place at the local school' },
  }),
  PaymentRecorded: (seen) => ({
    data: {
      agency: seen.chance.oneOf(AGENCIES),
      line: '1',
      from: dayAround(seen, -9, 0),
      to: dayAround(seen, 0, 9),
      pence: pence(seen.chance),
    },
  }),
  DecisionReviewRequested: () => ({ data: { ground: 'newInformation', words: 'There is a new report' } }),
  FundingClosed: (seen) => ({ data: { because: seen.chance.oneOf(['moved', 'died', 'anotherFunder']) } }),
};

const digest = ({ chance }: Seen): string => `pack ${Math.floor(chance.between(0, 1_000_000)).toString(36)}`;
