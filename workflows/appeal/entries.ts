import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, contactOf, entry, NO_OWNER } from '../every-case/case.js';
import type { Appeal } from './appeal.js';
import { MEDIATION_ENTRIES } from './mediation-entries.js';
import { TRIBUNAL_ENTRIES } from './tribunal-entries.js';
import type { RightOfAppealArose } from './window-events.js';

/** What the file learns from each act of this pathway. */
export const APPEAL_ENTRIES = {
  ...MEDIATION_ENTRIES,
  ...TRIBUNAL_ENTRIES,
  openTheFile: entry<Appeal, RightOfAppealArose>((_file, act) => ({
    child: act.data.child as CaseFile['child'],
    contact: contactOf(act.data.contact, act),
    receivedOn: act.data.decisionSentOn as CivilDate,
    owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
    kind: act.data.kind,
    parent: act.data.case ?? null,
    decisionSentOn: act.data.decisionSentOn as CivilDate,
    isPlacementOnly: act.data.placementOnly === true,
  })),
};
