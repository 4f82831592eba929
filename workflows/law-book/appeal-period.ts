import type { Act } from '#engine/act';
import type { Limit } from '#engine/limit';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { months, type WorkingCalendar, within } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import { asRead, orLater, type Rule, tribunalLodging } from '#statutory-calendar/rules';

/** Two months after the decision was sent, or one month from the certificate if that is later (HESC Rules r.20(1)(c)). */
export const TWO_MONTHS_OR_ONE: Rule = orLater(
  within(months(2), 'decisionSent'),
  within(months(1), 'certificateIssued'),
);

/** The same, moved as rule 12(2) and (3)(a) move it. The later of the two is found first; only then it moves. */
export const APPEAL_PERIOD: Rule = asRead('tribunal-rolls-into-closed-days', {
  staysWhereItRolls: tribunalLodging(TWO_MONTHS_OR_ONE, { rolls: true, movesAgain: false }),
  movesAgain: tribunalLodging(TWO_MONTHS_OR_ONE, { rolls: true, movesAgain: true }),
});

/** A certificate makes the time longer only where the adviser was contacted in time, and certifies nothing before there is a decision. */
export const CERTIFIED_IN_TIME: Pick<Limit, 'conditions' | 'inOrder'> = {
  conditions: [
    {
      day: 'adviserContacted',
      by: within(months(2), 'decisionSent'),
      late: 'The mediation adviser was contacted after {by}, the last day for it (SI 2014/1530 reg 33). The adviser may then issue no certificate (reg 34(2)): ask the First-tier Tribunal for leave to appeal without one (reg 34(3)), and do not count on the month from a certificate.',
      ifUntold: {
        but: 'certificateIssued',
        words:
          'The certificate was issued after {by}. It counts only if the mediation adviser was contacted by that day (SI 2014/1530 regs 33 and 34(2)).',
      },
    },
  ],
  inOrder: [
    ['decisionSent', 'certificateIssued'],
    ['adviserContacted', 'certificateIssued'],
  ],
};

/** The last day of the appeal period for a decision sent on a day, before there is a certificate: for a letter that must print it. */
export function lastDayToAppeal(
  sentOn: CivilDate,
  { calendar, act }: { readonly calendar: WorkingCalendar; readonly act: Act },
): CivilDate {
  return reckon(APPEAL_PERIOD, { from: sentOn, calendar, readings: act.area.readings }).due;
}
