import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph, PartList, Pence, Post } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { closed } from '../../every-case/wording.js';
import { type Complaint, owedOf, REMEDY_TITLES, type Remedy } from '../case.js';

/** Something that puts it right: what, by whom and by which day. */
export class RemedyGiven {
  @OneOf(REMEDY_TITLES, 'What kind is it?', 'Choose what kind it is') kind: Remedy['kind'];
  @Line('What will be done', 'Say what will be done') what: string;
  @Pence.optional('How much, in pounds?', 'Give the sum in pounds, like 250.00', { hint: 'For a payment' })
  pence?: number;
  @Post('Who owes it?', 'Choose the post that owes it') owedBy: string;
  @Day('By which day?', 'Enter the day by which it is done as a date, like 2026-05-01') by: CivilDate;
}

/** The field that lists what puts it right. */
export const WhatPutsItRight = () =>
  PartList(() => RemedyGiven, 'What will put it right', {
    hint: 'Each is owed by somebody by a day, and the family hears when it is done',
    mend: 'List what will put it right, or leave it out',
    optional: true,
  });

/** Something that was promised or ordered has been done. */
@Wording({
  title: 'Record that something promised was done',
  why: 'Whoever complained is told what they said and what was done. It is kept open until it is done, however late.',
  told: ({ what }: RemedyDone) => `What had been promised was done: ${closed(what)}`,
})
export class RemedyDone {
  @Line('What is done?', 'Choose what is done', {
    offers: (file: Complaint) =>
      owedOf(file).map(({ item, kind, what }) => ({ value: item, text: `${REMEDY_TITLES[kind]}: ${what}` })),
  })
  remedy: string;

  @Paragraph('What was done, in words for the family?', 'Say what was done, in words for the family') what: string;
  @Pence.optional('How much was paid?', 'Give the sum that was paid in pounds, like 250.00', { hint: 'For a payment' })
  pence?: number;
}
export type DoingARemedy = Act<string, RemedyDone>;

/** The acts of this stage, in the order in which a case meets them. */
export const REMEDIES_ACTS = { RemedyDone } as const satisfies ActClasses;
