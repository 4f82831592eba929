import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import { local } from '#statutory-calendar/periods';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import type { Referral } from './case.js';
import { ENDS, ENDS_OR_RESTS, goesOnAt, LOCAL } from './closing/clocks.js';
import { AT_PANEL } from './panel/clocks.js';
import { AFTER_PANEL } from './support/clocks.js';
import { CONTRIBUTORS } from './triage/acts.js';

const DECIDED_AT_TRIAGE = ['ReferralAccepted', 'ReferralAcceptedAsUrgent', 'ReferralRedirected', 'ReferralDeclined'];

const BEFORE_TRIAGE_ENDS = ['pre.received', 'pre.awaitingConsent', 'pre.awaitingInformation', 'pre.triage'];

/** Whoever has just been asked. */
const nowAsked = ({ sequence }: Act, { contributions }: Referral) =>
  CONTRIBUTORS.filter((name) => contributions[name]?.askedBy === sequence);

const stillAsked = (_act: Act, { contributions }: Referral) =>
  CONTRIBUTORS.filter((name) => ['requested', 'coverActive'].includes(contributions[name]?.state ?? ''));

/** An agency has said what it knows, or the panel does without. */
const CONTRIBUTED = ['ContributionReceived', 'ContributionWaived'].map((event) => ({
  event,
  key: ({ data }: Act) => data.from as string,
}));

const BEFORE_PANEL: readonly ClockRow<Referral>[] = [
  {
    id: 'draft-sent',
    title: 'finish the draft, or say that it is not needed',
    kind: 'local',
    startedBy: ['ReferralStarted'],
    metBy: ['ReferralSubmitted'],
    stoppedBy: ENDS,
    due: local,
    whose: 'author',
    law: LOCAL,
    warn: [83],
    missed: 'Nothing is deleted. The co-ordinator rings whoever began it and asks whether help is still wanted.',
  },
  {
    id: 'referral-acknowledged',
    title: 'give the family a named contact',
    kind: 'local',
    startedBy: ['ReferralSubmitted'],
    metBy: [{ event: 'OwnerAccepted', when: ({ data }) => (data.contribution ?? null) === null }],
    stoppedBy: ENDS,
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [1],
    missed: 'Take the case up today and ring the family.',
  },
  {
    id: 'triage-decided',
    title: 'decide at triage',
    kind: 'local',
    startedBy: [
      'ReferralSubmitted',
      { event: 'CaseReopened', when: (_act, { stage }) => stage === 'pre.triage', key: () => 'reopen' },
      ...goesOnAt(...BEFORE_TRIAGE_ENDS).filter(({ event }) => event !== 'CaseReopened'),
    ],
    metBy: DECIDED_AT_TRIAGE,
    stoppedBy: ['ReferralWithdrawn', 'TransferredOut', 'ChildDied', 'CaseHeld'],
    due: local,
    whose: 'triage',
    law: LOCAL,
    warn: [3, 1],
    missed: 'Decide on what there is, and tell the family when they will hear.',
  },
  {
    id: 'missing-information-supplied',
    title: 'supply what is missing',
    kind: 'local',
    startedBy: ['MissingInformationListed', ...goesOnAt('pre.awaitingInformation')],
    metBy: [
      { event: 'InformationSupplied', when: (_act, { stage }) => stage !== 'pre.awaitingInformation' },
      'ReferralFoundComplete',
    ],
    stoppedBy: ENDS_OR_RESTS,
    due: local,
    whose: 'holders',
    law: LOCAL,
    warn: [14, 7],
    missed: 'The referral goes to triage and is decided on what there is. It is never returned or closed for this.',
  },
  {
    id: 'contribution-received',
    title: 'say what they know',
    kind: 'local',
    startedBy: [
      ...['ReferralAccepted', 'ContributionRequested', 'PanelDecided'].map((event) => ({ event, key: nowAsked })),
      ...goesOnAt('pre.informationGathering').map((each) => ({ ...each, key: stillAsked })),
    ],
    metBy: CONTRIBUTED,
    stoppedBy: [...ENDS_OR_RESTS, { event: 'HistoryPackBuilt', key: ({ data }) => data.goingWithout ?? [] }],
    due: local,
    whose: 'contributor',
    law: LOCAL,
    warn: [7, 1],
    missed: 'The agency and its lead are chased. The referral is never closed or returned: the panel may go without.',
  },
  {
    id: 'listed-for-panel',
    title: 'put the case on the agenda of a panel',
    kind: 'local',
    startedBy: [
      ...['HistoryPackBuilt', 'PanelItemRolled'].map((event) => ({
        event,
        when: (_act: Act, { stage }: Referral) => stage === 'pre.readyForPanel',
      })),
      ...goesOnAt('pre.readyForPanel'),
    ],
    metBy: ['ListedForPanel'],
    stoppedBy: [...ENDS_OR_RESTS, 'ContributionRequested'],
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [2],
    missed: 'List the case for the next panel, and tell the family the day.',
  },
];

const CLOSES: readonly Trigger<Referral>[] = [
  ...ENDS,
  'PostSupportCompleted',
  { event: 'DecisionNotified', when: (_act, { stage }) => stage.startsWith('closed.') },
];

/** Every time limit of the access pathway, in the order in which a case meets them. */
export const ACCESS_CLOCKS: readonly ClockRow<Referral>[] = [
  ...BEFORE_PANEL,
  ...AT_PANEL,
  ...AFTER_PANEL,
  ...everyCaseClocks<Referral>(CLOSES, CONTRIBUTED),
];
