import type { QuestionField } from '#engine/form';
import {
  choice,
  count,
  day,
  line,
  list,
  money,
  OPTIONAL,
  offering,
  person,
  post,
  words,
  yesNo,
} from '../every-case/questions.js';
import { type Disagreement, type RungName, sidesOf } from './case.js';
import { isAhead, ladderFor } from './practice.js';
import { BODIES, RUNGS, SIDES } from './raising/acts.js';

/** Bodies at the head of a choice. */
const BODY_TITLES: Readonly<Record<(typeof BODIES)[number], string>> = {
  family: 'The family',
  school: 'A school, nursery or college',
  health: 'Health services or the ICB',
  council: 'The council',
  independent: 'Nobody: independent',
};

const AGENCY_TITLES = {
  education: 'Education (the council)',
  health: 'Health (the ICB)',
  socialCare: 'Social care (the council)',
  publicHealth: 'Public health (the council)',
  school: 'The school',
  other: 'Another payer',
} as const;

const RUNG_TITLES: Readonly<Record<(typeof RUNGS)[number], string>> = {
  staff: 'Those who hold the case',
  lineManager: 'The line managers',
  director: 'The directors',
  mediation: 'An independent mediator',
  executives: 'The chief executives',
  arbitration: 'An arbitrator',
};

export const STRAND_TITLES = {
  A_NO_EHCP: 'A family and those who help their child, without a plan',
  B_EHCP: 'A family, about an EHC plan',
  M_MEDICAL: 'A family, about medical provision',
  C_COMMISSIONERS: 'Two commissioners, about who provides or pays',
  D_SAFETY: 'Professionals, about a child’s safety',
  P_PROCESS: 'How somebody was treated: a complaint',
} as const;

/** The rungs of the ladder that this case climbs, as the area calls them. */
const onItsLadder: QuestionField['offers'] = (file: Disagreement, area) =>
  ladderFor(file, area)?.rungs.map(({ rung: value, title: text }) => ({ value, text })) ?? [];

/** Those of them that are still to come. */
const ahead: QuestionField['offers'] = (file: Disagreement, area) =>
  (onItsLadder?.(file as never, area) ?? []).filter(({ value }) => isAhead(file, area, value as RungName));

/** The two sides of this case. */
const itsSides: QuestionField['offers'] = (file: Disagreement) =>
  sidesOf(file).map((value) => ({ value, text: BODY_TITLES[value] }));

/** The two sides, and whoever is on neither. */
const sidesAndOthers: QuestionField['offers'] = (file: Disagreement) =>
  [...sidesOf(file), 'independent' as const].map((value) => ({ value, text: BODY_TITLES[value] }));

const choose = <Name extends string>(titles: Readonly<Record<Name, string>>, names: readonly Name[]) =>
  offering(Object.fromEntries(names.map((name) => [name, titles[name]])));

type More = Partial<QuestionField>;

/** One of the two sides. */
export const side = (name: string, label: string, more: More = {}) =>
  choice(name, label, { ...choose(BODY_TITLES, SIDES), ...more });

/** One of the sides of the case, or nobody’s. */
export const forWhom = (name: string, label: string) =>
  choice(name, label, { ...choose(BODY_TITLES, BODIES), offers: sidesAndOthers });

/** One of the two sides of the case. */
export const itsSide = (name: string, label: string) =>
  choice(name, label, { ...choose(BODY_TITLES, SIDES), offers: itsSides });

export const agency = (name: string, label: string, more: More = {}) =>
  choice(name, label, { ...offering(AGENCY_TITLES), ...more });

export const rung = (name: string, label: string, more: More = {}) =>
  choice(name, label, { ...choose(RUNG_TITLES, RUNGS), offers: onItsLadder, ...more });

/** A rung still to come. */
export const rungAhead = (name: string, label: string, more: More = {}) =>
  rung(name, label, { offers: ahead, ...more });

/** Who was there, and for whom. */
export const present = (name: string, label: string, more: More = {}) =>
  list(name, label, {
    hint: 'Nobody sits at two rungs of one disagreement, or on both sides',
    fields: [
      person('person', 'Who', { hint: 'A family need not be named', ...OPTIONAL }),
      forWhom('side', 'For whom'),
      post('post', 'In which post', OPTIONAL),
    ],
    ...more,
  });

/** What each agency pays, of a hundred, or one each. */
export const SHARES: readonly QuestionField[] = [
  {
    name: 'shares',
    label: 'Who pays which part?',
    hint: 'Parts of a hundred, 60 and 40; or one each for equal parts',
    kind: 'group',
    optional: true,
    fields: Object.entries(AGENCY_TITLES).map(([name, title]) => count(name, title, OPTIONAL)),
  },
  day('from', 'From which day?', OPTIONAL),
];

const POSITIONS = list('positions', 'Where does each side stand?', {
  hint: 'Both sides, with the law or agreement each stands on. Between commissioners this is needed',
  optional: true,
  fields: [
    itsSide('side', 'Whose position'),
    words('position', 'What they hold to be right'),
    line('legalBasis', 'The law, guidance or agreement it rests on'),
  ],
});

/** The sheet that every rung reads from. */
export const SHEET_FIELDS: readonly QuestionField[] = [
  list('agreed', 'Which facts are agreed?', { hint: 'One on each line', ...OPTIONAL }),
  list('disputed', 'Which facts are disputed?', { hint: 'One on each line', ...OPTIONAL }),
  POSITIONS,
  money('costPence', 'What does it cost in a year?', OPTIONAL),
  words('meanwhile', 'What does the child have meanwhile?', { hint: 'The family will read this' }),
  yesNo('childIsWithout', 'Is the child without it now?', OPTIONAL),
];

/** What is asked at the start. */
export const RAISED_FIELDS: readonly QuestionField[] = [
  words('about', 'What is the disagreement about?'),
  side('raisedFor', 'Who disagrees?'),
  side('against', 'With whom?'),
  choice('strand', 'What kind of disagreement is it?', {
    ...offering(STRAND_TITLES),
    hint: 'If it is plain already. It is settled in the next step',
    ...OPTIONAL,
  }),
  yesNo('childIsWithout', 'Is the child without the support now?', OPTIONAL),
  agency('currentPayer', 'Who pays now?', { hint: 'Where it is about money', ...OPTIONAL }),
  choice('section', 'Where does the provision stand?', {
    ...offering({
      F: 'Section F of the plan: special educational provision',
      G: 'Section G: health care provision',
      H1: 'Section H1: social care for a disabled child',
      H2: 'Section H2: other social care',
      s117: 'Section 117 of the Mental Health Act',
      none: 'In no plan',
    }),
    hint: 'Where it is about money',
    ...OPTIONAL,
  }),
  line('fundingCase', 'The reference of the funding case', OPTIONAL),
  line('case', 'The reference of another case that it is about', OPTIONAL),
];
