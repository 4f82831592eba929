/** The agencies that are asked what they know, as a form names them. The family and the child are heard by other acts, at any time. */
export const CONTRIBUTORS = {
  setting: 'School, nursery or college',
  health: 'Health',
  socialCare: 'Social care',
} as const;

/** One of these agencies. */
export type Contributor = keyof typeof CONTRIBUTORS;

/** Those agencies in their order. */
export const EVERY_CONTRIBUTOR = Object.keys(CONTRIBUTORS) as readonly Contributor[];

const IN_A_SENTENCE: Readonly<Record<string, string>> = {
  setting: 'the school, nursery or college',
  health: 'health',
  socialCare: 'social care',
} satisfies Record<Contributor, string>;

/** An agency in the middle of a sentence. */
export const agency = (name: string): string => IN_A_SENTENCE[name] ?? name;

/** Kinds of need a referral may name. None has to be named, and none needs a diagnosis. */
export const STRANDS = {
  asd: 'Autism',
  adhd: 'Attention',
  slcn: 'Speech and language',
  ld: 'Learning',
  sensory: 'Sensory',
  semh: 'Emotions and behaviour',
  physical: 'Physical',
  notSure: 'Not sure',
} as const;

/** A sentence with what there is more to say of it, if there is. */
export const withMore = (words: string, more: string | undefined): string => (more ? `${words}: ${more}` : words);

/** For a notice that asks nothing of anybody. */
export const NOTHING_TO_DO = 'You do not need to do anything now.';

/** What an assessment may find. */
export const FINDINGS = {
  diagnosisMade: 'A diagnosis',
  noDiagnosis: 'No diagnosis',
  deferred: 'Not yet clear',
} as const;

/** One of them, by its code. */
export type Finding = keyof typeof FINDINGS;
