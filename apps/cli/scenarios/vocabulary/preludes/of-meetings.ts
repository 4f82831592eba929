import type { Prelude, Preludes } from './prelude-act.js';

/** Called in good time, for a day of which no panel is asked whether it is its own. */
const called = (on: number): Prelude => [
  {
    day: on - 50,
    event: 'MEETING.SCHEDULE',
    by: 'coordinator',
    data: { date: `day ${on}T09:30`, otherDayBecause: 'as the story has it' },
  },
];

const withAnItem = (on: number): Prelude => [
  ...called(on),
  { day: on - 30, event: 'AGENDA.ADD', by: 'coordinator', data: { case: 'the item' } },
];

const closed = (on: number): Prelude => [...withAnItem(on), { day: on - 24, event: 'AGENDA.CLOSE', by: 'coordinator' }];

const sentOut = (on: number): Prelude => [
  ...closed(on),
  { day: on - 23, event: 'PAPERS.CIRCULATE', by: 'coordinator' },
];

const sitting = (on: number, there: Readonly<Record<string, unknown>> = {}): Prelude => [
  ...sentOut(on),
  { day: on, event: 'ATTENDANCE.RECORD', by: 'coordinator', data: there },
  { day: on, event: 'MEETING.CONVENE', by: 'seat of the chair' },
];

const concluded = (on: number): Prelude => [
  ...sitting(on),
  { day: on, event: 'MEETING.CONCLUDE', by: 'seat of the chair' },
];

const written = (on: number): Prelude => [...concluded(on), { day: on + 1, event: 'MINUTES.DRAFT', by: 'coordinator' }];

/** How a meeting comes to each of its states, from its first item on with one case on its agenda. */
export const PRELUDES_OF_MEETINGS: Preludes = {
  scheduled: called(130),
  agendaOpen: withAnItem(115),
  agendaClosed: closed(112),
  papersCirculated: sentOut(111),
  convened: sitting(89),
  inSession: sitting(89),
  cancelled: [...called(130), { day: 88, event: 'MeetingCancelled', by: 'coordinator', data: { because: 'snow' } }],
  inquorate: sitting(89, { missing: 'health' }),
  concluded: concluded(89),
  minutesDraft: written(88),
  minutesSigned: [
    ...written(86),
    { day: 88, event: 'MINUTES.SIGN', by: 'seat of the chair' },
    { day: 89, event: 'MINUTES.SIGN', by: 'seat of health' },
  ],
};
