import type { CaseState } from '#engine/replay';
import type { CaseFileColumns } from './case-file.js';

type Row = Pick<CaseFileColumns, 'ref' | 'head_digest' | 'definition_hash'>;

/** Where a case stands, and by what name: the digest of the history that it is folded from, and the definition that folded it. */
export interface KnownStanding {
  readonly name: string;
  readonly caseState: CaseState;
}

/**
 * Where the cases stand that were acted on last, so that it is neither sent nor read again. A standing is used only where
 * the row of its case has the name by which it is known.
 */
export class Standings {
  /** By reference, the longest unused first. */
  readonly #kept = new Map<string, KnownStanding>();

  constructor(private readonly atMost = 1_000) {}

  of(ref: string | null): KnownStanding | undefined {
    const kept = ref === null ? undefined : this.#kept.get(ref);
    if (kept !== undefined) this.#keep(ref as string, kept);
    return kept;
  }

  keep({ ref, head_digest, definition_hash }: Row, caseState: CaseState): void {
    this.#keep(ref, { name: head_digest + definition_hash, caseState });
  }

  #keep(ref: string, standing: KnownStanding): void {
    this.#kept.delete(ref);
    this.#kept.set(ref, standing);
    if (this.#kept.size > this.atMost) this.#kept.delete(this.#kept.keys().next().value as string);
  }
}
