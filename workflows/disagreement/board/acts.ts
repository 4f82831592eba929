import { Count, Day, Line, OneOf, Optional, Paragraph, Part, PartList } from '../../answers-before.js';
import { PartsGiven } from '../../money/shares-given.js';
import { AtTheTable } from '../ladder/acts.js';
import { RUNGS } from '../raising/acts.js';

/** Whoever raised it takes it back. Not while an interim payment is in force: somebody must say who pays from then on. */
export class DisagreementWithdrawn {
  @Line('Say why it was withdrawn')
  reason: string;
}

/** The family goes to mediation under the Act, to the Tribunal, or wherever else the law lets them go. They need not wait for the ladder. */
export class FamilyTakesItFurther {
  @OneOf(['mediation', 'appeal', 'nhsComplaint', 'judicialReview'], 'Choose where they go')
  route: 'mediation' | 'appeal' | 'nhsComplaint' | 'judicialReview';

  /** The reference of the appeal or mediation, where it is on record here. */
  @Optional()
  @Line('Give the reference of the appeal, or leave it out')
  case?: string;
}

/**
 * The board has had it before it. It may settle it with both sides, send it back to a rung, leave the interim payment as it
 * is until a day, or say where else it is decided.
 */
export class BoardConsidered {
  @OneOf(['settled', 'sentBack', 'standsUntil', 'decidedElsewhere'], 'Choose what the board did')
  outcome: 'settled' | 'sentBack' | 'standsUntil' | 'decidedElsewhere';

  @Paragraph('Give the reasons')
  reasons: string;

  /** Who agreed for each side, where the board settled it: nobody is outvoted about their own money. */
  @Optional()
  @PartList(() => AtTheTable, 'Say who agreed for each side, or leave it out')
  agreedBy?: AtTheTable[];

  @Optional()
  @Part(() => PartsGiven, 'Give the part of each agency as whole numbers')
  shares?: PartsGiven;

  @Optional()
  @Day('Enter the day from which they pay as a date, like 2026-03-02')
  from?: string;

  @Optional()
  @OneOf(RUNGS, 'Choose the rung, or leave it out')
  to?: (typeof RUNGS)[number];

  @Optional()
  @Day('Enter the day on which the board looks again as a date, like 2026-09-07')
  until?: string;

  @Optional()
  @Line('Say where it is decided, or leave it out')
  where?: string;
}

/** What is open at the rung of a post, sent to it in one letter a day. Recorded on the case that has been open longest. */
export class DigestGiven {
  @Line('Say to which post')
  post: string;

  @Day('Enter the day as a date, like 2026-03-05')
  day: string;

  @Count('Send the number of them')
  count: number;

  @Paragraph('Send the list')
  list: string;
}
