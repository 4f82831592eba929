import { describe, expect, it } from '@jest/globals';
import { Line, Part, PartList } from './answers.js';
import { Contact, Tried } from './every-case/people.js';
import { problemsIn } from './validate.js';

class Asked {
  @Line({ mend: 'Say what you ask' })
  what: string;

  @Part(() => Contact, { mend: 'Say who asks', optional: true })
  contact?: Contact;

  @PartList(() => Tried, { mend: 'List what was tried', optional: true })
  tried?: Tried[];
}

const problems = (data: unknown) => problemsIn({ Asked })('Asked', data);
const named = { name: 'Dana', phone: '07700 900 117' };

describe('the facts of an act', () => {
  it('may be proposed when every field is as asked', () => {
    expect(problems({ what: 'Help', contact: named, tried: [{ what: 'A chart', result: 'helped' }] })).toEqual([]);
  });

  it('are refused with one sentence a field that tells how to mend it', () => {
    expect(problems({ what: '   ' })).toEqual([{ field: 'what', message: 'Say what you ask' }]);
    expect(problems({})).toEqual([{ field: 'what', message: 'Say what you ask' }]);
    expect(problems({ what: 'x'.repeat(201) })).toEqual([
      { field: 'what', message: 'Shorten this to 200 characters or fewer' },
    ]);
    expect(problems({ what: 'Help', contact: { name: 'Dana' } })).toEqual([
      {
        field: 'contact.name',
        message: 'Give one way to reach the contact: a telephone number, an email address or a postal address',
      },
    ]);
    expect(problems({ what: 'Help', tried: [{ what: 'A chart' }] })).toMatchObject([{ field: 'tried.0.result' }]);
    expect(problems({ what: 'Help', contact: 'Dana' })).toEqual([{ field: 'contact', message: 'Say who asks' }]);
    expect(problems({ what: 'Help', contact: { ...named, email: 'dana' } })).toMatchObject([
      { field: 'contact.email' },
    ]);
  });

  it('are refused with a field that the form does not ask, at any depth', () => {
    expect(problems({ what: 'Help', rank: 1 })).toEqual([
      { field: 'rank', message: '“rank” is not asked here. Leave it out' },
    ]);
    expect(problems({ what: 'Help', contact: { ...named, secret: true } })).toMatchObject([
      { field: 'contact.secret' },
    ]);
  });

  it.each([
    ['{"what":"Help","__proto__":{"polluted":true}}'],
    ['{"what":"Help","contact":{"constructor":{"prototype":{"polluted":true}}}}'],
    ['{"what":"Help","tried":[{"prototype":1}]}'],
  ])('cannot reach into the machinery: %s', (body) => {
    expect(problems(JSON.parse(body))).toMatchObject([
      { message: expect.stringContaining('cannot be the name of a field') },
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('are refused with a null, which is no answer, at any depth', () => {
    const message = 'Answer this, or leave it out';
    expect(problems({ what: 'Help', tried: null })).toEqual([{ field: 'tried', message }]);
    const tried = [{ what: 'A chart', result: 'helped', from: null }];
    expect(problems({ what: 'Help', tried })).toEqual([{ field: 'tried.0.from', message }]);
  });

  it('are refused when they are no object, or nested without end', () => {
    for (const data of [null, 'text', 3, [], undefined]) expect(problems(data)).toMatchObject([{ field: '' }]);
    let deep: object = {};
    for (let depth = 0; depth < 5000; depth += 1) deep = { deeper: deep };
    expect(problems({ what: 'Help', deep })).toMatchObject([{ message: 'This is nested too deeply. Send it flatter' }]);
  });

  it('of an act that has no form are not asked', () => {
    expect(problemsIn({ Asked })('Unknown', { anything: 1 })).toEqual([]);
    expect(problemsIn({ Asked })('constructor', { anything: 1 })).toEqual([]);
  });

  it.each([
    ['999 123 4551', true],
    ['9991234551', true],
    ['999 123 4550', false],
    ['12345', false],
  ])('know an NHS number: %s', async (nhsNumber, fits) => {
    const { Child } = await import('./every-case/people.js');
    expect(problemsIn({ Child })('Child', { name: 'Ellis', nhsNumber }).length === 0).toBe(fits);
  });
});
