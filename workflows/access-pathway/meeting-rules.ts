import type { Act } from '#engine/act';
import { rulesFor } from '../every-case/rules.js';
import { isAtAMeeting, type Referral } from './case.js';
import type { PanelItemRolled } from './meeting-events.js';
import type { HistoryPackRead, ListedForPanel } from './panel/acts.js';

/** Rules about the meeting that has the case on its agenda. */
export const MEETING_RULES = rulesFor<Referral>()({
  noOtherMeetingHasTheCase: {
    reason: 'The case is on the agenda of a meeting already.',
    says: ({ meeting }) =>
      `The case is on the agenda of meeting ${meeting} already. Send it to the next meeting there first: a case is before one panel at a time.`,
    holds: (file, { data, by }: Act<string, ListedForPanel>) =>
      !isAtAMeeting(file) || (by.role === 'system' && data.meeting === file.meeting),
  },
  thatMeetingHasTheCase: {
    reason: 'The case is not on the agenda of that meeting.',
    holds: (file, { data }: Act<string, PanelItemRolled>) => (data.meeting ?? null) === file.meeting,
  },
  aMeetingLooksAgain: {
    reason:
      'The panel has decided. Its decision is looked at again by a review: record at the meeting that decided that it was asked for.',
    holds: (_file, { data, by }: Act<string, ListedForPanel>) => by.role === 'system' && data.reviewOf !== undefined,
  },
  theReaderHasNoInterest: {
    reason: 'You have declared an interest in this case: its papers are closed to you, and your deputy has been asked.',
    law: 'Terms of reference of the panel, in the area’s profile',
    holds: ({ recused }, { by }: Act<string, HistoryPackRead>) => !recused.includes(by.person),
  },
});
