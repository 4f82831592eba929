import type { QuestionField } from '#engine/form';
import type { AreaLimits } from '#engine/locality';
import { practiceOf } from '../areas/practice/practice.js';
import { choice, count, day, line, money, OPTIONAL, offering } from '../every-case/questions.js';
import { inPounds } from '../money/pence.js';
import type { Funding } from './case.js';
import { AGENCIES, agencyInWords, SECTIONS_IN_WORDS, UNITS_IN_WORDS } from './wording.js';

/** Fields that several forms of joint funding ask. */

export const AGENCY = offering(AGENCIES);

/** The three that pay most often; another system may send the others. */
const MOST_OFTEN = ['education', 'health', 'socialCare'] as const;

const BASES = {
  NEEDS_LED_LINE: 'By the duty that the line meets: F education, G health, H social care',
  FIXED_PERCENT: 'By percentages',
  PREDOMINANT_NEED: 'By whose need is greatest',
  POOLED: 'From a pooled fund',
  LEAD_AGENCY: 'One agency pays and recharges the others',
  ALIGNED: 'Each pays a sum of its own',
  INTEGRATED_TEAM: 'By the time of a joint team, without money',
  SCHOOL_E1E2_FIRST: 'The school first, from its own budget, then a top-up',
};

/** How costs may be shared in this area. */
export const BASIS: Pick<QuestionField, 'options' | 'offers'> = {
  ...offering(BASES),
  offers: (_file: Funding, area: AreaLimits) =>
    practiceOf(area).funding.bases.map((value) => ({ value, text: BASES[value] })),
};

/** The lines of this request, to choose one from. */
export const OF_ITS_LINES: Pick<QuestionField, 'offers'> = {
  offers: ({ lines }: Funding) => lines.map(({ id, what }) => ({ value: id, text: `${id}: ${what}` })),
};

export const LINES: QuestionField = {
  name: 'lines',
  label: 'What is to be paid for?',
  hint: 'A line for each provision. The price is for one unit: one week, say',
  kind: 'list',
  fields: [
    line('what', 'What it is'),
    choice('section', 'Where does it stand?', offering(SECTIONS_IN_WORDS)),
    line('provider', 'Provider', OPTIONAL),
    choice('unit', 'What is the price for?', offering(UNITS_IN_WORDS)),
    count('units', 'How many of them in a year?', { hint: '52 weeks, or 39 in term time' }),
    money('unitPence', 'Price of one'),
    day('from', 'First day', OPTIONAL),
    day('to', 'Last day', OPTIONAL),
  ],
};

/** Whole numbers by agency, in one group. */
export const parts = (name: string, label: string, more: Partial<QuestionField> = {}): QuestionField => ({
  name,
  label,
  kind: 'group',
  fields: MOST_OFTEN.map((agency) => count(agency, AGENCIES[agency], OPTIONAL)),
  ...more,
});

/** Sums of money by agency, in one group. */
export const amounts = (name: string, label: string, more: Partial<QuestionField> = {}): QuestionField => ({
  name,
  label,
  kind: 'group',
  fields: MOST_OFTEN.map((agency) => money(agency, AGENCIES[agency], OPTIONAL)),
  ...more,
});

/** The panels of this area that decide on money. */
export const PANEL: QuestionField = choice('panel', 'Which panel?', {
  offers: (_file: Funding, area: AreaLimits) =>
    practiceOf(area)
      .panels.filter(({ decides }) => decides.includes('joint-funding'))
      .map(({ id, title }) => ({ value: id, text: title })),
  ...OPTIONAL,
});

/** Those who pay a part of it, with what it comes to. */
export const OF_ITS_PAYERS: Pick<QuestionField, 'options' | 'offers'> = {
  ...AGENCY,
  offers: ({ total }: Funding) =>
    Object.entries(AGENCIES).map(([value, text]) => {
      const share = total[value as keyof typeof total];
      return { value, text: share === undefined ? text : `${text}: its share is ${inPounds(share)} a year` };
    }),
};

/** What is still to be met. */
export const OF_ITS_CONDITIONS: Pick<QuestionField, 'offers'> = {
  offers: ({ conditions }: Funding) =>
    conditions.filter(({ met }) => !met).map(({ id, what }) => ({ value: id, text: `${id}: ${what}` })),
};

/** The limits of posts in this area, to choose one from. */
export const OF_THE_DELEGATIONS: Pick<QuestionField, 'offers'> = {
  offers: (_file: Funding, area: AreaLimits) =>
    practiceOf(area).funding.delegation.map(({ post, pencePerYear }) => ({
      value: post,
      text: `${area.posts[post]?.title ?? post}, up to ${inPounds(pencePerYear)}`,
    })),
};

/** The pooled funds of this area. */
export const OF_THE_POOLS: Pick<QuestionField, 'offers'> = {
  offers: (_file: Funding, area: AreaLimits) =>
    practiceOf(area).funding.pools.map(({ id, title, host }) => ({
      value: id,
      text: `${title} (${agencyInWords(host)})`,
    })),
};
