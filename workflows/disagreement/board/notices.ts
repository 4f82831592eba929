import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { inPounds } from '../../money/pence.js';
import { dueOf, UP } from '../alerts.js';
import type { Disagreement } from '../case.js';
import { movedUp, RUNG_CLOCKS } from '../practice.js';
import { BODIES } from '../raising/acts.js';
import { BODIES_IN_WORDS, boardOf, type Facts, sidesInWords } from '../wording.js';

type Row = NoticeRow<Disagreement>;

/** On what the sheet is shown anew: where it was written, and to those who have just been reached. */
const WRITTEN: Readonly<Record<string, (data: { readonly sheet?: unknown }) => boolean>> = {
  FactsRecorded: () => true,
  RungMet: ({ sheet }) => sheet !== undefined,
};

/** The sheet, on the pages only: what it says of a child is for no email. */
const SHEET: readonly Row[] = BODIES.filter((side) => side !== 'family').flatMap((side) =>
  [...Object.keys(WRITTEN), ...UP].map(
    (on): Row => ({
      template: 'facts-sheet',
      on,
      to: `side:${side}`,
      channels: ['inapp'],
      when: (file, act) =>
        file.sheet !== null &&
        file.table.some((seat) => seat.side === side) &&
        (WRITTEN[act.type]?.(act.data) ?? movedUp(file, act)),
      words: (facts) => ({ subject: `The sheet of facts: ${facts.ref}`, body: sheetInWords(facts) }),
    }),
  ),
);

/** Everything on the sheet, for whoever has to read it. */
export function sheetInWords({ context }: Facts): string {
  const { agreed, disputed, positions, costPence, meanwhile } = context.sheet ?? EMPTY;
  return [
    `Agreed: ${agreed.join('; ') || 'nothing yet'}.`,
    `Disputed: ${disputed.join('; ') || 'nothing'}.`,
    ...positions.map((each) => `${BODIES_IN_WORDS[each.side]} says: ${each.position} (${each.legalBasis}).`),
    ...(costPence === null ? [] : [`At stake: ${inPounds(costPence)} a year.`]),
    `The child has meanwhile: ${meanwhile || 'what is in place'}`,
  ].join('\n\n');
}

const EMPTY = { agreed: [], disputed: [], positions: [], costPence: null, meanwhile: '' };

/** The day of the mediation, to those who come to it for the two sides. */
const MEDIATION: Row = {
  template: 'mediation-day',
  on: 'MediationArranged',
  to: 'parties',
  channels: ['email', 'inapp'],
  words: (facts) => ({
    subject: `The day of the mediation: ${facts.ref}`,
    body: `An independent mediator meets both sides of ${facts.ref} on ${inWords(facts.act.data.meetingOn)}${facts.act.data.where ? `, ${facts.act.data.where}` : ''}. Come with the authority to settle. What is said there is without prejudice.`,
  }),
};

/** To the board, with the whole pack; and what it has not done in time. */
const BOARD: readonly Row[] = [
  ...[...RUNG_CLOCKS.map((missed) => ({ missed })), 'RungEscalated', 'MediationNotAgreed'].map(
    (on): Row => ({
      template: 'board-pack',
      on,
      to: 'boardSecretary',
      channels: ['email', 'inapp'],
      when: ({ stage, left }, { type, data }) =>
        stage === 'closed.noAgreement' && (type !== 'DeadlinePassed' || data.key === left.at(-1)),
      words: (facts) => ({
        subject: `For the agenda of the ${boardOf(facts.context, facts.act.area)}: ${facts.ref}`,
        body: `${facts.ref}, between ${sidesInWords(facts.context)}, was not agreed at any step. ${facts.context.interim?.inForce ? 'The interim payment stands.' : 'No interim payment is in force.'} Have it before the board by ${dueOf(facts, 'board-considers')}. The sheet and the history are on the pages of the case. If the day passes, the managers of both sides are told.`,
      }),
    }),
  ),
  ...(['board-considers', 'board-looks-again'] as const).flatMap((clock) =>
    (['boardSecretary', 'directors'] as const).map(
      (to): Row => ({
        template: 'board-late',
        on: { missed: clock },
        to,
        channels: to === 'directors' ? ['email', 'sms'] : ['email', 'inapp'],
        words: (facts) => ({
          subject: `Not before the board in time: ${facts.ref}`,
          body: `${facts.ref} should have been before the ${boardOf(facts.context, facts.act.area)} by ${dueOf(facts, clock)}. Ask the chair for a day this week. The interim payment stands meanwhile.`,
        }),
      }),
    ),
  ),
];

/** The sheet for those who sit and for the mediator, and everything for the board. */
export const NOTICES_TO_THE_BOARD: readonly Row[] = [...SHEET, MEDIATION, ...BOARD];
