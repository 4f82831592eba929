/**
 * How somebody stands to one case. `area`: their role reads the cases of its area. `family`: the case has them for its
 * family. `party`: it names them for what they decide, pay, refer or answer for in it. `contributor`: they were asked for a
 * part of it, and no more. `interested`: they have declared an interest, and its papers are closed to them, whatever their
 * role.
 */
export type Relationship = 'area' | 'family' | 'party' | 'contributor' | 'interested';

/** In the words of a table that a data-protection officer reads. */
export const RELATIONSHIPS: Readonly<Record<Relationship, string>> = {
  area: 'Works on the cases of the area',
  family: 'The family of the case',
  party: 'Decides, pays, refers or answers in it',
  contributor: 'Was asked for a part of it',
  interested: 'Has declared an interest in it',
};
