import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor, type WrittenRule } from '#engine/rules';
import { practiceOf } from '../../areas/practice/practice.js';
import { filled } from '../../filled.js';
import { isProblem, shared } from '../../money/bases.js';
import { yearlyPence } from '../../money/package-line.js';
import { inPounds } from '../../money/pence.js';
import { agenciesIn, together } from '../../money/split.js';
import type { Funding } from '../case.js';
import { termsOfSharing } from '../practice.js';
import { agencyInWords, listInWords } from '../wording.js';
import type { Ending, MeetingACondition, Paying, Reviewing, Starting, Varying, WindingDown } from './acts.js';
import { changedLine } from './updates.js';

const BOTH_HAVE_CONFIRMED: WrittenRule<Funding> = {
  reason: 'The support has begun when the provider and the family say so. Ask whoever has not been asked yet.',
  holds: ({ confirmed }, { data }: Starting) =>
    data.continuation === true ||
    ((data.providerConfirms === true || confirmed.includes('provider')) &&
      (data.familyConfirms === true || confirmed.includes('family'))),
};

/** What is asked of what comes after a decision. */
export const PACKAGE_RULES = rulesFor<Funding>()({
  thatConditionIsOpen: {
    reason: 'No open condition has that name. The case page lists those that are set.',
    holds: ({ conditions }, { data }: MeetingACondition) => conditions.some(({ id, met }) => id === data.id && !met),
  },
  providerAndFamilyConfirm: BOTH_HAVE_CONFIRMED,
  somebodyConfirms: {
    reason: 'Say who has confirmed that it began: the provider, the family, or both.',
    holds: (_file, { data }: Starting) => data.providerConfirms === true || data.familyConfirms === true,
  },
  thatLineIsPaidFor: {
    reason: 'No line of that name is being paid for. The case page lists the lines.',
    holds: ({ periods }, { data }: Varying) => periods.some(({ line }) => line === data.line),
  },
  somethingChanges: {
    reason: 'Say what changes: the price, or how many there are in a year.',
    holds: (_file, { data }: Varying) => data.unitPence !== undefined || data.units !== undefined,
  },
  theChangeComesAfterWhatIsPaid: {
    reason:
      'The line is paid for from a later day, or has changed since. What has been decided for a time is never written over: name a later day.',
    holds: ({ periods }, { data }: Varying) =>
      periods.filter(({ line }) => line === data.line).every(({ from }) => from < data.from) &&
      periods.some(({ line, to }) => line === data.line && (to === null || to >= data.from)),
  },
  theChangeIsWithinTolerance: {
    reason: 'The change is more than may be agreed without a panel.',
    law: 'The area’s own tolerance for changes',
    holds: (file, act: Varying) => isWithinTolerance(file, act),
    says: (file, act: Varying) => {
      const { percent, pencePerYear } = practiceOf(act.area).funding.varyTolerance;
      const more = changeOf(file, act);
      return `The line would cost ${inPounds(Math.abs(more))} a year ${more > 0 ? 'more' : 'less'} than a panel agreed. Without a panel it may change by ${percent} per cent or by ${inPounds(pencePerYear)} a year. Ask the panel again.`;
    },
  },
  whoPaysMoreThanTheyAgreedAgreesAnew: {
    reason: 'An agency would pay more than it agreed to. It says yes anew first.',
    holds: (file, act: Varying) => askedAnew(file, act).length === 0,
    says: (file, act: Varying) =>
      `The share would be more than was agreed by: ${listInWords(askedAnew(file, act).map(agencyInWords))}. Record who says yes anew.`,
  },
  provisionIsWoundDown: {
    reason:
      'Provision that is in place does not stop without a plan: what takes its place, until which day it goes on, and who pays until then.',
    law: 'Children and Families Act 2014 s.42; the panel’s own practice',
    holds: (file, { data }: Ending) => mayEndOn(file, data.lastDay) && filled(data.replacement),
    says: (file, { data }: Ending) =>
      file.windDown !== null && data.lastDay < file.windDown.until
        ? `It has been decided that the support goes on until ${file.windDown.until}, so that nobody is left with nothing. It cannot end on ${data.lastDay}.`
        : 'Provision that is in place does not stop without a plan: record how it is wound down, what takes its place, and who pays until then.',
  },
  itHasEndedByThen: {
    reason: 'Record the end when it has come.',
    holds: (_file, { data, occurredOn }: Ending) => data.lastDay <= occurredOn,
  },
  theLastDayIsStillToCome: {
    reason: 'Nothing is withdrawn on the day. Name a last day that is still to come.',
    holds: (_file, { data, occurredOn }: WindingDown) => data.until > occurredOn,
  },
  thatLineIsOfThePackage: {
    reason: 'The package has no line of that name. The case page lists the lines.',
    holds: ({ lines }, { data }: Paying) => lines.some(({ id }) => id === data.line),
  },
  thePaymentRunsForward: {
    reason: 'The last day that the payment is for comes before the first. Put them the right way round.',
    holds: (_file, { data }: Paying) => data.from <= data.to,
  },
  itWasNotPaidAlready: {
    reason:
      'A payment of that agency for that line and time is on record. Correct that one, or give the days that this one is for.',
    holds: ({ payments }, { data }: Paying) =>
      !payments.some(
        ({ agency, line, from, to }) =>
          agency === data.agency && line === data.line && from <= data.to && data.from <= to,
      ),
  },
});

/** Which way an act leads once something is decided or in place. Nobody is stopped by these. */
export const PACKAGE_WAYS = rulesFor<Funding>()({
  theCaseIsOpen: {
    reason: 'The case is finished. What comes now is a request of its own.',
    holds: ({ stage }) => stage !== 'ended',
  },
  bothHaveConfirmed: BOTH_HAVE_CONFIRMED,
  itGoesBackToThePanel: {
    reason: 'The review does not send it back to the panel.',
    holds: (_file, { data }: Reviewing) => data.decision === 'backToPanel',
  },
  theReviewIsDue: {
    reason: 'No review is due.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'package-reviewed',
  },
  somethingIsInPlace: { reason: 'Nothing is in place.', holds: ({ startedOn }) => startedOn !== null },
});

/** Pence a year more than the payers last agreed to; less than nought where it would cost less. */
function changeOf(file: Funding, { data }: Varying): number {
  const changed = changedLine(file, data);
  return changed === undefined ? 0 : yearlyPence(changed) - (file.agreedPence[data.line] ?? 0);
}

function isWithinTolerance(file: Funding, act: Varying): boolean {
  const { percent, pencePerYear } = practiceOf(act.area).funding.varyTolerance;
  const change = Math.abs(changeOf(file, act));
  return change * 100 <= percent * (file.agreedPence[act.data.line] ?? 0) || change <= pencePerYear;
}

/** Who would pay more in all than the most they agreed to, and has not agreed anew. */
function askedAnew(file: Funding, act: Varying) {
  const after = totalWith(file, act);
  return agenciesIn(after).filter((agency) => {
    const approved = act.data.approvals?.find((one) => one.agency === agency);
    const cap = approved === undefined ? (file.positions[agency]?.cap ?? null) : (approved.capPence ?? null);
    return cap !== null && (after[agency] ?? 0) > cap;
  });
}

/** What each would pay in a year after the change, all lines together. */
function totalWith(file: Funding, { data, area }: Varying) {
  const changed = changedLine(file, data);
  const division = file.divisions[data.line];
  const answer = changed && division && shared(changed, division, termsOfSharing(file, area));
  if (answer === undefined || isProblem(answer)) return file.total;
  return together(file.split.map(({ line, yearly }) => (line === data.line ? answer.yearly : yearly)));
}

/** A package ends on the day to which it was agreed, or on the last day of its winding down; never before. */
function mayEndOn({ windDown, periods, startedOn }: Funding, on: string): boolean {
  if (windDown !== null) return on >= windDown.until;
  if (startedOn === null) return true;
  return periods.length > 0 && periods.every(({ to }) => to !== null && to <= on);
}
