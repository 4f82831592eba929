import { describe, expect, it } from '@jest/globals';
import { childKeys } from './child-keys.js';

describe('by what a child is known', () => {
  it('is spelt in one way only', () => {
    const known = {
      name: '  Zoë O’Neil-Marlow ',
      dateOfBirth: '2017-03-27',
      nhsNumber: '999 123 4551',
      upn: 'a80120 0000001',
    } as const;
    expect(childKeys(known)).toEqual(['nhs 9991234551', 'upn A801200000001', 'born 2017-03-27 zoe oneil marlow']);
    expect(childKeys({ name: "ZOE O'NEIL MARLOW", dateOfBirth: '2017-03-27' })).toEqual(childKeys(known).slice(2));
  });

  it('is nothing where only the name is known', () => {
    expect([childKeys({ name: 'Zoe Marlow' }), childKeys(null)]).toEqual([[], []]);
  });
});
