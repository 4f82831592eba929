import { weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer, PracticeSaid } from '../layer.js';
import { post } from '../usual/council-post.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS, SUGGESTED_COMMISSIONER_LADDER } from '../usual/ladders.js';
import { deciding } from '../usual/panel.js';
import { LLR_HEALTH } from './footprints.js';

const [staff, lineManager, director, mediation] = COMMISSIONER_RUNGS;

/** The posts of the board that serve all three councils: one person each, with a seat at three panels. */
export const SHARED_POSTS = [
  'healthFunder',
  'healthFunderDeputy',
  'icbFinance',
  'icbCaseManager',
  'icbCommissioningManager',
  'icbSeniorCommissioner',
  'icbPlaceDirector',
  'icbDeputyCaseManager',
  'icbDeputyCommissioningManager',
  'icbDeputyPlaceDirector',
  'icbSendLead',
  'jointSolutionsIcbChair',
  'designatedClinicalOfficer',
] as const;

const PRACTICE: PracticeSaid = {
  panels: [
    {
      id: 'joint-solutions-panel',
      title: 'Joint Solutions Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every four weeks, on a Wednesday', every: weeks(4), weekday: 3 },
      chair: {
        rule: 'rotateByBody',
        post: 'jointSolutionsCouncilChair',
        deputies: ['jointSolutionsIcbChair'],
        rota: ['jointSolutionsCouncilChair', 'jointSolutionsIcbChair'],
      },
    },
    {
      id: 'inpatient-bed-meeting',
      title: 'In-patient bed meeting',
      decides: [],
      cadence: { words: 'every month' },
      chair: { rule: 'fixed', post: 'icbSeniorCommissioner', deputies: ['icbPlaceDirector'] },
      seats: [
        deciding('icbCommissioningManager', { agency: 'health', body: 'health' }, 'icbCaseManager'),
        deciding('socialCareFunder', { agency: 'socialCare', body: 'council' }, 'socialCareFunderDeputy'),
        deciding('educationFunder', { agency: 'education', body: 'council' }, 'educationFunderDeputy'),
      ],
      perItem: [],
    },
  ],
  funding: {
    bases: ['FIXED_PERCENT', 'POOLED', 'LEAD_AGENCY', 'ALIGNED', 'INTEGRATED_TEAM', 'NEEDS_LED_LINE'],
    defaultBasis: 'FIXED_PERCENT',
    basisFor: { outOfMainstreamPlacement: 'POOLED' },
    fixedPercent: { education: 50, health: 30, socialCare: 20 },
    pools: [
      {
        id: 'out-of-mainstream-placements',
        title: 'Placements out of the mainstream',
        power: 'NHS Act 2006 s.75',
        host: 'education',
        contributions: [
          { from: '2026-04-01', pence: { education: 500_000_00, health: 300_000_00, socialCare: 200_000_00 } },
        ],
      },
    ],
  },
  ladders: [
    {
      strand: 'C_COMMISSIONERS',
      rungs: [
        { ...staff, title: 'The officers who hold the case' },
        { ...lineManager, title: 'The leads of both sides at the Joint Solutions Panel' },
        { ...director, title: 'The leads of both sides at the Design Group' },
        mediation,
      ],
      end: { board: 'Joint Integrated Commissioning Board', secretaryPost: 'boardSecretary', within: workingDays(20) },
    },
  ],
  boardChain: ['Design Group', 'Delivery Group', 'Joint Integrated Commissioning Board', 'Sign-off by every partner'],
};

/** What the three councils and their one board have agreed together; each council has its own panels. */
export const LLR: Layer = {
  ...LLR_HEALTH,
  version: '2026.1',
  from: '2026-04-01',
  source: 'Leicester, Leicestershire and Rutland SEND commissioning strategy 2021–24 and its action plan',
  says: {
    ...LLR_HEALTH.says,
    posts: {
      jointSolutionsCouncilChair: post(
        'Chair of the Joint Solutions Panel, for the council',
        'jointSolutionsIcbChair',
        'directorChildren',
      ),
      jointSolutionsIcbChair: post(
        'Chair of the Joint Solutions Panel, for the ICB',
        'jointSolutionsCouncilChair',
        'icbPlaceDirector',
      ),
    },
    settings: { localServices: ['Leicestershire Partnership NHS Trust'] },
    practice: PRACTICE,
  },
  suggested: [
    'posts',
    ...['cadence', 'seats', 'quorum', 'gateway', 'mustRecord', 'perItem', 'deciding'].map(
      (field) => `practice.panels.joint-solutions-panel.${field}`,
    ),
    ...['chair', 'seats', 'perItem'].map((field) => `practice.panels.inpatient-bed-meeting.${field}`),
    'practice.funding.fixedPercent',
    'practice.funding.pools.out-of-mainstream-placements.host',
    'practice.funding.pools.out-of-mainstream-placements.contributions',
    ...SUGGESTED_COMMISSIONER_LADDER,
    'practice.ladders.C_COMMISSIONERS.rungs.mediation',
  ],
};
