import type { NoticeFacts, TaskRow } from '#engine/telling';
import { EVERY_CASE_TASKS } from '../every-case/notices.js';
import type { Meeting } from './case.js';

type Row = TaskRow<Meeting>;

const dueOf =
  (clock: string) =>
  ({ deadlines }: NoticeFacts<Meeting>) =>
    deadlines.findLast((one) => one.clock === clock)?.dueOn;

/** What somebody is asked to do about a meeting. */
export const MEETING_TASKS: readonly Row[] = [
  {
    task: 'send-papers',
    on: 'AgendaClosed',
    for: 'owner',
    what: () => 'Send out the papers: every item with its current pack',
    dueOn: dueOf('papers-circulated'),
    doneBy: ['PapersCirculated', 'MeetingCancelled'],
  },
  {
    task: 'stand-in',
    on: 'InterestDeclared',
    for: 'deputies',
    what: ({ act }) => `Read the papers of case ${act.data.case} and stand in for that item`,
    dueOn: ({ context }) => context.on,
    doneBy: ['ItemDecided', 'ItemDeferred', 'ItemRolled', 'MeetingConcluded', 'MeetingCancelled'],
  },
  {
    task: 'reconvene',
    on: 'MeetingConvened',
    for: 'owner',
    when: ({ stage }) => stage === 'inquorate',
    what: ({ context }) =>
      `Fix a day on which the panel can decide (${context.missingInWords}), and schedule a meeting that takes this one over`,
    dueOn: dueOf('meeting-reconvened'),
    doneBy: ['CarriedOver', 'ReconvenedElsewhere', 'MeetingConcluded', 'MeetingConvened'],
    doneWhen: ({ stage }, { type, data }) =>
      type === 'MeetingConvened' ? stage === 'inSession' : type !== 'CarriedOver' || data.case === undefined,
  },
  {
    task: 'draft-minutes',
    on: 'MeetingConcluded',
    for: 'owner',
    what: () => 'Draft the minutes from what was recorded, and send them to be signed',
    dueOn: dueOf('minutes-signed'),
    doneBy: ['MinutesDrafted'],
  },
  {
    task: 'sign-minutes',
    on: 'MinutesDrafted',
    for: 'chair',
    what: () => 'Read the minutes and sign them; a member of another body signs as well',
    dueOn: dueOf('minutes-signed'),
    doneBy: ['MinutesSigned'],
    doneWhen: ({ stage }) => stage === 'minutesSigned',
  },
  {
    task: 'list-review',
    on: 'ReviewRequested',
    for: 'owner',
    what: ({ act }) =>
      `A review of the decision about case ${act.data.case} was asked for: put it on the agenda of the next meeting, with somebody else in the chair`,
    doneBy: ['ReviewTakenUp'],
  },
  ...EVERY_CASE_TASKS,
];
