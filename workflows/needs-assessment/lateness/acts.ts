import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';

/** A ground on which the law excuses lateness. It sets no new date and pauses nothing: "as soon as practicable" remains. */
export interface Ground {
  readonly title: string;
  readonly law: string;
  /** Advice whose six weeks it excuses: by adviser; all where it does not say. */
  readonly advice: 'every' | 'educationOnly' | 'healthBodiesOnly';
  /** Whether it excuses the 6, 16 and 20 weeks as well. */
  readonly excusesTheAuthority: boolean;
  /** For how many weeks on end it must have lasted, where the law says so. */
  readonly atLeastWeeks?: number;
  /** Its days may be on record beside the case: school terms are. */
  readonly isOnRecord?: true;
}

/** Every ground there is (SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)). A waiting list, a want of staff and Christmas are not among them. */
export const GROUNDS: Readonly<Record<string, Ground>> = {
  schoolClosure: {
    title: 'The school was closed for four weeks or more when its advice was asked for',
    law: 'SI 2014/1530 regs 5(4)(a) and (b), 10(4)(a) and (b), 13(3)',
    advice: 'educationOnly',
    excusesTheAuthority: true,
    atLeastWeeks: 4,
    isOnRecord: true,
  },
  exceptionalCircumstances: {
    title: 'Exceptional personal circumstances of the child, the parent or the young person',
    law: 'SI 2014/1530 regs 5(4)(c), 8(2)(a), 10(4)(c), 13(3)',
    advice: 'every',
    excusesTheAuthority: true,
  },
  absentFromTheArea: {
    title: 'The child, the parent or the young person was away from the area for four weeks or more',
    law: 'SI 2014/1530 regs 5(4)(d), 8(2)(b), 10(4)(d), 13(3)',
    advice: 'every',
    excusesTheAuthority: true,
    atLeastWeeks: 4,
  },
  missedAppointment: {
    title: 'The child or young person missed an appointment for an examination or a test',
    law: 'SI 2014/1530 reg 8(2)(c)',
    advice: 'healthBodiesOnly',
    excusesTheAuthority: false,
  },
};

/** A ground in the middle of a sentence. */
export const groundInWords = (ground: string): string => midSentence(GROUNDS[ground]?.title ?? ground);

/** The authority's own limits that a ground may excuse, by clock. */
export const AUTHORITYS_LIMITS = ['ehcna-decision', 'ehcp-refusal', 'ehcp-final'] as const;

/** What the form offers besides, so that the answer can be a refusal with the law. */
const NO_GROUND = {
  value: 'another',
  text: 'Another reason, such as a waiting list, a shortage of staff or a Christmas closure',
};

/**
 * Lateness is said to be excused (SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)). Only the grounds in the regulations can
 * be recorded. Nothing is paused and no new date arises; it counts once a second person has approved it.
 */
@Wording({
  title: 'Record why lateness is excused',
  why: 'Only the grounds in the Regulations count, with evidence, once a second person approves. Nothing is paused and no date moves.',
  told: ({ ground }: ExceptionClaimed) => `Lateness was said to be excused: ${groundInWords(ground)}.`,
})
export class ExceptionClaimed {
  @Line('On which ground?', 'Choose the ground', {
    options: [...Object.entries(GROUNDS).map(([value, { title: text }]) => ({ value, text })), NO_GROUND],
  })
  ground: string;

  /** The adviser whose advice is late, or the authority's own limit ("ehcna-decision", "ehcp-refusal", "ehcp-final"). */
  @Line('Whose advice, or which limit?', 'Say whose advice it is about, or which limit', {
    hint: 'An adviser, or ehcna-decision, ehcp-refusal, ehcp-final',
  })
  about: string;

  @Lines.optional('What is the evidence?', 'List the evidence', { hint: 'One on each line' }) evidence?: string[];

  /** With the next: may be left out for a closure that is on record for the school or its area. */
  @Day.optional(
    'First day of the closure or the absence',
    'Enter the first day of the closure or the absence as a date, like 2026-07-22',
    { hint: 'Leave both days blank for a closure, and the school terms on record are used' },
  )
  firstDay?: CivilDate;

  @Day.optional(
    'Day on which the school opened again, or they came back',
    'Enter the day on which the school opened again, or they came back, like 2026-09-02',
  )
  endsOn?: CivilDate;

  /** Where the school's own dates are shown, where they are not those on record. */
  @Line.optional(
    'Where are the school’s own dates shown?',
    'Say where the school’s own dates are shown, or leave it out',
    { hint: 'Only where the school was closed on other days than its area' },
  )
  datesShownBy?: string;
}
export type Claim = Act<string, ExceptionClaimed>;

/** A second person has looked at the evidence and approves the exception. The clock shows as breached, with the exception. */
@Wording({
  title: 'Approve the exception',
  why: 'By somebody other than whoever claimed it.',
  told: 'A second person approved what was said to excuse lateness. No date moved.',
})
export class ExceptionApproved {
  @Paragraph.optional('What convinced you?', 'Say what convinced you, or leave it out') because?: string;
}

/** A second person has looked at the evidence and does not approve the exception. */
@Wording({
  title: 'Do not approve the exception',
  told: 'A second person did not approve what was said to excuse lateness.',
})
export class ExceptionRejected {
  @Line('Why not?', 'Say why it is not approved') because: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const LATENESS_ACTS = { ExceptionClaimed, ExceptionApproved, ExceptionRejected } as const satisfies ActClasses;
