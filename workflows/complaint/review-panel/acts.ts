import type { ActClasses } from '#engine/act';
import { Lines, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../../every-case/people.js';

/** Whoever complained asks that a panel looks at the investigation (SI 2006/1738 reg 18). */
@Wording({
  title: 'Ask for a review panel (stage 3)',
  why: 'Three independent people look at how it was investigated. It has to be asked for within 20 working days of the answer, with reasons (SI 2006/1738 reg 18(2)).',
  told: 'Whoever complained asked for a review panel.',
  familysOwn: true,
})
export class ReviewPanelRequested {
  @Paragraph('What is not right about the answer?', 'Say what is not right about the answer') why: string;

  @HowItWasMadeSure() madeSure?: string;
}

/** The review panel has met (SI 2006/1738 reg 19). */
@Wording({ title: 'Record that the review panel met', told: 'The review panel met.' })
export class ReviewPanelMet {
  @Paragraph.optional('Who was there?', 'Say who was there, or leave it out') present?: string;
}

/** The review panel has sent its report (SI 2006/1738 reg 20(2)). */
@Wording({
  title: 'Record what the review panel recommends',
  why: 'The council says within 15 working days what it does about it, and tells the way to the Ombudsman (SI 2006/1738 reg 20(3)).',
  told: 'The review panel sent its report.',
})
export class ReviewPanelReported {
  @Lines('What does it recommend?', 'List what it recommends', { hint: 'One on each line' })
  recommendations: string[];
}

/** The acts of this stage, in the order in which a case meets them. */
export const REVIEW_PANEL_ACTS = {
  ReviewPanelRequested,
  ReviewPanelMet,
  ReviewPanelReported,
} as const satisfies ActClasses;
