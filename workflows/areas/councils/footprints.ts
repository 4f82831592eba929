import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Layer } from '../layer.js';

/** The integrated care boards took the place of the clinical commissioning groups (Health and Care Act 2022). */
const BOARDS_FROM: CivilDate = '2022-07-01';

type Group = readonly [id: string, name: string, from: CivilDate];

function footprint(id: string, board: readonly [id: string, name: string], groups: readonly Group[]): Layer {
  const [boardId, name] = board;
  return {
    layer: 'footprint',
    id,
    version: '2026.1',
    from: BOARDS_FROM,
    source: 'The public register of NHS commissioning organisations',
    says: {
      bodies: [
        ...groups.map(([group, title, from]) => ({
          id: group,
          name: title,
          is: 'healthCommissioner' as const,
          from,
          until: BOARDS_FROM,
          successor: boardId,
        })),
        { id: boardId, name, is: 'healthCommissioner', from: BOARDS_FROM },
      ],
    },
  };
}

/** The area of an ICB: the board, and the groups whose cases, posts and shares it took over. */
export const HUMBER_AND_NORTH_YORKSHIRE = footprint(
  'humber-and-north-yorkshire',
  ['hny-icb', 'NHS Humber and North Yorkshire Integrated Care Board'],
  [['nel-ccg', 'NHS North East Lincolnshire Clinical Commissioning Group', '2013-04-01']],
);

/** One board for one county. */
export const SOMERSET_HEALTH = footprint(
  'somerset-health',
  ['somerset-icb', 'NHS Somerset Integrated Care Board'],
  [['somerset-ccg', 'NHS Somerset Clinical Commissioning Group', '2013-04-01']],
);

/** The six groups of the county; those of the two unitary authorities nearby are not its own. */
export const LANCASHIRE_AND_SOUTH_CUMBRIA = footprint(
  'lancashire-and-south-cumbria',
  ['lsc-icb', 'NHS Lancashire and South Cumbria Integrated Care Board'],
  [
    ['chorley-and-south-ribble-ccg', 'NHS Chorley and South Ribble Clinical Commissioning Group', '2013-04-01'],
    ['east-lancashire-ccg', 'NHS East Lancashire Clinical Commissioning Group', '2013-04-01'],
    ['fylde-and-wyre-ccg', 'NHS Fylde and Wyre Clinical Commissioning Group', '2013-04-01'],
    ['greater-preston-ccg', 'NHS Greater Preston Clinical Commissioning Group', '2013-04-01'],
    ['morecambe-bay-ccg', 'NHS Morecambe Bay Clinical Commissioning Group', '2017-04-01'],
    ['west-lancashire-ccg', 'NHS West Lancashire Clinical Commissioning Group', '2013-04-01'],
  ],
);

/** Newcastle's. */
export const NORTH_EAST_AND_NORTH_CUMBRIA = footprint(
  'north-east-and-north-cumbria',
  ['nenc-icb', 'NHS North East and North Cumbria Integrated Care Board'],
  [['newcastle-gateshead-ccg', 'NHS Newcastle Gateshead Clinical Commissioning Group', '2015-04-01']],
);

/** One board for three councils. */
export const LLR_HEALTH = footprint(
  'leicester-leicestershire-and-rutland',
  ['llr-icb', 'NHS Leicester, Leicestershire and Rutland Integrated Care Board'],
  [
    ['leicester-city-ccg', 'NHS Leicester City Clinical Commissioning Group', '2013-04-01'],
    ['west-leicestershire-ccg', 'NHS West Leicestershire Clinical Commissioning Group', '2013-04-01'],
    [
      'east-leicestershire-and-rutland-ccg',
      'NHS East Leicestershire and Rutland Clinical Commissioning Group',
      '2013-04-01',
    ],
  ],
);
