import type { Locality } from '#engine/locality';
import { workingDays } from '#statutory-calendar/periods';
import type { PanelPractice } from '#workflows/areas/practice/panels';
import { type Practice, practiceOf } from '#workflows/areas/practice/practice';
import { register } from '#workflows/register';
import type { World } from './world.js';

/** The pathways that the model drives together. */
export const PATHWAY_NAMES: readonly string[] = ['panel-meeting', 'joint-funding', 'disagreement'];

const AREA = register.area('north-east-lincolnshire');

/** The area with its panels of payers, or its money, otherwise. */
function otherwise(panel: Partial<PanelPractice>, funding: Partial<Practice['funding']> = {}): Locality['area'] {
  const practice = practiceOf(AREA);
  const panels = practice.panels.map((each) => (each.decides.includes('joint-funding') ? { ...each, ...panel } : each));
  return {
    ...AREA,
    practice: { ...practice, panels, funding: { ...practice.funding, ...funding } },
  } as Locality['area'];
}

/** Several ways in which areas decide and share: one machine serves them all, and every law holds in each. */
const PRACTICES: Readonly<Record<string, Locality['area']>> = {
  'as North East Lincolnshire has it': AREA,
  'two thirds and the chair, the total rounded': otherwise(
    { quorum: { all: [{ share: [2, 3] }, { chair: true }] }, deciding: 'allPresent', mustRecord: [] },
    {
      rounding: { ...practiceOf(AREA).funding.rounding, unit: 'total' },
      defaultBasis: 'FIXED_PERCENT',
      fixedPercent: { education: 50, health: 30, socialCare: 20 },
    },
  ),
  'health may write, any four of them': otherwise({
    quorum: {
      all: [
        { members: 3 },
        { any: [{ presentOrInWriting: 'health' }, { discipline: 'dco', atLeast: 1 }] },
        { everyPayer: true },
      ],
    },
    perItem: [{ when: 'complex', need: { discipline: 'dco', atLeast: 1 } }],
    writtenContributionCounts: true,
    reviewOfDecision: { within: workingDays(10), differentChair: false, grounds: ['newInformation'] },
  }),
};

export const PRACTICE_NAMES: readonly string[] = Object.keys(PRACTICES);

/** A Monday in term, a morning; nothing has been recorded. */
const FIRST_MORNING = '2026-02-02T09:00:00.000Z';

/** A world in which nothing has happened, with one of the practices. */
export function emptyWorld(practice: string): World {
  const area = PRACTICES[practice] ?? AREA;
  const locality = { calendar: register.calendar, area };
  return {
    locality,
    pathway: register.pathway,
    now: FIRST_MORNING,
    cases: new Map(),
    remembered: new Map(),
    openings: [],
  };
}
