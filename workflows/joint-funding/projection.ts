import type { FundingOfCase, PartOfCase, Projection } from '#engine/projection';
import { inWords } from '#statutory-calendar/civil-date';
import type { Agency } from '../areas/practice/agencies.js';
import { actingPost } from '../every-case/case.js';
import { childKeys } from '../every-case/child-keys.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { inPounds } from '../money/pence.js';
import { agenciesIn, sumOf } from '../money/split.js';
import type { Funding } from './case.js';
import { openedFrom } from './package/updates.js';
import { AGENCIES, POSITIONS_IN_WORDS } from './wording.js';

/** What lists need to know of a request. */
export const projectionOf = (file: Funding): Projection => ({
  ownerPost: actingPost(file.owner),
  holders: namesIn(file).holders,
  named: unique([...namesIn(file).named, ...others(file)]),
  closedTo: file.sitting.recused,
  child: file.child?.name ?? '',
  receivedOn: file.receivedOn,
  childKeys: childKeys(file.child),
  funding: moneyOf(file),
  parts: [...shares(file), ...conditions(file)],
});

/** Those named in a request besides its family and its owner. */
function others({ presenter, provider, sitting, conditions, positions, readers, finance }: Funding): readonly string[] {
  const named = [
    presenter,
    provider,
    sitting.chair,
    ...sitting.deciding.map(({ person }) => person),
    ...Object.values(positions).map(({ person }) => person),
    ...conditions.map(({ owner }) => owner),
    ...readers,
    ...finance,
  ];
  return named.filter((name) => name !== null);
}

/** What is paid for the child, period by period; what has been agreed and has still to begin; and what was really paid. */
function moneyOf(file: Funding): FundingOfCase {
  const owed = committed(file);
  return {
    payments: file.payments,
    periods: owed.map(({ line, what, fund, from, to, shares: by, unit, withoutPrejudice, openedBy }) => ({
      ...{ line, what, fund, from, to, withoutPrejudice },
      shares: { ...by },
      once: unit === 'once',
      begun: file.periods.some((period) => period.line === line && period.openedBy === openedBy),
    })),
  };
}

/** Agreed, and not begun yet: whoever pays has said yes to it. */
const AGREED_AND_TO_COME = ['agreed', 'agreedWithConditions', 'notified', 'implementing'];

/** With what was agreed, from its first day, or from the day of the decision where none is named. */
function committed(file: Funding): Funding['periods'] {
  const { decision, periods, stage } = file;
  if (decision === null || !AGREED_AND_TO_COME.includes(stage) || !decision.outcome.startsWith('agreed'))
    return periods;
  const isRunning = periods.some(({ openedBy }) => openedBy >= decision.event);
  return isRunning ? periods : openedFrom(file, { sequence: decision.event }, decision.startsOn ?? decision.on);
}

/** What each agency says of its share, in words. */
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
