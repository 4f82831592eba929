import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import type { Body } from '../../areas/practice/agencies.js';
import type { Meeting, Signature } from '../case.js';
import { bodyOf, panelHere, TERMS } from '../practice.js';
import type { Signing } from './acts.js';

/** What is asked before the minutes are signed. */
export const MINUTES_RULES = rulesFor<Meeting>()({
  theyWereThere: {
    reason: 'Minutes are signed by those who were there.',
    law: TERMS,
    holds: ({ present }, { by }) => (present ?? []).some(({ person }) => person === by.person),
  },
  theyHaveNotSignedYet: {
    reason: 'You have signed these minutes already.',
    holds: ({ signatures }, { by }) => !signatures.some(({ person }) => person === by.person),
  },
  theseAreTheMinutesTheyRead: {
    reason: 'The minutes have been drafted again since you read them. Read them as they now are.',
    holds: ({ minutes }, { data }: Signing) => (data.minutesDigest ?? minutes) === minutes,
  },
  signaturesAreOfDifferentBodies: {
    reason: 'The minutes are signed by the chair, and by a member whom another body employs.',
    law: TERMS,
    says: (file, act: Act) =>
      `The minutes are signed by the chair, and by a member whom another body employs. You and ${signatureOf(file, act).chair ? 'those who have signed' : 'the chair'} are both of the same body (${BODIES[signatureOf(file, act).body]}).`,
    holds: (file, act: Act) => {
      const { differentBodies } = panelHere(file, act.area).minutes;
      const mine = signatureOf(file, act);
      const chair = chairOf(file, act);
      return !differentBodies || mine.chair || chair === undefined || mine.body !== chair;
    },
  },
  enoughHaveSigned: {
    reason: 'Not everybody has signed who must.',
    holds: (file, act: Act) => {
      const { signatures: wanted, posts = [] } = panelHere(file, act.area).minutes;
      const all = [...file.signatures, signatureOf(file, act)];
      const chairHas = file.chairedBy === null || all.some(({ chair }) => chair);
      return chairHas && all.length >= wanted && posts.every((post) => hasSignedAs(file, post, all));
    },
  },
});

/** For which body somebody signs, and whether as the chair. */
export function signatureOf(file: Meeting, { by, area }: Pick<Act, 'by' | 'area'>): Signature {
  const row = file.present?.find(({ person }) => person === by.person) ?? { post: '' };
  return { person: by.person, body: bodyOf(panelHere(file, area), row), chair: by.person === file.chairedBy };
}

/** Whether whoever was there in that post is among those who signed. */
const hasSignedAs = ({ present }: Meeting, post: string, signed: readonly Signature[]): boolean =>
  (present ?? []).some((one) => one.post === post && signed.some(({ person }) => person === one.person));

/** Whoever had the chair: the body they are of. */
function chairOf(file: Meeting, act: Act): Body | undefined {
  if (file.chairedBy === null) return undefined;
  return signatureOf(file, { area: act.area, by: { person: file.chairedBy, role: 'panelChair' } }).body;
}

/** The bodies, as a sentence has them. */
const BODIES: Readonly<Record<Body, string>> = {
  council: 'the council',
  health: 'health',
  school: 'a school',
  family: 'families',
  independent: 'independent',
};
