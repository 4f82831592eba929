/** Of whom the law has advice sought for an EHC needs assessment (SI 2014/1530 reg 6(1)). */
export interface Adviser {
  /** The letter of regulation 6(1). */
  readonly letter: string;
  readonly title: string;
  readonly law: string;
  /** Must be sought in every assessment. The rest depend on the child, or on the family's wish. */
  readonly always: boolean;
  /** A body of section 31(1), to whom the six weeks of reg 8(1) apply. For the others they are the Code's. */
  readonly isHealthBody: boolean;
}

/** Everybody of whom advice may be sought, by the name under which it is kept. */
export const ADVISERS = {
  family: {
    letter: 'a',
    title: 'the parent or young person',
    law: 'SI 2014/1530 reg 6(1)(a)',
    always: true,
    isHealthBody: false,
  },
  education: {
    letter: 'b',
    title: 'the head teacher, principal or teacher',
    law: 'SI 2014/1530 reg 6(1)(b)',
    always: true,
    isHealthBody: false,
  },
  health: {
    letter: 'c',
    title: 'health, through the ICB',
    law: 'SI 2014/1530 reg 6(1)(c)',
    always: true,
    isHealthBody: true,
  },
  educationalPsychologist: {
    letter: 'd',
    title: 'an educational psychologist',
    law: 'SI 2014/1530 reg 6(1)(d)',
    always: true,
    isHealthBody: false,
  },
  socialCare: {
    letter: 'e',
    title: 'social care',
    law: 'SI 2014/1530 reg 6(1)(e)',
    always: true,
    isHealthBody: false,
  },
  adulthood: {
    letter: 'g',
    title: 'whoever helps to prepare for adulthood, from year 9',
    law: 'SI 2014/1530 reg 6(1)(g)',
    always: false,
    isHealthBody: false,
  },
} as const satisfies Readonly<Record<string, Adviser>>;

export type AdviserName = keyof typeof ADVISERS;

export const ADVISER_NAMES = Object.keys(ADVISERS) as AdviserName[];

/** Of whom advice must be sought in every assessment: reg 6(1)(a) to (e). */
export const ALWAYS_ASKED: readonly string[] = ADVISER_NAMES.filter((name) => ADVISERS[name].always);

/** The adviser as a sentence calls them; somebody asked besides under (f) or (h) by their own name. */
export function adviserTitle(name: string): string {
  return Object.hasOwn(ADVISERS, name) ? ADVISERS[name as AdviserName].title : name;
}

/** The same as a family is told of them. */
export function adviserPlainly(name: string): string {
  return name === 'family' ? 'you: your own views' : adviserTitle(name);
}
