import { months } from '#statutory-calendar/periods';
import type { Layer } from '../layer.js';
import { mergedProfile } from '../layers.js';
import type { AreaProfile } from '../profile.js';
import { TERMS_OF_NORTH_EAST_LINCOLNSHIRE } from '../school-terms.js';
import { post } from '../usual/council-post.js';
import { USUAL } from '../usual/layer.js';
import { NATIONAL_LAW } from '../usual/national-law.js';
import { council, profileOf } from './council.js';
import { HUMBER_AND_NORTH_YORKSHIRE } from './footprints.js';
import { PRACTICE_OF_NORTH_EAST_LINCOLNSHIRE } from './north-east-lincolnshire-practice.js';

/**
 * The Access Pathway, open to any professional jointly with the family and to families themselves. The plan gives no day
 * counts: those that are usual are suggestions here too.
 */
const NORTH_EAST_LINCOLNSHIRE: Layer = {
  layer: 'area',
  id: 'north-east-lincolnshire',
  version: '2026.1',
  from: '2026-04-01',
  source: 'North East Lincolnshire SEND joint commissioning plan 2020–23',
  says: {
    ...council({
      name: 'North East Lincolnshire',
      council: ['nel-council', 'North East Lincolnshire Council', '1996-04-01'],
      leaCode: '812',
      telephone: '01632 960 812',
      adviceLine: '01632 960 813',
      sendiass: 'Barnardo’s North East Lincolnshire SENDIASS',
      parentForum: 'North East Lincolnshire Parents and Carers Forum',
      contributors: ['setting', 'health', 'socialCare'],
      postSupportTerms: 1,
      localServices: ['NAViGO'],
    }),
    posts: {
      chiefExecutive: post(
        'Chief Executive of the Council and of the health place',
        'directorChildren',
        'directorChildren',
      ),
      accessCoordinator1: post('Access Pathway Co-ordinator 1', 'accessCoordinator2', 'accessPathwayManager'),
      accessCoordinator2: post('Access Pathway Co-ordinator 2', 'accessCoordinator1', 'accessPathwayManager'),
      accessPathwayManager: post('Access Pathway Manager', 'headOfService', 'headOfService'),
      panelChair: post('Access Panel Chair', 'headOfService', 'headOfService'),
    },
    schoolTerms: TERMS_OF_NORTH_EAST_LINCOLNSHIRE,
    practice: PRACTICE_OF_NORTH_EAST_LINCOLNSHIRE,
  },
  suggested: [
    'posts.accessCoordinator1',
    'posts.accessCoordinator2',
    'posts.accessPathwayManager',
    'posts.panelChair',
    'telephone',
    'mediationAdviser',
    'practice.panels.complex-case-panel',
    'practice.ladders.C_COMMISSIONERS',
    'practice.conflictsOfSides',
  ],
};

/** North East Lincolnshire. */
export const northEastLincolnshire: AreaProfile = profileOf(NORTH_EAST_LINCOLNSHIRE, HUMBER_AND_NORTH_YORKSHIRE);

/**
 * A proposal of ours, which nobody has agreed: families on a list would hear every three months rather than every six. No
 * case goes by it until two people have activated it.
 */
export const northEastLincolnshireProposed: AreaProfile = mergedProfile(
  { profile: 'north-east-lincolnshire', version: '2026.2', effectiveFrom: '2027-01-04' },
  [
    NATIONAL_LAW,
    USUAL,
    HUMBER_AND_NORTH_YORKSHIRE,
    NORTH_EAST_LINCOLNSHIRE,
    {
      ...NORTH_EAST_LINCOLNSHIRE,
      version: '2026.2',
      from: '2027-01-04',
      says: { ...NORTH_EAST_LINCOLNSHIRE.says, limits: { 'keep-in-touch': months(3) } },
      suggested: [...(NORTH_EAST_LINCOLNSHIRE.suggested ?? []), 'keep-in-touch'],
    },
  ],
);
