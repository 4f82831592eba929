import type { Audience } from '#policy/audiences';

/** Everybody who asks, and how they stand to the cases here. Nobody is somebody who has not signed in. */
export const WHO = {
  nobody: 'has not signed in',
  nadia: 'has left',
  dana: 'is the family of two of them',
  priya: 'is the family of the third',
  marek: 'is another family',
  tom: 'referred two of them',
  freda: 'is the head of another school',
  moira: 'was asked for a part of one',
  edna: 'is an adviser who was asked nothing',
  harriet: 'answers for health’s money, and sits on no panel of theirs',
  ruth: 'triages',
  asha: 'co-ordinates, and holds the post that owns two of them',
  omar: 'is a case officer',
  malik: 'manages the co-ordinators',
  ines: 'audits',
  sofia: 'co-ordinates in another council',
  sven: 'manages there',
} as const;
/** One of them. */
export type Who = keyof typeof WHO;

/** Who reads each case. To everybody else there is no such case. */
const READERS: Readonly<Record<string, readonly Who[]>> = {
  referral: ['dana', 'tom', 'moira', 'ruth', 'asha', 'omar', 'malik', 'ines'],
  sealed: ['dana', 'tom', 'asha', 'malik'],
  assessment: ['priya', 'asha', 'omar', 'malik', 'ines'],
};
const OVERSIGHT: Readonly<Record<string, readonly Who[]>> = {
  referral: ['dana', 'malik', 'ines'],
  sealed: ['dana', 'malik'],
  assessment: ['priya', 'malik', 'ines'],
};
const AREA_READERS: readonly Who[] = ['harriet', 'ruth', 'asha', 'omar', 'malik', 'ines', 'sofia', 'sven'];
/** Whom each audience lets in, of those who may come to a case by its number too. */
const LETS_IN: Readonly<Record<Exclude<Audience, 'caseReader' | 'progressReader' | 'oversight'>, readonly Who[]>> = {
  anybody: Object.keys(WHO) as Who[],
  knownOrNot: Object.keys(WHO) as Who[],
  signedIn: (Object.keys(WHO) as Who[]).filter((who) => who !== 'nobody' && who !== 'nadia'),
  demonstration: (Object.keys(WHO) as Who[]).filter((who) => who !== 'nobody' && who !== 'nadia'),
  areaReader: AREA_READERS,
  moneyReader: ['harriet', 'asha', 'omar', 'malik', 'ines', 'sofia', 'sven'],
  peopleManager: ['malik', 'sven'],
  ownManager: ['malik'],
  ownManagerOrSelf: ['malik'],
  // Each is let in by a secret alone, whoever they are: that it is asked for, other specs show.
  addressHolder: [],
  operator: Object.keys(WHO) as Who[],
};

/** Whom an audience lets in: of each case, or at all. */
export function cellsOf(audience: Audience): readonly (readonly [name: string | undefined, lets: readonly Who[]])[] {
  if (audience === 'oversight') return Object.entries(OVERSIGHT);
  if (audience === 'caseReader') return Object.entries(READERS);
  if (audience !== 'progressReader') return [[undefined, LETS_IN[audience]]];
  return Object.entries(READERS).map(([name, readers]) => [name, readers.filter((who) => who !== 'moira')]);
}
