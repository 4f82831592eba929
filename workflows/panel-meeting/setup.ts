import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { MeetingAct } from './acts.js';
import { AGENDA_RULES } from './agenda/rules.js';
import { AGENDA_UPDATES } from './agenda/updates.js';
import { BETWEEN_MEETINGS_RULES } from './between-meetings/rules.js';
import { BETWEEN_MEETINGS_UPDATES } from './between-meetings/updates.js';
import { CALLING_RULES } from './calling/rules.js';
import { CALLING_UPDATES } from './calling/updates.js';
import type { Meeting } from './case.js';
import type { MeetingClock } from './clocks.js';
import { DECIDING_RULES } from './deciding/rules.js';
import { DECIDING_UPDATES } from './deciding/updates.js';
import { MINUTES_RULES } from './minutes/rules.js';
import { MINUTES_UPDATES } from './minutes/updates.js';
import { QUORUM_RULES } from './quorum/rules.js';
import { REVIEW_RULES } from './review/rules.js';
import { REVIEW_UPDATES } from './review/updates.js';
import { SITTING_RULES } from './sitting/rules.js';
import { SITTING_UPDATES } from './sitting/updates.js';

/** Every rule of a meeting, by the name it has in the machine. */
export const MEETING_RULES = {
  ...EVERY_CASE_RULES,
  ...CALLING_RULES,
  ...AGENDA_RULES,
  ...QUORUM_RULES,
  ...SITTING_RULES,
  ...DECIDING_RULES,
  ...BETWEEN_MEETINGS_RULES,
  ...MINUTES_RULES,
  ...REVIEW_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the updates. */
export const meeting = writtenIn(
  setup({
    types: {} as { context: Meeting; events: MeetingAct; meta: Waiting<MeetingClock> },
    guards: guardsOf<Meeting, keyof typeof MEETING_RULES>(MEETING_RULES),
    actions: {
      ...everyCaseUpdates<Meeting, MeetingAct>(),
      ...CALLING_UPDATES,
      ...AGENDA_UPDATES,
      ...SITTING_UPDATES,
      ...DECIDING_UPDATES,
      ...BETWEEN_MEETINGS_UPDATES,
      ...MINUTES_UPDATES,
      ...REVIEW_UPDATES,
    },
  }),
);
