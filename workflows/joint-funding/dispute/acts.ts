import { Day, Line, Optional, Part } from '../../answers-before.js';
import { PartsGiven, PenceGiven } from '../../money/shares-given.js';

/** The disagreement about who pays has a number: it is carried from rung to rung until there is an answer. */
export class DisagreementOpened {
  @Line('Give the reference of the disagreement')
  disagreement: string;
}

/** Somebody pays meanwhile, without prejudice: from which day, and in which parts. */
export class InterimPutInForce {
  @Line('Give the reference of the disagreement')
  disagreement: string;

  @Part(() => PartsGiven, 'Give the parts of each agency as whole numbers')
  shares: PartsGiven;

  @Day('Enter the first day as a date, like 2026-03-02')
  from: string;
}

/** The disagreement is settled: these are the shares, from that day on. The chair records the decision that follows. */
export class SettlementReached {
  @Line('Give the reference of the disagreement')
  disagreement: string;

  @Part(() => PartsGiven, 'Give the parts of each agency as whole numbers')
  shares: PartsGiven;

  @Day('Enter the first day as a date, like 2026-03-02')
  from: string;
}

/** What was paid meanwhile has been set against what was settled: whole pence by agency. */
export class InterimReconciled {
  @Line('Give the reference of the disagreement')
  disagreement: string;

  @Day('Enter the first day as a date, like 2026-03-02')
  from: string;

  @Day('Enter the last day as a date, like 2026-04-26')
  to: string;

  @Part(() => PenceGiven, 'Give what each agency paid, in pence')
  paid: PenceGiven;

  @Part(() => PenceGiven, 'Give what each agency should have paid, in pence')
  agreed: PenceGiven;

  @Optional()
  @Line('Say who owes whom, or leave it out')
  owed?: string;
}
