import type { FundingOfCase, PartOfCase } from '#engine/projection';
import { inWords } from '#statutory-calendar/civil-date';
import type { Agency } from '../areas/practice/agencies.js';
import { inPounds } from '../money/pence.js';
import { agenciesIn, sumOf } from '../money/split.js';
import type { Funding } from './case.js';
import { AGENCIES, POSITIONS_IN_WORDS } from './wording.js';

/** What goes on side by side in one request, in words: what each agency says of its share, each condition, what is paid. */
export function partsOf(file: Funding): readonly PartOfCase[] {
  return [...shares(file), ...conditions(file)];
}

/** What is paid for the child, period by period, and what was really paid. */
export function moneyOf({ periods, payments }: Funding): FundingOfCase {
  return {
    payments,
    periods: periods.map(({ line, what, fund, from, to, shares: by, unit, withoutPrejudice }) => ({
      ...{ line, what, fund, from, to, withoutPrejudice },
      shares: { ...by },
      once: unit === 'once',
    })),
  };
}

function shares({ total, positions, presenter, owner }: Funding): readonly PartOfCase[] {
  const agencies = [...new Set([...agenciesIn(total), ...(Object.keys(positions) as Agency[])])].sort();
  const nobody = presenter === null ? { post: owner.post } : { person: presenter };
  return agencies.map((agency) => {
    const position = positions[agency];
    const says = position === undefined ? 'Has not been asked yet' : POSITIONS_IN_WORDS[position.says];
    const cap = position?.cap == null ? '' : ` (${inPounds(position.cap)})`;
    return {
      name: `${AGENCIES[agency]}: ${inPounds(total[agency] ?? 0)} of ${inPounds(sumOf(total))} a year`,
      state: `${says}${cap}`,
      holder: position === undefined ? nobody : { person: position.person },
    };
  });
}

function conditions({ conditions: set }: Funding): readonly PartOfCase[] {
  return set.map(({ id, what, owner, due, met }) => ({
    name: `Condition ${id}: ${what}`,
    state: met ? 'Met' : `Due by ${inWords(due)}`,
    holder: { person: owner },
  }));
}
