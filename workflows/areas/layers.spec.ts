import { describe, expect, it } from '@jest/globals';
import { months, workingDays } from '#statutory-calendar/periods';
import { register } from '../register.js';
import { problemsOfProfile } from './checks/validate-profile.js';
import { lancashire } from './councils/lancashire.js';
import { leicester, leicestershire, rutland } from './councils/llr-areas.js';
import { northEastLincolnshire as nel } from './councils/north-east-lincolnshire.js';
import type { Layer } from './layer.js';
import { layersOn, mergedProfile } from './layers.js';
import { USUAL } from './usual/layer.js';
import { NATIONAL_LAW } from './usual/national-law.js';

const town = (more: Partial<Layer> = {}): Layer => ({
  layer: 'area',
  id: 'town',
  version: '1',
  from: '2026-04-01',
  source: 'The town’s own plan',
  says: { name: 'Town', authority: { name: 'Town Council', leaCode: '000' }, ...more.says },
  ...(more.suggested && { suggested: more.suggested }),
});

const pinned = { profile: 'town', version: '1', effectiveFrom: '2026-04-01' } as const;
const merged = (...layers: readonly Layer[]) => mergedProfile(pinned, [NATIONAL_LAW, USUAL, ...layers]);
const triage = { limits: { 'triage-decided': workingDays(7) } };

describe('a profile laid of layers', () => {
  it('takes the word of the last layer: law, what is usual, footprint, area, pilot, in whatever order they are given', () => {
    const footprint: Layer = { ...town({ says: triage }), layer: 'footprint', id: 'shire' };
    const pilot: Layer = {
      ...town(),
      layer: 'pilot',
      id: 'try-out',
      says: { limits: { 'triage-decided': workingDays(4) } },
    };
    const own = town({ says: { limits: { 'triage-decided': workingDays(5) } } });
    expect(merged(footprint).limits['triage-decided']).toEqual(workingDays(7));
    expect(merged(own, footprint).limits['triage-decided']).toEqual(workingDays(5));
    expect(merged(pilot, own, footprint).limits['triage-decided']).toEqual(workingDays(4));
    expect(merged(own).limits['keep-in-touch']).toEqual(months(6));
  });

  it('takes each layer in the version that holds on its first day', () => {
    const before = town({ says: triage });
    const later: Layer = {
      ...town({ says: { limits: { 'triage-decided': workingDays(6) } } }),
      version: '2',
      from: '2027-01-04',
    };
    const on = (effectiveFrom: '2026-12-31' | '2027-01-04') =>
      mergedProfile({ ...pinned, effectiveFrom }, [NATIONAL_LAW, USUAL, before, later]).limits['triage-decided'];
    expect(on('2026-12-31')).toEqual(workingDays(7));
    expect(on('2027-01-04')).toEqual(workingDays(6));
    expect(layersOn([before, later], '2027-01-04').map(({ version }) => version)).toEqual(['2']);
    expect(merged(before).layers?.map(({ id }) => id)).toEqual(['england', 'usual', 'town']);
  });

  it('marks as a suggestion what only the usual layer says, until an area says it in earnest', () => {
    expect(merged(town()).suggestions).toContain('triage-decided');
    expect(merged(town({ says: triage })).suggestions).not.toContain('triage-decided');
    expect(merged(town({ says: triage, suggested: ['triage-decided'] })).suggestions).toContain('triage-decided');
    expect(merged(town()).suggestions).not.toContain('rightsBlock');
    expect(merged(town()).suggestions).toContain('practice.panels.access-panel.capacity');
    const panels = [{ id: 'access-panel', capacity: 20 }];
    const busy = merged(town({ says: { practice: { panels } } }));
    expect(busy.suggestions).not.toContain('practice.panels.access-panel.capacity');
    expect(busy.practice?.panels[0]).toMatchObject({ id: 'access-panel', capacity: 20, agendaCloses: workingDays(10) });
  });

  it('says of Lancashire’s ladder that its order is agreed, and its numbers of days are not', () => {
    expect(lancashire.suggestions).not.toContain('practice.ladders.C_COMMISSIONERS.rungs');
    expect(lancashire.suggestions).toContain('practice.ladders.C_COMMISSIONERS.rungs.director.within');
  });

  it('may be stricter than the law and never looser', () => {
    const looser = merged(town({ says: { settings: { rightsBlock: false } } }));
    const problems = problemsOfProfile(looser, register.pathways(), register.calendar);
    expect(problems).toEqual(
      expect.arrayContaining([expect.stringContaining('Children and Families Act 2014 s.36(1)')]),
    );
  });

  it('is nobody’s without a name', () => {
    expect(() => mergedProfile(pinned, [NATIONAL_LAW, USUAL])).toThrow('No layer says what town is called');
  });

  it('gives three councils one board and one panel of payers, and each a panel of its own', () => {
    const three = [leicester, leicestershire, rutland];
    const boards = three.map(({ bodies = [] }) =>
      bodies.filter(({ until, is }) => is === 'healthCommissioner' && !until),
    );
    expect(new Set(boards.flat().map(({ id }) => id))).toEqual(new Set(['llr-icb']));
    for (const { practice } of three) {
      const solutions = practice?.panels.find(({ id }) => id === 'joint-solutions-panel');
      expect(solutions?.chair.rota).toEqual(['jointSolutionsCouncilChair', 'jointSolutionsIcbChair']);
    }
    expect(three.map(({ practice }) => practice?.panels.at(-1)?.id)).toEqual([
      'resource-allocation-panel',
      'sena-panel',
      'rutland-send-panel',
    ]);
  });

  it('proposes a later version without using it', () => {
    expect(register.area('north-east-lincolnshire')).toBe(nel);
    expect(register.versionsOf('north-east-lincolnshire').map(({ version }) => version)).toEqual(['2026.1', '2026.2']);
    expect(register.area('north-east-lincolnshire', '2026.2').limits['keep-in-touch']).toEqual(months(3));
    expect(() => register.area('north-east-lincolnshire', '2031.1')).toThrow(
      'There is no area called north-east-lincolnshire, version 2031.1',
    );
  });
});
