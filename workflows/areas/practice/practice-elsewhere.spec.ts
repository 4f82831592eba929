import { describe, expect, it } from '@jest/globals';
import { days, months, weeks, workingDays } from '#statutory-calendar/periods';
import { register } from '../../register.js';
import { problemsOfProfile } from '../checks/validate-profile.js';
import { northEastLincolnshire as nel } from '../councils/north-east-lincolnshire.js';
import { PANEL_OF_PAYERS } from '../usual/funding-panel.js';
import { deciding, EACH_AGENCY_AND_THE_CHAIR, USUAL_PANEL } from '../usual/panel.js';
import type { FundingPractice } from './funding.js';
import type { PanelPractice } from './panels.js';
import type { Practice } from './practice.js';

const practice = nel.practice as Practice;
const [accessPanel, payers] = practice.panels as [PanelPractice, PanelPractice];

/** Everything wrong with North East Lincolnshire if it had that practice instead of its own. */
function problemsWith(change: Partial<Practice>): readonly string[] {
  const profile = { ...nel, practice: { ...practice, ...change }, suggestions: [] };
  return problemsOfProfile(profile, register.pathways(), register.calendar);
}

const withPanel = (panel: Partial<PanelPractice>) => ({
  panels: [accessPanel, payers, { ...USUAL_PANEL, ...PANEL_OF_PAYERS, ...ELSEWHERE, ...panel }],
});
const ELSEWHERE = {
  id: 'elsewhere',
  title: 'A panel elsewhere',
  decides: ['access-pathway'],
  cadence: { words: 'every week', every: weeks(1), weekday: 3 },
};

const ep = {
  ...deciding('educationPanelMember', { agency: 'education', body: 'council' }, 'educationPanelDeputy'),
  discipline: 'ep',
};
const leadership = {
  ...deciding('sendManager', { agency: 'education', body: 'council' }, 'headOfService'),
  discipline: 'sendLeadership',
};
const health = deciding('healthPanelMember', { agency: 'health', body: 'health' }, 'healthPanelDeputy');
const care = deciding('socialCarePanelMember', { agency: 'socialCare', body: 'council' }, 'socialCarePanelDeputy');

/** The rule as its area words it, and the practice that says it. Each must be one that the validator lets through. */
const PANELS: readonly (readonly [string, Partial<PanelPractice>])[] = [
  [
    'Dorset: weekly; papers a week before; an educational psychologist and the leadership of SEND must be there',
    {
      papersBefore: weeks(1),
      seats: [ep, leadership, health, care],
      quorum: {
        all: [
          { discipline: 'ep', atLeast: 1 },
          { discipline: 'sendLeadership', atLeast: 1 },
        ],
      },
    },
  ],
  [
    'A consideration panel: education, health and care each required, and an educational psychologist; Tuesday, papers the Thursday before',
    {
      cadence: { words: 'every week, on a Tuesday', every: weeks(1), weekday: 2 },
      papersBefore: workingDays(3),
      seats: [ep, health, care],
      quorum: { all: [EACH_AGENCY_AND_THE_CHAIR, { discipline: 'ep', atLeast: 1 }] },
    },
  ],
  [
    'Knowsley: monthly; papers ten days ahead',
    { cadence: { words: 'every four weeks', every: weeks(4) }, papersBefore: days(10), agendaCloses: days(10) },
  ],
  [
    'Bradford: monthly; a deputy director in the chair',
    {
      cadence: { words: 'every four weeks', every: weeks(4) },
      chair: { rule: 'fixed', post: 'assistantDirectorChildren', deputies: ['headOfService'] },
    },
  ],
  ['York: record how and when the child will return', { mustRecord: ['howAndWhenTheChildReturns'] }],
  [
    'Hillingdon: a multi-agency meeting first; an emergency route; an appeal',
    {
      gateway: ['multiAgencyMeeting'],
      urgent: { allowed: true, maxDays: 28 },
      reviewOfDecision: { within: workingDays(10), differentChair: true, grounds: ['newInformation', 'processError'] },
    },
  ],
  ['Central Bedfordshire: decisions told in five working days', { notifyWithin: workingDays(5) }],
  [
    'Wokingham: two panels every Wednesday; letter and decision sheet within a week',
    {
      cadence: { words: 'two every week, on a Wednesday', every: weeks(1), weekday: 3 },
      notifyWithin: weeks(1),
      capacity: 20,
    },
  ],
  [
    'Slough: the chair makes the final decision after the discussion, about the money of one agency only',
    {
      deciding: 'chairAfterAdvice',
      seats: [ep, { ...health, sits: 'advising' }, { ...care, sits: 'advising' }],
      quorum: { chair: true },
      minutes: { ...USUAL_PANEL.minutes, differentBodies: false },
    },
  ],
  [
    'Northamptonshire: an independent facilitator in the chair; three observers at most',
    {
      chair: { rule: 'independentFacilitator', post: 'independentMediator', deputies: ['secondMediator'] },
      observers: { max: 3 },
      cadence: { words: 'about nine times a year', every: weeks(6) },
    },
  ],
  [
    'Brighton and Hove: one vote for each partner; no agreement is no decision',
    {
      decides: ['joint-funding'],
      deciding: 'oneVoteEachBody',
      quorum: { all: [{ everyPayer: true }, { chair: true }] },
    },
  ],
  [
    'Northern Ireland: two thirds with the chair; reconvened within a month; seven days’ notice',
    {
      quorum: { all: [{ share: [2, 3] }, { chair: true }] },
      reconveneWithin: months(1),
      agendaCloses: days(8),
      papersBefore: days(8),
    },
  ],
  [
    'Doncaster: a weekly meeting of several disciplines once the co-ordinator has found it complete',
    { seats: [ep, health, care], gateway: ['foundComplete'], quorum: { members: 3 } },
  ],
  [
    'The form for top-up money: signed by the chair and by a chair who moderates',
    { minutes: { signatures: 2, differentBodies: false, within: workingDays(5) } },
  ],
  [
    'Suffolk, Oldham and Hull: what was decided outside is ratified at the next panel; a day to read',
    { urgent: { allowed: true, maxDays: 28 }, readReminders: [1], papersBefore: workingDays(2) },
  ],
];

const FUNDING: readonly (readonly [string, Partial<FundingPractice>])[] = [
  ['Knowsley: reviewed at three months, then every year', { reviews: { first: months(3), every: months(12) } }],
  ['York: reviewed at least every year', { reviews: { first: months(12), every: months(12) } }],
  [
    'Central Bedfordshire: clear cases without a panel; what ends within eight weeks comes back',
    { endsSoon: weeks(8), delegation: [{ post: 'headOfService', pencePerYear: 50_000_00 }] },
  ],
  [
    'Derbyshire: no matrix; the predominant need decides',
    { bases: ['PREDOMINANT_NEED'], defaultBasis: 'PREDOMINANT_NEED' },
  ],
];

describe('the one panel serves the practice of elsewhere', () => {
  it.each(PANELS)('%s', (_rule, panel) => {
    expect(problemsWith(withPanel(panel))).toEqual([]);
  });

  it('Cheshire West and Chester: seven panels, each for what it is for, one of them for high cost', () => {
    const seven = Array.from({ length: 7 }, (_, number) => ({
      ...USUAL_PANEL,
      ...PANEL_OF_PAYERS,
      ...ELSEWHERE,
      id: `panel-${number}`,
      decides: [number === 6 ? 'joint-funding' : 'access-pathway'],
    }));
    expect(problemsWith({ panels: [accessPanel, payers, ...seven] })).toEqual([]);
  });

  it.each(FUNDING)('%s', (_rule, funding) => {
    expect(problemsWith({ funding: { ...practice.funding, ...funding } })).toEqual([]);
  });

  it('Bradford: those who wait two years hear every six months', () => {
    expect(nel.limits['keep-in-touch']).toEqual(months(6));
  });
});
