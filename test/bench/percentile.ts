/** The value below which a share of all lies. `inOrder` begins with the least. */
export function percentile(inOrder: readonly number[], share: number): number {
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}
