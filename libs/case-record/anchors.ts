import type { CaseRecord } from './open-record.js';

/** A digest that was kept somewhere else: of a checkpoint over the cases, or of a change of the register of people. */
export interface Anchor {
  readonly of: 'checkpoint' | 'registerChange';
  readonly id: number;
  /** SHA-256 (hex). */
  readonly digest: string;
}

/** Digests that were kept elsewhere, against what the database says of the same. */
export interface AnchorVerdict {
  readonly ok: boolean;
  readonly compared: number;
  readonly problems: readonly string[];
}

/**
 * The digests in a text that was kept elsewhere: the log of the workers as it is, or lines taken from it. A line is JSON with
 * `checkpoint` and `digest`, or `registerChange` and `registerDigest`, or both; any other line is passed over.
 */
export function anchorsIn(text: string): readonly Anchor[] {
  return text.split('\n').flatMap((line) => {
    const said = parsed(line);
    return [
      anchorOf('checkpoint', said['checkpoint'], said['digest']),
      anchorOf('registerChange', said['registerChange'], said['registerDigest']),
    ].flatMap((one) => one ?? []);
  });
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  const from = line.indexOf('{');
  if (from < 0) return {};
  try {
    const said: unknown = JSON.parse(line.slice(from));
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}

function anchorOf(of: Anchor['of'], id: unknown, digest: unknown): Anchor | undefined {
  const isOne = Number.isSafeInteger(id) && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
  return isOne ? { of, id: id as number, digest } : undefined;
}

const FOUND: Readonly<Record<Anchor['of'], string>> = {
  checkpoint: 'SELECT id, digest FROM case_checkpoint WHERE id = ANY ($1)',
  registerChange: 'SELECT id, digest FROM register_change WHERE id = ANY ($1)',
};
const CALLED: Readonly<Record<Anchor['of'], string>> = {
  checkpoint: 'checkpoint',
  registerChange: 'change of the register',
};

/**
 * Whether what was kept elsewhere is still so. It shows what nothing inside the database can: that its owner rewrote all of
 * it, chains and checkpoints included. Prove the chains as well: an anchor stands for everything before it only by them.
 */
export async function verifyAnchors({ db }: CaseRecord, anchors: readonly Anchor[]): Promise<AnchorVerdict> {
  const problems: string[] = [];
  for (const of of ['checkpoint', 'registerChange'] as const) {
    const kept = anchors.filter((one) => one.of === of);
    const rows = await db.query<{ id: number; digest: string }[]>(FOUND[of], [kept.map(({ id }) => id)]);
    const stored = new Map(rows.map(({ id, digest }) => [id, digest]));
    for (const { id, digest } of kept) {
      if (stored.get(id) === digest) continue;
      problems.push(
        stored.has(id)
          ? `${CALLED[of]} ${id} is another than the one whose digest was kept elsewhere: what is before it was rewritten`
          : `${CALLED[of]} ${id}, whose digest was kept elsewhere, is gone`,
      );
    }
  }
  return { ok: problems.length === 0, compared: anchors.length, problems };
}
