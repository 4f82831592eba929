import { updatesFor } from '#engine/updates';
import type { AppealAct } from '../acts.js';
import type { Appeal, Lodged } from '../case.js';
import type { Conceding } from '../concession/acts.js';
import { owedBecauseOf } from '../order/updates.js';
import { notifiedOn } from '../start-days.js';
import type { DecidingOnLeave, ListingTheHearing, Lodging, Registering } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What the file learns about an appeal. */
export const TRIBUNAL_UPDATES = {
  lodge: update((_file, { data, occurredOn }: Lodging) => ({
    lodged: {
      on: occurredOn,
      sections: data.sections ?? [],
      recommendations: data.recommendations ?? [],
      leave: (data.leaveAskedBecause ?? '').trim() === '' ? 'notNeeded' : 'asked',
    },
    responseFiled: false,
    outcome: null,
  })),
  noteLeave: update(({ lodged }, { data }: DecidingOnLeave) => ({
    lodged: { ...(lodged as Lodged), leave: data.granted ? 'granted' : 'refused' },
  })),
  register: update(({ hearingOn }, { data }: Registering) => ({ hearingOn: data.hearingOn ?? hearingOn })),
  listTheHearing: update((_file, { data }: ListingTheHearing) => ({ hearingOn: data.hearingOn })),
  concede: update((file, act: Conceding) => ({
    outcome: 'conceded',
    concededOn: notifiedOn(act),
    owed: [...file.owed, ...owedBecauseOf(file, act)],
  })),
  noteResponse: update(() => ({ responseFiled: true })),
  noteWithdrawal: update(() => ({ outcome: 'withdrawn' })),
  reinstate: update(() => ({ outcome: null })),
};
