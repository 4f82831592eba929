import { and, assign, setup } from 'xstate';
import { dayOfWeek } from '#statutory-calendar/civil-date';
import {
  beginningWith,
  days,
  local,
  months,
  type WorkingCalendar,
  weeks,
  within,
  workingDays,
} from '#statutory-calendar/periods';
import type { Act } from './act.js';
import type { Locality } from './locality.js';
import type { Pathway } from './pathway.js';

const HOLIDAYS = ['2026-04-03', '2026-04-06'];

/** Weekdays and the Easter of 2026, and no other bank holiday: enough of a calendar for the specs of the engine. */
const calendar: WorkingCalendar = {
  whyNotWorking: (on) => (HOLIDAYS.includes(on) ? 'bank holiday' : dayOfWeek(on) > 5 ? 'weekend' : undefined),
  firstDay: '2012-01-01',
  horizon: '2028-12-31',
  edition: 'for specs',
};

/** Where the small pathway is reckoned. */
export const smallTown: Locality = {
  calendar,
  area: {
    profile: 'small-town',
    version: '1',
    limits: { 'answer-sent': workingDays(3) },
    posts: {
      clerk: { title: 'Clerk', cover: 'deputy', manager: 'deputy' },
      deputy: { title: 'Deputy clerk', cover: 'clerk', manager: 'clerk' },
    },
    settings: {},
  },
};

interface Known {
  readonly asker: string;
  readonly answers: number;
  readonly signed: boolean;
}

const machine = setup({
  types: {} as { context: Known; events: Act<string, { readonly signed?: boolean }> },
  guards: {
    answerIsSigned: ({ event }) => event.data.signed === true,
    nothingAnsweredBefore: ({ context }) => context.answers === 0,
  },
}).createMachine({
  id: 'small',
  type: 'parallel',
  context: { asker: '', answers: 0, signed: false },
  states: {
    main: {
      initial: 'nothingAsked',
      states: {
        nothingAsked: {
          on: {
            QuestionAsked: {
              target: 'waiting',
              actions: assign({ asker: ({ event }) => event.by.person }),
            },
          },
        },
        waiting: {
          on: {
            ReminderSent: { actions: assign({}) },
            AnswerGiven: {
              guard: and(['nothingAnsweredBefore', 'answerIsSigned']),
              target: 'answered',
              actions: assign({
                answers: ({ context }) => context.answers + 1,
              }),
            },
          },
        },
        answered: { on: { QuestionAsked: { target: 'waiting' } } },
      },
    },
    mood: {
      initial: 'calm',
      states: { calm: { on: { DeadlinePassed: 'cross' } }, cross: {} },
    },
  },
});

const records = ['QuestionAsked', 'ReminderSent', 'AnswerGiven', 'RecordCorrected'];

/** A pathway small enough to hold in one's head, for the specs of the engine: somebody asks, somebody must answer. */
export const smallPathway: Pathway<Known> = {
  name: 'small',
  version: 1,
  title: 'the small pathway',
  lawAsAt: '2026-11-22',
  machine,
  opening: ['QuestionAsked'],
  events: [...records, 'DeadlinePassed', 'DeadlineApproaching', 'CalendarChanged'],
  problems: (type, data) =>
    type === 'AnswerGiven' && (data as { signed?: unknown }).signed === undefined
      ? [{ field: 'signed', message: 'Say whether it is signed.' }]
      : [],
  rules: {
    answerIsSigned: {
      reason: 'An answer must be signed.',
      law: 'Small Act 2026 s.1',
    },
    nothingAnsweredBefore: { reason: 'It has been answered before.' },
  },
  clocks: [
    {
      id: 'answer-sent',
      title: 'send an answer',
      kind: 'local',
      startedBy: ['QuestionAsked'],
      metBy: ['AnswerGiven'],
      due: local,
      whose: 'clerk',
      law: 'local',
      warn: [1],
      missed: 'Answer at once and say why it is late.',
    },
    clock('six-weeks', within(weeks(6))),
    clock('fifteen-days', beginningWith(days(15))),
    clock('two-months', within(months(2))),
  ],
  notices: [
    {
      template: 'answer-late',
      on: { missed: 'answer-sent' },
      to: 'clerk',
      channels: ['email'],
      subject: ({ ref }) => `Late answer on ${ref}`,
      body: 'Answer today.',
    },
  ],
  tasks: [
    {
      task: 'answer',
      on: 'QuestionAsked',
      for: 'clerk',
      what: () => 'Answer the question',
      doneBy: ['AnswerGiven'],
    },
  ],
  opens: [],
  questions: Object.fromEntries(records.map((event) => [event, { title: event, fields: [] }])),
  roles: {
    asker: { title: 'Asker', records, reads: 'named' },
    clock: {
      title: 'Clock',
      records: ['DeadlinePassed', 'DeadlineApproaching', 'CalendarChanged'],
      reads: 'none',
    },
  },
  waiting: [
    {
      state: 'waiting',
      title: 'Waiting for an answer',
      plainly: 'Waiting',
      owner: 'clerk',
      clocks: ['answer-sent'],
    },
  ],
  whoIs: () => [{ post: 'clerk' }],
  projection: ({ asker }) => ({
    ownerPost: 'clerk',
    holders: [],
    named: [asker],
    child: '',
    receivedOn: null,
  }),
};

function clock(id: string, due: Pathway['clocks'][number]['due']): Pathway<Known>['clocks'][number] {
  return {
    id,
    title: id,
    kind: 'statutory',
    startedBy: ['QuestionAsked'],
    metBy: ['AnswerGiven'],
    due,
    whose: 'clerk',
    law: 'Small Act 2026',
    missed: '',
  };
}
