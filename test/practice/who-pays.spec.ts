import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { months } from '#statutory-calendar/periods';
import type { StoryAct } from '#test/given';
import { agreed, allSayYes, asked, atPanel, decidedAgainst, omar, ready, started, told } from '#test/ordinary/request';
import type { PanelPractice } from '#workflows/areas/practice/panels';
import type { Funding } from '#workflows/joint-funding/case';
import { jointFunding } from '#workflows/joint-funding/pathway';
import { givenThere, payers, problemsOf } from './a-place.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

/** Each of three lines shared by a basis. */
const shared = (basis: string, parts: object): StoryAct => ({
  type: 'SplitProposed',
  on: '2026-02-13',
  by: omar,
  splits: ['l1', 'l2', 'l3'].map((line) => ({ line, basis, parts })),
});

describe('York, Joint Agency Panel', () => {
  const york = payers('Joint Agency Panel', { mustRecord: ['howAndWhenTheChildReturns'] });
  const said = {
    panels: [york],
    funding: {
      bases: ['FIXED_PERCENT'],
      defaultBasis: 'FIXED_PERCENT',
      fixedPercent: { education: 50, health: 30, socialCare: 20 },
      reviews: { first: months(12), every: months(12) },
    },
  } as const;
  const given = givenThere(said);
  const protocol = shared('FIXED_PERCENT', { education: 50, health: 30, socialCare: 20 });
  const before = [...atPanel.filter(({ type }) => type !== 'SplitProposed'), ...allSayYes] as const;

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('records how and when the child will return, or decides nothing', () => {
    given(jointFunding, ...before)
      .when(decidedAgainst('FundingAgreed'))
      .isRefused({
        rule: 'thePanelsOwnFactsAreRecorded',
        reason: 'This panel also records of each decision: how and when the child will return.',
      });
    given(jointFunding, ...before)
      .when(agreed)
      .leadsTo({ state: 'agreed' });
  });

  it('looks at every package at least once a year', () => {
    given(jointFunding, ...before, agreed, told)
      .when(started)
      .leadsTo({ deadlines: { 'package-reviewed#first': '2027-04-13' } });
  });

  it('keeps to its financial protocol: no other way of sharing', () => {
    given(jointFunding, ...ready)
      .when(protocol)
      .leadsTo({ state: 'packBuilt' });
    const other = given(jointFunding, ...ready).when(shared('PREDOMINANT_NEED', { education: 60, health: 40 }));
    other.isRefused({ rule: 'theSplitComesToTheWhole' });
    expect(other.decision).toMatchObject({
      reason: expect.stringContaining('this area does not share costs that way'),
    });
  });
});

describe('Derbyshire, after-care under section 117', () => {
  const said = {
    panels: [payers('Section 117 panel', {})],
    funding: { bases: ['PREDOMINANT_NEED'], defaultBasis: 'PREDOMINANT_NEED' },
  } as const;
  const given = givenThere(said);
  const refused = (act: StoryAct, because: string) => {
    const story = given(jointFunding, ...ready).when(act);
    story.isRefused({ rule: 'theSplitComesToTheWhole' });
    expect(story.decision).toMatchObject({ reason: expect.stringContaining(because) });
  };

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('lets the greatest need decide who funds, wholly or for the most part', () => {
    const { decision } = given(jointFunding, ...ready).when(shared('PREDOMINANT_NEED', { health: 1 }));
    expect(fileAfter(decision).total).toEqual({ health: 12_234_567 });
    given(jointFunding, ...ready)
      .when(shared('PREDOMINANT_NEED', { health: 70, socialCare: 30 }))
      .leadsTo({});
  });

  it('has no matrix, and needs a need that is the greatest', () => {
    refused(shared('FIXED_PERCENT', { health: 70, socialCare: 30 }), 'this area does not share costs that way');
    refused(shared('PREDOMINANT_NEED', { health: 50, socialCare: 50 }), 'no agency’s need is the greatest');
  });
});

describe('Cheshire West and Chester, seven panels', () => {
  const own = (id: string, takes: NonNullable<PanelPractice['takes']>) =>
    payers(id, { takes, secretaryPost: `secretaryOf${id.split(' ')[0]}` });
  const panels = [
    own('Discharge panel', { why: ['discharge'] }),
    own('Adulthood panel', { why: ['adulthood'] }),
    own('Budgets panel', { why: ['personalBudget'] }),
    own('Small packages panel', { belowPence: 25_000_00 }),
    own('Resource panel', { fromPence: 25_000_00, belowPence: 100_000_00 }),
    own('Costly packages panel', { fromPence: 100_000_00 }),
  ];
  const said = { panels };
  const given = givenThere(said);
  const ownerOf = (act: StoryAct) => fileAfter(given(jointFunding).when(act).decision).owner.post;

  it('may be used with the access panel as the seventh, and not with a sum that no panel takes', () => {
    expect(problemsOf(said)).toEqual([]);
    expect(problemsOf({ panels: panels.filter(({ id }) => id !== 'Resource panel') })).toEqual([
      'No panel takes a package of £25,000.00 a year. Add one, or let another take more.',
    ]);
  });

  it('sends a package of £122,345.67 a year to the panel for high costs', () => {
    expect(ownerOf(asked)).toBe('secretaryOfCostly');
    given(jointFunding)
      .when({ ...asked, panel: 'Costly packages panel' })
      .leadsTo({ state: 'submitted' });
    given(jointFunding)
      .when({ ...asked, panel: 'Small packages panel' })
      .isRefused({
        rule: 'thePanelIsTheOneForIt',
        reason:
          'A package of £122,345.67 a year goes to another panel here: Costly packages panel. Name that one, or leave the panel out.',
      });
  });

  it('sends a child who comes home from hospital to the panel for that, whatever it costs', () => {
    expect(ownerOf({ ...asked, why: 'discharge' })).toBe('secretaryOfDischarge');
    given(jointFunding)
      .when({ ...asked, panel: 'Discharge panel' })
      .isRefused({ rule: 'thePanelIsTheOneForIt' });
  });

  it('sends it elsewhere when the package has become another', () => {
    const lines = [{ id: 'l1', what: 'Respite', section: 'H1', unit: 'week', units: 40, unitPence: 50_000 }];
    const smaller: StoryAct = { type: 'FundingRequested', on: '2026-02-10', by: omar, lines };
    given(jointFunding, { ...asked, panel: 'Costly packages panel' })
      .when(smaller)
      .isRefused({ rule: 'thePanelIsTheOneForIt' });
    given(jointFunding, { ...asked, panel: 'Costly packages panel' })
      .when({ ...smaller, panel: 'Small packages panel' })
      .leadsTo({ state: 'submitted' });
  });
});
