import { weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer, PracticeSaid } from '../layer.js';
import { mergedProfile } from '../layers.js';
import type { PanelPractice } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { post } from '../usual/council-post.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS } from '../usual/ladders.js';
import { USUAL } from '../usual/layer.js';
import { NATIONAL_LAW } from '../usual/national-law.js';
import { CLINICAL_OFFICER, DECIDING_SEATS, deciding, EACH_AGENCY_AND_THE_CHAIR } from '../usual/panel.js';
import { LANCASHIRE_AND_SOUTH_CUMBRIA } from './footprints.js';

const needsAssessmentPanel: Partial<PanelPractice> & Pick<PanelPractice, 'id'> = {
  id: 'ehc-needs-assessment-panel',
  title: 'EHC Needs Assessment Panel',
  decides: ['needs-assessment'],
  cadence: { words: 'every week, on a Wednesday', every: weeks(1), weekday: 3 },
  chair: { rule: 'fixed', post: 'assessmentPanelChair', deputies: ['assessmentPanelDeputyChair'] },
  seats: [
    ...DECIDING_SEATS,
    deciding('settingPanelMember', { agency: 'school', body: 'school' }, 'settingPanelDeputy'),
    {
      ...deciding('specialistTeacher', { agency: 'education', body: 'council' }, 'specialistTeacherDeputy'),
      discipline: 'specialistTeacher',
    },
    CLINICAL_OFFICER,
  ],
  quorum: { all: [EACH_AGENCY_AND_THE_CHAIR, { agency: 'school', atLeast: 1 }] },
};

const PRACTICE: PracticeSaid = {
  panels: [
    needsAssessmentPanel,
    {
      id: 'individual-commissioning-panel',
      title: 'Individual Commissioning Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every week, on a Thursday', every: weeks(1), weekday: 4 },
      lay: { seat: 'advisory', pack: 'redacted' },
      seats: [
        ...PANEL_OF_PAYERS.seats,
        { post: 'familyCommissioner', agency: 'other', body: 'family', sits: 'lay', deputies: [] },
      ],
    },
  ],
  ladders: [
    {
      strand: 'C_COMMISSIONERS',
      rungs: COMMISSIONER_RUNGS,
      end: { board: 'Collaborative Commissioning Board', secretaryPost: 'boardSecretary', within: workingDays(20) },
    },
  ],
  boardChain: [
    'Transforming SEND Board and Children and Maternity Commissioners Network',
    'Collaborative Commissioning Board',
  ],
  mediation: { payer: 'council', healthContributionReview: { triggerPercent: 25, triggerAtLeast: 3 } },
};

const LANCASHIRE: Layer = {
  layer: 'area',
  id: 'lancashire',
  version: '2026.1',
  from: '2026-04-01',
  source: 'Lancashire children and young people SEND joint commissioning framework, as refreshed in 2016/17',
  says: {
    name: 'Lancashire',
    authority: { name: 'Lancashire County Council', leaCode: '888' },
    bodies: [
      { id: 'lancashire-county-council', name: 'Lancashire County Council', is: 'localAuthority', from: '1974-04-01' },
    ],
    posts: {
      assessmentPanelChair: post(
        'Chair of the EHC Needs Assessment Panel',
        'assessmentPanelDeputyChair',
        'headOfService',
      ),
      assessmentPanelDeputyChair: post(
        'Deputy Chair of the EHC Needs Assessment Panel',
        'assessmentPanelChair',
        'headOfService',
      ),
      settingPanelMember: post('Panel Member, Head Teacher or SENCO', 'settingPanelDeputy', 'headOfService'),
      settingPanelDeputy: post('Panel Member, Head Teacher or SENCO (deputy)', 'settingPanelMember', 'headOfService'),
      specialistTeacher: post('Panel Member, Specialist Teacher', 'specialistTeacherDeputy', 'headOfService'),
      specialistTeacherDeputy: post('Panel Member, Specialist Teacher (deputy)', 'specialistTeacher', 'headOfService'),
      familyCommissioner: post('Parent who sits with the commissioners', 'panelCoordinator', 'headOfService'),
    },
    settings: {
      telephone: '01632 960 888',
      mediationAdviser: 'the mediation advice line for Lancashire, 01632 960 889',
      sendiass: 'Lancashire SENDIAS',
      parentForum: 'the parent carer forum of your district',
      localServices: ['POWAR'],
    },
    practice: PRACTICE,
  },
  suggested: [
    'posts',
    'telephone',
    'mediationAdviser',
    'practice.panels.ehc-needs-assessment-panel.cadence',
    'practice.panels.ehc-needs-assessment-panel.chair',
    'practice.panels.individual-commissioning-panel',
    ...COMMISSIONER_RUNGS.flatMap(({ rung }) =>
      ['within', 'remind', 'told'].map((field) => `practice.ladders.C_COMMISSIONERS.rungs.${rung}.${field}`),
    ),
    'practice.ladders.C_COMMISSIONERS.end.within',
    'practice.mediation.healthContributionReview',
  ],
};

/**
 * Lancashire: its framework takes a disagreement from the staff to their line managers, to the Senior Commissioning
 * Manager or Director, to independent mediation, and then to the board. The number of days on each is our suggestion.
 */
export const lancashire: AreaProfile = mergedProfile(
  { profile: 'lancashire', version: '2026.1', effectiveFrom: '2026-04-01' },
  [NATIONAL_LAW, USUAL, LANCASHIRE_AND_SOUTH_CUMBRIA, LANCASHIRE],
);
