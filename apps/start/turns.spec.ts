import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Work that goes on until it is let go. */
function slowWork() {
  let begun = 0;
  const ends: (() => void)[] = [];
  const turns = new Turns(() => {
    begun += 1;
    return new Promise((resolve) => ends.push(resolve));
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { turns, begun: () => begun, settled, letGo: () => ends.shift()?.() };
}

describe('turns', () => {
  it('are taken one at a time, and however often somebody asks meanwhile, once more', async () => {
    const { turns, begun, settled, letGo } = slowWork();
    void turns.ask();
    await settled();
    for (let time = 0; time < 10; time++) void turns.ask();
    await settled();
    expect(begun()).toBe(1);
    letGo();
    await settled();
    expect(begun()).toBe(2);
    letGo();
    await turns.quiet();
    expect(begun()).toBe(2);
  });

  it('go on after work that failed', async () => {
    let tries = 0;
    const turns = new Turns(async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    });
    await expect(turns.ask()).rejects.toThrow('not yet');
    await turns.ask();
    expect(tries).toBe(2);
  });
});
