import type { Act } from '#engine/act';
import type { Agency, Body } from '../areas/practice/agencies.js';
import { agenciesIn, type Parts, sumOf } from '../money/split.js';
import { type Disagreement, type RungName, type Sat, sidesOf } from './case.js';

/** Whoever is at the table by an act, as its facts say. */
export type AtTheTable = Pick<Sat, 'person' | 'side'> & { readonly post?: string };

type Named = Partial<Pick<Sat, 'person'>> & Pick<Sat, 'side'> & { readonly post?: string };

/** Those who count as present: everybody by name, but a family, who need not give one. */
export function atTable(rows: readonly Named[] = []): readonly AtTheTable[] {
  return rows.flatMap((row) => {
    const person = row.person ?? (row.side === 'family' ? 'family' : undefined);
    return person === undefined ? [] : [{ ...row, person }];
  });
}

/** Which sides of the disagreement nobody is there for. */
export function sidesMissing(file: Disagreement, present: readonly Pick<Sat, 'side'>[]): readonly Body[] {
  return sidesOf(file).filter((side) => !present.some((one) => one.side === side));
}

/** Who met at the rung on which it stands. */
export function metHere({ sat, rung }: Disagreement): readonly Sat[] {
  return sat.filter((one) => one.rung === rung);
}

/**
 * Somebody of these who has sat at another rung; undefined where nobody has. Mediation is no rung of anybody's own: those
 * of the rung before come to it, and to the board; a family comes to all of them.
 */
export function atAnotherRung({ sat, rung }: Disagreement, present: readonly AtTheTable[]): AtTheTable | undefined {
  if (rung === 'mediation' || rung === null) return undefined;
  const elsewhere = sat.filter((one) => one.rung !== rung && one.rung !== 'mediation' && one.side !== 'family');
  return present.find(({ person, side }) => side !== 'family' && elsewhere.some((one) => one.person === person));
}

/** Somebody of these who sits, or has sat, for another side. */
export function onBothSides({ sat }: Disagreement, present: readonly AtTheTable[]): AtTheTable | undefined {
  return present.find(({ person, side }) =>
    [...sat, ...present].some((other) => other.person === person && other.side !== side),
  );
}

/** What is wrong with shares, in words: nothing where they come to a hundred, or are one each. */
export function wrongWithShares(shares: Parts): string | undefined {
  const payers = agenciesIn(shares);
  const whole = sumOf(shares);
  if (payers.length > 0 && (whole === 100 || payers.every((payer) => shares[payer] === 1))) return undefined;
  if (payers.length === 0) return 'Nobody has a share. Give each part of a hundred, or one each for equal shares.';
  const apart = whole < 100 ? `${100 - whole} are nobody’s` : `${whole - 100} too many`;
  return `The shares come to ${whole} of a hundred: ${apart}. Give each part of a hundred, or one each for equal shares.`;
}

/** Agencies whose money it is, by the bodies that are the two sides. */
export function payersFor(file: Disagreement): readonly Agency[] {
  const own: Readonly<Partial<Record<Body, Agency>>> = { council: 'education', health: 'health', school: 'school' };
  return sidesOf(file).flatMap((side) => own[side] ?? []);
}

/** Acts by which a matter is settled, each from where it may be. */
const SETTLES: Readonly<Record<string, (stage: string, act: Act) => boolean>> = {
  RungAgreed: (stage) => stage.startsWith('rung.'),
  MediationAgreed: (stage) => stage === 'mediation.held',
  BoardConsidered: (stage, { data }) => stage === 'closed.noAgreement' && data.outcome === 'settled',
};

/** Whether an act settles it where it stands, its rules apart. */
export function settles({ stage }: Disagreement, act: Act): boolean {
  return SETTLES[act.type]?.(stage, act) ?? false;
}

/** The rung of that name, as people call it. */
export const RUNGS_IN_WORDS: Readonly<Record<RungName, string>> = {
  staff: 'the officers who hold the case',
  lineManager: 'the line managers',
  director: 'the directors',
  mediation: 'independent mediation',
  executives: 'the chief executives',
  arbitration: 'arbitration',
};
