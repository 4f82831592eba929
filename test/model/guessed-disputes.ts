import type { Body } from '#workflows/areas/practice/agencies';
import type { Rung } from '#workflows/areas/practice/ladders';
import { ladderOf } from '#workflows/areas/practice/practice';
import type { Disagreement } from '#workflows/disagreement/case';
import { CAST, holderOf } from './cast.js';
import {
  AGENCIES,
  anyOf,
  areaOf,
  casesOn,
  dayAround,
  fileOf,
  type Guess,
  given,
  parts,
  pence,
  type Seen,
  today,
} from './guess.js';

export const file = ({ here }: Seen): Disagreement => fileOf<Disagreement>(here);

const SIDES = ['family', 'school', 'health', 'council'] as const;

export const rungsOf = (seen: Seen): readonly Rung[] =>
  ladderOf(areaOf(seen), file(seen).strand ?? 'C_COMMISSIONERS')?.rungs ?? [];

const BASIS: Readonly<Record<string, string>> = {
  council: 'CFA 2014 s.42',
  health: 'NHS Act 2006 s.3',
  family: 'CFA 2014 s.19',
};

export function sheet(seen: Seen) {
  const { raisedFor, against } = file(seen);
  const stated = (side: Body) => ({ side, position: 'The other pays', legalBasis: BASIS[side] ?? 'The local offer' });
  return given({
    agreed: ['Max needs it'],
    disputed: seen.chance.happens(0.9) ? ['Who pays'] : undefined,
    positions: seen.chance.happens(0.95) ? [stated(raisedFor), stated(against)] : undefined,
    costPence: pence(seen.chance),
    meanwhile: 'What is in place goes on',
  });
}

/** Two people, one for each side: those of the rung as a rule; of another rung, or anybody, now and then. */
export function table(seen: Seen) {
  const { chance } = seen;
  const { rung, raisedFor, against } = file(seen);
  const rungs = rungsOf(seen);
  const here = rungs.find((each) => each.rung === (rung === 'mediation' ? 'director' : rung)) ?? rungs[0];
  const sits = (side: Body) => {
    if (chance.happens(0.04)) return [];
    const posts = (chance.happens(0.92) ? here : anyOf(chance, rungs))?.sides[side] ?? [];
    const known = posts.map((post) => holderOf(post))[0] ?? (side === 'family' ? 'dana' : undefined);
    const person = chance.happens(0.95) && known ? known : chance.oneOf(CAST).id;
    return [{ person, side: chance.happens(0.98) ? side : 'independent' }];
  };
  const present = [...sits(raisedFor), ...sits(against)];
  return present.length > 0 ? present : [{ person: 'edward', side: 'council' }];
}

export const money = (seen: Seen) => {
  const about = file(seen);
  return about.strand === 'C_COMMISSIONERS' || about.interim !== null
    ? { shares: parts(seen.chance), from: dayAround(seen, -20, 10) }
    : {};
};

export const agreement = (seen: Seen, names: string) =>
  given({
    [names]: seen.chance.happens(0.6) ? table(seen) : undefined,
    settlement: 'Each pays its part',
    ...money(seen),
  });

export const atTheTable = (
  data: Readonly<Record<string, unknown>>,
  present: readonly { person: string }[] = [],
): Guess => ({
  data,
  person: present[0]?.person,
});

export function raised(seen: Seen): Guess {
  const { chance, world } = seen;
  const [raisedFor, against] = chance.happens(0.9)
    ? (['council', 'health'] as const)
    : [chance.oneOf(SIDES), chance.oneOf(SIDES)];
  return {
    data: given({
      about: 'Who pays for nursing at school',
      raisedFor,
      against,
      child: { name: 'Max Hale' },
      fundingCase: chance.happens(0.4) ? anyOf(chance, casesOn(world, 'joint-funding'))?.ref : undefined,
      currentPayer: chance.happens(0.3) ? chance.oneOf(AGENCIES) : undefined,
      section: chance.happens(0.5) ? chance.oneOf(['F', 'G', 's117', 'none']) : undefined,
    }),
  };
}

/** Invoices one after another of what was paid meanwhile. */
export function invoices(seen: Seen) {
  const { chance } = seen;
  const from = file(seen).settlement?.from ?? file(seen).interim?.from ?? today(seen);
  return Array.from({ length: Math.ceil(chance.between(0.1, 3)) }, (_, index) =>
    given({
      what: `Provider ${chance.happens(0.9) ? index : 0}`,
      from: chance.happens(0.93) ? from : dayAround(seen, -40, 0),
      to: from > today(seen) ? from : today(seen),
      pence: pence(chance),
      times: chance.happens(0.5) ? Math.ceil(chance.between(1, 40)) : undefined,
      paidBy: chance.oneOf(AGENCIES),
    }),
  );
}

export function payment(seen: Seen): Guess {
  const open = (file(seen).reconciliation?.owed ?? []).filter(({ pence: owed, paid }) => paid < owed);
  const one = anyOf(seen.chance, open);
  const rest = one === undefined ? 1 : one.pence - one.paid;
  const sum = seen.chance.happens(0.6) ? rest : Math.ceil(rest * seen.chance.between(0.1, 1.1));
  return { data: given({ from: seen.chance.happens(0.9) ? one?.from : undefined, pence: sum }) };
}
