import { Line, OneOf, Optional, Part, PartList } from '../answers-before.js';
import { SPLIT_BASES } from '../areas/practice/funding.js';
import { PAYERS, PartsGiven, PenceGiven } from '../money/shares-given.js';

/** Who pays one line, and how much of it. */
export class LineShared {
  @Line('Say which line: its number in the request')
  line: string;

  @Optional()
  @OneOf(SPLIT_BASES, 'Choose how it is shared')
  basis?: (typeof SPLIT_BASES)[number];

  @Optional()
  @OneOf(PAYERS, 'Choose the agency')
  payer?: (typeof PAYERS)[number];

  @Optional()
  @Part(() => PartsGiven, 'Give the parts of each agency as whole numbers')
  parts?: PartsGiven;

  /** Pence a year, where the panel names the sums itself. */
  @Optional()
  @Part(() => PenceGiven, 'Give the sum of each agency as pounds and pence')
  amounts?: PenceGiven;

  @Optional()
  @Line('Name the pooled fund, or leave it out')
  pool?: string;
}

/** How the lines are to be shared between those who pay. A line that is not named is shared as the area does by default. */
export class SplitProposed {
  @PartList(() => LineShared, 'Say who pays each line')
  splits: LineShared[];
}
