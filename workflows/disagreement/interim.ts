import type { AreaLimits } from '#engine/locality';
import { practiceOf } from '../areas/practice/practice.js';
import { DUTY_OF } from '../money/bases.js';
import type { Parts } from '../money/split.js';
import type { Disagreement } from './case.js';
import { payersFor } from './settling.js';

/** Who pays meanwhile by the area's own rule, and which of its rules it was. */
export interface DefaultPayer {
  readonly rule: string;
  readonly parts: Parts;
}

type Rule = ReturnType<typeof practiceOf>['funding']['interim']['defaultPayer'][number];

const BY_RULE: Readonly<Record<Rule, (file: Disagreement) => Parts | undefined>> = {
  currentPayer: ({ currentPayer }) => (currentPayer === null ? undefined : { [currentPayer]: 1 }),
  dutyOwner: ({ section }) => {
    if (section === 's117') return { socialCare: 1, health: 1 };
    const owner = DUTY_OF[section as keyof typeof DUTY_OF];
    return owner === undefined ? undefined : { [owner]: 1 };
  },
  equalShares: (file) => Object.fromEntries(payersFor(file).map((payer) => [payer, 1])),
};

/** The first of the area's rules that says who pays meanwhile. */
export function defaultPayer(file: Disagreement, area: AreaLimits): DefaultPayer {
  const rules = practiceOf(area).funding.interim.defaultPayer;
  const found = rules.map((rule) => ({ rule, parts: BY_RULE[rule](file) })).find(({ parts }) => parts !== undefined);
  return (found as DefaultPayer | undefined) ?? { rule: 'equalShares', parts: BY_RULE.equalShares(file) as Parts };
}
