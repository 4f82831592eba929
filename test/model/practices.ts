import type { Locality } from '#engine/locality';
import { workingDays } from '#statutory-calendar/periods';
import type { PanelPractice } from '#workflows/areas/practice/panels';
import { type Practice, practiceOf } from '#workflows/areas/practice/practice';
import { register } from '#workflows/register';
import type { World } from './world.js';

/** What is driven together: pathways, those on which somebody begins a case of their own accord, and where. */
export interface Play {
  readonly pathways: readonly string[];
  /** Each as often as it stands here. */
  readonly begins: readonly string[];
  readonly practices: Readonly<Record<string, Locality['area']>>;
}

const AREA = register.area('north-east-lincolnshire');

/** An area with its panels for such cases, or its money, otherwise. */
function otherwise(
  panel: Partial<PanelPractice>,
  { of = AREA, decides = 'joint-funding', funding = {} }: Otherwise = {},
): Locality['area'] {
  const practice = practiceOf(of);
  const panels = practice.panels.map((each) => (each.decides.includes(decides) ? { ...each, ...panel } : each));
  return { ...of, practice: { ...practice, panels, funding: { ...practice.funding, ...funding } } } as Locality['area'];
}

interface Otherwise {
  readonly of?: Locality['area'];
  readonly decides?: string;
  readonly funding?: Partial<Practice['funding']>;
}

/** Several ways in which areas decide and share: one machine serves them all, and every law holds in each. */
const SHARING: Readonly<Record<string, Locality['area']>> = {
  'as North East Lincolnshire has it': AREA,
  'two thirds and the chair, the total rounded': otherwise(
    { quorum: { all: [{ share: [2, 3] }, { chair: true }] }, deciding: 'allPresent', mustRecord: [] },
    {
      funding: {
        rounding: { ...practiceOf(AREA).funding.rounding, unit: 'total' },
        defaultBasis: 'FIXED_PERCENT',
        fixedPercent: { education: 50, health: 30, socialCare: 20 },
      },
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

/** Each body has one vote, and more is recorded of each decision than usual. */
const BY_VOTE: Partial<PanelPractice> = {
  quorum: { all: [{ share: [2, 3] }, { chair: true }] },
  deciding: 'oneVoteEachBody',
  mustRecord: ['howTheChildIsTold'],
};

/** Health, social care and the school may write; the chair decides after advice. */
const IN_WRITING: Partial<PanelPractice> = {
  quorum: { all: [{ members: 2 }, { chair: true }, { presentOrInWriting: 'health' }] },
  perItem: [{ when: 'complex', need: { discipline: 'dco', atLeast: 1 } }],
  deciding: 'chairAfterAdvice',
  writtenContributionCounts: true,
};

const access = { decides: 'access-pathway' };

/** Several ways in which a panel decides on support for a child. */
const SUPPORTING: Play['practices'] = {
  'children, as North East Lincolnshire has it': AREA,
  'children, one vote each body': otherwise(BY_VOTE, access),
  'children, in writing': otherwise(IN_WRITING, access),
};

/** The areas of which a panel says first whether to assess, and whether to issue. */
const ASSESSING: Play['practices'] = {
  ...Object.fromEntries(
    register
      .areas()
      .filter((area) => practiceOf(area).panels.some(({ decides }) => decides.includes('needs-assessment')))
      .map((area) => [`assessments, as ${area.profile} has it`, area]),
  ),
  'assessments, one vote each body': otherwise(BY_VOTE, {
    of: register.area('somerset'),
    decides: 'needs-assessment',
  }),
};

/** Meetings, money, and what cannot be agreed. */
export const MONEY: Play = {
  pathways: ['panel-meeting', 'joint-funding', 'disagreement'],
  begins: ['panel-meeting', 'panel-meeting', 'disagreement', 'joint-funding'],
  practices: SHARING,
};

/** Meetings, and the cases of children that a panel decides. */
export const SUPPORT: Play = {
  pathways: ['panel-meeting', 'access-pathway'],
  begins: ['panel-meeting', 'access-pathway'],
  practices: SUPPORTING,
};

/** Meetings, and the assessments of which a panel says first what it thinks. */
export const ASSESSMENTS: Play = {
  pathways: ['panel-meeting', 'needs-assessment'],
  begins: ['panel-meeting', 'needs-assessment'],
  practices: ASSESSING,
};

/** What a family may do where it does not agree: mediate, appeal, complain, say what it thinks. */
export const RIGHTS: Play = {
  pathways: ['appeal', 'complaint', 'feedback'],
  begins: ['appeal', 'complaint', 'complaint', 'feedback'],
  practices: { 'rights, as North East Lincolnshire has it': AREA },
};

const PLAYS: readonly Play[] = [MONEY, SUPPORT, ASSESSMENTS, RIGHTS];

/** A Monday in term, a morning; nothing has been recorded. */
const FIRST_MORNING = '2026-02-02T09:00:00.000Z';

/** A world in which nothing has happened, with one of the practices of a play. */
export function emptyWorld(practice: string): World {
  const play = PLAYS.find(({ practices }) => Object.hasOwn(practices, practice));
  if (play === undefined) throw new RangeError(`There is no practice called “${practice}”`);
  const area = play.practices[practice] as Locality['area'];
  return {
    locality: { calendar: register.calendar, area },
    pathway: register.pathway,
    begins: play.begins,
    now: FIRST_MORNING,
    cases: new Map(),
    remembered: new Map(),
    openings: [],
  };
}
