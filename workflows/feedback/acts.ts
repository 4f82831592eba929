import type { Act, ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Count, Day, Line, OneOf, Paragraph, Post } from '../answers.js';
import { Wording } from '../declaration.js';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { type Contact, TheContact } from '../every-case/people.js';
import { closed } from '../every-case/wording.js';
import { type Feedback, KINDS } from './case.js';

/** Somebody says how a service is, or what would be better. They need not say who they are. */
@Wording({
  title: 'Tell us what you think, or thank somebody',
  why: 'You hear what we do about it, if you say how to reach you. If you are not content with how you were treated, make a complaint: it has to be answered by a day.',
  told: 'Somebody told us what they think.',
  paper: true,
})
export class FeedbackReceived {
  @OneOf(KINDS, 'What is it?', 'Choose what it is') kind: keyof typeof KINDS;
  @Paragraph('What would you like to say?', 'Say what you would like to say') words: string;

  @Count.optional('If it is a petition: how many have signed it?', 'Give the number of those who signed it')
  signed?: number;

  @Case.optional('The reference of the case that it is about', 'Give the reference of the case, or leave it out')
  case?: string;

  @TheContact({
    hint: 'If you would like to hear what we do about it. One way to reach you is enough',
    mend: 'Tell us how to reach you, or leave it out',
    optional: true,
  })
  contact?: Contact;
}
export type Saying = Act<string, FeedbackReceived>;

/** Somebody has read it, and it is with whoever can answer it. */
@Wording({
  title: 'Say who answers it',
  why: 'Petitions go to whoever speaks for the board. If it is a complaint after all, ring them and help them to make one: it has days by which it is answered.',
  told: 'It was said who answers it.',
})
export class FeedbackTriaged {
  @Post('Who answers it?', 'Choose the post that answers it') goesTo: string;
}
export type Sorting = Act<string, FeedbackTriaged>;

/** Whoever said it has been answered: what they said, and what we say to it. */
@Wording({
  title: 'Answer what was said',
  why: 'Whoever said it reads both, if they said how to reach them.',
  told: ({ youSaid }: FeedbackAnswered) => `It was answered. They said: ${closed(youSaid)}`,
})
export class FeedbackAnswered {
  @Line('You said, in a sentence without names', 'Say in a sentence what was said, without names') youSaid: string;
  @Paragraph('What do we say to it?', 'Say what we say to it') answer: string;
}

/** Something will be changed because of it, by somebody, by a day. */
@Wording({
  title: 'Agree what will be changed',
  why: 'It is owed by a post by a day, and whoever said it hears when it is done.',
  told: ({ weWill }: ActionAgreed) => `It was agreed what will be changed: ${closed(weWill)}`,
})
export class ActionAgreed {
  @Line('We will', 'Say what will be changed') weWill: string;
  @Post('Who owes it?', 'Choose the post that owes it') owedBy: string;
  @Day('By which day?', 'Enter the day by which it is done as a date, like 2026-09-30') dueOn: CivilDate;
}
export type Agreeing = Act<string, ActionAgreed>;

/** Nothing is changed because of it, for a reason that whoever said it reads. */
@Wording({
  title: 'Say that nothing is changed, and why',
  why: 'Thanks that were passed on are a reason. Whoever said it reads it.',
  told: ({ because }: NothingChanged) => `Nothing is changed because of it: ${closed(because)}`,
})
export class NothingChanged {
  @Line('Why?', 'Say why nothing is changed') because: string;
}

/** What was to be changed has been. */
@Wording({
  title: 'Record that it was changed',
  told: ({ weDid }: ActionDone) => `It was changed: ${closed(weDid)}`,
})
export class ActionDone {
  @Line('We did', 'Say what was done') weDid: string;
}

/** What was said and what was done has been published, without names. */
@Wording({
  title: 'Record where “you said, we did” was published',
  why: 'Without names, and without anything by which somebody could be known.',
  told: ({ where }: ChangePublished) => `What was said and done was published: ${closed(where)}`,
})
export class ChangePublished {
  @Line('Where was it published?', 'Say where it was published') where: string;
}

/** What may be recorded about a piece of feedback, in the order in which a case meets it. */
export const FEEDBACK_ACTS = {
  FeedbackReceived,
  FeedbackTriaged,
  FeedbackAnswered,
  ActionAgreed,
  NothingChanged,
  ActionDone,
  ChangePublished,
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act about a piece of feedback. */
export type FeedbackAct = ActOf<typeof FEEDBACK_ACTS> | ClockAct;

/** The words in which its tables are written. */
export const { clocks, on } = tablesOf<Feedback, FeedbackAct>();
