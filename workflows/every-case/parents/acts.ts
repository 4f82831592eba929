import type { Act } from '#engine/act';
import { EmailAddress, Line, OneOf, Paragraph, PhoneNumber, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';

/** How much of a case another parent is told. */
export const TOLD = {
  all: 'Whatever the family is told',
  decisions: 'Decisions only, with the rights that go with them',
  nothing: 'Nothing',
} as const;

/**
 * Another person who has parental responsibility, or care of the child, beside the contact of the case: how to reach them, and
 * what they are told. The child's parent is each of them, and each is sent what the law says a parent is sent (Children and
 * Families Act 2014 s.36; Education Act 1996 s.576). Recorded again under the same name, it is what is so from then on.
 */
@Wording({
  title: 'Record another parent, and what they are told',
  why: 'Everybody who has parental responsibility, or care of the child, is the child’s parent, and is written to as such (Education Act 1996, section 576). Their address stands in nothing that the other reads. Record it again under the same name when something changes.',
  told: 'Another parent was recorded, with what they are told.',
})
export class ParentRecorded {
  @Line('Full name', 'Enter the name of the other parent') name: string;
  @Line('Who they are to the child', 'Say who they are to the child', { hint: 'Like: mother, stepfather' })
  relationship: string;

  @YesNo('Do they have parental responsibility?', 'Say whether they have parental responsibility')
  hasResponsibility: boolean;

  @OneOf(TOLD, 'What are they told?', 'Choose what they are told') toldOf: keyof typeof TOLD;

  @Line.optional(
    'If they are not told everything: why, and by which order or law?',
    'Say why they are not told everything, and by which order or law',
    { hint: 'Like: order of the family court of 3 March 2026; they asked for decisions only' },
  )
  lessBecause?: string;

  @PhoneNumber.optional('Telephone number', 'Enter a telephone number, like 07700 900 982') phone?: string;

  @EmailAddress.optional('Email address', 'Enter an email address in the correct format, like name@example.com')
  email?: string;

  @Paragraph.optional('Postal address', 'Enter a postal address, or leave it out') address?: string;

  /** Nobody else in the family may learn that they are written to, nor where they are. */
  @YesNo.optional(
    'Would it put somebody at risk if the rest of the family knew that they are written to?',
    'Say whether it would put somebody at risk',
  )
  sealed?: boolean;
}
export type RecordingAParent = Act<string, ParentRecorded>;

/** Another parent, as they were recorded last, by the number of that event. */
export interface OtherParent extends ParentRecorded {
  readonly sequence: number;
}
