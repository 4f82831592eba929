import { AFTER_PANEL_EVENTS } from './after-panel-events.js';
import { childAndContact, type EventWord, listed, SETTING, type StepFacts, word } from './event-word.js';

const WORRY = 'The family is worried, and has been for some time.';

function referral(told: StepFacts) {
  const { worry, strands, channel } = told.data;
  return { ...childAndContact(told), worry: worry ?? WORRY, strands, channel, settingEmail: SETTING.email };
}

const turnedAway = (act: string): EventWord =>
  word(
    act,
    ({ reason, to, onward, secondPerson, acceptedBy, firstContactBy, unmetNeed, rightsBlock, explanation }) => ({
      reason,
      to: to ?? onward,
      secondPerson,
      acceptedBy,
      firstContactBy,
      unmetNeed,
      rightsBlock,
      explanation,
    }),
  );

/** The deciding members, where the story says who they are; who decides is not asked where it has none. */
function members({ people }: StepFacts): readonly string[] | undefined {
  const deciding = people.filter(({ role }) => role === 'panelMember' || role === 'panelChair').map(({ id }) => id);
  return deciding.length > 1 ? deciding : undefined;
}

/** What is missing, however briefly the story says it: who is to supply it holds it. */
function missing(item: string | { what?: string; item?: string; from?: string; who?: string }) {
  if (typeof item === 'string') return { what: item, heldBy: 'referrer', askedOf: 'referrer' };
  const holder = item.from ?? item.who ?? 'referrer';
  return { what: item.what ?? item.item, heldBy: holder, askedOf: holder };
}

/** Events of the access pathway, in the order in which a case meets them. */
export const ACCESS_EVENTS: Readonly<Record<string, EventWord>> = {
  'REFERRAL.START': word('ReferralStarted', (_data, told) => referral(told)),
  'REFERRAL.SUBMIT': word('ReferralSubmitted', ({ familyAgreed, firstAskedForHelp, settingView, helper }, told) => ({
    ...referral(told),
    familyAgreed,
    firstAskedForHelp,
    settingView,
    helper,
    childSays: told.heard ? 'I want it to be quieter in class.' : undefined,
  })),
  'COMPLETENESS.RETURN': word('MissingInformationListed', ({ items, missing: list }) => ({
    items: (items ?? list ?? []).map(missing),
  })),
  'INFO.SUPPLIED': word('InformationSupplied', ({ what, event, answers, newPackHash }) => ({
    what,
    event,
    answers,
    packDigest: newPackHash,
  })),
  'TRIAGE.ACCEPT': word('ReferralAccepted', ({ reason, ask }) => ({ reason, ask })),
  'TRIAGE.URGENT': word('ReferralAcceptedAsUrgent', ({ risk, reason }) => ({ risk: risk ?? reason })),
  'TRIAGE.REDIRECT': turnedAway('ReferralRedirected'),
  'TRIAGE.DECLINE': turnedAway('ReferralDeclined'),
  'INFO.REQUEST': word('ContributionRequested', ({ from, to, what }) => ({ from: from ?? to, what })),
  'INFO.RECEIVED': word('ContributionReceived', ({ from, summary, nilReturn, screeningQuestions, newPackHash }) => ({
    from,
    summary,
    nilReturn,
    screeningQuestions,
    packDigest: newPackHash,
  })),
  'INFO.WAIVE': word('ContributionWaived', ({ from, reason }) => ({ from, reason })),
  'PACK.BUILD': word('HistoryPackBuilt', ({ packHash, triedRegister }, { step }) => ({
    packDigest: packHash ?? `pack of ${step.at}`,
    triedRegister,
  })),
  'PACK.READ': word('HistoryPackRead', ({ packHash, confirmed }) => ({ packDigest: packHash, confirmed })),
  'PANEL.LIST': word('ListedForPanel', ({ meeting, agendaClosed }, told) => ({
    ...day(meeting),
    agendaClosedOn: agendaClosed,
    members: members(told),
  })),
  'ITEM.OPEN': word('PanelItemOpened', ({ familyPresent, childWordsReadFirst, packHash }) => ({
    familyPresent,
    childWordsReadFirst,
    packDigest: packHash,
  })),
  ...AFTER_PANEL_EVENTS,
  REOPEN: word('CaseReopened', ({ requestedBy, newInformation }) => ({
    requestedBy,
    newInformation: listed(newInformation)?.join(', ') ?? 'The family asks for it.',
  })),
  WITHDRAW: word('ReferralWithdrawn', ({ reason, askedBy, askedOn }) => ({
    reason: reason ?? 'no longer wanted',
    askedBy,
    askedOn,
  })),
  'EHC.REQUEST': word('EhcNeedsAssessmentRequested', ({ requestedBy, received }) => ({
    requestedBy: requestedBy ?? 'parent',
    receivedOn: received,
  })),
};

/** A meeting is named by its day, or by the story's name of its case. */
function day(meeting: unknown) {
  if (meeting === undefined) return {};
  return /^\d{4}-\d{2}-\d{2}$/.test(String(meeting)) ? { meetingOn: meeting } : { meeting };
}
