import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { OneOf, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import {
  BODIES_IN_WORDS,
  BODY_TITLES,
  type ComplainedOf,
  type Complaint,
  type Lead,
  ROUTE_TITLES,
  type Route,
} from '../case.js';
import { CountsFrom } from '../raising/acts.js';

const { council, icb, nhsProvider } = BODY_TITLES;

/** Several bodies have agreed which of them leads: it gives the one answer, by its own route (SI 2009/309 reg 9). */
@Wording({
  title: 'Record which body leads the answer',
  why: 'Whoever complained gets one answer, from one body. The others say what they say to their points once the family agrees that the complaint is shared with them.',
  told: ({ lead }: LeadAgreed) => `It was agreed that ${BODIES_IN_WORDS[lead]} leads the answer.`,
})
export class LeadAgreed {
  @OneOf({ council, icb, nhsProvider }, 'Which body leads?', 'Choose the body that leads') lead: Lead;
  @OneOf(ROUTE_TITLES, 'By which route does it answer?', 'Choose the route') route: Route;
  @CountsFrom() countsFrom?: CivilDate;
}
export type AgreeingOnALead = Act<string, LeadAgreed>;

/** One of the other bodies has said what it says to its points. It goes into the one answer. */
@Wording({
  title: 'Record what another body says to its points',
  why: 'It goes into the one answer, under the name of that body.',
  told: ({ body }: PartAnswered) => `There is an answer to its points from ${BODIES_IN_WORDS[body]}.`,
  paper: true,
})
export class PartAnswered {
  @OneOf(BODY_TITLES, 'Which body answers?', 'Choose the body that answers', {
    offers: ({ partsOwed }: Complaint) => partsOwed.map(({ body }) => ({ value: body, text: BODY_TITLES[body] })),
  })
  body: ComplainedOf;

  @Paragraph('What it says to each of its points', 'Give what it says to its points') answer: string;
}
export type AnsweringAPart = Act<string, PartAnswered>;

/** The acts of this stage, in the order in which a case meets them. */
export const BODIES_ACTS = { LeadAgreed, PartAnswered } as const satisfies ActClasses;
