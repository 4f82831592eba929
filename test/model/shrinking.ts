import { again, type Sequence } from './sequence.js';

/** The broken law without what it names, which may differ once other acts are gone. */
const kindOf = (wrong: string | undefined): string =>
  (wrong ?? '').replaceAll(/\d+|pack \w+|"[^"]*"/g, '').slice(0, 60);

/** As few of the steps as still break the same law: halves, then quarters, then one by one, until nothing more can go. */
export function shrunk(failed: Sequence): Sequence {
  let least = failed;
  for (let size = Math.ceil(failed.steps.length / 2); size >= 1; ) {
    const smaller = without(least, size);
    if (smaller === undefined) size = size === 1 ? 0 : Math.floor(size / 2);
    else least = smaller;
  }
  return least;
}

function without(failed: Sequence, size: number): Sequence | undefined {
  const { steps } = failed;
  for (let at = steps.length - size; at >= 0; at -= Math.max(1, Math.floor(size / 2))) {
    const left = [...steps.slice(0, at), ...steps.slice(at + size)];
    const went = again(failed, left);
    if (went.wrong !== undefined && kindOf(went.wrong) === kindOf(failed.wrong)) return went;
  }
  return undefined;
}
