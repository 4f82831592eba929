import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { type RemedyGiven, WhatPutsItRight } from '../remedies/acts.js';

const OMBUDSMEN = {
  lgsco: 'The Local Government and Social Care Ombudsman',
  phso: 'The Parliamentary and Health Service Ombudsman',
} as const;

/** An Ombudsman looks at the complaint (Local Government Act 1974 Part 3; Health Service Commissioners Act 1993). */
@Wording({
  title: 'Say that an Ombudsman looks at it',
  told: ({ ombudsman }: OmbudsmanReferred) => `The complaint went to an Ombudsman: ${OMBUDSMEN[ombudsman]}.`,
})
export class OmbudsmanReferred {
  @OneOf(OMBUDSMEN, 'Which Ombudsman?', 'Choose the Ombudsman') ombudsman: keyof typeof OMBUDSMEN;

  @Line.optional('The Ombudsman’s own number for it', 'Give the Ombudsman’s number, or leave it out') number?: string;

  @Day.optional(
    'By when does the Ombudsman want our papers?',
    'Enter the day by which the papers are wanted as a date, like 2026-09-30, or leave it out',
  )
  papersBy?: CivilDate;
}
export type Referring = Act<string, OmbudsmanReferred>;

/** What the Ombudsman asked for has been sent. */
@Wording({ title: 'Record that the papers went to the Ombudsman', told: 'The papers went to the Ombudsman.' })
export class PapersSentToOmbudsman {
  @Line('What was sent?', 'Say what was sent') what: string;
}

/** What an Ombudsman may decide, in words. */
export const DECISIONS = {
  fault: 'There was fault',
  noFault: 'There was no fault',
  notInvestigated: 'It is not investigated further',
} as const;

/** The Ombudsman has decided. What it asks to be done is owed by somebody by a day. */
@Wording({
  title: 'Record what the Ombudsman decided',
  why: 'Give each thing that it asks for with its day, and who owes it: it is watched until it is done.',
  told: ({ decision }: OmbudsmanDecided) => `The Ombudsman decided: ${DECISIONS[decision].toLowerCase()}.`,
  stands: ['decision'],
})
export class OmbudsmanDecided {
  @OneOf(DECISIONS, 'What was decided?', 'Choose what was decided') decision: keyof typeof DECISIONS;
  @Paragraph('In words', 'Say in words what was decided') words: string;
  @WhatPutsItRight() remedies?: RemedyGiven[];
}
export type DecidingAbove = Act<string, OmbudsmanDecided>;

/** The acts of this stage, in the order in which a case meets them. */
export const OMBUDSMAN_ACTS = {
  OmbudsmanReferred,
  PapersSentToOmbudsman,
  OmbudsmanDecided,
} as const satisfies ActClasses;
