import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, OneOf, Paragraph, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { RECOMMENDING, type Recommending } from '../case.js';

/** How far it is followed, after "is". */
export function howFollowed(isFollowed: boolean | null, inPart = false): string {
  if (inPart) return 'followed in part';
  return isFollowed ? 'followed' : 'not followed';
}

/** A recommendation has been answered in writing: what will be done, and if it is not followed, why (SI 2017/1306 regs 6(3) to (5) and 7(1) to (3)). */
@Wording({
  title: 'Record the answer to a recommendation',
  why: 'In writing, within five weeks that begin with the day of the recommendation: what will be done and, where it is not followed, why (SI 2017/1306 regs 6 and 7).',
  told: ({ to, isFollowed, inPart }: RecommendationAnswered) =>
    `${RECOMMENDING[to]} answered the recommendation: it is ${howFollowed(isFollowed, inPart)}.`,
})
export class RecommendationAnswered {
  @OneOf(RECOMMENDING, 'Who answers?', 'Choose who answers') to: Recommending;
  @YesNo('Is it followed?', 'Say whether it is followed') isFollowed: boolean;

  @YesNo.optional('Is it followed in part only?', 'Say whether it is followed in part only', {
    hint: 'Then say what is not followed, and why',
  })
  inPart?: boolean;

  @Paragraph.optional(
    'What will be done, or why is it not followed?',
    'Say what will be done, or why it is not followed',
  )
  words?: string;

  @Day.optional(
    'When did the council receive the answer of the board?',
    'Enter the day on which the council received it as a date, like 2026-04-02',
    { hint: 'If not today' },
  )
  receivedOn?: CivilDate;
}
export type Answering = Act<string, RecommendationAnswered>;

/** The answer has been copied to the Secretary of State (SI 2017/1306 regs 6(6) and 7(4)). */
@Wording({
  title: 'Record that the answer was copied to the Secretary of State',
  why: 'Within one week that begins with the day of the answer, or of its receipt (SI 2017/1306 regs 6(6) and 7(4)).',
  told: 'The answer was copied to the Secretary of State.',
})
export class AnswerCopied {
  @OneOf(RECOMMENDING, 'Whose answer?', 'Choose whose answer was copied') of: Recommending;
}
export type Copying = Act<string, AnswerCopied>;

/** The acts of this stage, in the order in which a case meets them. */
export const RECOMMENDATIONS_ACTS = { RecommendationAnswered, AnswerCopied } as const satisfies ActClasses;
