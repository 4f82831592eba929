import { describe, expect, it } from '@jest/globals';
import { lawAddress } from './law-book/law-address.js';
import { RULE_BOOK, rulesAbout } from './rule-book.js';

describe('the rules of all pathways', () => {
  it('each say before which act they are asked, in words, and why they stop somebody', () => {
    expect(RULE_BOOK.length).toBeGreaterThan(300);
    for (const { inWords, reason, title } of RULE_BOOK) expect([inWords, reason, title]).not.toContain('');
    expect(RULE_BOOK.filter(({ act, title }) => title === act)).toEqual([]);
    expect(RULE_BOOK.find(({ act }) => act === 'DeadlinePassed')?.title).toBe('Deadline passed');
  });

  it('are found by a word of the law, of the reason or of the act', () => {
    const found = rulesAbout('delegation');
    expect(found.map(({ act, rule }) => `${act} ${rule}`)).toContain(
      'FundingAgreedUnderDelegation withinTheDelegation',
    );
    const consent = rulesAbout('mental capacity act');
    expect(consent.map(({ rule }) => rule)).toContain('theYoungPersonDecidesFrom16');
    expect(consent.every(({ law }) => law === 'Mental Capacity Act 2005 s.1 and s.2(5)')).toBe(true);
    expect(rulesAbout('no such word anywhere')).toEqual([]);
  });
});

describe('where a law can be read', () => {
  it.each([
    ['Children and Families Act 2014 s.19(a)', 'https://www.legislation.gov.uk/ukpga/2014/6/section/19'],
    ['Children and Families Act 2014 ss.39(2) and 40(3)', 'https://www.legislation.gov.uk/ukpga/2014/6/section/39'],
    ['Mental Capacity Act 2005 s.1 and s.2(5)', 'https://www.legislation.gov.uk/ukpga/2005/9/section/1'],
    ['SI 2014/1530 regs 34(1) and 39(1) to (3)', 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/34'],
    ['HESC Rules (SI 2008/2699) r.17(1)', 'https://www.legislation.gov.uk/uksi/2008/2699'],
  ])('%s', (law, address) => {
    expect(lawAddress(law)).toBe(address);
  });

  it('is nowhere for what is no legislation', () => {
    expect(lawAddress('The panel’s terms of reference')).toBeUndefined();
    expect(lawAddress('UK GDPR Art 6(1) and 9(2); common law of confidence')).toBeUndefined();
  });
});
