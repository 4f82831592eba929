import { updatesFor } from '#engine/updates';
import { contactOf, NO_OWNER } from '../../every-case/case.js';
import type { AppealAct } from '../acts.js';
import type { Appeal } from '../case.js';
import type { Arising, RequestReceived } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What the file learns when a decision can be appealed. */
export const WINDOW_UPDATES = {
  openTheFile: update((_file, act: Arising) => ({
    child: act.data.child,
    contact: contactOf(act.data.contact, act),
    receivedOn: act.data.decisionSentOn,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
    ...theDecision(act),
  })),
  openForMediation: update((_file, act: RequestReceived) => ({
    child: act.data.child ?? null,
    contact: act.data.contact ?? null,
    receivedOn: act.occurredOn,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
  })),
  nameTheDecision: update((file, act: Arising) => ({
    child: file.child ?? act.data.child,
    contact: file.contact ?? contactOf(act.data.contact, act),
    ...theDecision(act),
  })),
  notePeriodOver: update<{ dueOn: Appeal['periodEndedOn'] }>((_file, { data }) => ({ periodEndedOn: data.dueOn })),
};

/** Which decision it is about, and from which day the times run. */
const theDecision = ({ data }: Arising): Pick<Appeal, 'kind' | 'parent' | 'decisionSentOn' | 'isPlacementOnly'> => ({
  kind: data.kind,
  parent: data.case ?? null,
  decisionSentOn: data.decisionSentOn,
  isPlacementOnly: data.placementOnly === true,
});
