import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Part } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { PartsGiven, PenceGiven } from '../../money/shares-given.js';

/** What a disagreement about who pays tells this case: which one it is. */
class ToldByADisagreement {
  @Case({ mend: 'Give the reference of the disagreement' }) disagreement: string;
}
export type Disagreeing = Act<string, ToldByADisagreement>;

/** The disagreement about who pays has a number: it is carried from rung to rung until there is an answer. */
@Wording({ told: 'A disagreement about who pays was opened.' })
export class DisagreementOpened extends ToldByADisagreement {}

/** Shares from a day on. */
class SharesOfADisagreement extends ToldByADisagreement {
  @Part(() => PartsGiven, { mend: 'Give the parts of each agency as whole numbers' }) shares: PartsGiven;
  @Day({ mend: 'Enter the first day as a date, like 2026-03-02' }) from: CivilDate;
}
export type SharesTold = Act<string, SharesOfADisagreement>;

/** Somebody pays meanwhile, without prejudice: from which day, and in which parts. */
@Wording({ told: 'Somebody paid meanwhile, without prejudice.' })
export class InterimPutInForce extends SharesOfADisagreement {}

/** The disagreement is settled: these are the shares, from that day on. The chair records the decision that follows. */
@Wording({ told: 'It was settled who pays.' })
export class SettlementReached extends SharesOfADisagreement {}

/** What was paid meanwhile has been set against what was settled: whole pence by agency. */
@Wording({ told: 'What was paid meanwhile was set against what was settled.' })
export class InterimReconciled extends ToldByADisagreement {
  @Day({ mend: 'Enter the first day as a date, like 2026-03-02' }) from: CivilDate;
  @Day({ mend: 'Enter the last day as a date, like 2026-04-26' }) to: CivilDate;
  @Part(() => PenceGiven, { mend: 'Give what each agency paid, in pence' }) paid: PenceGiven;
  @Part(() => PenceGiven, { mend: 'Give what each agency should have paid, in pence' }) agreed: PenceGiven;
  @Line({ mend: 'Say who owes whom, or leave it out', optional: true }) owed?: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const DISPUTE_ACTS = {
  DisagreementOpened,
  InterimPutInForce,
  SettlementReached,
  InterimReconciled,
} as const satisfies ActClasses;
