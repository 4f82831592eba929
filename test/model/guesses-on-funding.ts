import { practiceOf } from '#workflows/areas/practice/practice';
import { seatsAtItsMeeting } from '#workflows/every-case/pack/seats';
import { holderOf } from './cast.js';
import { AGENCIES, anyOf, areaOf, dayAround, type Guesses, given, parts, pence, someOf, today } from './guess.js';
import {
  agreement,
  asked,
  CHILD,
  conditions,
  decision,
  digest,
  funding,
  lines,
  position,
  request,
  seatOf,
  signature,
  split,
  WHY,
} from './guessed-requests.js';

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
  HistoryPackRead: (seen) => {
    const post = anyOf(seen.chance, seatsAtItsMeeting(funding(seen)));
    const data = given({ packDigest: funding(seen).pack ?? 'no pack', confirmed: true, post });
    return { data, person: post && holderOf(post) };
  },
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
  FundingAgreedUnderDelegation: (seen) => {
    const posts = practiceOf(areaOf(seen)).funding.delegation.map((each) => each.post);
    // Those who answer for an agency's money say yes at a panel, or urgently: an officer does this.
    const post = anyOf(seen.chance, seen.chance.happens(0.8) ? ['sendCaseOfficer', 'headOfService'] : posts) ?? '';
    const { data } = agreement(seen, { post });
    return { data, person: seen.chance.happens(0.9) ? holderOf(post) : undefined };
  },
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
