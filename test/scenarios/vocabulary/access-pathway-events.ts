import { childAndContact, type EventWord, plainly, said, type Told } from './told.js';

const WORRY = 'The family is worried, and has been for some time.';

function referral(told: Told) {
  const { worry, strands, channel } = told.data;
  return { ...childAndContact(told), worry: worry ?? WORRY, strands, channel };
}

/** The deciding members, where the story says who they are; who decides is not asked where it has none. */
function members({ people }: Told) {
  const deciding = people.filter(({ role }) => role === 'panelMember' || role === 'panelChair').map(({ id }) => id);
  return deciding.length > 1 ? { members: deciding } : {};
}

/** Events of the access pathway, in the order in which a case meets them. */
export const ACCESS_EVENTS: Readonly<Record<string, EventWord>> = {
  'REFERRAL.START': { act: 'ReferralStarted', facts: (told) => said(referral(told)) },
  'REFERRAL.SUBMIT': {
    act: 'ReferralSubmitted',
    facts: (told) => {
      const { familyAgreed, firstAskedForHelp, settingView, helper } = told.data;
      const childSays = told.heard ? 'I want it to be quieter in class.' : undefined;
      return said({ ...referral(told), familyAgreed, firstAskedForHelp, settingView, helper, childSays });
    },
  },
  'COMPLETENESS.RETURN': plainly('MissingInformationListed'),
  'INFO.SUPPLIED': {
    act: 'InformationSupplied',
    facts: ({ data: { what, event, answers, newPackHash } }) => said({ what, event, answers, packDigest: newPackHash }),
  },
  'TRIAGE.ACCEPT': { act: 'ReferralAccepted', facts: ({ data: { reason, ask } }) => said({ reason, ask }) },
  'TRIAGE.URGENT': {
    act: 'ReferralAcceptedAsUrgent',
    facts: ({ data: { risk, meeting } }) => said({ risk, meetingOn: meeting }),
  },
  'TRIAGE.REDIRECT': plainly('ReferralRedirected'),
  'TRIAGE.DECLINE': plainly('ReferralDeclined'),
  'INFO.REQUEST': plainly('ContributionRequested'),
  'INFO.RECEIVED': {
    act: 'ContributionReceived',
    facts: ({ data: { from, summary, nilReturn, screeningQuestions, newPackHash } }) =>
      said({ from, summary, nilReturn, screeningQuestions, packDigest: newPackHash }),
  },
  'INFO.WAIVE': { act: 'ContributionWaived', facts: ({ data: { from, reason } }) => said({ from, reason }) },
  'PACK.BUILD': {
    act: 'HistoryPackBuilt',
    facts: ({ data: { packHash, triedRegister }, step }) =>
      said({ packDigest: packHash ?? `pack of ${step.at}`, triedRegister }),
  },
  'PACK.READ': {
    act: 'HistoryPackRead',
    facts: ({ data: { packHash, confirmed } }) => said({ packDigest: packHash, confirmed }),
  },
  'PANEL.LIST': {
    act: 'ListedForPanel',
    facts: (told) => {
      const { meeting, agendaClosed } = told.data;
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(String(meeting));
      return said({
        ...(isDay ? { meetingOn: meeting } : { meeting }),
        agendaClosedOn: agendaClosed,
        ...members(told),
      });
    },
  },
  'ITEM.OPEN': {
    act: 'PanelItemOpened',
    facts: ({ data: { familyPresent, childWordsReadFirst, packHash } }) =>
      said({ familyPresent, childWordsReadFirst, packDigest: packHash }),
  },
  'PANEL.DECIDE': {
    act: 'PanelDecided',
    facts: ({ data: { outcome, reasons, onward: next, rightsBlock, recommend, repeatReason, reviewOn, evidence } }) =>
      said({ outcome, reasons, onward: next, rightsBlock, recommend, repeatReason, reviewOn, evidence }),
  },
  'DECISION.NOTIFY': { act: 'DecisionNotified', facts: ({ data: { documents } }) => said({ documents }) },
  ALLOCATE: {
    act: 'ProviderAllocated',
    facts: ({ data: { provider, strand, acceptedAt } }) => said({ provider, strand, acceptedOn: acceptedAt }),
  },
  'WAIT.KEEP_IN_TOUCH': plainly('KeptInTouch'),
  'WAIT.REPRIORITISE': plainly('WaitReprioritised'),
  'ASSESSMENT.START': plainly('AssessmentStarted'),
  'ASSESSMENT.CONCLUDE': plainly('AssessmentConcluded'),
  'OUTCOME.ISSUE': plainly('OutcomeIssued'),
  'POST.START': plainly('PostSupportStarted'),
  'POST.COMPLETE': plainly('PostSupportCompleted'),
  WITHDRAW: { act: 'ReferralWithdrawn', facts: ({ data: { reason, askedBy } }) => said({ reason, askedBy }) },
  REOPEN: {
    act: 'CaseReopened',
    facts: ({ data: { requestedBy, newInformation } }) =>
      said({ requestedBy, newInformation: inWords(newInformation) }),
  },
  'EHC.REQUEST': {
    act: 'EhcNeedsAssessmentRequested',
    facts: ({ data: { requestedBy, received } }) =>
      said({ requestedBy: requestedBy ?? 'parent', receivedOn: received }),
  },
  'TRANSFER.OUT': plainly('TransferredOut'),
  'TRANSFER.IN': { act: 'TransferredIn', facts: (told) => said({ ...childAndContact(told), ...told.data }) },
};

function inWords(items: unknown): unknown {
  return Array.isArray(items) ? items.join(', ') : items;
}
