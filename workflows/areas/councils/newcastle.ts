import { weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer, PracticeSaid } from '../layer.js';
import type { Agency } from '../practice/agencies.js';
import type { PanelPractice, Quorum } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { chairs } from '../usual/council-post.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS, SUGGESTED_COMMISSIONER_LADDER } from '../usual/ladders.js';
import { CLINICAL_OFFICER, DECIDING_SEATS } from '../usual/panel.js';
import { council, profileOf } from './council.js';
import { NORTH_EAST_AND_NORTH_CUMBRIA } from './footprints.js';

const AGENCIES: readonly Agency[] = ['education', 'health', 'socialCare'];

/** Each of them there, or heard in writing. */
const EACH_HEARD: Quorum = { all: [...AGENCIES.map((each) => ({ presentOrInWriting: each })), { chair: true }] };
/** Each of them there: at a transition, and where the case is complex. */
const EACH_THERE: Quorum = { all: AGENCIES.map((agency) => ({ agency, atLeast: 1 })) };

const conditional: Pick<PanelPractice, 'quorum' | 'perItem' | 'writtenContributionCounts'> = {
  quorum: EACH_HEARD,
  perItem: [
    { when: 'transition', need: EACH_THERE },
    { when: 'complex', need: EACH_THERE },
  ],
  writtenContributionCounts: true,
};

const [staff, lineManager, director, mediation] = COMMISSIONER_RUNGS;

const PRACTICE: PracticeSaid = {
  panels: [
    { id: 'access-panel', ...conditional },
    {
      id: 'send-assessment-and-review-panel',
      title: 'SEND Assessment and Review Panel',
      decides: ['needs-assessment'],
      cadence: { words: 'every week, on a Wednesday', every: weeks(1), weekday: 3 },
      chair: { rule: 'fixed', post: 'reviewPanelChair', deputies: ['reviewPanelDeputyChair'] },
      seats: [...DECIDING_SEATS, CLINICAL_OFFICER],
      ...conditional,
    },
    {
      id: 'joint-packages-panel',
      title: 'Joint Packages Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every week, on a Thursday', every: weeks(1), weekday: 4 },
    },
  ],
  funding: {
    basisFor: { speechAndLanguageTherapy: 'POOLED' },
    pools: [
      {
        id: 'speech-and-language-therapy',
        title: 'Speech and language therapy',
        power: 'NHS Act 2006 s.75',
        host: 'health',
        contributions: [{ from: '2026-04-01', pence: { education: 300_000_00, health: 450_000_00 } }],
      },
    ],
  },
  ladders: [
    {
      strand: 'C_COMMISSIONERS',
      rungs: [
        { ...staff, title: 'The two officers who hold the case' },
        lineManager,
        { ...director, title: 'Members of the joint commissioning group (JICG)' },
        mediation,
      ],
      end: { board: 'SEND Executive Board', secretaryPost: 'boardSecretary', within: workingDays(20) },
    },
  ],
  boardChain: ['Joint commissioning group (JICG)', 'SEND Executive Board'],
};

const NEWCASTLE: Layer = {
  layer: 'area',
  id: 'newcastle',
  version: '2026.1',
  from: '2026-04-01',
  source: 'Newcastle SEND joint commissioning strategy 2020–22',
  says: {
    ...council({
      name: 'Newcastle',
      council: ['newcastle-city-council', 'Newcastle City Council', '1974-04-01'],
      leaCode: '391',
      telephone: '01632 960 391',
      adviceLine: '01632 960 392',
      sendiass: 'Newcastle SENDIASS',
      parentForum: 'Newcastle Parents’ Forum',
      localServices: ['Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust'],
    }),
    posts: chairs('reviewPanel', 'the SEND Assessment and Review Panel'),
    practice: PRACTICE,
  },
  suggested: [
    'posts',
    'telephone',
    'mediationAdviser',
    'practice.panels.access-panel',
    ...['title', 'cadence', 'chair', 'seats'].map(
      (field) => `practice.panels.send-assessment-and-review-panel.${field}`,
    ),
    'practice.panels.joint-packages-panel',
    'practice.funding.pools.speech-and-language-therapy.host',
    'practice.funding.pools.speech-and-language-therapy.contributions',
    ...SUGGESTED_COMMISSIONER_LADDER,
    'practice.ladders.C_COMMISSIONERS.rungs.lineManager',
    'practice.ladders.C_COMMISSIONERS.rungs.mediation',
  ],
};

/**
 * Newcastle: education, health and social care must be there at a transition and where the case is complex; otherwise a
 * written contribution counts. Speech and language therapy is paid from a pool.
 */
export const newcastle: AreaProfile = profileOf(NEWCASTLE, NORTH_EAST_AND_NORTH_CUMBRIA);
