import type { History, RecordedEvent } from '#engine/history';
import type { PackSection } from '#engine/pack';
import { agencyInWords } from './wording.js';

type Words = string | ((data: RecordedEvent['data']) => string);

/** What happened, in words. What has none here is no part of the story that a panel reads. */
const IN_WORDS: Readonly<Record<string, Words>> = {
  FundingStarted: 'A request was begun.',
  FundingRequested: 'A panel was asked to pay.',
  FundingReturned: ({ missing }) => `Something was missing: ${(missing as string[]).join('; ')}.`,
  FundingValidated: 'The request was complete.',
  FundingWithdrawn: ({ because }) => `The request was taken back: ${because}.`,
  SplitProposed: 'It was proposed who pays what.',
  HistoryPackBuilt: 'The pack was built.',
  InformationSupplied: 'Something was added.',
  ListedForPanel: ({ meetingOn }) => `It was put on the agenda of a panel${meetingOn ? ` on ${meetingOn}` : ''}.`,
  PanelItemOpened: 'The panel took it.',
  PanelItemRolled: ({ because }) => `The panel did not decide: ${because}.`,
  AgencyPositionRecorded: ({ agency, position }) =>
    ({
      agree: `${said(agency)} agreed to pay its share.`,
      agreeWithCap: `${said(agency)} agreed to pay up to a sum.`,
      disagree: `${said(agency)} did not agree.`,
      needsOwnGovernance: `${said(agency)} had to ask within its own organisation first.`,
    })[String(position)] ?? `${said(agency)} said what it thinks.`,
  FundingAgreed: 'It was agreed.',
  FundingAgreedWithConditions: 'It was agreed on conditions.',
  FundingAgreedUnderDelegation: 'An officer agreed to it.',
  InterimFundingAgreed: 'It was paid for while it was settled who must.',
  FundingDeferred: 'The panel put it off.',
  FundingRefused: 'It was refused.',
  FundingNotAgreed: 'It was not agreed.',
  DisagreementOpened: 'A disagreement about who pays was opened.',
  InterimPutInForce: 'Somebody paid meanwhile, without prejudice.',
  SettlementReached: 'It was settled who pays.',
  InterimReconciled: 'What was paid meanwhile was set against what was settled.',
  UrgentFundingRequested: 'A decision was asked for before a panel could meet.',
  UrgentFundingDecided: 'It was decided before a panel could meet.',
  UrgentFundingRatified: 'The panel stood by it.',
  UrgentFundingOverturned: ({ windDownUntil }) => `The panel did not stand by it. It went on until ${windDownUntil}.`,
  DecisionNotified: 'Everybody had the decision in writing.',
  DecisionReviewRequested: 'The family asked that it be looked at again.',
  ConditionMet: ({ id }) => `Condition ${id} was met.`,
  PackageStarted: 'It began, or one of those who must say so did.',
  PackageReviewed: ({ decision }) =>
    `It was looked at with the family. What followed: ${REVIEWED[String(decision)] ?? decision}.`,
  PackageVaried: ({ line, from }) => `Line ${line} changed from ${from}.`,
  WindDownPlanned: ({ until }) => `It was planned how it ends, on ${until}.`,
  PackageEnded: ({ lastDay }) => `It ended on ${lastDay}.`,
  FundingClosed: 'The area no longer paid.',
};

const REVIEWED: Readonly<Record<string, string>> = {
  continue: 'it goes on',
  backToPanel: 'the panel is asked again',
  end: 'it ends',
};

const said = (agency: unknown): string => {
  const words = agencyInWords(String(agency));
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One line for each thing that happened. */
export function whatHappened(history: History): PackSection {
  return {
    id: 'chronology',
    title: 'What happened, in its order',
    labels: { what: 'What' },
    entries: history.flatMap(({ sequence, occurredOn, type, by, data }) => {
      const words = IN_WORDS[type];
      const what = typeof words === 'function' ? words(data) : words;
      return what === undefined ? [] : [{ event: sequence, on: occurredOn, by, facts: { what } }];
    }),
    none: 'Nothing has been recorded.',
  };
}
