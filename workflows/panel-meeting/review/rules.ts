import { rulesFor } from '#engine/rules';
import { type ActOnItem, itemAbout, type Meeting } from '../case.js';
import { panelHere, TERMS } from '../practice.js';
import type { AskingForReview } from './acts.js';

/** What is asked before a decision is looked at again. */
export const REVIEW_RULES = rulesFor<Meeting>()({
  theItemWasDecidedHere: {
    reason: 'This meeting has not decided that case, so there is nothing to look at again.',
    holds: (file, { data }: ActOnItem) => itemAbout(file, data.case)?.state === 'decided',
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
    says: (file, { area }) =>
      `That is not a ground for a review. The panel’s terms allow: ${panelHere(file, area).reviewOfDecision?.grounds.join(', ')}.`,
    holds: (file, { data, area }: AskingForReview) =>
      panelHere(file, area).reviewOfDecision?.grounds.includes(data.ground) === true,
  },
  noReviewIsAskedForYet: {
    reason: 'A review of that decision has been asked for already. A decision is looked at again once.',
    law: TERMS,
    holds: (file, { data }: ActOnItem) => itemAbout(file, data.case)?.review === null,
  },
  aReviewWaits: {
    reason:
      'No review of that decision waits to be heard. Record first that it was asked for, at the meeting that decided.',
    says: (file, { data }: ActOnItem) =>
      itemAbout(file, data.case)?.reviewIsLate === true
        ? `The review of case ${data.case} was asked for when the time for it was over. New information is considered at any time: list the case as an ordinary item.`
        : `No review of case ${data.case} waits to be heard. Record first that it was asked for, at the meeting that decided.`,
    holds: (file, { data }: ActOnItem) => {
      const item = itemAbout(file, data.case);
      const review = item?.review ?? null;
      return review !== null && review.takenUpBy === null && item?.reviewIsLate === false;
    },
  },
});
