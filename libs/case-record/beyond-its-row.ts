import type { Accepted } from '#engine/decide';
import { CORRECTION, TELLING_ANEW } from '#engine/history';
import type { Refused } from '#engine/refusal';
import { closingAlike, levelOf, RESTRICTED } from './closed-alike.js';
import type { Command, Recorded } from './command.js';
import type { Connection } from './connection.js';
import { noLongerAs } from './linked-acts.js';
import { sealWhatWasTold } from './out-of-sight.js';
import { notInOnePlaceAlone, puttingRight } from './put-right.js';

/** Whether an act does more than its own row says: on another case, or to what was told before. */
export const reachesFurther = ({ linked, event }: Accepted): boolean =>
  linked.length > 0 || [RESTRICTED, ...TELLING_ANEW].includes(event.type);

/** The other cases on which something is recorded with it. */
export const casesReached = ({ linked }: Accepted): readonly string[] => linked.map(({ ref }) => ref);

/** What an act does beyond its own row: what was told of another child's paper is sealed, what belongs to a closed case is closed, and what went to other cases is put right. */
export async function onOtherPapers(connection: Connection, answer: Recorded, decided: Accepted) {
  const { event } = decided;
  await sealWhatWasTold(connection, { ref: answer.ref, event });
  if (event.type === RESTRICTED) return closingAlike(connection, answer, levelOf(event.data));
  return puttingRight(connection, answer, decided);
}

/** What another case answered to what is linked, as it is told to whoever acts on this one. */
export function asToldHere(there: Refused, { type, confirmedBy, ref = '' }: Command): Refused {
  if (type === CORRECTION) return notInOnePlaceAlone(there, ref);
  return confirmedBy ? noLongerAs(there) : there;
}
