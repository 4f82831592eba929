import { weeks, workingDays } from '#statutory-calendar/periods';
import type { PracticeSaid } from '../layer.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS } from '../usual/ladders.js';
import { EACH_AGENCY_AND_THE_CHAIR } from '../usual/panel.js';

/**
 * North East Lincolnshire: education, health and social care are always at the panel, and the council and the health
 * place share one chief executive, who can therefore be on neither side of a disagreement. The name and the days of the
 * panel that pays are not published.
 */
export const PRACTICE_OF_NORTH_EAST_LINCOLNSHIRE: PracticeSaid = {
  panels: [
    { id: 'access-panel', quorum: EACH_AGENCY_AND_THE_CHAIR },
    {
      id: 'complex-case-panel',
      title: 'Complex Case Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every four weeks, on a Wednesday', every: weeks(4), weekday: 3 },
    },
  ],
  ladders: [
    {
      strand: 'C_COMMISSIONERS',
      rungs: [
        ...COMMISSIONER_RUNGS,
        {
          rung: 'executives',
          title: 'The leadership of the Union of council and health service',
          sides: { council: ['chiefExecutive'], health: ['chiefExecutive'] },
          within: workingDays(10),
          remind: [1],
          told: [
            { post: 'directorChildren', channels: ['sms', 'email'] },
            { post: 'icbPlaceDirector', channels: ['sms', 'email'] },
          ],
        },
      ],
    },
  ],
  conflictsOfSides: [
    { post: 'chiefExecutive', alternates: { council: 'directorChildren', health: 'icbPlaceDirector' } },
  ],
  boardChain: [
    'SEND Executive Board',
    'Union Leadership',
    'Union Board',
    'Partnership Board, Cabinet and ICB committee',
  ],
};
