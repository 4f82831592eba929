import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import type { PartsGiven } from '../../money/shares-given.js';
import { type Disagreement, isTheFamilys, type RungName } from '../case.js';
import {
  ARung,
  type AtTheTable,
  FromWhichDay,
  HowItIsKnownThatTheFamilyAgrees,
  isForTheFamily,
  WhoAgreed,
  WhoPaysWhat,
} from '../ladder/acts.js';
import { RUNGS_IN_WORDS } from '../wording.js';

const OUTCOMES = {
  settled: 'Settled it: both sides agreed',
  sentBack: 'Sent it back to a step',
  standsUntil: 'Left things as they are until a day',
  decidedElsewhere: 'Said where else it is decided',
} as const;

/**
 * The board has had it before it. It may settle it with both sides, send it back to a rung, leave the interim payment as it
 * is until a day, or say where else it is decided.
 */
@Wording({
  title: 'Record what the board did',
  told: ({ outcome, to, until }: BoardConsidered) =>
    ({
      settled: 'The board settled it: both sides agreed.',
      sentBack: `The board sent it back to ${to === undefined ? 'a step' : RUNGS_IN_WORDS[to]}.`,
      standsUntil: `The board left things as they are until ${until === undefined ? 'a day' : inWords(until)}.`,
      decidedElsewhere: 'The board said where else it is decided.',
    })[outcome],
  stands: ['outcome', 'agreedBy', 'shares'],
  familyAgrees: ({ outcome, agreedBy }: BoardConsidered, file: Disagreement) =>
    (outcome === 'settled' && isTheFamilys(file)) || isForTheFamily(agreedBy),
})
export class BoardConsidered {
  @OneOf(OUTCOMES, 'What did the board do?', 'Choose what the board did') outcome: keyof typeof OUTCOMES;
  @Paragraph('For what reasons?', 'Give the reasons') reasons: string;

  /** Who agreed for each side, where the board settled it: nobody is outvoted about their own money. */
  @WhoAgreed('If it was settled: who agreed?', {
    mend: 'Say who agreed for each side, or leave it out',
    optional: true,
  })
  agreedBy?: AtTheTable[];

  @WhoPaysWhat() shares?: PartsGiven;
  @FromWhichDay({ optional: true }) from?: CivilDate;

  @ARung('If it was sent back: to which step?', { mend: 'Choose the rung, or leave it out', optional: true })
  to?: RungName;

  @Day.optional(
    'If it was left: when does the board look again?',
    'Enter the day on which the board looks again as a date, like 2026-09-07',
  )
  until?: CivilDate;

  @Line.optional('If it is decided elsewhere: where?', 'Say where it is decided, or leave it out') where?: string;

  @HowItIsKnownThatTheFamilyAgrees() madeSure?: string;
}
export type Considered = Act<string, BoardConsidered>;

/** The acts of this stage, in the order in which a case meets them. */
export const BOARD_ACTS = { BoardConsidered } as const satisfies ActClasses;
