import { describe, expect, it } from '@jest/globals';
import { bodyOn } from './bodies.js';
import { lancashire } from './councils/lancashire.js';
import { northEastLincolnshire as nel } from './councils/north-east-lincolnshire.js';
import { somerset } from './councils/somerset.js';

describe('a body with a dated successor', () => {
  it('answers until the day before its successor takes over, and the successor from that day', () => {
    expect(bodyOn(nel, 'nel-ccg', '2022-06-30')?.id).toBe('nel-ccg');
    expect(bodyOn(nel, 'nel-ccg', '2022-07-01')?.id).toBe('hny-icb');
    expect(bodyOn(nel, 'nel-ccg', '2026-11-22')?.name).toBe('NHS Humber and North Yorkshire Integrated Care Board');
    expect(bodyOn(somerset, 'somerset-county-council', '2023-04-01')?.name).toBe('Somerset Council');
  });

  it('is found behind its successor for a day on which that did not exist yet, so that history stays as it was', () => {
    expect(bodyOn(nel, 'hny-icb', '2019-03-01')?.id).toBe('nel-ccg');
    expect(bodyOn(somerset, 'somerset-council', '2020-01-06')?.id).toBe('somerset-county-council');
  });

  it('is not guessed where several went before it, or where none existed yet', () => {
    expect(bodyOn(lancashire, 'lsc-icb', '2019-03-01')).toBeUndefined();
    expect(bodyOn(lancashire, 'morecambe-bay-ccg', '2019-03-01')?.id).toBe('morecambe-bay-ccg');
    expect(bodyOn(nel, 'nel-ccg', '2013-03-31')).toBeUndefined();
  });

  it('must be one of the area', () => {
    expect(() => bodyOn(nel, 'somerset-icb', '2026-01-05')).toThrow('lists no body called somerset-icb');
  });
});
