import type { StoryData } from '../../story.js';
import { issuesIn, kindOf, orderIn, pointsIn, sectionsIn, stepIn } from './appeal-words.js';
import { childAndContact, type EventWord, listed, word } from './event-word.js';

const isAboutHealth = (told: unknown) => /health|icb|nhs|medical/i.test(String(told ?? ''));
const isAboutCare = (told: unknown) => /social|council|care/i.test(String(told ?? ''));

/** To whom the Tribunal recommends something; health, where a story says only that it does. */
function recommendedTo(told: unknown): readonly string[] | undefined {
  const items = listed(told === true ? 'health' : told)?.map((each) => JSON.stringify(each)) ?? [];
  const to = items.flatMap((each) => [
    ...(isAboutHealth(each) ? ['health'] : []),
    ...(/social/i.test(each) ? ['socialCare'] : []),
  ]);
  if (items.length === 0) return undefined;
  return to.length === 0 ? ['health'] : [...new Set(to)];
}

const isFollowed = (data: StoryData): boolean =>
  data.follow ?? data.follows ?? data.followed ?? data.accepted ?? !/not|no\b|declin|refus/i.test(String(data.answer));

/** Events of mediation, its certificate and what was agreed. */
const MEDIATION_EVENTS: Readonly<Record<string, EventWord>> = {
  'MEDIATION.OFFER': word('MediationOffered', ({ what }) => ({ what })),
  'MEDIATION.ADVICE': word('AdviserContacted', ({ contactedBy }) => ({ contactedBy })),
  'MEDIATION.DECLINE': word('MediationDeclined', ({ because, reason }) => ({ because: because ?? reason })),
  'MEDIATION.REQUEST': word('MediationRequested', ({ laInformed, issues, about, wants }) => ({
    informedOn: laInformed,
    issues: issuesIn(issues ?? about),
    wishes: wants,
  })),
  'MEDIATION.ARRANGE': word('MediationArranged', ({ date, on, where, familyToldOn, consent }) => ({
    mediationOn: date ?? on,
    where,
    familyToldOn,
    familyAgreesToShorterNotice: consent === undefined ? undefined : Boolean(consent),
  })),
  'MEDIATION.HELD': word('MediationHeld', ({ laRepAuthority }) => ({
    couldSettle: laRepAuthority === undefined ? undefined : laRepAuthority !== false,
  })),
  'MEDIATION.AGREE': word('MediationAgreed', (data) => ({ points: pointsIn(data), agreedOn: data.agreedOn })),
  'MEDIATION.NO_AGREEMENT': word('MediationNotAgreed', () => ({})),
  'MEDIATION.CERTIFY': word('CertificateIssued', ({ certificate, issued }) => ({ issuedOn: certificate ?? issued })),
  'MEDIATION.COMPLY': word('StepTaken', (data) => stepIn(data)),
};

/** Events of an appeal that was made. */
const TRIBUNAL_EVENTS: Readonly<Record<string, EventWord>> = {
  'APPEAL.LODGE': word('AppealLodged', (data) => ({
    sections: sectionsIn(data),
    recommendations: recommendedTo(data.recommendations ?? data.healthIssues ?? data.extended),
    leaveAskedBecause: data.outOfTimeReason ?? data.leave,
  })),
  'APPEAL.REGISTER': word('AppealRegistered', ({ laReceived, hearing, evidenceBy, number }) => ({
    receivedOn: laReceived,
    hearingOn: hearing,
    evidenceBy,
    number,
  })),
  'APPEAL.RESPOND': word('ResponseFiled', ({ opposed }) => ({ opposed })),
  'APPEAL.CONCEDE': word('AppealConceded', ({ notifiedTribunal, contentsToo, amendment }) => ({
    notifiedTribunalOn: notifiedTribunal,
    contentsToo,
    amendmentAgreed: amendment === undefined ? undefined : Boolean(amendment),
  })),
  'APPEAL.EVIDENCE': word('EvidenceSent', ({ what, from }) => ({
    what: /bundle/i.test(String(what)) ? 'bundle' : 'evidence',
    from: from === undefined ? undefined : String(from),
  })),
  'APPEAL.HEAR': word('AppealHeard', ({ onPaper, paper }) => ({ onPaper: onPaper ?? paper })),
  'ORDER.MAKE': word('OrderMade', (data) => ({
    ...orderIn(data),
    madeOn: data.date ?? data.made,
    recommends: recommendedTo(data.recommendations ?? data.recommends ?? data.healthRecommendation),
  })),
  'ORDER.COMPLY': word('StepTaken', (data) => stepIn(data)),
  'RECOMMENDATION.RESPOND': word('RecommendationAnswered', (data) => ({
    to: isAboutCare(data.from ?? data.by) && !isAboutHealth(data.from ?? data.by) ? 'socialCare' : 'health',
    isFollowed: isFollowed(data),
    words: data.reasons ?? data.reason ?? data.words ?? 'As the letter says.',
    receivedOn: data.laReceived ?? data.received,
  })),
  'RECOMMENDATION.COPY_SOS': word('AnswerCopied', ({ of }) => ({
    of: isAboutCare(of) && !isAboutHealth(of) ? 'socialCare' : 'health',
  })),
  'DISAGREE.CLOSE': word('AppealWithdrawn', ({ reason, because, askedBy, decidedBy }) => ({
    because: reason ?? because ?? 'no longer wanted',
    decidedBy: decidedBy ?? askedBy,
  })),
};

/** Events of a disagreement that a decision of the authority opens: a right to mediate and to appeal. */
export const APPEAL_EVENTS: Readonly<Record<string, EventWord>> = {
  'DISAGREE.RAISE': word('RightOfAppealArose', (data, told) => ({
    ...childAndContact(told),
    kind: kindOf(data),
    decisionSentOn: data.sent ?? told.step.at.slice(0, 10),
    placementOnly: data.placementOnly,
  })),
  ...MEDIATION_EVENTS,
  ...TRIBUNAL_EVENTS,
};
