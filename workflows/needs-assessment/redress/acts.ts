import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, OneOf, Paragraph, YesNo } from '../../answers.js';
import { type Asking, Wording } from '../../declaration.js';
import { type Child, type Contact, TheChild, TheContact } from '../../every-case/people.js';
import { DoneWithout, type WithoutAdvice } from '../advice/acts.js';
import { WithoutThePanel } from '../panel/acts.js';

/** On what a refusal to assess may rest, and on what it may not. */
const TESTS = {
  'section36(8)': 'The test of section 36(8) is not met',
  assessedWithinSixMonths: 'The child was assessed within the last six months (section 36(6)(b))',
  localCriteria: 'Local criteria, a band or a score',
} as const;

/** What may bring a refusal to an end. */
export const REVERSALS = {
  mediation: 'An agreement in mediation',
  concession: 'The authority concedes the appeal',
  tribunalOrder: 'An order of the Tribunal',
  newInformation: 'New information',
} as const;

/** What brought it to an end, in the middle of a sentence. */
export const broughtBy = (reversal: keyof typeof REVERSALS): string => midSentence(REVERSALS[reversal]);

const REVERSED = 'Choose what brought the refusal to an end';

/** The field of a decision after a refusal: what brought this to an end. The refusal and its date stay recorded as they were. */
export const WhatReversedIt = () =>
  OneOf.optional(REVERSALS, 'If this follows a refusal: what brought it to an end?', REVERSED);

/** A decision that may follow a refusal. */
export interface Reversing {
  readonly reverses?: keyof typeof REVERSALS;
}

/** The field that says whether the letter has its block of rights. */
export const LetterSetsOutRights = () =>
  YesNo.optional('Does the letter set out the family’s rights?', 'Say whether the letter sets out the family’s rights');

/** The field for the day on which the letter was sent, where it is another: the family's time runs from it. */
export const LetterSentOn = (more: Partial<Asking> = {}) =>
  Day('When was the letter sent?', {
    hint: 'If not today',
    mend: 'Enter the day on which the letter was sent as a date, like 2026-10-05',
    optional: true,
    ...more,
  });

/**
 * The authority will not assess (Children and Families Act 2014 s.36(5); SI 2014/1530 regs 4(1) and 5). The letter gives
 * the reasons, the right to appeal and its time limit, mediation, disagreement resolution and advice (reg 5(3)).
 */
@Wording({
  title: 'Decide not to assess',
  why: 'A refusal rests on section 36(8) alone. Local criteria are guidance. The letter prints the family’s dates to mediate and to appeal.',
  told: ({ test }: AssessmentRefused) => `It was decided not to assess: ${midSentence(TESTS[test])}.`,
})
export class AssessmentRefused {
  @OneOf(TESTS, 'On what does the refusal rest?', 'Choose on what the refusal rests') test: keyof typeof TESTS;
  @Paragraph.optional('Reasons, in plain words', 'Give the reasons') reasons?: string;
  @LetterSetsOutRights() rightsBlock?: boolean;
  @LetterSentOn() sentOn?: CivilDate;

  @Day.optional(
    'When can the family meet you about it?',
    'Enter the day offered for a meeting as a date, like 2026-10-12, or leave it out',
  )
  meetingOfferedOn?: CivilDate;

  @WithoutThePanel() underDelegation?: string;
}
export type RefusingToAssess = Act<string, AssessmentRefused>;

/** The authority will not make a plan (SI 2014/1530 reg 10). The letter goes with the feedback of the assessment and the family's rights. */
@Wording({
  title: 'Decide not to issue a plan',
  why: 'Within sixteen weeks of the request, with reasons and rights (SI 2014/1530 reg 10).',
  told: 'It was decided not to issue a plan.',
})
export class PlanRefused {
  @Paragraph.optional('Reasons, in plain words', 'Give the reasons') reasons?: string;
  @LetterSetsOutRights() rightsBlock?: boolean;
  @LetterSentOn() sentOn?: CivilDate;
  @DoneWithout() without?: WithoutAdvice[];

  @WithoutThePanel() underDelegation?: string;
}

/** What every refusal has. */
export type Refused = Pick<AssessmentRefused & PlanRefused, 'reasons' | 'rightsBlock'>;

/**
 * A refusal to assess has come to nothing: the authority did not oppose an appeal (SI 2014/1530 reg 45(3)), the Tribunal
 * ordered an assessment (reg 44(2)(b)), or it was agreed in mediation (reg 42). It opens the assessment that is owed, as a
 * case of its own beside the refusal, which stays as it was recorded. The limits of the request do not run here: ten and
 * fourteen weeks run from the concession, the order or the agreement, on the case of the disagreement.
 */
@Wording({
  title: 'Open an assessment after a refusal was reversed',
  why: 'The refusal stays as it was recorded, on its own case. Ten and fourteen weeks run from the concession, the order or the agreement (SI 2014/1530 regs 42, 44 and 45).',
  told: ({ because }: RefusalReversed) =>
    `An assessment was opened after a refusal was reversed: ${broughtBy(because)}.`,
})
export class RefusalReversed {
  @TheChild({ mend: 'Tell us the child’s name' }) child: Child;
  @TheContact({ mend: 'Tell us whom to contact, and how' }) contact: Contact;
  @OneOf(REVERSALS, 'What brought the refusal to an end?', REVERSED) because: keyof typeof REVERSALS;
  @Paragraph.optional('What was decided?', 'Say more, or leave it out') reasons?: string;

  /** The case of the appeal, on which the days that are owed are kept. */
  @Case({ mend: 'Give the reference of the appeal, or leave it out', optional: true }) appeal?: string;

  @Day({ mend: 'Enter the day by which a refusal of a plan is due as a date, or leave it out', optional: true })
  noPlanBy?: CivilDate;

  @Day({ mend: 'Enter the day by which the final plan is due as a date, or leave it out', optional: true })
  finalBy?: CivilDate;
}
export type Reopening = Act<string, RefusalReversed>;

/** What comes of a family's right to mediate and to appeal, as far as this case counts it or shows a day because of it. */
const REDRESS = {
  opened: 'The family’s time to mediate and to appeal began, on a case of its own.',
  certificate: 'A mediation certificate was issued.',
  mediation: 'Mediation was held.',
  lodged: 'An appeal was made to the Tribunal.',
  registered: 'The Tribunal registered the appeal.',
  planAmended:
    'The plan was amended and sent to the family, by order, by agreement or because an appeal was not opposed. It can be appealed, on a case of its own.',
} as const;

/** Which decision it is about, as the SEN2 return counts it: the request, the assessment, or something later. */
const COUNTED_WITH = ['request', 'assessment', 'other'] as const;

const REFERENCE = { mend: 'Send the reference of the appeal' } as const;

/**
 * Something has been done on the case of the family's right to appeal: it was opened, a certificate was issued, mediation
 * was held, an appeal was made or registered. Recorded by our own parts in the same moment.
 */
@Wording({ told: ({ what }: RedressNoted) => REDRESS[what] })
export class RedressNoted {
  @Case(REFERENCE) appeal: string;
  @OneOf(REDRESS, { mend: 'Send what was done' }) what: keyof typeof REDRESS;
  @OneOf(COUNTED_WITH, { mend: 'Send which decision it is about' }) about: (typeof COUNTED_WITH)[number];
}
export type Noting = Act<string, RedressNoted>;

const REVERSED_THERE = { mend: 'Send what brought the refusal to an end' } as const;

/**
 * An assessment is owed after it had been refused: the Tribunal ordered it (SI 2014/1530 reg 44(2)(b)) or it was agreed in
 * mediation (reg 42(2)), and the family has been told. The refusal and its date stay as they were recorded. The limits of
 * the request do not run again: those of the order or the agreement run on the case of the appeal.
 */
@Wording({
  told: ({ because }: AssessmentOrdered) =>
    `An assessment became owed after it had been refused: ${broughtBy(because)}.`,
})
export class AssessmentOrdered {
  @Case(REFERENCE) appeal: string;
  @OneOf(REVERSALS, REVERSED_THERE) because: keyof typeof REVERSALS;
  @Day({ mend: 'Send the day by which a refusal of a plan is due', optional: true }) noPlanBy?: CivilDate;
  @Day({ mend: 'Send the day by which the final plan is due', optional: true }) finalBy?: CivilDate;
}
export type OrderingAnAssessment = Act<string, AssessmentOrdered>;

/** The same for a plan that had been refused (regs 42(2), 44(2)(c) and 45(6)). */
@Wording({
  told: ({ because }: PlanOrdered) => `A plan became owed after it had been refused: ${broughtBy(because)}.`,
})
export class PlanOrdered {
  @Case(REFERENCE) appeal: string;
  @OneOf(REVERSALS, REVERSED_THERE) because: keyof typeof REVERSALS;
  @Day({ mend: 'Send the day by which the draft is due', optional: true }) draftBy?: CivilDate;
  @Day({ mend: 'Send the day by which the final plan is due', optional: true }) finalBy?: CivilDate;
}
export type OrderingAPlan = Act<string, PlanOrdered>;

/** The acts of this stage, in the order in which a case meets them. */
export const REDRESS_ACTS = {
  RefusalReversed,
  AssessmentRefused,
  PlanRefused,
  RedressNoted,
  AssessmentOrdered,
  PlanOrdered,
} as const satisfies ActClasses;
