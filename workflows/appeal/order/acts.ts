import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, OneOf, Paragraph, SomeOf } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { RECOMMENDING, type Recommending } from '../case.js';
import { UNDERTAKING_TITLES, type Undertaking } from '../duties.js';

const OUTCOMES = {
  upheld: 'Upheld',
  upheldInPart: 'Upheld in part',
  consentOrder: 'By a consent order',
  dismissed: 'Dismissed',
  struckOut: 'Struck out',
} as const;

/** The Tribunal has made its order (SI 2014/1530 reg 43(2)). What it requires runs from the day on which the order was made (reg 44). */
@Wording({
  title: 'Record the order of the Tribunal',
  why: 'Each thing that it requires has a limit of its own, from the day on which the order was made (SI 2014/1530 reg 44). August and Christmas count.',
  told: ({ outcome }: OrderMade) =>
    outcome === 'consentOrder'
      ? 'The Tribunal made a consent order.'
      : `The appeal was ${OUTCOMES[outcome].toLowerCase()}.`,
})
export class OrderMade {
  @OneOf(OUTCOMES, 'How did the appeal end?', 'Choose how the appeal ended') outcome: keyof typeof OUTCOMES;

  /** What the authority must do, by the letters of reg 44(2). */
  @SomeOf.optional(
    UNDERTAKING_TITLES,
    'What does the order require?',
    'Choose what the order requires, or leave it out',
  )
  requires?: Undertaking[];

  @Day.optional('Which date does the order bear?', 'Enter the date on the order as a date, like 2026-03-02', {
    hint: 'If not today',
  })
  madeOn?: CivilDate;

  @Day.optional('When was it sent out?', 'Enter the day on which it was sent out as a date, like 2026-03-04', {
    hint: 'If on another day',
  })
  issuedOn?: CivilDate;

  /** To whom the Tribunal makes recommendations besides (SI 2017/1306 reg 4). */
  @SomeOf.optional(
    RECOMMENDING,
    'To whom does the Tribunal make recommendations?',
    'Choose to whom the Tribunal makes recommendations, or leave it out',
  )
  recommends?: Recommending[];

  @Paragraph.optional('What does it say, in plain words?', 'Say what it says, in plain words, or leave it out')
  words?: string;
}
export type Ordering = Act<string, OrderMade>;

/** The acts of this stage, in the order in which a case meets them. */
export const ORDER_ACTS = { OrderMade } as const satisfies ActClasses;
