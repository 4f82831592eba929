import { isProvisional } from '#engine/deadline-words';
import { type Deadline, isOver } from '#engine/deadlines';
import { sentence } from '#engine/words-of-name';
import type { CaseSeen } from '../case-access/case-seen.js';
import { believedAddress, inOrderOfDay, waitingOf } from './case-wording.js';

/** What is due next on a case: of what it waits for first, else of anything. Null when nothing runs. */
export function nextDue({ pathway, caseState }: Pick<CaseSeen, 'pathway' | 'caseState'>) {
  const running = caseState.deadlines.filter((deadline) => !isOver(deadline) && !deadline.explanation.means);
  const waiting = waitingOf(pathway, caseState);
  const awaited = running.filter(({ clock }) => waiting?.clocks.includes(clock));
  const first = soonest(awaited) ?? soonest(running);
  if (first === undefined) return null;
  const row = pathway.clocks.find(({ id }) => id === first.clock);
  return {
    title: sentence(row?.title ?? first.clock),
    dueOn: first.dueOn,
    missed: first.state === 'missed',
    provisional: isProvisional(first),
    law: row?.law ?? '',
    believed: believedAddress(first),
  };
}

function soonest(deadlines: readonly Deadline[]): Deadline | undefined {
  return [...deadlines].sort(inOrderOfDay)[0];
}
