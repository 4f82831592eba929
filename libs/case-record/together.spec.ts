import { describe, expect, it } from '@jest/globals';
import { Together, TooManyWait } from './together.js';

/** Answers each with its double, and notes what went together; a nine is not to be answered. */
function doubling(apart?: (asked: number) => string | null) {
  const went: (readonly number[])[] = [];
  const go = async (asked: readonly number[]) => {
    went.push(asked);
    await Promise.resolve();
    if (asked.includes(9)) throw new Error('not nine');
    return asked.map((each) => 2 * each);
  };
  return { together: new Together(go, apart), went };
}

describe('what is asked at the same moment', () => {
  it('goes at once by itself, and together with what waits; each gets its own answer', async () => {
    const { together, went } = doubling();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((each) => together.ask(each)));
    expect(answers).toEqual([2, 4, 6, 8, 10]);
    expect(went).toEqual([[1], [2, 3, 4, 5]]);
  });

  it('is answered though one of them cannot be', async () => {
    const { together } = doubling();
    const answers = await Promise.allSettled([1, 2, 3, 9, 5].map((each) => together.ask(each)));
    expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message))).toEqual([
      ...[2, 4, 6, 'not nine', 10],
    ]);
  });

  it('goes apart where it is of one name, in the order in which it was asked', async () => {
    const { together, went } = doubling((asked) => (asked > 2 ? 'the same' : null));
    await Promise.all([1, 2, 3, 4, 5].map((each) => together.ask(each)));
    expect(went).toEqual([[1], [2, 3], [4], [5]]);
  });

  it('is turned away where too many wait, and nothing else is lost by it', async () => {
    const { together } = doubling();
    const asked = await Promise.allSettled(Array.from({ length: 600 }, (_, n) => together.ask(10 + n)));
    const refused = asked.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(99);
    expect(refused.every(({ reason }) => reason instanceof TooManyWait)).toBe(true);
    expect(await together.ask(1)).toBe(2);
  });
});
