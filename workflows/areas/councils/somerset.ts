import { weeks, workingDays } from '#statutory-calendar/periods';
import type { Layer, PracticeSaid } from '../layer.js';
import type { AreaProfile } from '../profile.js';
import { chairs } from '../usual/council-post.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { COMMISSIONER_RUNGS } from '../usual/ladders.js';
import { CLINICAL_OFFICER, DECIDING_SEATS } from '../usual/panel.js';
import { council, profileOf } from './council.js';
import { SOMERSET_HEALTH } from './footprints.js';

const PRACTICE: PracticeSaid = {
  panels: [
    {
      id: 'send-statutory-panel',
      title: 'SEND Statutory Panel',
      decides: ['needs-assessment'],
      cadence: { words: 'every week, on a Thursday', every: weeks(1), weekday: 4 },
      chair: { rule: 'fixed', post: 'statutoryPanelChair', deputies: ['statutoryPanelDeputyChair'] },
      seats: [...DECIDING_SEATS, CLINICAL_OFFICER],
      quorum: { all: [{ members: 3 }, { chair: true }] },
      deciding: 'chairAfterAdvice',
    },
    {
      id: 'placement-and-travel-panel',
      title: 'Placement and Travel Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every week, on a Tuesday', every: weeks(1), weekday: 2 },
    },
    {
      id: 'continuing-care-panel',
      title: 'Continuing Care Panel',
      ...PANEL_OF_PAYERS,
      cadence: { words: 'every four weeks, on a Monday', every: weeks(4), weekday: 1 },
    },
  ],
  ladders: [
    {
      strand: 'C_COMMISSIONERS',
      rungs: [
        ...COMMISSIONER_RUNGS,
        {
          rung: 'executives',
          title: 'The further stage of the policy on disputes',
          sides: { council: ['directorChildren'], health: ['icbPlaceDirector'] },
          within: workingDays(10),
          remind: [1],
          told: [
            { post: 'directorChildren', channels: ['sms', 'email'] },
            { post: 'icbPlaceDirector', channels: ['sms', 'email'] },
          ],
        },
      ],
      end: {
        board: 'Joint Commissioning and Partnership Group',
        secretaryPost: 'boardSecretary',
        within: workingDays(20),
      },
    },
  ],
  boardChain: [
    'Joint Commissioning and Partnership Group',
    'Local Area Improvement Network and SEND Intervention Board',
    'Children’s Trust',
    'Health and Wellbeing Board',
  ],
};

const SOMERSET: Layer = {
  layer: 'area',
  id: 'somerset',
  version: '2026.1',
  from: '2026-04-01',
  source: 'Somerset SEND Joint Commissioning Strategy 2018; the panels as the council describes them on its website',
  says: {
    ...council({
      name: 'Somerset',
      council: ['somerset-council', 'Somerset Council', '2023-04-01'],
      leaCode: '933',
      telephone: '01632 960 933',
      adviceLine: '01632 960 934',
      sendiass: 'Somerset SENDIAS',
      parentForum: 'Somerset Parent Carer Forum',
    }),
    bodies: [
      {
        id: 'somerset-county-council',
        name: 'Somerset County Council',
        is: 'localAuthority',
        from: '1974-04-01',
        until: '2023-04-01',
        successor: 'somerset-council',
      },
      { id: 'somerset-council', name: 'Somerset Council', is: 'localAuthority', from: '2023-04-01' },
    ],
    posts: chairs('statutoryPanel', 'the SEND Statutory Panel', 'directorChildren'),
    practice: PRACTICE,
  },
  suggested: [
    'posts',
    'telephone',
    'mediationAdviser',
    'practice.panels.send-statutory-panel.cadence',
    'practice.panels.send-statutory-panel.seats',
    'practice.panels.send-statutory-panel.quorum',
    ...['cadence', 'chair', 'seats', 'quorum', 'perItem', 'deciding', 'gateway', 'mustRecord'].flatMap((field) => [
      `practice.panels.placement-and-travel-panel.${field}`,
      `practice.panels.continuing-care-panel.${field}`,
    ]),
    'practice.ladders.C_COMMISSIONERS',
  ],
};

/** Somerset: one council and one board; a panel that decides what the chair signs, and a further stage for disputes. */
export const somerset: AreaProfile = profileOf(SOMERSET, SOMERSET_HEALTH);
