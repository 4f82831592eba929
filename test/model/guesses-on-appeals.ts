import type { Appeal } from '#workflows/appeal/case';
import { byTheForm, filled } from './by-the-form.js';
import { anyOf, dayAround, fileOf, type Guesses, type Seen, someOf, today } from './guess.js';
import { CHILD, CONTACT, PARENT } from './the-family.js';

const file = ({ here }: Seen) => fileOf<Appeal>(here);

/** An order that fits its outcome; now and then one that does not. */
function order({ chance }: Seen) {
  const outcome = chance.oneOf(['upheld', 'upheldInPart', 'consentOrder', 'dismissed', 'struckOut']);
  const upheld = outcome !== 'dismissed' && outcome !== 'struckOut';
  const requires =
    upheld || chance.happens(0.1) ? [chance.oneOf(['assess', 'makePlan', 'reconsider', 'amendContents'])] : [];
  return {
    outcome,
    requires,
    recommends: someOf(chance, ['health', 'socialCare'], 0.3),
    madeOn: undefined,
    issuedOn: undefined,
  };
}

/** One of the steps that are owed; now and then another. */
const step = (seen: Seen) => {
  const owed = anyOf(
    seen.chance,
    (file(seen).owed ?? []).filter(({ done }) => !done),
  );
  return { step: owed?.step ?? 'planAmended', point: owed?.point, sentOn: undefined };
};

/** For each act of an appeal, facts that could be true: its form, and what only the case knows. */
export const ON_APPEALS: Guesses = {
  ...byTheForm('appeal', [
    ...['MediationOffered', 'HealthBodiesTold', 'MediationHeld', 'MediationNotAgreed', 'AuthorityToldOfAgreement'],
    ...['LeaveDecided', 'DirectionsGiven', 'EvidenceSent', 'HearingListed', 'ResponseFiled', 'AppealHeard'],
    ...['AppealReinstated', 'MediationCannotBeArranged'],
  ]),
  RightOfAppealArose: filled('appeal RightOfAppealArose', (seen) => ({
    child: CHILD,
    contact: CONTACT,
    decisionSentOn: dayAround(seen, -70, 0),
    case: undefined,
    placementOnly: undefined,
  })),
  AdviserContacted: filled('appeal AdviserContacted', () => ({}), PARENT),
  MediationDeclined: filled('appeal MediationDeclined', () => ({}), PARENT),
  MediationRequested: filled('appeal MediationRequested', () => ({ informedOn: undefined }), PARENT),
  MediationArranged: filled('appeal MediationArranged', (seen) => ({
    mediationOn: dayAround(seen, 0, 20),
    familyToldOn: undefined,
    familyAgreesToShorterNotice: true,
  })),
  MediationAgreed: filled('appeal MediationAgreed', () => ({ agreedOn: undefined })),
  CertificateIssued: filled('appeal CertificateIssued', () => ({ issuedOn: undefined })),
  StepTaken: filled('appeal StepTaken', step),
  AppealLodged: filled(
    'appeal AppealLodged',
    ({ chance }) => ({
      sections: chance.happens(0.8) ? ['F'] : [],
      recommendations: chance.happens(0.3) ? ['health'] : [],
      leaveAskedBecause: chance.happens(0.5) ? 'The letter came late' : undefined,
    }),
    PARENT,
  ),
  AppealRegistered: filled('appeal AppealRegistered', () => ({ receivedOn: undefined })),
  AppealWithdrawn: filled('appeal AppealWithdrawn', () => ({ receivedOn: undefined, decidedBy: undefined }), PARENT),
  AppealConceded: filled('appeal AppealConceded', (seen) => ({ notifiedTribunalOn: today(seen) })),
  OrderMade: filled('appeal OrderMade', order),
  RecommendationAnswered: filled('appeal RecommendationAnswered', (seen) => ({
    to: anyOf(seen.chance, file(seen).recommendations ?? [])?.to ?? 'health',
    receivedOn: undefined,
    words: 'Six sessions from September.',
  })),
  AnswerCopied: filled('appeal AnswerCopied', (seen) => ({
    of: anyOf(seen.chance, file(seen).recommendations ?? [])?.to ?? 'health',
  })),
};
