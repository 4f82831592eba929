import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Lines, Names, OneOf, Paragraph, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import {
  AddressOfTheSetting,
  type Child,
  type Contact,
  HowItWasMadeSure,
  TheChild,
  TheContact,
} from '../../every-case/people.js';
import { WithoutThePanel } from '../panel/acts.js';
import { broughtBy, type REVERSALS, WhatReversedIt } from '../redress/acts.js';

/** Who may ask, as the SEN2 return counts them: 1 parent or young person, 2 setting, 3 health, 4 social care, 5 other. */
export const SOURCES = {
  parentOrYoungPerson: 'A parent or young person',
  setting: 'A school, nursery or college',
  health: 'Somebody in health',
  socialCare: 'Somebody in social care',
  other: 'Somebody else',
} as const;

/**
 * Somebody entitled to has asked for an EHC needs assessment (Children and Families Act 2014 s.36(1)), or has brought a
 * child to the authority's attention (s.36(3)). The six, sixteen and twenty weeks start together on the day of receipt.
 */
@Wording({
  title: 'Ask for an EHC needs assessment',
  why: 'A parent, a young person, a school or a college may ask (Children and Families Act 2014, section 36(1)); anybody else may bring a child to the authority’s attention. Nobody may refuse to take the request.',
  told: ({ source }: AssessmentRequested) =>
    `An EHC needs assessment was asked for by ${midSentence(SOURCES[source])}.`,
})
export class AssessmentRequested {
  @TheChild({ mend: 'Tell us the child’s name' }) child: Child;
  @TheContact({ mend: 'Tell us whom to contact, and how' }) contact: Contact;
  @OneOf(SOURCES, 'Who asks?', 'Choose who asks') source: keyof typeof SOURCES;

  @Day.optional('When was it received?', 'Enter the day on which it was received as a date, like 2026-05-26', {
    hint: 'If not today. All time limits run from this day.',
  })
  receivedOn?: CivilDate;

  /** The day of the last assessment, where there was one: within six months the authority need not consider another (s.36(6)(b)). */
  @Day.optional(
    'When was the child last assessed for a plan?',
    'Enter the day of the last assessment as a date, like 2025-11-03, or leave it out',
    { hint: 'If ever' },
  )
  lastAssessedOn?: CivilDate;

  @Paragraph.optional('Why?', 'Say why, or leave it out') reasons?: string;

  @Line.optional('Why is this another request?', 'Say why this is another request, or leave it out', {
    hint: 'Only where you were told that there is an open request for this child already: a twin, or somebody with a wrong number',
  })
  separateBecause?: string;

  @AddressOfTheSetting() settingEmail?: string;
}
export type Requesting = Act<string, AssessmentRequested>;

/** The people whom the regulations name have been told that an assessment is being considered (SI 2014/1530 reg 4(2)). */
@Wording({
  title: 'Record that the partners have been told',
  why: 'The family, the ICB, social care and the head or principal must be told that an assessment is being considered (SI 2014/1530 reg 4(2)).',
  told: 'The partners were told that an assessment was being considered.',
})
export class PartnersNotified {
  @Lines.optional('Who was told?', 'List who was told', { hint: 'One on each line' }) to?: string[];
  @AddressOfTheSetting() settingEmail?: string;
}
export type Telling = Act<string, PartnersNotified>;

/**
 * Somebody has told the authority what it should know, or sent it something to read. The parent or young person may, as of
 * right (Children and Families Act 2014 s.36(7)(b)), and what they send must be considered (SI 2014/1530 reg 7(b)). It goes with each request
 * for advice (reg 6(3)).
 */
@Wording({
  paper: true,
  title: 'Tell us something, or send us something to read',
  why: 'The family may do so at any time (Children and Families Act 2014, section 36(7)). It goes to everybody who is asked for advice (SI 2014/1530 reg 6(3)).',
  told: 'The authority was told something, or was sent something to read.',
})
export class InformationSupplied {
  @Paragraph('What should we know?', 'Say what was sent or told') what: string;
  @Line.optional('Who sent it?', 'Say who sent it, or leave it out', { hint: 'If not you' }) from?: string;
}

/** The authority will assess: the child has or may have special educational needs and it may be necessary to make provision by a plan (s.36(8)). */
@Wording({
  title: 'Decide to assess',
  why: 'The only test: the child has or may have special educational needs, and it may be necessary to make provision by a plan (section 36(8)).',
  told: ({ reverses }: AssessmentAgreed) =>
    reverses
      ? `It was decided to assess after a refusal was reversed: ${broughtBy(reverses)}.`
      : 'It was decided to assess.',
  undoes: ['AssessmentRefused'],
  undoesWhen: ({ reverses }: AssessmentAgreed) => Boolean(reverses),
})
export class AssessmentAgreed {
  /** The only test in law; local criteria are guidance. */
  @Line.optional('How is the test of section 36(8) met?', 'Say how the test of section 36(8) is met') test?: string;
  @Paragraph.optional('Reasons', 'Give the reasons, or leave it out') reasons?: string;
  @WhatReversedIt() reverses?: keyof typeof REVERSALS;

  @WithoutThePanel() underDelegation?: string;
}
export type AgreeingToAssess = Act<string, AssessmentAgreed>;

/** Whoever asked has taken the request back. */
@Wording({
  title: 'Record that the request has been withdrawn',
  why: 'Only the family can withdraw a request, and each parent only their own: where another parent still wants it, it goes on. Everybody who works on it is told to stop.',
  told: ({ reason }: RequestWithdrawn) => `The request was withdrawn: ${reason}.`,
  familysOwn: true,
})
export class RequestWithdrawn {
  @Line('Why was it withdrawn?', 'Say why the request was withdrawn') reason: string;

  @Line.optional('Who in the family asked?', 'Say who in the family asked', { hint: 'If you record it for them' })
  askedBy?: string;

  @Day.optional('When did they ask?', 'Enter the day on which they asked as a date, like 2026-06-22')
  askedOn?: CivilDate;

  /** Where it is not whoever the request came from that takes it back. */
  @YesNo.optional(
    'Does whoever asked for the assessment agree?',
    'Say whether whoever asked for the assessment agrees',
    { hint: 'Where it is somebody else in the family who takes it back' },
  )
  askerAgrees?: boolean;

  @HowItWasMadeSure() madeSure?: string;
}
export type Withdrawing = Act<string, RequestWithdrawn>;

/** The child has moved and another authority is responsible now (Children and Families Act 2014 s.24). Its clocks are its own. */
@Wording({
  title: 'Record that another authority is responsible',
  why: 'The new authority has clocks of its own. Nothing here is passed over in silence.',
  told: ({ to }: ResponsibilityMoved) => `Another authority became responsible: ${to}.`,
})
export class ResponsibilityMoved {
  @Line('Which authority is responsible now?', 'Say which authority is responsible now') to: string;
}

/** The same assessment has been asked for twice: this request goes on with the one that came first, and its days are those of that one. */
@Wording({
  title: 'Put it together with an earlier request',
  why: 'Where one child has two open requests. The earlier one goes on, and whoever made this one is told so. It is no withdrawal: nobody has taken anything back.',
  told: 'It was put together with an earlier request for the same child.',
})
export class DuplicateEnded {
  @Case('The reference of the request that came first', 'Give the reference of the earlier request') case: string;
}

/** A later request for the same child has been put together with this one. Recorded by our own parts in the same moment. */
@Wording({
  told: 'A later request for the same child was put together with this one.',
  elsewhere: 'Recorded on the later request, where it is put together with this one.',
})
export class DuplicateJoined {
  @Case({ mend: 'Send the reference of the later request' }) case: string;
  @Day({ mend: 'Send the day on which it was received' }) receivedOn: CivilDate;
  @Line({ mend: 'Send who is to see where it stands, or leave it out', optional: true }) referrer?: string;

  /** By what the child of the later request is known. */
  @Names({ mend: 'Send by what the child is known', ours: true }) keys: readonly string[];
}
export type Joining = Act<string, DuplicateJoined>;

const NOT_AN_END = {
  mistake: 'It was recorded by mistake',
  notTheirs: 'Whoever asked for the assessment had not taken the request back',
  stillResponsible: 'This authority is responsible after all',
} as const;

/**
 * The request had not come to its end after all: it goes on where it stood, and its six, sixteen and twenty weeks run from
 * the day on which it was received, as if it had never ended (Children and Families Act 2014 s.36; SI 2014/1530 regs 5, 10 and 13).
 */
@Wording({
  title: 'Take the request up again',
  why: 'Where it should not have been ended. It goes on where it stood, and every limit runs from its original start: what is late by then is late. For a new wish there is a new request.',
  told: ({ because }: RequestResumed) => `The request was taken up again: ${midSentence(NOT_AN_END[because])}.`,
  undoes: ['RequestWithdrawn', 'ResponsibilityMoved', 'DuplicateEnded'],
})
export class RequestResumed {
  @OneOf(NOT_AN_END, 'Why had it not ended?', 'Choose why the request had not ended') because: keyof typeof NOT_AN_END;
  @Line('What happened?', 'Say what happened, and who told you', { hint: 'The family will read this' }) what: string;
}

/** What was sent after a request had ended, or after a decision, has been read, and what follows from it is said. */
@Wording({
  title: 'Say what follows from new information',
  why: 'Where a request has ended or has been refused. If it should not have ended, take it up again; if something new reverses a refusal, decide to assess.',
  told: 'What had been sent was read, and what follows was decided.',
})
export class NewInformationConsidered {
  @Line('What follows from it, and why?', 'Say what follows from it, and why', { hint: 'The family will read this' })
  conclusion: string;
}

/** The child has died. Everything stops, and nobody is written to without a person having thought about it. */
@Wording({
  title: 'Record that the child has died',
  why: 'Every clock stops. Nobody in the family is written to.',
  told: 'It was recorded that the child had died.',
})
export class ChildDied {
  @Line('Who told us?', 'Say who told us') toldBy: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const REQUEST_ACTS = {
  AssessmentRequested,
  PartnersNotified,
  InformationSupplied,
  AssessmentAgreed,
  RequestWithdrawn,
  ResponsibilityMoved,
  DuplicateEnded,
  DuplicateJoined,
  RequestResumed,
  NewInformationConsidered,
  ChildDied,
} as const satisfies ActClasses;
