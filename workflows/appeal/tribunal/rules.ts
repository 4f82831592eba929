import { rulesFor } from '#engine/rules';
import { inWords } from '#statutory-calendar/civil-date';
import { filled } from '../../filled.js';
import { APPEALABLE_SECTIONS, type Appeal, DECISIONS } from '../case.js';
import { isAboutPlacementAlone } from '../order/updates.js';
import { RECOMMENDING_SINCE } from '../recommendations/rules.js';
import type { DecidingOnLeave, Lodging, Withdrawing } from './acts.js';

const sectionsIn = ({ data }: Lodging): readonly string[] => data.sections ?? [];

/** Whether the Tribunal is asked to let it in. */
const isLeaveAsked = ({ data }: Lodging) => filled(data.leaveAskedBecause);

function isInTime({ periodEndedOn }: Appeal, { occurredOn, data }: Lodging): boolean {
  if (periodEndedOn === null) return true;
  return occurredOn < periodEndedOn || (occurredOn === periodEndedOn && data.afterFive !== true);
}

const isWithoutCertificate = ({ isPlacementOnly }: Appeal, act: Lodging) =>
  isPlacementOnly || isAboutPlacementAlone(sectionsIn(act));

/** Rules about letting an appeal in, in the order in which they are asked. */
export const LODGING_RULES = rulesFor<Appeal>()({
  theSectionsAreNamed: {
    reason: 'Say which sections of the plan the appeal is about.',
    law: 'Children and Families Act 2014 s.51(2)(c)',
    holds: ({ kind }, act: Lodging) =>
      kind === null || kind === 'notAmending' || !DECISIONS[kind].isAboutAPlan || sectionsIn(act).length > 0,
  },
  somethingCanBeAppealed: {
    reason:
      'An appeal can be about needs, special educational provision and placement: sections B, F and I. What a plan says of health or social care cannot be appealed by itself. It can be mediated about; a complaint about the NHS can go to the Parliamentary and Health Service Ombudsman, one about social care to the Local Government and Social Care Ombudsman; and a court can be asked to review it.',
    law: 'Children and Families Act 2014 s.51(2)(c)',
    holds: (_file, act: Lodging) =>
      sectionsIn(act).length === 0 || sectionsIn(act).some((section) => APPEALABLE_SECTIONS.includes(section)),
  },
  recommendationsMayRide: {
    reason:
      'The Tribunal can recommend on health and social care only beside an appeal about a plan or about not making one, and only where the decision was sent on or after 3 April 2018. Leave them out: the rest of the appeal goes on.',
    law: 'SI 2017/1306 regs 3 and 4',
    says: ({ decisionSentOn }: Appeal) =>
      `The Tribunal can recommend on health and social care only beside an appeal about a plan or about not making one, and only where the decision was sent on or after 3 April 2018. This one was sent on ${decisionSentOn === null ? 'a day that is not on record' : inWords(decisionSentOn)}. Leave them out: the rest of the appeal goes on, and what the health service does can be complained of, to the NHS and then to the Parliamentary and Health Service Ombudsman.`,
    holds: ({ kind, decisionSentOn }, act: Lodging) => {
      const isAsked = sectionsIn(act).some((section) => !APPEALABLE_SECTIONS.includes(section));
      if (!isAsked && (act.data.recommendations ?? []).length === 0) return true;
      return kind !== null && DECISIONS[kind].mayRecommend && (decisionSentOn ?? '') >= RECOMMENDING_SINCE;
    },
  },
  aCertificateIsThereOrNotNeeded: {
    reason:
      'This appeal needs a mediation certificate. Ring the mediation adviser: they give you one within three working days, whether you want mediation or not. An appeal about the school alone needs none. If the two months to ring are over, say why the Tribunal should let the appeal in without.',
    law: 'Children and Families Act 2014 s.55(1) to (3); SI 2014/1530 reg 34(3)',
    holds: (file, act: Lodging) => file.certificateOn !== null || isWithoutCertificate(file, act) || isLeaveAsked(act),
  },
  itIsInTimeOrLeaveIsAsked: {
    reason:
      'The appeal period is over. The Tribunal can still let an appeal in: say why it is late, and it will decide.',
    law: 'HESC Rules (SI 2008/2699) rr.5(3)(a) and 20(1)(c)',
    says: ({ periodEndedOn }: Appeal) =>
      `The appeal period ended at 5 pm on ${periodEndedOn === null ? 'its last day' : inWords(periodEndedOn)}. The Tribunal can still let an appeal in: say why it is late, and it will decide.`,
    holds: (file, act: Lodging) => isInTime(file, act) || isLeaveAsked(act),
  },
});

/** Rules about an appeal that has been made. */
export const TRIBUNAL_RULES = rulesFor<Appeal>()({
  leaveIsAsked: {
    reason: 'The Tribunal is not asked to let this appeal in: it is in time and has what it needs.',
    holds: ({ lodged }) => lodged?.leave === 'asked',
  },
  leaveIsRefused: { reason: 'The Tribunal lets it in.', holds: (_file, { data }: DecidingOnLeave) => !data.granted },
  leaveIsNotOutstanding: {
    reason: 'The Tribunal has still to decide whether it lets this appeal in. Record that first.',
    law: 'HESC Rules (SI 2008/2699) r.20(3)',
    holds: ({ lodged }) => lodged?.leave !== 'asked' && lodged?.leave !== 'refused',
  },
  noResponseHasBeenFiled: {
    reason:
      'The response has been sent, so that regulation 45 does not apply any more. The appeal can still be settled: by a consent order of the Tribunal, or the family withdraws it once they have what they want in writing.',
    law: 'SI 2014/1530 reg 45(1)',
    holds: ({ responseFiled }) => !responseFiled,
  },
  theFamilyDecidedToWithdraw: {
    reason: 'Only the family can withdraw their appeal. Say who in the family decided.',
    law: 'HESC Rules (SI 2008/2699) r.17(1)',
    holds: (_file, { by, data }: Withdrawing) => by.role === 'family' || filled(data.decidedBy),
  },
  aResponseHadBeenFiled: { reason: 'The authority had not responded.', holds: ({ responseFiled }) => responseFiled },
});
