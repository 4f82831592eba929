import type { Act } from '#engine/act';
import { updatesFor } from '#engine/updates';
import { dayInEngland, instantInEngland } from '#statutory-calendar/civil-date';
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
  openItem: update<ActOnItem['data']>((file, act) =>
    changed(file, act.data.case, () => ({ state: 'open', stopped: false, openedAt: tableOf(file, act) })),
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

/** When an item came on the table: when that was recorded, or with the meeting where it was recorded on a later day. */
const tableOf = ({ at }: Meeting, { occurredOn, recordedAt }: Act): string =>
  occurredOn === dayInEngland(recordedAt) ? recordedAt : instantInEngland(occurredOn, at === '' ? undefined : at);
