import { describe, expect, it } from '@jest/globals';
import { WorkOff } from './work-off.js';

/** Something to be done, that is under way until it is told to end. */
class Piece {
  readonly ended: Promise<void>;
  end: () => void = () => undefined;

  constructor(
    readonly name: string,
    readonly of = name,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }
}

/** Works off the pieces, two at a time, and notes what was claimed and what began. */
function at(pieces: Piece[]) {
  const [claims, begun, faults]: [number[], string[], unknown[]] = [[], [], []];
  const work = new WorkOff<Piece>({
    atOnce: 2,
    claim: async (atMost) => {
      claims.push(atMost);
      return pieces.splice(0, atMost);
    },
    carryOut: (piece) => {
      begun.push(piece.name);
      return piece.ended;
    },
    inTurn: ({ of }) => of,
    failed: (error) => faults.push(error),
  });
  return { work, claims, begun, faults };
}

const named = (...names: string[]) => names.map((name) => new Piece(name));
const end = (...pieces: readonly (Piece | undefined)[]) => {
  for (const piece of pieces) piece?.end();
};

describe('what is worked off', () => {
  it('is under way as much as is allowed, and a slow one holds up no other', async () => {
    const [slow, ...others] = named('slow', 'b', 'c', 'd');
    const { work, claims, begun } = at([slow as Piece, ...others]);
    end(...others);
    await work.ask();
    expect(begun).toEqual(['slow', 'b', 'c', 'd']);
    expect(Math.max(...claims)).toBe(2);
    slow?.end();
    await work.stop();
  });

  it('goes in turn where it has one name, as it was claimed', async () => {
    const [first, second] = [new Piece('first', 'case'), new Piece('second', 'case')];
    const { work, begun } = at([first, second]);
    const asked = work.ask();
    second.end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['first']);
    first.end();
    await asked;
    await second.ended;
    await work.stop();
    expect(begun).toEqual(['first', 'second']);
  });

  it('is looked for again when something has ended, since that may let the next go', async () => {
    const pieces = named('a');
    const [a] = pieces;
    const { work, begun } = at(pieces);
    await work.ask();
    const [next] = named('after a') as [Piece];
    pieces.push(next);
    end(a, next);
    await next.ended;
    await work.ask();
    expect(begun).toEqual(['a', 'after a']);
  });

  it('ends with what is under way when it is stopped, and nothing is claimed any more', async () => {
    const pieces = named('a', 'b', 'c');
    const [a, b] = pieces;
    const { work, begun } = at(pieces);
    const asked = work.ask();
    await new Promise((resolve) => setImmediate(resolve));
    let isStopped = false;
    const stopped = work.stop().then(() => {
      isStopped = true;
    });
    a?.end();
    await asked;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isStopped).toBe(false);
    b?.end();
    await stopped;
    await work.ask();
    expect(begun).toEqual(['a', 'b']);
  });

  it('throws what a claim throws to whoever asked, and goes on when it is asked again', async () => {
    let fails = true;
    const begun: string[] = [];
    const work = new WorkOff<string>({
      atOnce: 2,
      claim: async () => {
        if (fails) throw new Error('The database is away');
        return begun.length === 0 ? ['a'] : [];
      },
      carryOut: async (name) => {
        begun.push(name);
      },
      failed: () => undefined,
    });
    await expect(work.ask()).rejects.toThrow('The database is away');
    fails = false;
    await work.ask();
    expect(begun).toEqual(['a']);
  });
});
