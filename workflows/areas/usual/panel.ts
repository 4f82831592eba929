import { workingDays } from '#statutory-calendar/periods';
import type { Agency, Body } from '../practice/agencies.js';
import type { PanelPractice, Quorum, Seat } from '../practice/panels.js';

/** Education, health and social care each there, and somebody in the chair. */
export const EACH_AGENCY_AND_THE_CHAIR: Quorum = {
  all: [
    { agency: 'education', atLeast: 1 },
    { agency: 'health', atLeast: 1 },
    { agency: 'socialCare', atLeast: 1 },
    { chair: true },
  ],
};

/** A deciding seat with its deputies. */
export function deciding(post: string, of: { agency: Agency; body: Body }, ...deputies: string[]): Seat {
  return { post, ...of, sits: 'deciding', deputies };
}

/** The three who decide at most panels, each with a deputy. */
export const DECIDING_SEATS: readonly Seat[] = [
  {
    ...deciding('educationPanelMember', { agency: 'education', body: 'council' }, 'educationPanelDeputy'),
    discipline: 'ep',
  },
  deciding('healthPanelMember', { agency: 'health', body: 'health' }, 'healthPanelDeputy'),
  deciding('socialCarePanelMember', { agency: 'socialCare', body: 'council' }, 'socialCarePanelDeputy'),
];

/** The three who pay, each with a deputy. */
export const PAYING_SEATS: readonly Seat[] = [
  deciding('educationFunder', { agency: 'education', body: 'council' }, 'educationFunderDeputy'),
  deciding('healthFunder', { agency: 'health', body: 'health' }, 'healthFunderDeputy'),
  deciding('socialCareFunder', { agency: 'socialCare', body: 'council' }, 'socialCareFunderDeputy'),
];

/** Advises on health without deciding. */
export const CLINICAL_OFFICER: Seat = {
  post: 'designatedClinicalOfficer',
  agency: 'health',
  body: 'health',
  sits: 'advising',
  discipline: 'dco',
  deputies: ['healthServiceLead'],
};

/**
 * What a panel does where its area has agreed nothing else. None of it is law, and each number is a suggestion until the
 * area signs it.
 */
export const USUAL_PANEL: Omit<PanelPractice, 'id' | 'title' | 'decides' | 'chair' | 'cadence' | 'seats'> = {
  secretaryPost: 'panelCoordinator',
  agendaCloses: workingDays(10),
  papersBefore: workingDays(10),
  readReminders: [3, 1],
  capacity: 12,
  quorum: EACH_AGENCY_AND_THE_CHAIR,
  perItem: [
    {
      when: 'complex',
      need: {
        any: [
          { discipline: 'ep', atLeast: 1 },
          { discipline: 'dco', atLeast: 1 },
        ],
      },
    },
  ],
  writtenContributionCounts: false,
  deciding: 'allPresent',
  observers: { max: 3 },
  lay: { seat: 'none', pack: 'none' },
  minutes: { signatures: 2, differentBodies: true, within: workingDays(5) },
  reconveneWithin: workingDays(10),
  notifyWithin: workingDays(5),
  urgent: { allowed: true, maxDays: 28 },
  familySlot: 'invited',
  reviewOfDecision: { within: workingDays(10), differentChair: true, grounds: ['newInformation', 'processError'] },
  gateway: [],
  mustRecord: [],
};
