import type { Limit } from '#engine/limit';
import { asRead } from '#statutory-calendar/rules';

/** On which day something that was sent counts as received: the day from which most limits run. No instrument of this law says. */
export const RECEIPT: Limit = {
  id: 'receipt',
  title: 'count it as received on this day',
  kind: 'practice',
  starts: 'it was sent, posted or left',
  owedBy: 'whoever it was sent to',
  due: asRead('receipt', {
    dayItArrives: { phrase: 'receipt', officeHours: false },
    nextWorkingDay: { phrase: 'receipt', officeHours: true },
  }),
  law: 'Interpretation Act 1978 s.7; Practice Direction (QBD) [1985] 1 WLR 489 for the days on which post usually comes',
  exceptions: [],
  breach: 'none',
  next: 'The limit that counts from the receipt',
  evidence: 'memory',
  note: 'What is proved goes before what is usual: a receipt, a stamp, an answer.',
};
