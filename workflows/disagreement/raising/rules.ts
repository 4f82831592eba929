import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import { ladderOf } from '../../areas/practice/practice.js';
import { speaksForTheFamily } from '../../every-case/case.js';
import { filled } from '../../filled.js';
import type { DisagreementAct } from '../acts.js';
import { type Disagreement, isTheFamilys, type Strand, type TwoSides } from '../case.js';
import type { Setting, TakingItFurther } from './acts.js';

/** Strands that a family is a side of. */
const OF_A_FAMILY: readonly string[] = ['A_NO_EHCP', 'B_EHCP', 'M_MEDICAL', 'P_PROCESS'];

const theStrandIsTheirs = (file: Disagreement, { data }: Setting): boolean => {
  const family = file.raisedFor === 'family' || (data.against ?? file.against) === 'family';
  return data.strand === 'D_SAFETY' || OF_A_FAMILY.includes(data.strand) === family;
};

const theAreaHasALadder = ({ data, area }: Setting): boolean =>
  data.strand === 'P_PROCESS' || (ladderOf(area, data.strand)?.rungs.length ?? 0) > 0;

/** What is asked of who disagrees, of the kind that it is, and of what the family is told. */
export const RAISING_RULES = rulesFor<Disagreement>()({
  thereAreTwoSides: {
    reason: 'Nobody disagrees with themselves: choose who it is with.',
    holds: (_file, { data }: Act<string, TwoSides>) => data.raisedFor !== data.against,
  },
  theStrandIsTheirs: {
    reason:
      'Choose another kind. Where a family is one of the two sides it is about support, a plan, medical provision or how they were treated; between two organisations it is about who provides or pays, or about safety.',
    holds: theStrandIsTheirs,
  },
  theAreaHasALadderForIt: {
    reason: 'This area has agreed no steps for that kind of disagreement. Ask the head of service which to follow.',
    holds: (_file, act: Setting) => theAreaHasALadder(act),
  },
  thereAreStillTwoSides: {
    reason: 'Nobody disagrees with themselves: choose who it is with.',
    holds: ({ raisedFor }, { data }: Setting) => data.against !== raisedFor,
  },
  itIsRaisedAboutSafety: {
    reason: 'This disagreement has been raised already, or is not about safety.',
    holds: ({ stage }, { data }: Act<string, TwoSides & { readonly strand?: Strand }>) =>
      stage === '' && data.strand === 'D_SAFETY' && data.raisedFor !== data.against,
  },
  thisIsAboutSafety: {
    reason: 'This is not about safety.',
    holds: (file, act: Setting) =>
      ['raised', 'acknowledged'].includes(file.stage) &&
      act.data.strand === 'D_SAFETY' &&
      act.data.against !== file.raisedFor &&
      theStrandIsTheirs(file, act) &&
      theAreaHasALadder(act),
  },
  whoeverRaisedItTakesItBack: {
    reason: 'A disagreement is taken back by whoever raised it: where that is a family with an account, by them alone.',
    law: 'Children and Families Act 2014 s.57',
    holds: (file, act: Act) =>
      file.raisedFor === 'family' && file.contact?.person !== undefined
        ? speaksForTheFamily(file, act)
        : act.by.person === file.raisedBy || act.by.person === file.owner.person || act.by.role === 'manager',
  },
  theFamilySaysWhatItWants: {
    reason: 'The family has an account of its own: whether it wants to hear of this is for them to say.',
    holds: (file, act: Act) => speaksForTheFamily(file, act),
  },
  theEarlyTalkIsOver: {
    reason: 'The time to talk first is not over.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'early-resolution',
  },
  itIsAComplaint: {
    reason: 'This is not about how somebody was treated, so it is not a complaint.',
    holds: (_file, { data }: Setting) => data.strand === 'P_PROCESS',
  },
  somebodyCanBeAnswered: {
    reason: 'A complaint has to be answered to somebody. Say whom to contact in the family when you raise it.',
    law: 'LGSCO Complaint Handling Code',
    holds: ({ contact }) => contact !== null,
  },
  onlySafetyHoldsBack: {
    reason:
      'A family is told of every disagreement about their child. Only where telling them could put somebody at risk is it held back: set the kind to safety, or tell them.',
    holds: ({ strand }, act: DisagreementAct) =>
      act.type === 'StrandSet'
        ? !filled(act.data.heldBackBecause) || act.data.strand === 'D_SAFETY'
        : strand === 'D_SAFETY',
  },
  theFamilyIsNotToldYet: {
    reason: 'The family has been told, or asked not to be. There is nothing to look at again.',
    holds: ({ family }) => family.how === 'heldBack',
  },
  aFamilyIsOneSide: {
    reason:
      'Mediation under the Act and appeals are the family’s own. This disagreement is between organisations, and goes up its ladder.',
    law: 'Children and Families Act 2014 s.51 to s.57',
    holds: (file) => isTheFamilys(file),
  },
  medicalAloneIsNotAppealed: {
    reason:
      'Medical provision cannot be appealed by itself. It may go with an appeal about a plan that was sent on or after 3 April 2018: give the reference of that appeal. Otherwise there are mediation, NHS complaints and then the Parliamentary and Health Service Ombudsman, and judicial review.',
    law: 'SI 2017/1306; Children and Families Act 2014 s.51',
    holds: ({ strand }, { data, occurredOn }: TakingItFurther) =>
      strand !== 'M_MEDICAL' || data.route !== 'appeal' || (filled(data.case) && occurredOn >= '2018-04-03'),
  },
});
