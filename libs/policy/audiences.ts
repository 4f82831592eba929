/**
 * Whom a route is open to, before it is asked about one case. `anybody` need not sign in; `knownOrNot` neither, but whoever has
 * is known. `caseReader`: whoever may know of the case that its address names, and to others there is no such case.
 */
export type Audience =
  | 'anybody'
  | 'knownOrNot'
  | 'signedIn'
  | 'caseReader'
  | 'progressReader'
  | 'oversight'
  | 'areaReader'
  | 'moneyReader'
  | 'peopleManager'
  | 'ownManager'
  | 'ownManagerOrSelf'
  | 'addressHolder'
  | 'operator'
  | 'demonstration';

/** In the words of a table that a data-protection officer reads. */
export const AUDIENCES: Readonly<Record<Audience, string>> = {
  anybody: 'Anybody; it is about no person',
  knownOrNot: 'Anybody; whoever has signed in is known',
  signedIn: 'Whoever has signed in, and of cases only theirs',
  caseReader: 'Whoever may know of that case; to others there is none',
  progressReader: 'The same, but for those who were only asked for a part of it',
  oversight: 'The family of that case; of those who work on it managers and auditors',
  areaReader: 'Who reads the cases of an area by their role',
  moneyReader: 'Who reads the area, or answers for money',
  peopleManager: 'Managers, and the feed of people',
  ownManager: 'The same, of that area alone',
  ownManagerOrSelf: 'The same, and everybody who works with cases of themselves',
  addressHolder: 'Whoever has the secret address',
  operator: 'Whoever runs the service, by a token or from its machine',
  demonstration: 'Whoever has signed in, where people are made up',
};
