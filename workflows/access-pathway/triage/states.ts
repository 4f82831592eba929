import { and } from 'xstate';
import { PACK_IS_BUILT } from '../pack/states.js';
import { access } from '../setup.js';

/** No turning away without an allowed reason, a second person, a route that has accepted, the unmet need and the rights. */
const TURNING_AWAY = and([
  'reasonIsAllowed',
  'aSecondPersonAgrees',
  'onwardRouteHasAccepted',
  'unmetNeedIsRecorded',
  'rightsAreSetOut',
]);

/** What may follow as soon as a referral has come: a decision, or a list of what is missing. */
export const TRIAGE_DECISIONS = {
  ReferralAccepted: { guard: 'sharingIsAllowed', target: '#pre.informationGathering', actions: 'askTheAgencies' },
  ReferralAcceptedAsUrgent: { target: '#panel.listed', actions: 'putOnTheAgenda' },
  ReferralRedirected: { guard: TURNING_AWAY, target: '#closed.redirected', actions: 'noteOnwardRoute' },
  ReferralDeclined: { guard: TURNING_AWAY, target: '#closed.declined', actions: 'noteOnwardRoute' },
  MissingInformationListed: {
    guard: 'familyIsNotAskedForWhatAProfessionalHolds',
    target: '#pre.awaitingInformation',
    actions: 'listWhatIsMissing',
  },
} as const;

/** What an agency knows is taken in until the panel opens the item, early or late. */
export const TAKES_CONTRIBUTIONS = {
  ContributionReceived: {
    guard: and(['contributionWasAskedFor', 'contributionIsTheirOwn', 'whatIsKnownMayBeSent']),
    actions: ['noteContribution', 'addToTheFile'],
  },
} as const;

/** It is decided what the referral needs. */
export const triage = access.state({
  description: 'A clinician and the co-ordinator decide what the referral needs.',
  meta: { title: 'With triage', plainly: 'We have it', owner: 'triage', clocks: ['triage-decided'] },
  on: TRIAGE_DECISIONS,
});

/** The agencies are asked. */
export const informationGathering = access.state({
  description: 'Setting, health and social care say what they know, all at once.',
  meta: {
    title: 'Gathering what everybody knows',
    plainly: 'We are asking everybody who knows your child',
    owner: 'contributors',
    clocks: ['contribution-received'],
    because: 'Once everybody has answered or is late, the co-ordinator builds the pack, by a day of its own.',
  },
  on: {
    ...TAKES_CONTRIBUTIONS,
    ContributionRequested: { guard: 'sharingIsAllowed', actions: 'askOneAgency' },
    ContributionWaived: { guard: 'contributionWasAskedFor', actions: 'waiveContribution' },
    DeadlinePassed: { actions: 'noteOverdue' },
    HistoryPackBuilt: { ...PACK_IS_BUILT, target: 'readyForPanel' },
  },
});
