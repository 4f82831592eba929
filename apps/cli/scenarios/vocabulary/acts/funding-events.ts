import { childAndContact, type EventWord, listed, word } from './event-word.js';
import {
  agencyOf,
  basisIn,
  confirms,
  dayOf,
  decided,
  decidingIn,
  type GivenLine,
  increased,
  lineAsked,
  optionsIn,
  POSTS,
  payerOf,
  returning,
  splits,
} from './funding-words.js';

/** Events of a funding case, in the order in which a case meets them. */
export const FUNDING_EVENTS: Readonly<Record<string, EventWord>> = {
  'FUNDING.REQUEST': word('FundingRequested', ({ lines, options, multiAgencyMeeting, familyView, outcomes }, told) => ({
    ...childAndContact(told),
    lines: (lines as (string | GivenLine)[] | undefined)?.map((line) => lineAsked(told, line)),
    options: optionsIn(options),
    multiAgencyMeetingOn: multiAgencyMeeting,
    familyView,
    outcomes: outcomes ?? ['As the request of the story says.'],
    childSays: told.heard ? 'I want to come home at weekends.' : undefined,
  })),
  'FUNDING.RETURN': word('FundingReturned', ({ missing }) => ({ missing: listed(missing) })),
  'FUNDING.VALIDATE': word('FundingValidated', ({ dutiesInPlay }) => ({ duties: listed(dutiesInPlay) })),
  'PACK.BUILD': word('HistoryPackBuilt', ({ packHash, triedRegister }, { step }) => ({
    packDigest: packHash ?? `pack of ${step.at}`,
    triedRegister,
  })),
  'PANEL.LIST': word('ListedForPanel', ({ meeting }, { refOf }) => ({ meeting: meeting && refOf(meeting) })),
  'ITEM.OPEN': word('PanelItemOpened', ({ familyPresent, meeting }, told) => ({
    familyPresent,
    meeting: meeting && told.refOf(meeting),
    deciding: decidingIn(told),
  })),
  'INFO.SUPPLIED': word('InformationSupplied', ({ what }) => ({ what })),
  'SPLIT.PROPOSE': word('SplitProposed', (data, told) => ({ splits: splits(data, told) })),
  'AGENCY.POSITION': word('AgencyPositionRecorded', ({ agency, position, reason, capPence, if: onlyIf }) => ({
    agency: agencyOf(agency),
    position,
    reason,
    capPence,
    onlyIf,
  })),
  'FUNDING.AGREE': word('FundingAgreed', ({ because, startsOn }, told) => ({
    ...decided(told),
    ...returning,
    because: because && told.refOf(because),
    startsOn,
  })),
  'FUNDING.AGREE_CONDITIONS': word('FundingAgreedWithConditions', (data, told) => ({
    ...decided(told),
    ...returning,
    conditions: (data.conditions ?? []).map(({ id, text, owner, due }: Record<string, string>) => ({
      id,
      what: text,
      owner,
      due,
    })),
    leadCommissioner: data.leadCommissioner,
    contractHolder: data.contractHolder,
    qaLead: data.qaLead,
  })),
  'FUNDING.DEFER': word('FundingDeferred', ({ wanted, until }) => ({ wanted: listed(wanted), until })),
  'FUNDING.REFUSE': word('FundingRefused', ({ meanwhile }, told) => ({
    ...decided(told),
    meanwhileSecuredBy: meanwhile,
  })),
  'FUNDING.NOT_AGREED': word('FundingNotAgreed', ({ reason }) => ({
    reasons: reason ?? 'It was not agreed whose duty it meets.',
    meanwhileSecuredBy: 'the council',
  })),
  'URGENT.REQUEST': word('UrgentFundingRequested', ({ risk, lines }, told) => ({
    ...childAndContact(told),
    risk,
    lines: (lines ?? []).map((line: GivenLine, index: number) => ({ ...lineAsked(told, line), id: String(index + 1) })),
  })),
  'URGENT.DECIDE': word('UrgentFundingDecided', ({ signed, soloPayer }, told) => ({
    signatures: (signed ?? []).map((agency: string) => ({
      agency,
      person: payerOf(told, agency),
      post: POSTS[agency] ?? agency,
    })),
    payers: soloPayer === true ? signed : undefined,
  })),
  'URGENT.RATIFY': word('UrgentFundingRatified', ({ positions, basis, reason }, told) => ({
    positions: Object.entries(positions ?? {}).map(([agency, position]) => ({
      agency,
      position,
      person: payerOf(told, agency),
    })),
    ...basisIn(basis),
    reasons: reason,
  })),
  'URGENT.OVERTURN': word('UrgentFundingOverturned', ({ reason, windDown, payerMeanwhile }) => ({
    reasons: reason,
    windDownUntil: /\d{4}-\d{2}-\d{2}/.exec(String(windDown))?.[0],
    payerMeanwhile,
  })),
  'DECISION.NOTIFY': word('DecisionNotified', ({ to }, { people }) => ({
    providerContact: (listed(to) ?? []).find((id) => people.find((one) => one.id === id)?.role === 'provider'),
  })),
  'CONDITION.MET': word('ConditionMet', ({ id, result }) => ({ id, result })),
  'PACKAGE.START': word('PackageStarted', ({ confirmedBy, confirmed, continuation }, told) => ({
    continuation,
    providerConfirms: confirmed ?? (confirms(told, confirmedBy, 'provider') || undefined),
    familyConfirms: confirmed ?? (confirms(told, confirmedBy, 'family') || undefined),
  })),
  'REVIEW.RECORD': word('PackageReviewed', ({ outcomes = {}, decision }) => ({
    decision,
    outcomesMet: outcomes.met,
    outcomesPartlyMet: outcomes.partly,
    outcomesNotMet: outcomes.not,
  })),
  'PACKAGE.VARY': word('PackageVaried', ({ line, increasePct, from, approvedBy }, told) => ({
    line,
    from: from ?? dayOf(told),
    unitPence: increased(told, line, increasePct),
    because: 'As the story says.',
    approvals: listed(approvedBy)?.map((id) => {
      const { agency = '' } = told.people.find((one) => one.id === id) ?? {};
      return { agency: agencyOf(agency), person: id };
    }),
  })),
  'PACKAGE.END': word('PackageEnded', ({ on, replacement }) => ({
    lastDay: on,
    replacement: replacement ?? 'not yet',
  })),
};
