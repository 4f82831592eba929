import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { ENDED } from '../acts.js';
import type { Disagreement } from '../case.js';
import { type DisagreementClock, dayOf, dueBy, notice, notices, tasks, UP } from '../clocks.js';
import { movedToTheBoard } from '../ladder/rules.js';
import { boardOf, closing, meanwhile, sidesInWords, unlessNotTold, whatItIs } from '../wording.js';

type Facts = NoticeFacts<Disagreement>;

const board = ({ context, act }: Facts): string => boardOf(context, act.area);

const late = (clock: DisagreementClock, to: 'boardSecretary' | 'directors') =>
  notice(missed(clock), {
    template: 'board-late',
    to,
    channels: to === 'directors' ? ['email', 'sms'] : ['email', 'inapp'],
    subject: 'Not before the board in time',
    body: (facts) =>
      `${facts.ref} should have been before the ${board(facts)} by ${dayOf(facts, clock) ?? 'the end of the day'}. Ask the chair for a day this week. The interim payment stands meanwhile.`,
  });

/** To the family and to the board, with everything, once nobody could agree; and what the board has not done in time. */
export const BOARD_NOTICES: readonly NoticeRow<Disagreement>[] = [
  // No agreement at the top is not the end: what goes on, and when the board meets.
  ...notices(UP, {
    template: 'dispute-to-board',
    to: 'family',
    channels: ['letter', 'portal'],
    when: movedToTheBoard,
    unless: unlessNotTold,
    subject: (facts) => `It goes to the ${board(facts)}: ${facts.ref}`,
    body: (facts) =>
      [
        `${whatItIs(facts)} Nobody could agree. It is now on the agenda of the ${board(facts)}, which has it before it by ${dayOf(facts, 'board-considers') ?? 'the day of its next meeting'}.`,
        `Meanwhile: ${meanwhile(facts.context)}`,
        closing(facts),
      ].join('\n\n'),
  }),
  ...notices(UP, {
    template: 'board-pack',
    to: 'boardSecretary',
    channels: ['email', 'inapp'],
    when: movedToTheBoard,
    subject: (facts) => `For the agenda of the ${board(facts)}: ${facts.ref}`,
    body: (facts) =>
      `${facts.ref}, between ${sidesInWords(facts.context)}, was not agreed at any step. ${facts.context.interim?.inForce ? 'The interim payment stands.' : 'No interim payment is in force.'} Have it before the board by ${dayOf(facts, 'board-considers') ?? 'the end of the day'}. The sheet and the history are on the pages of the case. If the day passes, the managers of both sides are told.`,
  }),
  late('board-considers', 'boardSecretary'),
  late('board-considers', 'directors'),
  late('board-looks-again', 'boardSecretary'),
  late('board-looks-again', 'directors'),
];

/** Who puts it before the board. */
export const BOARD_TASKS: readonly TaskRow<Disagreement>[] = tasks(UP, {
  task: 'put-before-board',
  for: 'boardSecretary',
  when: movedToTheBoard,
  what: ({ context, act }) =>
    `Put it on the agenda of the ${boardOf(context, act.area)}, with the sheet and the history, and record what the board did`,
  dueOn: dueBy('board-considers'),
  doneBy: ['BoardConsidered', ...ENDED],
});
