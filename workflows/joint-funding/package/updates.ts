import type { CivilDate } from '#statutory-calendar/civil-date';
import { addDays } from '#statutory-calendar/civil-date';
import { endedBefore, withPeriod } from '../../money/periods.js';
import { openedFrom } from '../opened-periods.js';
import { splitBy, write } from '../request/updates.js';
import type {
  ConditionMet,
  DecisionNotified,
  DecisionReviewRequested,
  PackageEnded,
  PackageStarted,
  PackageVaried,
  PaymentRecorded,
  WindDownPlanned,
} from './acts.js';
import { changedLine } from './rules.js';

/** What the file learns after a decision. */
export const ENTRIES_OF_PACKAGES = {
  noteThatAllWereTold: write<DecisionNotified>(({ decision, provider }, { data }) => ({
    ...(decision && { decision: { ...decision, notified: true } }),
    provider: data.providerContact ?? provider,
    mayAskAgain: true,
  })),
  tooLateToAskAgain: write(() => ({ mayAskAgain: false })),
  askAgain: write<DecisionReviewRequested>(({ decision }) => ({
    mayAskAgain: false,
    chairBefore: decision?.chair ?? null,
    panelOn: null,
  })),
  keepTheChair: write(({ decision }) => ({ mayAskAgain: false, chairBefore: decision?.chair ?? null })),
  meetTheCondition: write<ConditionMet>(({ conditions }, { data }) => ({
    conditions: conditions.map((each) => (each.id === data.id ? { ...each, met: true } : each)),
  })),
  noteConfirmation: write<PackageStarted>(({ confirmed }, { data }) => ({ confirmed: confirming(confirmed, data) })),
  beginThePackage: write<PackageStarted>((file, act) => {
    const { data, occurredOn } = act;
    const startedOn = (data.startedOn as CivilDate | undefined) ?? occurredOn;
    // What a settlement opened with the decision itself begins nothing anew.
    const isRunning = file.periods.some(({ openedBy }) => openedBy >= (file.decision?.event ?? 0));
    return {
      startedOn: file.startedOn ?? startedOn,
      confirmed: confirming(file.confirmed, data),
      periods: isRunning ? file.periods : openedFrom(file, act, startedOn),
    };
  }),
  noteReview: write(({ reviews }) => ({ reviews: reviews + 1 })),
  vary: write<PackageVaried>((file, act) => {
    const { line, from, approvals = [] } = act.data;
    const changed = changedLine(file, act.data);
    const lines = file.lines.map((each) => (each.id === line && changed ? changed : each));
    const known = { ...file, lines, ...splitBy({ ...file, lines }, file.divisions, act) };
    const shared = known.split.find((one) => one.line === line);
    const running = file.periods.findLast((period) => period.line === line);
    const anew = approvals.map(({ agency, person, capPence }) => [
      agency,
      {
        says: capPence === undefined ? 'agree' : 'agreeWithCap',
        person,
        cap: capPence ?? null,
        onlyIf: null,
        because: null,
      },
    ]);
    return {
      lines,
      divisions: known.divisions,
      split: known.split,
      total: known.total,
      positions: { ...file.positions, ...Object.fromEntries(anew) },
      ...(shared &&
        running &&
        changed && {
          periods: withPeriod(file.periods, {
            ...running,
            ...{ from: from as CivilDate, to: running.to, units: changed.units, unitPence: changed.unitPence },
            ...{ shares: shared.yearly, each: shared.each ?? null, openedBy: act.sequence, closedBy: null },
          }),
        }),
    };
  }),
  planWindDown: write<WindDownPlanned>((_file, { data }) => ({
    windDown: { until: data.until as CivilDate, plan: data.plan, payer: data.payer ?? null },
  })),
  endThePackage: write<PackageEnded>(({ periods }, { data, sequence }) => ({
    periods: endedBefore(periods, { from: addDays(data.lastDay as CivilDate, 1), by: sequence }),
  })),
  endAllPayments: write(({ periods, windDown }, { occurredOn, sequence }) => ({
    periods: endedBefore(periods, { from: addDays(windDown?.until ?? occurredOn, 1), by: sequence }),
  })),
  notePayment: write<PaymentRecorded>(({ payments }, { data }) => ({
    payments: [
      ...payments,
      {
        agency: data.agency,
        line: data.line,
        from: data.from as CivilDate,
        to: data.to as CivilDate,
        pence: data.pence,
      },
    ],
  })),
};

function confirming(
  before: readonly string[],
  { providerConfirms, familyConfirms }: PackageStarted,
): readonly string[] {
  const now = [...(providerConfirms === true ? ['provider'] : []), ...(familyConfirms === true ? ['family'] : [])];
  return [...new Set([...before, ...now])].sort();
}
