import type { Facts } from '#engine/history';

/** An area whose panels hear cases of all three pathways that go to one. */
export const AREA = 'newcastle';

/** Who records what: by the post that they hold. */
export type Told = readonly [post: string, type: string, data?: Facts];

/** Whoever holds a post there. */
export const holder = (post: string) => `${AREA}-${post}`;

/** A pathway whose cases go to a panel, and how one of them comes to its pack. */
interface GoesToAPanel {
  readonly pathway: string;
  readonly panel: string;
  readonly chair: string;
  /** Education, health, social care: the posts of the seats, in their order, and their titles. */
  readonly seats: readonly [string, string, string];
  /** Somebody who may record that they have read such a case, and has no seat at that panel. */
  readonly nobody: string;
  readonly opens: Told;
  readonly toItsPack: readonly Told[];
}

const child = { name: 'Otto Reader' };
const contact = { name: 'Ann Other', phone: '07700 900 118' };
const DECIDING = ['educationPanelMember', 'healthPanelMember', 'socialCarePanelMember'] as const;

/** The three pathways whose cases go to a panel. */
export const PATHWAYS: readonly GoesToAPanel[] = [
  {
    pathway: 'access-pathway',
    panel: 'access-panel',
    chair: 'panelChair',
    seats: DECIDING,
    nobody: 'fundingPanelChair',
    opens: [
      'family',
      'ReferralSubmitted',
      { child, contact: { ...contact, person: holder('family') }, worry: 'Mornings are hard.' },
    ],
    toItsPack: [
      ['triageClinician', 'ReferralAccepted'],
      ['accessCoordinator1', 'VoiceRecorded', { words: 'I like it when it is quiet.' }],
      ['accessCoordinator1', 'ContributionReceived', { from: 'setting' }],
      ['accessCoordinator1', 'ContributionReceived', { from: 'health' }],
      ['accessCoordinator1', 'ContributionReceived', { from: 'socialCare' }],
      ['accessCoordinator1', 'HistoryPackBuilt'],
    ],
  },
  {
    pathway: 'needs-assessment',
    panel: 'send-assessment-and-review-panel',
    chair: 'reviewPanelChair',
    seats: DECIDING,
    nobody: 'icbSendLead',
    opens: ['sendCaseOfficer', 'AssessmentRequested', { child, contact, source: 'parentOrYoungPerson' }],
    toItsPack: [
      ['sendCaseOfficer', 'PartnersNotified'],
      ['sendCaseOfficer', 'VoiceRecorded', { words: 'I like trains' }],
      ['sendCaseOfficer', 'HistoryPackBuilt'],
    ],
  },
  {
    pathway: 'joint-funding',
    panel: 'joint-packages-panel',
    chair: 'fundingPanelChair',
    seats: ['educationFunder', 'healthFunder', 'socialCareFunder'],
    nobody: 'panelChair',
    opens: [
      'sendCaseOfficer',
      'FundingRequested',
      {
        child,
        contact,
        lines: [{ what: 'Residential school', section: 'F', unit: 'year', units: 1, unitPence: 10_000_000 }],
        options: [{ what: 'Residential school', yearlyPence: 10_000_000 }],
        outcomes: ['He sleeps'],
        done: ['multiAgencyMeeting'],
        familyView: 'Home at weekends.',
        childSays: 'The dog.',
      },
    ],
    toItsPack: [
      ['panelCoordinator', 'FundingValidated'],
      ['panelCoordinator', 'HistoryPackBuilt'],
    ],
  },
];
