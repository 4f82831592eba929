import { update } from '../acts.js';

/** What the file learns when a case closes, and when it goes on. */
export const CLOSING_UPDATES = {
  close: update((_file, { occurredOn }) => ({ closedOn: occurredOn })),
  reopen: update(() => ({ closedOn: null, onward: null, decision: null, meeting: null })),
};
