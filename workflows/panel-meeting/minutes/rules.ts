import type { Act } from '#engine/act';
import type { Body } from '../../areas/practice/agencies.js';
import { rulesFor } from '../../every-case/rules.js';
import { panelHere, TERMS } from '../agenda/rules.js';
import type { CarriedOver } from '../between-meetings/acts.js';
import { itemAbout, type Meeting, pendingItems, type Signature } from '../case.js';
import type { MinutesSigned, ReviewRequested } from './acts.js';
import { seatOf } from '../practice.js';

type Signing = Act<string, MinutesSigned>;

/** Rules about the minutes, a review, and what another meeting takes over. */
export const MINUTES_RULES = rulesFor<Meeting>()({
  theyWereThere: {
    reason: 'Minutes are signed by those who were there.',
    law: TERMS,
    holds: ({ present }, { by }: Signing) => (present ?? []).some(({ person }) => person === by.person),
  },
  theyHaveNotSignedYet: {
    reason: 'You have signed these minutes already.',
    holds: ({ signatures }, { by }: Signing) => !signatures.some(({ person }) => person === by.person),
  },
  theseAreTheMinutesTheyRead: {
    reason: 'The minutes have been drafted again since you read them. Read them as they now are.',
    holds: ({ minutes }, { data }: Signing) => (data.minutesDigest ?? minutes) === minutes,
  },
  signaturesAreOfDifferentBodies: {
    reason: 'The minutes are signed by the chair, and by a member whom another body employs.',
    law: TERMS,
    says: (file, act: Signing) =>
      `The minutes are signed by the chair, and by a member whom another body employs. You and ${signatureOf(file, act).chair ? 'those who have signed' : 'the chair'} are both of the same body (${bodyInWords(signatureOf(file, act).body)}).`,
    holds: (file, act: Signing) => {
      const { differentBodies } = panelHere(file, act.area).minutes;
      const mine = signatureOf(file, act);
      const chair = chairOf(file, act);
      return !differentBodies || mine.chair || chair === undefined || mine.body !== chair;
    },
  },
  enoughHaveSigned: {
    reason: 'Not everybody has signed who must.',
    holds: (file, act: Signing) => {
      const { signatures: wanted, posts = [] } = panelHere(file, act.area).minutes;
      const all = [...file.signatures, signatureOf(file, act)];
      const chairHas = file.chairedBy === null || all.some(({ chair }) => chair);
      return chairHas && all.length >= wanted && posts.every((post) => hasSignedAs(file, post, all));
    },
  },
  theItemWasDecidedHere: {
    reason: 'This meeting has not decided that case, so there is nothing to look at again.',
    holds: (file, { data }: Act<string, { case: string }>) => itemAbout(file, data.case)?.state === 'decided',
  },
  theTermsAllowAReview: {
    reason:
      'The terms of this panel have no review. The family may complain, and where the law gives one, appeal; an agency may raise a disagreement.',
    law: TERMS,
    holds: (file, { area }) => panelHere(file, area).reviewOfDecision !== undefined,
  },
  theGroundIsAllowed: {
    reason: 'That is not a ground for a review.',
    law: TERMS,
    says: (file, { area }: Act) =>
      `That is not a ground for a review. The panel’s terms allow: ${panelHere(file, area).reviewOfDecision?.grounds.join(', ')}.`,
    holds: (file, { data, area }: Act<string, ReviewRequested>) =>
      panelHere(file, area).reviewOfDecision?.grounds.includes(data.ground) === true,
  },
  noReviewIsAskedForYet: {
    reason: 'A review of that decision has been asked for already. A decision is looked at again once.',
    law: TERMS,
    holds: (file, { data }: Act<string, { case: string }>) => itemAbout(file, data.case)?.review === null,
  },
  aReviewWaits: {
    reason:
      'No review of that decision waits to be heard. Record first that it was asked for, at the meeting that decided.',
    says: (file, { data }: Act<string, { case: string }>) =>
      itemAbout(file, data.case)?.reviewIsLate === true
        ? `The review of case ${data.case} was asked for when the time for it was over. New information is considered at any time: list the case as an ordinary item.`
        : `No review of case ${data.case} waits to be heard. Record first that it was asked for, at the meeting that decided.`,
    holds: (file, { data }: Act<string, { case: string }>) => {
      const item = itemAbout(file, data.case);
      const review = item?.review ?? null;
      return review !== null && review.takenUpBy === null && item?.reviewIsLate === false;
    },
  },
  somethingIsLeftToTakeOver: {
    reason: 'That meeting has left nothing for another to take over.',
    says: (_file, { data }: Act<string, CarriedOver>) =>
      data.case === undefined
        ? 'Only a meeting that was inquorate, and that no other has taken over, is reconvened. Put single items on the agenda instead.'
        : `The earlier meeting did not put off case ${data.case} or leave it unheard.`,
    holds: (file, { data }: Act<string, CarriedOver>) =>
      data.case === undefined
        ? file.stage === 'inquorate' && file.carriedTo === null && pendingItems(file).length > 0
        : ['rolled', 'deferred'].includes(itemAbout(file, data.case)?.state ?? '') &&
          itemAbout(file, data.case)?.takenUpBy === null,
  },
});

/** For which body somebody signs, and whether as the chair. */
export function signatureOf(file: Meeting, { by, area }: Signing): Signature {
  const panel = panelHere(file, area);
  const row = file.present?.find(({ person }) => person === by.person);
  const post = row?.post ?? '';
  const body = row?.body ?? seatOf(panel, post)?.body ?? panel.chair.bodies?.[post] ?? 'council';
  return { person: by.person, body, chair: by.person === file.chairedBy };
}

/** Whether whoever was there in that post is among those who signed. */
const hasSignedAs = ({ present }: Meeting, post: string, signed: readonly Signature[]): boolean =>
  (present ?? []).some((one) => one.post === post && signed.some(({ person }) => person === one.person));

/** Whoever had the chair: the body they are of. */
function chairOf(file: Meeting, act: Signing): string | undefined {
  if (file.chairedBy === null) return undefined;
  return signatureOf(file, { ...act, by: { person: file.chairedBy, role: 'panelChair' } }).body;
}

const BODIES: Readonly<Record<Body, string>> = {
  council: 'the council',
  health: 'health',
  school: 'a school',
  family: 'families',
  independent: 'independent',
};

const bodyInWords = (body: string): string => BODIES[body as Body] ?? body;
