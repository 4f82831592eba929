import { describe, expect, it } from '@jest/globals';
import { workingDays } from '#statutory-calendar/periods';
import { register } from '../../register.js';
import { northEastLincolnshire as nel } from '../councils/north-east-lincolnshire.js';
import type { FundingPractice } from '../practice/funding.js';
import type { LadderPractice } from '../practice/ladders.js';
import type { PanelPractice } from '../practice/panels.js';
import type { Practice } from '../practice/practice.js';
import type { AreaProfile } from '../profile.js';
import { problemsOfCalendar, problemsOfProfile } from './validate-profile.js';

const problems = (profile: AreaProfile) => problemsOfProfile(profile, register.pathways(), register.calendar);
const practice = nel.practice as Practice;
const [accessPanel, complexPanel] = practice.panels as [PanelPractice, PanelPractice];

const withPanel = (change: Partial<PanelPractice>) =>
  problems({ ...nel, practice: { ...practice, panels: [{ ...accessPanel, ...change }, complexPanel] } });
const withFunding = (change: Partial<FundingPractice>) =>
  problems({ ...nel, practice: { ...practice, funding: { ...practice.funding, ...change } } });
const withLadder = (change: (ladder: LadderPractice) => LadderPractice, more: Partial<Practice> = {}) =>
  problems({
    ...nel,
    practice: {
      ...practice,
      ...more,
      ladders: practice.ladders.map((each) => (each.strand === 'C_COMMISSIONERS' ? change(each) : each)),
    },
  });

describe.each(register.areas().map((area) => [area.profile, area as AreaProfile] as const))(
  'the profile of %s',
  (_name, area) => {
    it('may be used', () => {
      expect(problems(area)).toEqual([]);
    });
  },
);

describe('a panel', () => {
  it('has a quorum that its members can meet, and its deputies alone', () => {
    const seats = accessPanel.seats.filter(({ agency }) => agency !== 'socialCare');
    expect(withPanel({ seats })).toEqual([
      'The quorum of the panel of access-panel could not be met if every member came. Add the seat that is missing, or ask for less.',
      'The quorum where an item is complex of access-panel could not be met if every member came. Add the seat that is missing, or ask for less.',
    ]);
    const alone = accessPanel.seats.map((seat) => (seat.agency === 'socialCare' ? { ...seat, deputies: [] } : seat));
    expect(withPanel({ seats: alone })).toEqual([
      expect.stringContaining('The quorum of the panel of access-panel could not be met by its deputies alone'),
      expect.stringContaining('where an item is complex'),
    ]);
    const shared = accessPanel.seats.map((seat) => ({ ...seat, deputies: ['healthPanelDeputy'] }));
    expect(withPanel({ seats: shared })).toEqual([
      expect.stringContaining('by its deputies alone'),
      expect.stringContaining('by its deputies alone'),
    ]);
    expect(withPanel({ quorum: { share: [2, 3] }, perItem: [] })).toEqual([]);
    expect(withPanel({ quorum: { members: 5 }, perItem: [] })).toEqual([
      expect.stringContaining('could not be met if every member came'),
    ]);
    expect(
      withPanel({ perItem: [{ when: 'transition', need: { discipline: 'sendLeadership', atLeast: 1 } }] }),
    ).toEqual([expect.stringContaining('where an item is transition')]);
  });

  it('is chaired, signed and counted', () => {
    expect(withPanel({ chair: { rule: 'rotateByBody', post: 'panelChair', deputies: ['headOfService'] } })).toEqual([
      expect.stringContaining('no rota of two posts'),
    ]);
    const council = accessPanel.seats.map((seat) => ({ ...seat, body: 'council' as const }));
    expect(withPanel({ seats: council })).toEqual([expect.stringContaining('signatures of two bodies')]);
    expect(withPanel({ capacity: 0 })).toEqual([
      expect.stringContaining('The number of items that one meeting can hear'),
    ]);
    expect(withPanel({ secretaryPost: 'nobody', decides: ['access-pathways', 'access-pathway'] })).toEqual([
      expect.stringContaining('names the post nobody'),
      expect.stringContaining('access-pathways, which is no pathway'),
    ]);
    expect(withPanel({ reconveneWithin: workingDays(0) })).toEqual([
      expect.stringContaining('nobody would be held to it'),
    ]);
  });

  it('never lets a chair decide about the money of several agencies', () => {
    const panels = [accessPanel, { ...complexPanel, deciding: 'chairAfterAdvice' as const }];
    expect(problems({ ...nel, practice: { ...practice, panels } })).toEqual([
      expect.stringContaining('The chair of complex-case-panel would decide about the money of 3 agencies'),
    ]);
  });

  it('exists for every pathway whose cases go before one', () => {
    expect(problems({ ...nel, practice: { ...practice, panels: [complexPanel] }, suggestions: [] })).toEqual([
      expect.stringContaining('No panel of North East Lincolnshire decides cases of access-pathway'),
    ]);
  });
});

describe('money', () => {
  it('is shared in percentages that total 100, with an order for the odd penny that leaves nobody out', () => {
    expect(withFunding({ fixedPercent: { education: 50, health: 30, socialCare: 20 } })).toEqual([]);
    expect(withFunding({ fixedPercent: { education: 50, health: 30, socialCare: 19 } })).toEqual([
      'The fixed percentages total 99, not 100. Correct one of them.',
    ]);
    expect(
      withFunding({ rounding: { ...practice.funding.rounding, tieOrder: ['education', 'health', 'school'] } }),
    ).toEqual(['The order for an odd penny leaves out socialCare, who may pay. Add it.']);
    expect(withFunding({ bases: ['POOLED'] })).toEqual([expect.stringContaining('NEEDS_LED_LINE is to be used')]);
    expect(withFunding({ schoolFirstPence: 6000.5 })).toEqual([expect.stringContaining('Give whole pence')]);
    expect(withFunding({ delegation: [{ post: 'treasurer', pencePerYear: 100 }] })).toEqual([
      expect.stringContaining('The post treasurer may agree to money, and does not exist'),
    ]);
  });
});

describe('a ladder', () => {
  it('seats nobody at two rungs or on both sides, unless alternates stand in', () => {
    expect(withLadder((ladder) => ladder, { conflictsOfSides: [] })).toEqual(
      expect.arrayContaining([
        'On the ladder C_COMMISSIONERS the post chiefExecutive sits on both sides (council and health). Name another post, or say in conflictsOfSides who stands in for each side.',
      ]),
    );
    const twice = (ladder: LadderPractice): LadderPractice => ({
      ...ladder,
      rungs: ladder.rungs.map((rung) =>
        rung.rung === 'director' ? { ...rung, sides: { ...rung.sides, council: ['commissioningManager'] } } : rung,
      ),
    });
    expect(withLadder(twice)).toEqual(
      expect.arrayContaining([expect.stringContaining('sits at two rungs (lineManager and director)')]),
    );
  });

  it('has two people for each side of each rung', () => {
    const posts = {
      ...nel.posts,
      commissioningOfficer: { title: 'Officer', cover: 'commissioningManager', manager: 'headOfService' },
    };
    expect(problems({ ...nel, posts })).toEqual([
      expect.stringContaining('At the rung staff of C_COMMISSIONERS fewer than two people could sit for council'),
    ]);
  });

  it('leads upwards to a board, for every strand', () => {
    expect(withLadder((ladder) => ({ ...ladder, rungs: [...ladder.rungs].reverse() }))).toEqual([
      'The rungs of C_COMMISSIONERS do not lead upwards, each once. Put them in order.',
    ]);
    const ladders = practice.ladders.filter(({ strand }) => strand !== 'D_SAFETY');
    expect(problems({ ...nel, practice: { ...practice, ladders }, suggestions: [] })).toEqual([
      'There is no ladder for D_SAFETY: a disagreement would stand still. Add one.',
    ]);
  });
});

describe('names and days', () => {
  it('are of things that are there', () => {
    expect(problems({ ...nel, suggestions: ['practice.panels.access-panel.colour'] })).toEqual([
      expect.stringContaining('practice.panels.access-panel.colour is marked as a suggestion'),
    ]);
    expect(problems({ ...nel, settings: { ...nel.settings, healthPost: 'nobody' } })).toEqual([
      expect.stringContaining('The setting healthPost names the post nobody'),
    ]);
    expect(problems({ ...nel, settings: { ...nel.settings, declineReasons: ['TOO_FAR'] } })).toEqual([
      'TOO_FAR has no plain words and no onward route. Word it before it is used.',
    ]);
  });

  it('of bodies run forwards, and leave no day without a body', () => {
    const ccg = {
      id: 'ccg',
      name: 'CCG',
      is: 'healthCommissioner',
      from: '2013-04-01',
      until: '2022-07-01',
      successor: 'icb',
    } as const;
    const icb = { id: 'icb', name: 'ICB', is: 'healthCommissioner', from: '2022-08-01' } as const;
    const bodies = (...each: NonNullable<AreaProfile['bodies']>) => problems({ ...nel, bodies: each, suggestions: [] });
    expect(bodies(ccg, icb)).toEqual(['Nobody answers for ccg from 2022-07-01 until 2022-08-01. Correct the days.']);
    expect(bodies({ ...ccg, until: '2013-04-01' }, icb)).toEqual(
      expect.arrayContaining(['The body ccg ends before it begins. Correct the day.']),
    );
    expect(bodies(ccg)).toEqual(['The successor of ccg is icb, which is not listed. Add it.']);
  });

  it('are counted by bank holidays that are known eighteen months ahead', () => {
    const calendar = { ...register.calendar, horizon: '2028-05-22' } as const;
    expect(problemsOfCalendar(calendar, '2026-11-22')).toEqual([]);
    expect(problemsOfCalendar(calendar, '2026-11-23')).toEqual([
      'The bank holidays are known until Monday 22 May 2028, and eighteen months ahead is Tuesday 23 May 2028. Take over a newer list: clocks holidays refresh.',
    ]);
  });
});
