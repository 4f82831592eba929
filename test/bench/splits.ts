import { performance } from 'node:perf_hooks';
import type { Agency } from '#workflows/areas/practice/agencies';
import { divided, type Parts, sumOf } from '#workflows/money/split';

/** What became of many divisions of money, each of a sum and of parts that chance chose. */
export interface Splits {
  readonly splits: number;
  readonly seconds: number;
  /** Divisions that did not come to the whole, or gave somebody a penny or more too much or too little: must be nought. */
  readonly wrong: number;
}

const PAYERS: readonly Agency[] = ['education', 'health', 'socialCare', 'publicHealth', 'school', 'other'];
const MOST_PENCE = 50_000_000_00;
const MOST_PARTS = 10_000;

/** Divides so many sums between two to six payers, and checks each to the penny. The same sums at every run. */
export function splitting(splits = 1_000_000): Splits {
  const chance = numbersFrom(20_260_401);
  const began = performance.now();
  let wrong = 0;
  for (let done = 0; done < splits; done += 1) {
    const pence = Math.floor(chance() * MOST_PENCE);
    const payers = PAYERS.slice(0, 2 + Math.floor(chance() * (PAYERS.length - 1)));
    const parts: Parts = Object.fromEntries(payers.map((payer) => [payer, 1 + Math.floor(chance() * MOST_PARTS)]));
    if (!isExact(pence, parts)) wrong += 1;
  }
  return { splits, seconds: (performance.now() - began) / 1_000, wrong };
}

function isExact(pence: number, parts: Parts): boolean {
  const shares = divided(pence, parts, PAYERS);
  const whole = BigInt(sumOf(parts));
  const near = Object.entries(parts).every(([payer, part]) => {
    const away = BigInt(shares[payer as Agency] ?? 0) * whole - BigInt(pence) * BigInt(part);
    return away < whole && -away < whole;
  });
  return near && sumOf(shares) === pence;
}

/** Numbers from nought to one that look like chance and are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
