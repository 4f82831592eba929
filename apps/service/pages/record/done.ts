import { ASKED, type AskedOf } from '#engine/confirming';
import type { CaseSeen } from '../../case-access/case-seen.js';
import type { ShownAct } from '../../case-access/visibility.js';
import { type Names, waitingOf, whereItStands, whoseTurn } from '../case-wording.js';
import { nextDue } from '../next-due.js';
import { pastAct } from '../past-acts.js';

/** What was recorded, and what happens next: the number at once, whose turn it is, by when. */
export function doneView(
  seen: CaseSeen,
  { event, recorded }: { event: string; recorded: ShownAct | undefined },
  names: Names,
) {
  const { row, pathway, caseState, locality } = seen;
  return {
    title: pathway.questions[event]?.title ?? 'Recorded',
    row,
    began: recorded?.sequence === 1,
    waitsFor:
      recorded?.type === ASKED && recorded.data
        ? (recorded.data as unknown as AskedOf).from.map((person) => names.get(person) ?? person)
        : [],
    act: recorded ? pastAct(pathway, recorded, names) : null,
    stands: whereItStands(pathway, caseState),
    plainly: waitingOf(pathway, caseState)?.plainly ?? '',
    turn: whoseTurn({ pathway, area: locality.area, names }, caseState),
    next: nextDue(seen),
  };
}
