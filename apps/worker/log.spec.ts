import { describe, expect, it } from '@jest/globals';
import { faultOf } from './log.js';

describe('a fault in the log', () => {
  it('names no address and no number of a person', () => {
    const fault = Object.assign(new Error('Can’t send to <sam@example.org> or +44 7700 900123'), {
      code: 'EENVELOPE',
      responseCode: 550,
    });
    expect(faultOf(fault)).toEqual({
      fault: 'Error: Can’t send to [address] or [number]',
      code: 'EENVELOPE',
      status: 550,
    });
  });

  it('keeps the first line of what went wrong', () => {
    expect(faultOf(new TypeError('x is not a function\n  at y'))).toEqual({ fault: 'TypeError: x is not a function' });
    expect(faultOf('no error at all')).toEqual({ fault: 'string' });
  });
});
