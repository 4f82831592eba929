import { whereTo } from '#case-record/where-to';
import type { Outcome, Sender } from './sender.js';

/** What has nowhere to go has not been sent, whichever way out of the house would have taken it. */
export const NOWHERE: Outcome = { became: 'failed', status: 'noAddress' };

/** The same way out, that is given nothing without an address to go to. */
export const addressedOnly = (sender: Sender): Sender => ({
  ...sender,
  send: async (notice) => (whereTo(notice.to, notice.channel) === null ? NOWHERE : sender.send(notice)),
});
