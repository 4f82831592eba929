import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, CUSTODY_EVENTS } from '../every-case/acts.js';
import { actingPost } from '../every-case/case.js';
import { wordsOf } from '../every-case/rules.js';
import { MEETING_CARRIES } from './linked-acts.js';
import { MEETING_TIMES } from './clocks.js';
import { MEETING_EVENTS, problemsOfMeeting } from './acts.js';
import { meetingMachine } from './machine.js';
import type { Meeting } from './case.js';
import { MINUTES } from './pack.js';
import { MEETING_NOTICES } from './notices.js';
import { partsOf } from './projection.js';
import { MEETING_QUESTIONS } from './questions.js';
import { MEETING_ROLES } from './roles.js';
import { MEETING_RULES } from './setup.js';
import { MEETING_TASKS } from './tasks.js';
import { MEETING_WAITING } from './waiting.js';
import { whoIs } from './recipients.js';

/** One meeting of one panel: a case of its own that is about no child. Its cases are named by their references. */
export const panelMeeting: Pathway<Meeting> = {
  name: 'panel-meeting',
  version: 1,
  title: 'the panel meeting',
  lawAsAt: '2026-11-22',
  machine: meetingMachine,
  opening: ['MeetingScheduled'],
  problems: problemsOfMeeting,
  events: [...Object.keys({ ...MEETING_EVENTS, ...CUSTODY_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(MEETING_RULES),
  clocks: MEETING_TIMES,
  notices: MEETING_NOTICES,
  tasks: MEETING_TASKS,
  opens: [],
  linkedActs: MEETING_CARRIES,
  questions: MEETING_QUESTIONS,
  roles: MEETING_ROLES,
  waiting: MEETING_WAITING,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    holders: file.owner.person === null ? [] : [file.owner.person],
    named: namesOf(file),
    child: '',
    receivedOn: file.receivedOn,
    parts: partsOf(file),
  }),
  pack: MINUTES,
};

/** Everybody who may sit, by post; and by name where they were invited or were there. */
function namesOf({ posts, members, present, owner }: Meeting): readonly string[] {
  const people = [...members, ...(present ?? [])].map(({ person }) => person);
  const held = owner.person === null ? [] : [owner.person];
  return [...new Set([...posts.map((post) => `post:${post}`), ...people, ...held])].sort();
}
