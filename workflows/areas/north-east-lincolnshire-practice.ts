import { weeks, workingDays } from '#statutory-calendar/periods';
import type { PanelPractice } from './panel-practice.js';
import type { Practice } from './practice.js';
import { USUAL_FUNDING } from './usual-funding.js';
import { COMMISSIONER_RUNGS, usualLadders } from './usual-ladders.js';
import { CLINICAL_OFFICER, DECIDING_SEATS, PAYING_SEATS, USUAL_PANEL } from './usual-panel.js';

const accessPanel: PanelPractice = {
  ...USUAL_PANEL,
  id: 'access-panel',
  title: 'Access Panel',
  decides: ['access-pathway'],
  cadence: { words: 'every two weeks, on a Wednesday', every: weeks(2), weekday: 3 },
  chair: { rule: 'fixed', post: 'panelChair', deputies: ['headOfService'] },
  seats: [...DECIDING_SEATS, CLINICAL_OFFICER],
};

/** The area has not published the name of its panel: this one is ours. */
const complexCasePanel: PanelPractice = {
  ...USUAL_PANEL,
  id: 'complex-case-panel',
  title: 'Complex Case Panel',
  decides: ['joint-funding'],
  cadence: { words: 'every month, on a Wednesday', every: weeks(4), weekday: 3 },
  chair: { rule: 'fixed', post: 'fundingPanelChair', deputies: ['fundingPanelDeputyChair'] },
  seats: [...PAYING_SEATS, CLINICAL_OFFICER],
  quorum: { all: [USUAL_PANEL.quorum, { everyPayer: true }] },
  perItem: [],
  deciding: 'payersOnly',
  gateway: ['multiAgencyMeeting'],
  mustRecord: ['howAndWhenTheChildReturns'],
};

/**
 * North East Lincolnshire: education, health and social care are always at the panel (its joint commissioning plan), and
 * the council and the health place share one chief executive, who can therefore be on neither side of a disagreement.
 */
export const practiceOfNorthEastLincolnshire: Practice = {
  panels: [accessPanel, complexCasePanel],
  funding: USUAL_FUNDING,
  ladders: usualLadders(
    [
      ...COMMISSIONER_RUNGS,
      {
        rung: 'executives',
        title: 'Union leadership',
        sides: { council: ['chiefExecutive'], health: ['chiefExecutive'] },
        within: workingDays(10),
        remind: [1],
        told: [
          { post: 'directorChildren', channels: ['sms', 'email'] },
          { post: 'icbPlaceDirector', channels: ['sms', 'email'] },
        ],
      },
    ],
    {
      board: 'SEND Executive Board',
      safeguarding: 'Safeguarding Children Partnership',
      within: workingDays(20),
    },
  ),
  conflictsOfSides: [
    { post: 'chiefExecutive', alternates: { council: 'directorChildren', health: 'icbPlaceDirector' } },
  ],
  boardChain: [
    'SEND Executive Board',
    'Union Leadership',
    'Union Board',
    'Partnership Board, Cabinet and ICB committee',
  ],
  mediation: { payer: 'council' },
};
