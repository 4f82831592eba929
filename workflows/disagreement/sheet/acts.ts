import type { ActClasses } from '#engine/act';
import { Line, Lines, OneOf, Paragraph, PartList, Pence, YesNo } from '../../answers.js';
import { type Asking, Wording } from '../../declaration.js';
import { type Disagreement, type Position, type Side, sidesOf } from '../case.js';
import { SIDE_TITLES } from '../wording.js';

/** How one of the two sides of the case is asked for. */
export const ITS_SIDES: Pick<Asking, 'options' | 'offers'> = {
  options: Object.entries(SIDE_TITLES).map(([value, text]) => ({ value, text })),
  offers: (file: Disagreement) => sidesOf(file).map((value) => ({ value, text: SIDE_TITLES[value] })),
};

/** Where one side stands, and the law or agreement it stands on. */
export class StatedPosition implements Position {
  @OneOf(SIDE_TITLES, 'Whose position', { ...ITS_SIDES, mend: 'Choose whose position it is' })
  side: Side;

  @Paragraph('What they hold to be right', { mend: 'Say what this side holds to be right' })
  position: string;

  @Line('The law, guidance or agreement it rests on', {
    mend: 'Say on which law, guidance or agreement it rests',
  })
  legalBasis: string;
}

/** The sheet that every rung reads from: what both sides agree on, what they do not, where each stands, what it costs, and what the child has meanwhile. */
export class SheetOfFacts {
  @Lines('Which facts are agreed?', {
    hint: 'One on each line',
    mend: 'List the facts that both agree on, or leave it out',
    optional: true,
  })
  agreed?: string[];

  @Lines('Which facts are disputed?', {
    hint: 'One on each line',
    mend: 'List the facts that they dispute, or leave it out',
    optional: true,
  })
  disputed?: string[];

  @PartList(() => StatedPosition, 'Where does each side stand?', {
    hint: 'Both sides, with the law or agreement each stands on. Between commissioners this is needed',
    mend: 'Give each side’s position',
    optional: true,
  })
  positions?: StatedPosition[];

  /** What is at stake, in pence a year. */
  @Pence('What does it cost in a year?', {
    mend: 'Enter the cost as pounds and pence, or leave it out',
    optional: true,
  })
  costPence?: number;

  @Paragraph('What does the child have meanwhile?', {
    hint: 'The family will read this',
    mend: 'Say what the child has meanwhile',
  })
  meanwhile: string;

  @YesNo('Is the child without it now?', { mend: 'Say whether the child is without it now', optional: true })
  childIsWithout?: boolean;
}

/** The sheet has been written, or written anew. */
@Wording({
  title: 'Write the sheet of facts',
  why: 'Every step reads from it: what is agreed, what is not, where each side stands, and what the child has meanwhile.',
  told: 'The sheet of facts was written.',
})
export class FactsRecorded extends SheetOfFacts {}

/** The acts of this stage, in the order in which a case meets them. */
export const SHEET_ACTS = { FactsRecorded } as const satisfies ActClasses;
