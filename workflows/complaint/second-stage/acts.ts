import type { Act, ActClasses } from '#engine/act';
import { Line, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../../every-case/people.js';
import { closed } from '../../every-case/wording.js';
import type { Complaint } from '../case.js';

/** Whoever complained is not content with the answer, and asks that somebody else looks at it (Ombudsman's Complaint Handling Code, stage 2; SI 2006/1738 reg 17). */
@Wording({
  title: 'Ask for stage 2',
  why: 'Somebody who had no part in the first answer looks at it again. It changes nothing in your child’s case, and you need not do it before you appeal.',
  told: 'Whoever complained asked for stage 2.',
  familysOwn: true,
})
export class StageTwoRequested {
  @Paragraph(
    'What is not right about the answer, or about having none?',
    'Say what is not right about the answer, or about having none',
  )
  why: string;

  @Paragraph.optional('If the day to ask has gone by: why is it late?', 'Say why it is late, or leave it out')
  lateBecause?: string;

  @HowItWasMadeSure() madeSure?: string;
}
export type GoingOn = Act<string, StageTwoRequested>;

/** Stage 2 has been acknowledged by whoever answers it, and what is looked at again agreed. */
@Wording({
  title: 'Acknowledge stage 2',
  why: 'Agree what is looked at again. Under the Children Act an investigation needs an independent person as well (SI 2006/1738 reg 17).',
  told: ({ definition }: StageTwoAcknowledged) =>
    `Stage 2 was acknowledged, and what is looked at again was agreed: ${closed(definition)}`,
})
export class StageTwoAcknowledged {
  @Line('What is looked at again, as agreed?', 'Say what was agreed to be looked at again') definition: string;

  @Line.optional('Who is independent of the council and takes part?', 'Give the name, or leave it out', {
    askedByRule: true,
    askedWhere: ({ route }: Complaint) => route === 'childrenAct',
  })
  independent?: string;
}
export type AcknowledgingStageTwo = Act<string, StageTwoAcknowledged>;

/** The acts of this stage, in the order in which a case meets them. */
export const SECOND_STAGE_ACTS = { StageTwoRequested, StageTwoAcknowledged } as const satisfies ActClasses;
