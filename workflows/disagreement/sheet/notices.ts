import type { NoticeFacts, NoticeRow } from '#engine/telling';
import { sentence } from '#engine/words-of-name';
import type { Body } from '../../areas/practice/agencies.js';
import { closed, withoutStop } from '../../every-case/wording.js';
import { inPounds } from '../../money/pence.js';
import type { Disagreement } from '../case.js';
import { notice, notices, ONTO_A_RUNG } from '../clocks.js';
import { movedUp } from '../ladder/rules.js';
import { SEATED_BY_POST } from '../practice.js';
import { BODIES_IN_WORDS } from '../wording.js';

/** There is a sheet, and somebody sits for that side to read it. */
const isReadBy = (side: Body) => (file: Disagreement) =>
  file.sheet !== null && file.table.some((seat) => seat.side === side);

/** The sheet, where it was written, and to those who have just been reached. On the pages only: what it says of a child is for no email. */
export const SHEET_NOTICES: readonly NoticeRow<Disagreement>[] = SEATED_BY_POST.flatMap((side) => {
  const sheet = {
    template: 'facts-sheet',
    to: `side:${side}`,
    channels: ['inapp'],
    subject: 'The sheet of facts',
    body: (facts: NoticeFacts<Disagreement>) => sheetInWords(facts.context),
  } as const;
  const isRead = isReadBy(side);
  return [
    notice('FactsRecorded', { ...sheet, when: isRead }),
    notice('RungMet', { ...sheet, when: (file, { data }) => isRead(file) && data.sheet !== undefined }),
    ...notices(ONTO_A_RUNG, { ...sheet, when: (file, act) => isRead(file) && movedUp(file, act) }),
  ];
});

/** Everything on the sheet, for whoever has to read it. */
function sheetInWords({ sheet }: Disagreement): string {
  if (sheet === null) return '';
  const { agreed, disputed, positions, costPence, meanwhile } = sheet;
  return [
    `Agreed: ${agreed.join('; ') || 'nothing yet'}.`,
    `Disputed: ${disputed.join('; ') || 'nothing'}.`,
    ...positions.map(
      (each) =>
        `${sentence(BODIES_IN_WORDS[each.side])} says: ${withoutStop(each.position)} (${withoutStop(each.legalBasis)}).`,
    ),
    ...(costPence === null ? [] : [`At stake: ${inPounds(costPence)} a year.`]),
    `The child has meanwhile: ${closed(meanwhile || 'what is in place')}`,
  ].join('\n\n');
}
