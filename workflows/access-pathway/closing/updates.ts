import { updatesFor } from '#engine/updates';
import type { AccessAct } from '../acts.js';
import type { Referral } from '../case.js';

const update = updatesFor<Referral, AccessAct>();

/** What the file learns when a case closes, and when it goes on. */
export const CLOSING_UPDATES = {
  close: update((_file, { occurredOn }) => ({ closedOn: occurredOn })),
  reopen: update(() => ({ closedOn: null, onward: null, decision: null, meeting: null })),
};
