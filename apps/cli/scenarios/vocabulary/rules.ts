import type { Refused } from '#engine/refusal';
import { twoWay } from './two-way.js';

/** Guards of the stories ↔ rules of the machines. */
export const GUARDS = twoWay(
  {
    VOICE_NOT_SOUGHT: 'childsVoiceIsKnown',
    WITHDRAW_NEEDS_FAMILY: 'familyAskedToWithdraw',
    FORBIDDEN_REASON: 'reasonIsAllowed',
    SECOND_PERSON_REQUIRED: 'aSecondPersonAgrees',
    ONWARD_ROUTE_REQUIRED: 'onwardRouteHasAccepted',
    PACK_UNREAD: 'everyDecidingMemberHasReadThePack',
    QUORUM_NOT_MET: 'quorumIsThereForTheItem',
    LATE_ITEM_REASON: 'lateItemHasTheChairsReason',
    TWO_SIGNATURES_DIFFERENT_AGENCIES: 'signaturesAreOfDifferentBodies',
    REPEAT_REASON_REQUIRED: 'repeatHasAReason',
    NOT_LAWFUL_EXCEPTION: 'theGroundIsInTheRegulations',
    EXCEPTION_NOT_FOR_THIS_ADVICE: 'theGroundIsForThisAdvice',
    SECTION_INCOMPLETE: 'everySectionIsComplete',
    DRAFT_WINDOW_OPEN: 'theRepresentationsPeriodIsOver',
    HEALTH_NOT_AGREED_SECTION_G: 'healthAgreesSectionG',
    REASONS_REQUIRED: 'lessHasReasonsAndRights',
    DUPLICATE_OPEN_CASE: 'noOpenCaseForThisChild',
    INTEREST_DECLARED: 'theyHaveNoInterestInIt',
    UNANIMITY_OF_PAYERS: 'everyPayerAgrees',
    SPLIT_DOES_NOT_SUM: 'theSplitComesToTheWhole',
    OVER_DELEGATION: 'theChangeIsWithinTolerance',
    URGENT_NEEDS_EACH_PAYER: 'everyPayerHasSigned',
    WIND_DOWN_REQUIRED: 'provisionIsWoundDown',
    SAME_PERSON_TWO_RUNGS: 'nobodySitsAtTwoRungs',
    STAGE2_SAME_RESPONDER: 'somebodyElseAnswers',
    CERTIFICATE_REQUIRED: 'aCertificateIsThereOrNotNeeded',
    MEDICAL_NOT_APPEALABLE: 'somethingCanBeAppealed',
  },
  {
    recommendationsMayRide: 'MEDICAL_NOT_APPEALABLE',
    itLastedFourWeeksOnEnd: 'NOT_LAWFUL_EXCEPTION',
    adviceWasAskedForInTheClosureWindow: 'NOT_LAWFUL_EXCEPTION',
    theSchoolIsKnownToHaveBeenClosed: 'NOT_LAWFUL_EXCEPTION',
    reasonsAndEvidenceAreGiven: 'REASONS_REQUIRED',
    everyPayerAgreedAtTheMeeting: 'UNANIMITY_OF_PAYERS',
    theRatifiedSplitComesToTheWhole: 'SPLIT_DOES_NOT_SUM',
    everyLineIsShared: 'SPLIT_DOES_NOT_SUM',
    withinTheDelegation: 'OVER_DELEGATION',
    signedWithinTheDelegation: 'OVER_DELEGATION',
    theReaderHasNoInterest: 'INTEREST_DECLARED',
    nobodyWithAnInterestDecided: 'INTEREST_DECLARED',
    nobodySitsOnBothSides: 'SAME_PERSON_TWO_RUNGS',
    noPostOfBothSides: 'SAME_PERSON_TWO_RUNGS',
  },
);

/** Guards of the stories ↔ refusals that are not a rule of any machine. */
export const CODES = twoWay({
  PERSON_INACTIVE: 'PERSON_INACTIVE',
});

/** Why an act was refused, in the story's word; by our own rule or code where it has none. */
export function guardFor({ code, rule }: Refused): string {
  if (rule !== undefined) return GUARDS.theirs(rule) ?? rule;
  return CODES.theirs(code) ?? code;
}
