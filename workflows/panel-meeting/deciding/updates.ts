import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import { type ActOnItem, changed, type Item, type Meeting } from '../case.js';
import type { Deciding } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** An item that is not decided here, and why. */
const leftAs = (state: Item['state']) =>
  update<ActOnItem['data'] & { readonly because: string }>((file, { data, sequence }) =>
    changed(file, data.case, () => ({ state, because: data.because, settledBy: sequence })),
  );

/** What the file of a meeting learns of an item that it takes. */
export const DECIDING_UPDATES = {
  openItem: update<ActOnItem['data']>((file, { data }) =>
    changed(file, data.case, () => ({ state: 'open', stopped: false })),
  ),
  noteDiscussion: update<ActOnItem['data']>((file, { data }) =>
    changed(file, data.case, ({ state }) => ({ state: state === 'waiting' ? 'discussed' : state })),
  ),
  decideItem: update((file, { data, sequence }: Deciding) =>
    changed(file, data.case, () => ({ state: 'decided', outcome: data.outcome, settledBy: sequence })),
  ),
  deferItem: leftAs('deferred'),
  rollItem: leftAs('rolled'),
  withdrawItem: leftAs('withdrawn'),
};
