import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';

/** The authority has told the Tribunal, before it responds, that it does not oppose the appeal (SI 2014/1530 reg 45(1) and (2)). There is no order; its own limits run. */
@Wording({
  title: 'Tell the Tribunal that the appeal is not opposed',
  why: 'Only before the response is sent. The appeal then ends for the family without an order, and regulation 45 has limits of its own.',
  told: 'The council told the Tribunal that it does not oppose the appeal.',
})
export class AppealConceded {
  @Day.optional(
    'When was the Tribunal told?',
    'Enter the day on which the Tribunal was told as a date, like 2027-01-28',
    { hint: 'If not today' },
  )
  notifiedTribunalOn?: CivilDate;

  /** Where only the placement is in dispute: whether other contents of the plan are amended with it (reg 45(5)(b)). */
  @YesNo.optional(
    'Only the school is in dispute: are other contents of the plan amended too?',
    'Say whether other contents of the plan are amended too',
  )
  contentsToo?: boolean;

  /** Where it is about ceasing: whether the plan is amended as the family agrees (reg 45(6A)). */
  @YesNo.optional('About ceasing: is the plan amended as well?', 'Say whether the plan is amended as well')
  amendmentAgreed?: boolean;
}
export type Conceding = Act<string, AppealConceded>;

/** The acts of this stage, in the order in which a case meets them. */
export const CONCESSION_ACTS = { AppealConceded } as const satisfies ActClasses;
