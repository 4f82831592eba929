import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../../areas/practice/agencies.js';
import type { Condition, Decision, Funding, Outcome } from '../case.js';
import type { DisagreementOpened, InterimPutInForce, SettlementReached } from '../dispute/acts.js';
import { openedBy, openedFrom } from '../opened-periods.js';
import { financePosts } from '../practice.js';
import { splitBy, write } from '../request/updates.js';
import { divisionBy, sharedInParts } from '../sharing.js';
import { partsIn } from '../told.js';
import type { UrgentFundingDecided, UrgentFundingOverturned, UrgentFundingRatified } from '../urgent/acts.js';
import { ratifiedSplit } from '../urgent/rules.js';
import type { FundingAgreed, FundingAgreedWithConditions, FundingRefused, InterimFundingAgreed } from './acts.js';

/** What the file learns from decisions about money. */
export const ENTRIES_OF_DECISIONS = {
  noteAgreed: write<FundingAgreed>((file, act) => ({ ...settled(file, act), ...decided(file, act, 'agreed') })),
  noteAgreedWithConditions: write<FundingAgreedWithConditions>((file, act) => ({
    ...settled(file, act),
    ...decided(file, act, 'agreedWithConditions'),
    conditions: [...file.conditions, ...conditionsIn(act.data, file.conditions.length)],
  })),
  noteInterim: write<InterimFundingAgreed>((file, act) => {
    const { payers, from, until } = act.data;
    const interim = { parts: partsIn(payers), from: from as CivilDate, until: until as CivilDate };
    return { interim, ...paidMeanwhile(file, act, interim), ...decided(file, act, 'interimWithoutPrejudice') };
  }),
  noteRefused: write<FundingRefused>((file, act) => decided(file, act, 'refused')),
  noteNotAgreed: write<FundingRefused>((file, act) => decided(file, act, 'notAgreed')),
  noteDisagreement: write<DisagreementOpened>((_file, { data }) => ({ disagreement: data.disagreement })),
  noteInterimInForce: write<InterimPutInForce>((file, act) => {
    const { shares, from, disagreement } = act.data;
    const interim = { parts: partsIn(shares), from: from as CivilDate, until: null };
    return { disagreement, interim, ...paidMeanwhile(file, act, interim) };
  }),
  noteSettlement: write<SettlementReached>((_file, { data }) => ({
    disagreement: data.disagreement,
    settlement: { disagreement: data.disagreement, parts: partsIn(data.shares), from: data.from as CivilDate },
  })),
  noteUrgentDecision: write<UrgentFundingDecided>((file, act) => {
    const payers = act.data.payers ?? file.payers;
    const sole = payers.length === 1 ? payers[0] : undefined;
    const divisions =
      sole && Object.fromEntries(file.lines.map(({ id }) => [id, { basis: 'LEAD_AGENCY', payer: sole } as const]));
    return { payers: payers.length > 0 ? payers : signers(act), ...(divisions && splitBy(file, divisions, act)) };
  }),
  noteRatified: write<UrgentFundingRatified>((file, act) => {
    const { lines, total } = ratifiedSplit(file, act);
    const divisions = Object.fromEntries(lines.map(({ line, division }) => [line, division]));
    const known = { ...file, divisions, split: lines, total };
    const periods = file.startedOn === null ? file.periods : openedFrom(known, act, file.startedOn);
    return {
      divisions,
      split: lines,
      total,
      periods,
      agreedPence: pricesOf(file),
      positions: Object.fromEntries(
        act.data.positions.map(({ agency, position, person }) => [agency, simply(position, person)]),
      ),
      ...decided(file, act, 'ratified'),
    };
  }),
  noteOverturned: write<UrgentFundingOverturned>((file, act) => {
    const { windDownUntil, plan, payerMeanwhile, reasons } = act.data;
    const until = windDownUntil as CivilDate;
    const payer = { basis: 'LEAD_AGENCY', payer: payerMeanwhile } as const;
    const meanwhile = splitBy(file, Object.fromEntries(file.lines.map(({ id }) => [id, payer])), act);
    const known = { ...file, ...meanwhile, lines: file.lines.map((line) => ({ ...line, to: until })) };
    return {
      ...meanwhile,
      windDown: { until, plan: plan ?? reasons, payer: payerMeanwhile },
      // Where nobody had shared the costs yet, whoever pays meanwhile pays from the first day.
      periods:
        file.startedOn === null
          ? file.periods
          : openedFrom(known, act, file.periods.length > 0 ? act.occurredOn : file.startedOn),
      ...decided(file, act, 'overturned'),
    };
  }),
};

/** Decided by no meeting, though one may have had it before. */
const UNDER_DELEGATION = ['FundingAgreedUnderDelegation'];

type Facts = Pick<FundingAgreed, 'reasons' | 'repeatReason' | 'startsOn' | 'because'> &
  Pick<FundingRefused, 'meanwhileSecuredBy'>;

function decided(
  file: Funding,
  { type, data, occurredOn, by, sequence, area }: Act<string, Facts>,
  outcome: Outcome,
): Partial<Funding> {
  const decision: Decision = {
    event: sequence,
    outcome,
    atMeeting: file.meeting !== null && data.because === undefined && !UNDER_DELEGATION.includes(type),
    on: occurredOn,
    reasons: data.reasons ?? '',
    chair: by.person,
    startsOn: (data.startsOn as CivilDate | undefined) ?? file.lines.find(({ from }) => from !== null)?.from ?? null,
    notified: false,
    repeatReason: data.repeatReason ?? null,
    meanwhile: data.meanwhileSecuredBy ?? null,
  };
  const finance = financePosts(file, area).map((post) => `post:${post}`);
  return { decision, finance, mayAskAgain: false, confirmed: [] };
}

/** What the payers said yes to: as proposed, or, where a disagreement was settled, as settled, from the day of the settlement. */
function settled(file: Funding, act: Act<string, FundingAgreed>): Partial<Funding> {
  const agreedPence = pricesOf(file);
  if (act.data.because === undefined || file.settlement === null) return { agreedPence };
  const { parts, from } = file.settlement;
  const { lines, total } = sharedInParts(file, parts, act.area);
  const divisions = Object.fromEntries(file.lines.map(({ id }) => [id, divisionBy(parts)]));
  const known = { ...file, divisions, split: lines, total };
  return { divisions, split: lines, total, agreedPence, interim: null, periods: openedFrom(known, act, from) };
}

/** Paying says nothing of who is responsible: the shares proposed stay as they were proposed. */
function paidMeanwhile(
  file: Funding,
  act: Act,
  { parts, from, until }: NonNullable<Funding['interim']>,
): Partial<Funding> {
  const { lines } = sharedInParts(file, parts, act.area);
  return { periods: openedBy(file, act, { from, until, split: lines, withoutPrejudice: true }) };
}

const pricesOf = ({ lines }: Funding): Funding['agreedPence'] =>
  Object.fromEntries(lines.map(({ id, units, unitPence }) => [id, units * unitPence]));

function conditionsIn({ conditions }: FundingAgreedWithConditions, before: number): readonly Condition[] {
  return conditions.map(({ id, what, owner, due }, index) => ({
    id: id || String(before + index + 1),
    what,
    owner,
    due: due as CivilDate,
    met: false,
  }));
}

const signers = ({ data }: Act<string, UrgentFundingDecided>): readonly Agency[] =>
  data.signatures.map(({ agency }) => agency);

const simply = (says: 'agree' | 'disagree', person: string) => ({
  says,
  person,
  cap: null,
  onlyIf: null,
  because: null,
});
