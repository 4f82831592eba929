import type { Act } from '#engine/act';
import { ladderOf } from '../../areas/practice/practice.js';
import { rulesFor } from '../../every-case/rules.js';
import { type Disagreement, isTheFamilys } from '../case.js';

import type { DisagreementRaised, FactsRecorded, FamilyNoticeHeldBack, StrandSet } from './acts.js';

const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** Strands that a family is a side of. */
const OF_A_FAMILY: readonly string[] = ['A_NO_EHCP', 'B_EHCP', 'M_MEDICAL', 'P_PROCESS'];

/** Whether a sheet has what every rung needs to read: for commissioners, both positions and the cost too. */
function isWhole(sheet: FactsRecorded, { strand, raisedFor, against, sheet: before }: Disagreement): boolean {
  if ((sheet.agreed ?? []).length + (sheet.disputed ?? []).length === 0) return false;
  if (strand !== 'C_COMMISSIONERS') return true;
  const stated = [...(before?.positions ?? []), ...(sheet.positions ?? [])].map(({ side }) => side);
  return (
    stated.includes(raisedFor) && stated.includes(against) && (sheet.costPence ?? before?.costPence ?? null) !== null
  );
}

const theStrandIsTheirs = (file: Disagreement, { data }: Act<string, StrandSet>): boolean => {
  const family = file.raisedFor === 'family' || (data.against ?? file.against) === 'family';
  return data.strand === 'D_SAFETY' || OF_A_FAMILY.includes(data.strand) === family;
};

const theAreaHasALadder = ({ data, area }: Act<string, StrandSet>): boolean =>
  data.strand === 'P_PROCESS' || (ladderOf(area, data.strand)?.rungs.length ?? 0) > 0;

/** Rules about raising it, its strand, its sheet and what the family is told. */
export const RAISING_RULES = rulesFor<Disagreement>()({
  thereAreTwoSides: {
    reason: 'Nobody disagrees with themselves: choose who it is with.',
    holds: (_file, { data }: Act<string, DisagreementRaised>) => data.raisedFor !== data.against,
  },
  theStrandIsTheirs: {
    reason:
      'Choose another kind. Where a family is one of the two sides it is about support, a plan, medical provision or how they were treated; between two organisations it is about who provides or pays, or about safety.',
    holds: theStrandIsTheirs,
  },
  theAreaHasALadderForIt: {
    reason: 'This area has agreed no steps for that kind of disagreement. Ask the head of service which to follow.',
    holds: (_file, act: Act<string, StrandSet>) => theAreaHasALadder(act),
  },
  thereAreStillTwoSides: {
    reason: 'Nobody disagrees with themselves: choose who it is with.',
    holds: ({ raisedFor }, { data }: Act<string, StrandSet>) => data.against !== raisedFor,
  },
  itIsRaisedAboutSafety: {
    reason: 'This disagreement has been raised already, or is not about safety.',
    holds: ({ stage }, { data }: Act<string, DisagreementRaised>) =>
      stage === '' && data.strand === 'D_SAFETY' && data.raisedFor !== data.against,
  },
  thisIsAboutSafety: {
    reason: 'This is not about safety.',
    holds: (file, act: Act<string, StrandSet>) =>
      ['raised', 'acknowledged'].includes(file.stage) &&
      act.data.strand === 'D_SAFETY' &&
      act.data.against !== file.raisedFor &&
      theStrandIsTheirs(file, act) &&
      theAreaHasALadder(act),
  },
  theEarlyTalkIsOver: {
    reason: 'The time to talk first is not over.',
    holds: (_file, { data }) => data.clock === 'early-resolution',
  },
  itIsAComplaint: {
    reason: 'This is not about how somebody was treated, so it is not a complaint.',
    holds: (_file, { data }: Act<string, StrandSet>) => data.strand === 'P_PROCESS',
  },
  somebodyCanBeAnswered: {
    reason: 'A complaint has to be answered to somebody. Say whom to contact in the family when you raise it.',
    law: 'LGSCO Complaint Handling Code',
    holds: ({ contact }) => contact !== null,
  },
  onlySafetyHoldsBack: {
    reason:
      'A family is told of every disagreement about their child. Only where telling them could put somebody at risk is it held back: set the kind to safety, or tell them.',
    holds: ({ strand }, { type, data }: Act<string, StrandSet | FamilyNoticeHeldBack>) =>
      type === 'StrandSet'
        ? !filled((data as StrandSet).heldBackBecause) || (data as StrandSet).strand === 'D_SAFETY'
        : strand === 'D_SAFETY',
  },
  theFamilyIsNotToldYet: {
    reason: 'The family has been told, or asked not to be. There is nothing to look at again.',
    holds: ({ family }) => family.how === 'heldBack',
  },
  theSheetIsWhole: {
    reason:
      'The sheet must say which facts are agreed and which are disputed. Between commissioners it must also give the position of each side, its legal basis, and the cost.',
    law: 'Children and Families Act 2014 s.26(3)(g)',
    holds: (file, { data }: Act<string, FactsRecorded>) => isWhole(data, file),
  },
  thereIsASheet: {
    reason:
      'Write the sheet first, or give it here: which facts are agreed, which are disputed, where each side stands and on which law, the cost, and what the child has meanwhile. Every rung reads from it.',
    law: 'Children and Families Act 2014 s.26(3)(g)',
    holds: (file, { data }: Act<string, { sheet?: FactsRecorded; leavesOutFor?: string }>) =>
      file.sheet !== null || filled(data.leavesOutFor) || (data.sheet !== undefined && isWhole(data.sheet, file)),
  },
  aFamilyIsOneSide: {
    reason:
      'Mediation under the Act and appeals are the family’s own. This disagreement is between organisations, and goes up its ladder.',
    law: 'Children and Families Act 2014 s.51 to s.57',
    holds: (file) => isTheFamilys(file),
  },
  medicalAloneIsNotAppealed: {
    reason:
      'Medical provision cannot be appealed by itself. It may go with an appeal about the plan, made after 3 April 2018: give its reference. Otherwise there are NHS complaints, the Health Service Ombudsman and judicial review.',
    law: 'SI 2017/1306; Children and Families Act 2014 s.51',
    holds: ({ strand }, { data, occurredOn }) =>
      strand !== 'M_MEDICAL' || data.route !== 'appeal' || (filled(data.case) && occurredOn >= '2018-04-03'),
  },
});
