import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { NOTICES_WITHOUT_A_CHILD, TASKS_WITHOUT_A_CHILD } from '../every-case/every-case.js';
import { MEETING_ACTS } from './acts.js';
import type { Meeting } from './case.js';
import { MEETING_CLOCKS } from './clocks.js';
import { MEETING_LINKED_ACTS } from './linked-acts.js';
import { meetingMachine } from './machine.js';
import { MINUTES } from './minutes/sections.js';
import { MEETING_NOTICES, MEETING_TASKS } from './notices.js';
import { projectionOf } from './projection.js';
import { whoIs } from './recipients.js';
import { MEETING_ROLES } from './roles.js';
import { MEETING_RULES } from './setup.js';

/** One meeting of one panel: a case of its own that is about no child. Its cases are named by their references. */
export const panelMeeting = definePathway<Meeting>({
  name: 'panel-meeting',
  version: 1,
  title: 'the panel meeting',
  lawAsAt: '2026-11-22',
  machine: meetingMachine,
  opening: ['MeetingScheduled'],
  acts: MEETING_ACTS,
  rules: wordsOf(MEETING_RULES),
  clocks: MEETING_CLOCKS,
  notices: [...MEETING_NOTICES, ...NOTICES_WITHOUT_A_CHILD],
  tasks: [...MEETING_TASKS, ...TASKS_WITHOUT_A_CHILD],
  opens: [],
  linkedActs: MEETING_LINKED_ACTS,
  roles: MEETING_ROLES,
  whoIs,
  projection: projectionOf,
  pack: MINUTES,
});
