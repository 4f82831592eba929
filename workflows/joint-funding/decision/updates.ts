import type { Act } from '#engine/act';
import { yearlyPence } from '../../money/package-line.js';
import { update } from '../acts.js';
import type { Condition, Decision, Funding, Outcome } from '../case.js';
import { openedBy, openedFrom } from '../package/updates.js';
import { allAlike, divisionBy, financePosts, partsIn, sharedBy } from '../practice.js';
import { splitBy } from '../request/updates.js';
import type { Agreeing, AgreeingAlone, AgreeingOnConditions, PayingMeanwhile, Refusing, Telling } from './acts.js';

/** What the file learns from decisions about money, and from who is told of them. */
export const DECISION_UPDATES = {
  noteAgreed: update((file, act: Agreeing) => ({ ...settled(file, act), ...decided(file, act, 'agreed') })),
  // By no meeting, though one may have had it before.
  noteAgreedByAnOfficer: update((file, act: AgreeingAlone) => ({
    ...settled(file, act),
    ...decided({ ...file, meeting: null }, act, 'agreed'),
  })),
  noteAgreedWithConditions: update((file, act: AgreeingOnConditions) => ({
    ...settled(file, act),
    ...decided(file, act, 'agreedWithConditions'),
    conditions: [...file.conditions, ...conditionsIn(act, file.conditions.length)],
  })),
  noteInterim: update((file, act: PayingMeanwhile) => {
    const { payers, from, until } = act.data;
    const interim = { parts: partsIn(payers), from, until };
    return { interim, ...paidMeanwhile(file, act, interim), ...decided(file, act, 'interimWithoutPrejudice') };
  }),
  noteRefused: update((file, act: Refusing) => decided(file, act, 'refused')),
  noteNotAgreed: update((file, act: Refusing) => decided(file, act, 'notAgreed')),
  noteThatAllWereTold: update(({ decision, provider }, { data }: Telling) => ({
    ...(decision && { decision: { ...decision, notified: true } }),
    provider: data.providerContact ?? provider,
    mayAskAgain: true,
  })),
  tooLateToAskAgain: update(() => ({ mayAskAgain: false })),
  askAgain: update(({ decision }) => ({ mayAskAgain: false, chairBefore: decision?.chair ?? null, panelOn: null })),
  keepTheChair: update(({ decision }) => ({ mayAskAgain: false, chairBefore: decision?.chair ?? null })),
};

type Facts = Pick<Agreeing['data'], 'reasons' | 'repeatReason' | 'startsOn' | 'because'> &
  Pick<Refusing['data'], 'meanwhileSecuredBy'>;

/** The decision as the file keeps it. */
export function decided(
  file: Funding,
  { data, occurredOn, by, sequence, area }: Act<string, Facts>,
  outcome: Outcome,
): Partial<Funding> {
  const decision: Decision = {
    event: sequence,
    outcome,
    atMeeting: file.meeting !== null && data.because === undefined,
    on: occurredOn,
    reasons: data.reasons ?? '',
    chair: by.person,
    startsOn: data.startsOn ?? file.lines.find(({ from }) => from !== null)?.from ?? null,
    notified: false,
    repeatReason: data.repeatReason ?? null,
    meanwhile: data.meanwhileSecuredBy ?? null,
  };
  const finance = financePosts(file, area).map((post) => `post:${post}`);
  return { decision, finance, mayAskAgain: false, confirmed: [] };
}

/** What the payers said yes to: as proposed, or, where a disagreement was settled, as settled, from the day of the settlement. */
function settled(file: Funding, act: Agreeing): Partial<Funding> {
  const agreedPence = pricesOf(file);
  if (act.data.because === undefined || file.settlement === null) return { agreedPence };
  const { parts, from } = file.settlement;
  const shares = splitBy(file, allAlike(file, divisionBy(parts)), act);
  return { ...shares, agreedPence, interim: null, periods: openedFrom({ ...file, ...shares }, act, from) };
}

/** Paying says nothing of who is responsible: the shares proposed stay as they were proposed. */
export function paidMeanwhile(
  file: Funding,
  act: Act,
  { parts, from, until }: NonNullable<Funding['interim']>,
): Partial<Funding> {
  const { lines } = sharedBy(file, allAlike(file, divisionBy(parts)), act.area);
  return { periods: openedBy(file, act, { from, until, split: lines, withoutPrejudice: true }) };
}

/** What each line costs a year, as it is agreed to now. */
export const pricesOf = ({ lines }: Funding): Funding['agreedPence'] =>
  Object.fromEntries(lines.map((line) => [line.id, yearlyPence(line)]));

const conditionsIn = ({ data }: AgreeingOnConditions, before: number): readonly Condition[] =>
  data.conditions.map(({ id, what, owner, due }, index) => ({
    id: id || String(before + index + 1),
    what,
    owner,
    due,
    met: false,
  }));
