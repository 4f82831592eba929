import { days, months, weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer } from '../layer.js';
import { CASE_POSTS } from './case-posts.js';
import { USUAL_FUNDING } from './funding.js';
import { COMMISSIONER_RUNGS, usualLadders } from './ladders.js';
import { CLINICAL_OFFICER, DECIDING_SEATS, USUAL_PANEL } from './panel.js';
import { PANEL_POSTS } from './posts.js';

const { schoolFirstPence: _setForAll, ...suggestedFunding } = USUAL_FUNDING;

/** What an area goes by where nobody there has said otherwise. All of it is our suggestion, and marked as such. */
export const USUAL: Layer = {
  layer: 'usual',
  id: 'usual',
  version: '2026.1',
  from: '2014-09-01',
  source: 'Our suggestion to every area; none of it is law',
  says: {
    limits: {
      'referral-acknowledged': workingDays(3),
      'triage-decided': workingDays(10),
      'contribution-received': workingDays(15),
      'decision-notified': workingDays(5),
      'new-holder-accepts': workingDays(2),
      'confirmation-given': workingDays(5),
      'next-step': workingDays(10),
      'next-step-found': workingDays(20),
      'keep-in-touch': months(6),
      'draft-sent': days(90),
      'missing-information-supplied': workingDays(15),
      'history-pack-built': workingDays(5),
      'listed-for-panel': workingDays(10),
      'outcome-issued': workingDays(10),
      'post-support-started': workingDays(20),
      'request-acknowledged': workingDays(3),
      'funding-request-sent': workingDays(20),
      'funding-request-checked': workingDays(3),
      'funding-request-mended': workingDays(10),
      'funding-pack-built': workingDays(5),
      'funding-decided': workingDays(40),
      'urgent-funding-decided': days(1),
      'package-started': workingDays(20),
      'disagreement-acknowledged': workingDays(2),
      'strand-set': workingDays(2),
      'family-notice-reviewed': days(1),
    },
    posts: { ...CASE_POSTS, ...PANEL_POSTS },
    settings: {
      reopenMonths: 12,
      intakePost: 'accessCoordinator1',
      contributors: ['setting', 'health', 'socialCare'],
      healthPost: 'schoolNursing',
      socialCarePost: 'socialCareScreening',
      assessmentDelegates: ['sendManager', 'headOfService'],
      settingLeadPost: 'headteacher',
      educationAdvicePost: 'headteacher',
      educationAdviceLeadPost: 'headteacher',
      healthAdvicePost: 'communityPaediatrics',
      healthAdviceLeadPost: 'healthServiceLead',
      educationalPsychologistAdvicePost: 'educationalPsychology',
      educationalPsychologistAdviceLeadPost: 'epServiceLead',
      socialCareAdvicePost: 'socialCareScreening',
      socialCareAdviceLeadPost: 'designatedSocialCareOfficer',
      adulthoodAdvicePost: 'sendCaseOfficer',
      adulthoodAdviceLeadPost: 'sendManager',
      designatedClinicalPost: 'designatedClinicalOfficer',
      designatedSocialCarePost: 'designatedSocialCareOfficer',
      icbLeadPost: 'icbSendLead',
      planWritingPost: 'planQualityLead',
      councilFinancePost: 'councilFinance',
      healthFinancePost: 'icbFinance',
      delayNoticeDays: 14,
      declineReasons: ['OUTSIDE_AGE_RANGE', 'LIVES_ELSEWHERE', 'NEEDS_MET_ALREADY', 'ALREADY_ON_PATHWAY'],
      redirectReasons: ['EARLY_HELP_FIRST', 'ANOTHER_PATHWAY_FITS', 'URGENT_HEALTH_ROUTE'],
      postSupportTerms: 1,
    },
    practice: {
      everyPanel: USUAL_PANEL,
      panels: [
        {
          id: 'access-panel',
          title: 'Access Panel',
          decides: ['access-pathway'],
          cadence: { words: 'every two weeks, on a Wednesday', every: weeks(2), weekday: 3 },
          chair: { rule: 'fixed', post: 'panelChair', deputies: ['headOfService'] },
          seats: [...DECIDING_SEATS, CLINICAL_OFFICER],
        },
      ],
      funding: suggestedFunding,
      ladders: usualLadders(COMMISSIONER_RUNGS, {
        board: 'SEND Executive Board',
        safeguarding: 'Safeguarding Children Partnership',
        within: workingDays(20),
      }),
      boardChain: ['SEND Executive Board'],
      mediation: { payer: 'council' },
    },
  },
};
