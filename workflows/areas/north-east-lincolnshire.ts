import { days, months, weeks, workingDays } from '#statutory-calendar/periods';
import type { AreaProfile } from './profile.js';

/**
 * North East Lincolnshire: the Access Pathway, open to any professional jointly with the family and to families
 * themselves (SEND joint commissioning plan 2020–23). Its plan gives no day counts: those below are suggestions.
 */
export const northEastLincolnshire: AreaProfile = {
  profile: 'north-east-lincolnshire',
  name: 'North East Lincolnshire',
  version: '2026.1',
  effectiveFrom: '2026-04-01',
  authority: { name: 'North East Lincolnshire Council', leaCode: '812' },
  limits: {
    'referral-acknowledged': workingDays(3),
    'triage-decided': workingDays(10),
    'contribution-received': workingDays(15),
    'decision-notified': workingDays(5),
    'new-holder-accepts': workingDays(2),
    'keep-in-touch': months(6),
    'nd-first-appointment': weeks(13),
    'draft-sent': days(90),
    'missing-information-supplied': workingDays(15),
    'listed-for-panel': workingDays(10),
    'outcome-issued': workingDays(10),
    'post-support-started': workingDays(20),
    'request-acknowledged': workingDays(3),
  },
  posts: {
    accessCoordinator1: {
      title: 'Access Pathway Co-ordinator 1',
      cover: 'accessCoordinator2',
      manager: 'accessPathwayManager',
    },
    accessCoordinator2: {
      title: 'Access Pathway Co-ordinator 2',
      cover: 'accessCoordinator1',
      manager: 'accessPathwayManager',
    },
    accessPathwayManager: { title: 'Access Pathway Manager', cover: 'headOfService', manager: 'headOfService' },
    headOfService: {
      title: 'Head of Service, SEND and Inclusion',
      cover: 'accessPathwayManager',
      manager: 'accessPathwayManager',
    },
    triageClinician: { title: 'Triage Clinician', cover: 'accessPathwayManager', manager: 'accessPathwayManager' },
    panelChair: { title: 'Access Panel Chair', cover: 'headOfService', manager: 'headOfService' },
    headteacher: {
      title: 'Head teacher of the child’s school',
      cover: 'accessPathwayManager',
      manager: 'accessPathwayManager',
    },
    schoolNursing: { title: 'School Nursing', cover: 'triageClinician', manager: 'accessPathwayManager' },
    socialCareScreening: { title: 'Social Care Screening', cover: 'earlyHelp', manager: 'headOfService' },
    earlyHelp: { title: 'Early Help Duty Lead', cover: 'socialCareScreening', manager: 'headOfService' },
    complaintsOfficer: { title: 'Complaints Officer', cover: 'headOfService', manager: 'headOfService' },
    sendCaseOfficer: { title: 'SEND Case Officer', cover: 'headOfService', manager: 'headOfService' },
  },
  settings: {
    reopenMonths: 12,
    intakePost: 'accessCoordinator1',
    contributors: ['setting', 'health', 'socialCare'],
    healthPost: 'schoolNursing',
    socialCarePost: 'socialCareScreening',
    settingLeadPost: 'headteacher',
    declineReasons: ['OUTSIDE_AGE_RANGE', 'LIVES_ELSEWHERE', 'NEEDS_MET_ALREADY', 'ALREADY_ON_PATHWAY'],
    redirectReasons: ['EARLY_HELP_FIRST', 'ANOTHER_PATHWAY_FITS', 'URGENT_HEALTH_ROUTE'],
    rightsBlock: true,
    postSupportTerms: 1,
    telephone: '01632 960 812',
    sendiass: 'Barnardo’s North East Lincolnshire SENDIASS',
    parentForum: 'North East Lincolnshire Parents and Carers Forum',
  },
  suggestions: [
    'referral-acknowledged',
    'triage-decided',
    'contribution-received',
    'decision-notified',
    'new-holder-accepts',
    'keep-in-touch',
    'draft-sent',
    'missing-information-supplied',
    'listed-for-panel',
    'outcome-issued',
    'post-support-started',
    'request-acknowledged',
    'reopenMonths',
  ],
};
