import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { EQUIVALENT_STATES } from '../closing/acts.js';
import { access } from '../setup.js';
import { goesOnAt } from './rules.js';

/** No turning away without an allowed reason, a second person, a route that has accepted, the unmet need and the rights. */
const TURNING_AWAY = and([
  'reasonIsAllowed',
  'aSecondPersonAgrees',
  'onwardRouteHasAccepted',
  'unmetNeedIsRecorded',
  'rightsAreSetOut',
]);

const TRIAGE_DECISIONS = {
  ReferralAccepted: { guard: 'sharingIsAllowed', target: '#pre.informationGathering', actions: 'askTheAgencies' },
  ReferralAcceptedAsUrgent: { target: '#panel.listed', actions: 'putOnTheAgenda' },
  ReferralRedirected: { guard: TURNING_AWAY, target: '#closed.redirected', actions: 'noteOnwardRoute' },
  ReferralDeclined: { guard: TURNING_AWAY, target: '#closed.declined', actions: 'noteOnwardRoute' },
} as const;

const LIST_MISSING = {
  guard: 'familyIsNotAskedForWhatAProfessionalHolds',
  target: '#pre.awaitingInformation',
  actions: 'listWhatIsMissing',
} as const;

/** From the first word to a pack the panel can read. */
export const beforePanel = access.createStateConfig({
  id: 'pre',
  initial: 'draft',
  states: {
    draft: {
      description: 'Saved, not sent. The family or the professional can finish it.',
      entry: at('pre.draft'),
      on: {
        ReferralStarted: { guard: 'nothingIsRecordedYet', actions: 'beginTheFile' },
        ReferralSubmitted: [
          { guard: 'theFamilySendsIt', target: 'received', actions: 'receiveTheReferral' },
          { target: 'awaitingConsent', actions: 'receiveTheReferral' },
        ],
        TransferredIn: EQUIVALENT_STATES.map((state) => ({
          guard: and([goesOnAt(state), 'nothingIsRecordedYet']),
          target: `#${state}`,
          actions: ['takeOver', 'goOnAssessing'] as const,
        })),
      },
    },
    received: {
      description: 'It has a number, and nobody can lose it.',
      entry: at('pre.received'),
      on: { ...TRIAGE_DECISIONS, ReferralFoundComplete: 'triage', MissingInformationListed: LIST_MISSING },
    },
    awaitingConsent: {
      description: 'A professional referred: a parent or the young person must agree to sharing.',
      entry: at('pre.awaitingConsent'),
      on: {
        ConsentRecorded: { guard: and(['theYoungPersonDecidesFrom16', 'consentLetsUsShare']), target: 'received' },
      },
    },
    awaitingInformation: {
      description: 'A precise list is out. The referral stays ours, and its clocks run on.',
      entry: at('pre.awaitingInformation'),
      on: {
        InformationSupplied: [
          {
            guard: and(['nothingIsMissingAnyMore', 'itWasWithTriage']),
            target: 'triage',
            actions: 'strikeOffWhatCame',
          },
          { guard: 'nothingIsMissingAnyMore', target: 'received', actions: 'strikeOffWhatCame' },
          { actions: 'strikeOffWhatCame' },
        ],
        ReferralFoundComplete: 'triage',
        DeadlinePassed: { guard: 'theMissingInformationIsOverdue', target: 'triage' },
      },
    },
    triage: {
      description: 'A clinician and the co-ordinator decide what the referral needs.',
      entry: at('pre.triage'),
      on: { ...TRIAGE_DECISIONS, MissingInformationListed: LIST_MISSING },
    },
    informationGathering: {
      description: 'Setting, health and social care say what they know, all at once.',
      entry: at('pre.informationGathering'),
      on: {
        ContributionRequested: { guard: 'sharingIsAllowed', actions: 'askOneAgency' },
        ContributionReceived: {
          guard: and(['contributionWasAskedFor', 'contributionIsTheirOwn']),
          actions: ['noteContribution', 'addToTheFile'],
        },
        ContributionWaived: { guard: 'contributionWasAskedFor', actions: 'waiveContribution' },
        DeadlinePassed: { actions: 'noteOverdue' },
        HistoryPackBuilt: {
          guard: and(['childsVoiceIsKnown', 'everyContributionIsInOrDecided']),
          target: 'readyForPanel',
          actions: 'keepThePack',
        },
      },
    },
    readyForPanel: {
      description: 'The pack is built. The family sees it first and may add a statement.',
      entry: at('pre.readyForPanel'),
      on: {
        ContributionRequested: { guard: 'sharingIsAllowed', target: 'informationGathering', actions: 'askOneAgency' },
        ContributionReceived: {
          guard: and(['contributionWasAskedFor', 'contributionIsTheirOwn']),
          actions: ['noteContribution', 'addToTheFile'],
        },
        HistoryPackRead: {
          guard: and(['theReaderHasNoInterest', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
          actions: 'noteReading',
        },
        ListedForPanel: {
          guard: 'noOtherMeetingHasTheCase',
          target: '#panel.listed',
          actions: ['putOnTheAgenda', 'noteTheMeeting'],
        },
      },
    },
  },
});
