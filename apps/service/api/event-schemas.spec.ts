import { describe, expect, it } from '@jest/globals';
import { ValidateBy } from 'class-validator';
import type { ActClasses } from '#engine/act';
import type { Pathway } from '#engine/pathway';
import { Line, Part } from '#workflows/answers';
import { problemsIn } from '#workflows/validate';
import { schemasOfActs } from './event-schemas.js';

class Share {
  @Line({ mend: 'Say who pays' }) payer: string;
}

class SplitAgreed {
  @Part(() => Share, { mend: 'Give the share' }) share: Share;
}

const other = () => {
  class Share {
    @Line({ mend: 'Say how much', optional: true }) percent?: string;
  }
  class SplitRefused {
    @Part(() => Share, { mend: 'Give the share' }) share: Share;
  }
  return SplitRefused;
};

const pathway = (name: string, version: number, classes: ActClasses) =>
  ({ name, version, events: Object.keys(classes), problems: problemsIn(classes) }) as unknown as Pathway;

describe('the names of schemas', () => {
  it('tell an older version of a pathway from the newest', () => {
    const [older, newest] = [pathway('funding', 1, { SplitAgreed }), pathway('funding', 2, { SplitAgreed })];
    const { names, nameOf } = schemasOfActs([older, newest], []);
    expect(names).toEqual(['funding-1.SplitAgreed', 'funding.SplitAgreed']);
    expect([nameOf(older, 'SplitAgreed'), nameOf(newest, 'SplitAgreed')]).toEqual(names);
    expect(nameOf(newest, 'DeadlinePassed')).toBeUndefined();
  });

  it('tell classes of one name from each other, on two pathways and on one', () => {
    const apart = schemasOfActs([pathway('one', 1, { SplitAgreed }), pathway('two', 1, { SplitRefused: other() })], []);
    expect(Object.keys(apart.schemas)).toEqual(['one.SplitAgreed', 'two.SplitRefused', 'one.Share', 'two.Share']);
    const [first, second] = [apart.schemas['one.Share'], apart.schemas['two.Share']];
    expect([first, second]).toMatchObject([{ properties: { payer: {} } }, { properties: { percent: {} } }]);
    const together = schemasOfActs([pathway('one', 1, { SplitAgreed, SplitRefused: other() })], []);
    expect(together.schemas['one.SplitAgreed']).toMatchObject(pointingAt('one.Share'));
    expect(together.schemas['one.SplitRefused']).toMatchObject(pointingAt('one.SplitRefused.Share'));
  });

  it('leave alone those that are taken', () => {
    const { schemas } = schemasOfActs([pathway('one', 1, { SplitAgreed })], ['Share']);
    expect(Object.keys(schemas)).toEqual(['one.SplitAgreed', 'one.Share']);
  });
});

describe('the schema of an act', () => {
  it('is not made up where nobody has said how one of its rules is described', () => {
    class Odd {
      @ValidateBy({ name: 'isOdd', validator: { validate: (value) => value % 2 === 1 } }) count: number;
    }
    expect(() => schemasOfActs([pathway('one', 1, { Odd })], [])).toThrow(/isOdd/);
  });
});

function pointingAt(name: string) {
  return { properties: { share: { $ref: `#/components/schemas/${name}` } } };
}
