import type { Act } from '#engine/act';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { PackageLine } from '../../money/package-line.js';
import type { SplitLine } from '../../money/package-split.js';
import { endedBefore, type FundingPeriod, withPeriod } from '../../money/periods.js';
import { update } from '../acts.js';
import type { Funding } from '../case.js';
import { splitBy } from '../request/updates.js';
import type { Ending, MeetingACondition, Paying, Starting, Varying, WindingDown } from './acts.js';

/** What the file learns of what was decided and is in place. */
export const PACKAGE_UPDATES = {
  meetTheCondition: update(({ conditions }, { data }: MeetingACondition) => ({
    conditions: conditions.map((each) => (each.id === data.id ? { ...each, met: true } : each)),
  })),
  noteConfirmation: update(({ confirmed }, act: Starting) => ({ confirmed: confirming(confirmed, act) })),
  beginThePackage: update((file, act: Starting) => {
    const startedOn = act.data.startedOn ?? act.occurredOn;
    // What a settlement opened with the decision itself begins nothing anew.
    const isRunning = file.periods.some(({ openedBy }) => openedBy >= (file.decision?.event ?? 0));
    return {
      startedOn: file.startedOn ?? startedOn,
      confirmed: confirming(file.confirmed, act),
      periods: isRunning ? file.periods : openedFrom(file, act, startedOn),
    };
  }),
  noteReview: update(({ reviews }) => ({ reviews: reviews + 1 })),
  vary: update((file, act: Varying) => {
    const { line, approvals = [] } = act.data;
    const changed = changedLine(file, act.data);
    const lines = file.lines.map((each) => (each.id === line && changed ? changed : each));
    const shares = splitBy({ ...file, lines }, file.divisions, act);
    const anew = approvals.map(({ agency, person, capPence: cap = null }) => [
      agency,
      { says: cap === null ? 'agree' : 'agreeWithCap', person, cap, onlyIf: null, because: null },
    ]);
    return {
      lines,
      ...shares,
      positions: { ...file.positions, ...Object.fromEntries(anew) },
      periods: changed === undefined ? file.periods : changedPeriods(file, { act, changed, split: shares.split }),
    };
  }),
  planWindDown: update((_file, { data }: WindingDown) => ({
    windDown: { until: data.until, plan: data.plan, payer: data.payer ?? null },
  })),
  endThePackage: update(({ periods }, { data, sequence }: Ending) => ({
    periods: endedBefore(periods, { from: addDays(data.lastDay, 1), by: sequence }),
  })),
  endAllPayments: update(({ periods, windDown }, { occurredOn, sequence }) => ({
    periods: endedBefore(periods, { from: addDays(windDown?.until ?? occurredOn, 1), by: sequence }),
  })),
  notePayment: update(({ payments }, { data }: Paying) => {
    const { agency, line, from, to, pence } = data;
    return { payments: [...payments, { agency, line, from, to, pence }] };
  }),
};

function confirming(before: readonly string[], { data }: Starting): readonly string[] {
  const { providerConfirms, familyConfirms } = data;
  const now = [...(providerConfirms === true ? ['provider'] : []), ...(familyConfirms === true ? ['family'] : [])];
  return [...new Set([...before, ...now])].sort();
}

/** The line as the change would have it. */
export function changedLine({ lines }: Funding, { line, unitPence, units }: Varying['data']): PackageLine | undefined {
  const found = lines.find(({ id }) => id === line);
  return found && { ...found, unitPence: unitPence ?? found.unitPence, units: units ?? found.units };
}

/** The period that runs of that line ends on the day before, and another begins. */
function changedPeriods(
  { periods }: Funding,
  { act, changed, split }: { act: Varying; changed: PackageLine; split: readonly SplitLine[] },
): readonly FundingPeriod[] {
  const shared = split.find(({ line }) => line === changed.id);
  const running = periods.findLast(({ line }) => line === changed.id);
  if (shared === undefined || running === undefined) return periods;
  return withPeriod(periods, {
    ...running,
    ...{ from: act.data.from, units: changed.units, unitPence: changed.unitPence },
    ...{ shares: shared.yearly, each: shared.each ?? null, openedBy: act.sequence, closedBy: null },
  });
}

/** From when on, until when, by which shares, and whether without prejudice. */
interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly split: readonly SplitLine[];
  readonly withoutPrejudice: boolean;
}

/** The periods with one opened for each line that is shared, from that day; whatever ran of that line is closed on the day before. */
export function openedBy(
  { lines, periods }: Funding,
  { sequence }: Pick<Act, 'sequence'>,
  asked: Period,
): readonly FundingPeriod[] {
  return asked.split.reduce((before: readonly FundingPeriod[], shared) => {
    const line = lines.find(({ id }) => id === shared.line);
    if (line === undefined) return before;
    const period = periodOf(line, shared, { ...asked, sequence });
    // What would begin when all is over never begins.
    return period.to !== null && period.to < period.from ? before : withPeriod(before, period);
  }, periods);
}

/** The same for the shares that were agreed: each line from its own first day where it has one, and not before `from`. */
export function openedFrom(file: Funding, act: Pick<Act, 'sequence'>, from: CivilDate): readonly FundingPeriod[] {
  return openedBy(file, act, { from, until: null, split: file.split, withoutPrejudice: false });
}

function periodOf(
  line: PackageLine,
  shared: SplitLine,
  { from, until, withoutPrejudice, sequence }: Period & { sequence: number },
): FundingPeriod {
  const { id, what, section, provider, unit, units, unitPence } = line;
  const { basis, pool } = shared.division;
  const first = !withoutPrejudice && line.from !== null && line.from > from ? line.from : from;
  return {
    ...{ line: id, what, section, provider, unit, units, unitPence, basis, withoutPrejudice },
    fund: pool ?? null,
    from: first,
    to: until ?? line.to,
    shares: shared.yearly,
    each: shared.each ?? null,
    openedBy: sequence,
    closedBy: null,
  };
}
