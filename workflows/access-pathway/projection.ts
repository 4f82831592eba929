import type { PartOfCase } from '#engine/projection';
import type { Contribution } from '../every-case/case.js';
import type { Assessment, Referral } from './case.js';
import { STRAND_TITLES } from './questions-of-referral.js';
import { AGENCY_TITLES } from './questions-to-panel.js';
import { WHOLE_CHILD } from './support/updates.js';

const OF_A_CONTRIBUTION: Readonly<Record<Contribution['state'], string>> = {
  requested: 'Asked for',
  coverActive: 'Passed to a cover',
  received: 'Received',
  waived: 'Done without',
};

const OF_AN_ASSESSMENT: Readonly<Record<Assessment['stage'], string>> = {
  allocated: 'A provider has accepted',
  waiting: 'On the provider’s list',
  assessing: 'Being assessed',
  concluded: 'Assessed',
};

/** What goes on side by side in one case, in words: what each agency says, and what each provider does. */
export function partsOf({ contributions, assessments }: Referral): readonly PartOfCase[] {
  return [
    ...Object.keys(contributions)
      .sort()
      .map((name) => contribution(name, contributions[name] as Contribution)),
    ...Object.keys(assessments)
      .sort()
      .map((name) => assessment(name, assessments[name] as Assessment)),
  ];
}

function contribution(name: string, { state, holder, overdue }: Contribution): PartOfCase {
  const late = overdue && (state === 'requested' || state === 'coverActive');
  const title = AGENCY_TITLES[name as keyof typeof AGENCY_TITLES] ?? name;
  return { name: `What is known: ${title}`, state: late ? 'Overdue' : OF_A_CONTRIBUTION[state], holder };
}

function assessment(name: string, { stage, provider, clinician }: Assessment): PartOfCase {
  const need = name === WHOLE_CHILD ? 'the whole child' : (STRAND_TITLES[name] ?? name);
  const holder = clinician === null ? { organisation: provider ?? 'The provider' } : { person: clinician };
  return { name: `Assessment: ${need}`, state: OF_AN_ASSESSMENT[stage], holder };
}
