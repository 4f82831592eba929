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
  @OneOf(SIDE_TITLES, 'Whose position', { ...ITS_SIDES, mend: 'Choose whose position it is' }) side: Side;
  @Paragraph('What they hold to be right', 'Say what this side holds to be right') position: string;

  @Line('The law, guidance or agreement it rests on', 'Say on which law, guidance or agreement it rests')
  legalBasis: string;
}

/** The sheet that every rung reads from: what both sides agree on, what they do not, where each stands, what it costs, and what the child has meanwhile. */
export class SheetOfFacts {
  @Lines.optional('Which facts are agreed?', 'List the facts that both agree on, or leave it out', {
    hint: 'One on each line',
  })
  agreed?: string[];

  @Lines.optional('Which facts are disputed?', 'List the facts that they dispute, or leave it out', {
    hint: 'One on each line',
  })
  disputed?: string[];

  @PartList.optional(() => StatedPosition, 'Where does each side stand?', 'Give each side’s position', {
    hint: 'Both sides, with the law or agreement each stands on. Between commissioners this is needed',
  })
  positions?: StatedPosition[];

  @Pence.optional('What does it cost in a year?', 'Enter the cost as pounds and pence, or leave it out')
  costPence?: number;

  @Paragraph('What does the child have meanwhile?', 'Say what the child has meanwhile', {
    hint: 'The family will read this',
  })
  meanwhile: string;

  @YesNo.optional('Is the child without it now?', 'Say whether the child is without it now') childIsWithout?: boolean;
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
