import { weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer, PracticeSaid } from '../layer.js';
import type { PanelPractice } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { chairs, post } from '../usual/council-post.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS, SUGGESTED_COMMISSIONER_LADDER } from '../usual/ladders.js';
import { CLINICAL_OFFICER, DECIDING_SEATS, deciding, EACH_AGENCY_AND_THE_CHAIR } from '../usual/panel.js';
import { council, profileOf } from './council.js';
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
    ...council({
      name: 'Lancashire',
      council: ['lancashire-county-council', 'Lancashire County Council', '1974-04-01'],
      leaCode: '888',
      telephone: '01632 960 888',
      adviceLine: '01632 960 889',
      sendiass: 'Lancashire SENDIAS',
      parentForum: 'the parent carer forum of your district',
      localServices: ['POWAR'],
    }),
    posts: {
      ...chairs('assessmentPanel', 'the EHC Needs Assessment Panel'),
      settingPanelMember: post('Panel Member, Head Teacher or SENCO', 'settingPanelDeputy', 'headOfService'),
      settingPanelDeputy: post('Panel Member, Head Teacher or SENCO (deputy)', 'settingPanelMember', 'headOfService'),
      specialistTeacher: post('Panel Member, Specialist Teacher', 'specialistTeacherDeputy', 'headOfService'),
      specialistTeacherDeputy: post('Panel Member, Specialist Teacher (deputy)', 'specialistTeacher', 'headOfService'),
      familyCommissioner: post('Parent who sits with the commissioners', 'panelCoordinator', 'headOfService'),
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
    ...SUGGESTED_COMMISSIONER_LADDER,
    'practice.mediation.healthContributionReview',
  ],
};

/**
 * Lancashire: its framework takes a disagreement from the staff to their line managers, to the Senior Commissioning
 * Manager or Director, to independent mediation, and then to the board. The number of days on each is our suggestion.
 */
export const lancashire: AreaProfile = profileOf(LANCASHIRE, LANCASHIRE_AND_SOUTH_CUMBRIA);
