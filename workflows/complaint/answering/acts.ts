import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, OneOf, Paragraph, PartList } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSureThatTheyAgree } from '../../every-case/people.js';
import { closed } from '../../every-case/wording.js';
import { BODIES_IN_WORDS, type Complaint, OUTCOMES } from '../case.js';
import { type RemedyGiven, WhatPutsItRight } from '../remedies/acts.js';

const isNhs = ({ route }: Complaint): boolean => route === 'nhs';

/** The answer takes longer, for reasons, and whoever complained is told before its day (Ombudsman's Complaint Handling Code; SI 2006/1738 regs 14(5) and 17(6); SI 2009/309 reg 14(3)). */
@Wording({
  title: 'Say that the answer will take longer, and why',
  why: 'Once at each stage, and before the day has gone by. The new day follows from the route: it is in the letter. In the NHS it is agreed with whoever complained.',
  told: ({ reasons }: AnswerExtended) => `It was said that the answer takes longer, and why: ${closed(reasons)}`,
  familyAgrees: (_facts: object, file: Complaint) => isNhs(file),
})
export class AnswerExtended {
  @Paragraph('Why does it take longer?', 'Say why it takes longer') reasons: string;

  @Day.optional('Until which day, as agreed?', 'Enter the day that was agreed as a date, like 2026-09-30', {
    hint: 'In the NHS a longer time is agreed',
    askedByRule: true,
    askedWhere: isNhs,
  })
  until?: CivilDate;

  @HowItWasMadeSureThatTheyAgree(isNhs) madeSure?: string;
}
export type Extending = Act<string, AnswerExtended>;

/** The answer to one point. */
export class PointAnswered {
  @Line('Which point?', 'Choose the point', {
    offers: ({ points }: Complaint) =>
      points.map(({ point, body }, index) => ({
        value: String(index + 1),
        text: `${index + 1}. ${point} (${BODIES_IN_WORDS[body]})`,
      })),
  })
  point: string;

  @OneOf(OUTCOMES, 'Is it upheld?', 'Choose whether the point is upheld') finding: keyof typeof OUTCOMES;
  @Paragraph('What we found, and why', 'Say what you found, and why') answer: string;
}

/** The complaint has been answered in full, point by point, by somebody who has not answered it at an earlier stage. */
@Wording({
  title: 'Answer the complaint',
  why: 'Whoever records it is who answers. Whoever complained reads every word, who owes what by when, and how to go on: the days are put into the letter.',
  told: ({ outcome }: ComplaintAnswered) => `The complaint was answered: ${OUTCOMES[outcome].toLowerCase()}.`,
  stands: ['outcome'],
})
export class ComplaintAnswered {
  @OneOf(OUTCOMES, 'Is it upheld, taken together?', 'Choose whether it is upheld') outcome: keyof typeof OUTCOMES;

  @PartList(() => PointAnswered, 'The answer to each point', {
    hint: 'Every point that was agreed has an answer of its own',
    mend: 'Answer each point, or leave it out where there is one matter',
    optional: true,
    askedByRule: true,
    askedWhere: ({ points }: Complaint) => points.length > 0,
  })
  points?: PointAnswered[];

  @Paragraph.optional('The answer', 'Give the answer, or leave it out', {
    hint: 'What we looked at, what we found, and why',
  })
  answer?: string;

  @Lines.optional('What has been done already', 'List what has been done already, or leave it out', {
    hint: 'One on each line. What is still to be done goes below, with its day',
  })
  actions?: string[];

  @WhatPutsItRight() remedies?: RemedyGiven[];
}
export type Answering = Act<string, ComplaintAnswered>;

/** Whoever complained is content, or takes it no further here. */
@Wording({
  title: 'Close the complaint',
  why: 'When whoever complained is content, or their time to go on is over. What is still owed stays open until it is done.',
  told: ({ reason }: ComplaintClosed) => `The complaint was closed: ${closed(reason)}`,
})
export class ComplaintClosed {
  @Line('Why is it closed, in words for whoever made it?', 'Say why it is closed', {
    hint: 'They read it, like: you told us that you are content',
  })
  reason: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const ANSWERING_ACTS = { AnswerExtended, ComplaintAnswered, ComplaintClosed } as const satisfies ActClasses;
