import { updatesFor } from '#engine/updates';
import type { AppealAct } from '../acts.js';
import type { Appeal, Lodged } from '../case.js';
import type { AppealConceded } from '../concession/acts.js';
import { owedBecauseOf } from '../order/updates.js';
import { notifiedOn } from '../start-days.js';
import type { AppealLodged, AppealRegistered, HearingListed, LeaveDecided } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What the file learns about an appeal. */
export const TRIBUNAL_UPDATES = {
  lodge: update<AppealLodged>((_file, { data, occurredOn }) => ({
    lodged: {
      on: occurredOn,
      sections: data.sections ?? [],
      recommendations: data.recommendations ?? [],
      leave: (data.leaveAskedBecause ?? '').trim() === '' ? 'notNeeded' : 'asked',
    },
    responseFiled: false,
    outcome: null,
  })),
  noteLeave: update<LeaveDecided>(({ lodged }, { data }) => ({
    lodged: { ...(lodged as Lodged), leave: data.granted ? 'granted' : 'refused' },
  })),
  register: update<AppealRegistered>(({ hearingOn }, { data }) => ({
    hearingOn: data.hearingOn ?? hearingOn,
  })),
  listTheHearing: update<HearingListed>((_file, { data }) => ({ hearingOn: data.hearingOn })),
  concede: update<AppealConceded>((file, act) => ({
    outcome: 'conceded',
    concededOn: notifiedOn(act),
    owed: [...file.owed, ...owedBecauseOf(file, act)],
  })),
  noteResponse: update(() => ({ responseFiled: true })),
  noteWithdrawal: update(() => ({ outcome: 'withdrawn' })),
  reinstate: update(() => ({ outcome: null })),
};
