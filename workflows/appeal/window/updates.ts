import { updatesFor } from '#engine/updates';
import { contactOf, NO_OWNER } from '../../every-case/case.js';
import type { AppealAct } from '../acts.js';
import type { Appeal } from '../case.js';
import type { Arising } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What the file learns when a decision can be appealed. */
export const WINDOW_UPDATES = {
  openTheFile: update((_file, act: Arising) => ({
    child: act.data.child,
    contact: contactOf(act.data.contact, act),
    receivedOn: act.data.decisionSentOn,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
    kind: act.data.kind,
    parent: act.data.case ?? null,
    decisionSentOn: act.data.decisionSentOn,
    isPlacementOnly: act.data.placementOnly === true,
  })),
  notePeriodOver: update<{ dueOn: Appeal['periodEndedOn'] }>((_file, { data }) => ({ periodEndedOn: data.dueOn })),
};
