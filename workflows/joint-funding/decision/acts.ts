import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Key, Line, Lines, Names, OneOf, Paragraph, Part, PartList, Person, Post } from '../../answers.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { type Asking, Wording } from '../../declaration.js';
import { inPounds } from '../../money/pence.js';
import { PartsGiven } from '../../money/shares-given.js';
import type { Funding } from '../case.js';
import { NO_CASTING_VOTE } from '../panel/acts.js';

/** The field that names the post under whose limit something is agreed without a panel. */
export const OneOfTheDelegations = (mend: string, more: Partial<Asking> = {}) =>
  Post('Under whose limit?', {
    offers: (_file: Funding, area: AreaLimits) =>
      practiceOf(area).funding.delegation.map(({ post, pencePerYear }) => ({
        value: post,
        text: `${area.posts[post]?.title ?? post}, up to ${inPounds(pencePerYear)}`,
      })),
    mend,
    ...more,
  });

/** What every decision about money records, whatever it is. */
export class Decided {
  @Paragraph.optional(
    'The reasons, for the family to read',
    'Give the reasons, so that the family can understand them',
    { askedByRule: true },
  )
  reasons?: string;

  @Lines.optional('Which documents do they rest on?', 'List the documents relied on', {
    hint: 'One on each line',
    askedByRule: true,
  })
  evidence?: string[];

  /** What is recommended, in the words of the tried register where it has been tried. */
  @Lines.optional('What is recommended?', 'List what is recommended, or leave it out', {
    hint: 'In the words of what was tried before. One on each line',
  })
  recommend?: string[];

  @Paragraph.optional(
    'If it has been tried and did not help: why is it worth trying again?',
    'Say why it is worth trying again',
  )
  repeatReason?: string;

  @Person.optional('Who else confirms that this was decided?', 'Say who confirms the decision', {
    askedByRule: true,
    must: { speak: true },
  })
  secondPerson?: string;
}
export type Reasoned = Act<string, Decided>;

/** Everybody whose money it is has said yes. */
@Wording({ title: 'Record that it is agreed', why: NO_CASTING_VOTE, told: 'It was agreed.', stands: [] })
export class FundingAgreed extends Decided {
  /** A panel may ask for it by the name “howAndWhenTheChildReturns”. */
  @Paragraph.optional('How and when will the child return?', 'Say how and when the child will return', {
    hint: 'Say so where the child stays at home',
  })
  howAndWhenTheChildReturns?: string;

  @Day.optional('First day', 'Enter the first day as a date, like 2026-04-13') startsOn?: CivilDate;
  @Line.optional('Who commissions?', 'Say who commissions, or leave it out') leadCommissioner?: string;
  @Line.optional('Who holds the contract?', 'Say who holds the contract, or leave it out') contractHolder?: string;
  @Line.optional('Who looks after quality?', 'Say who looks after quality, or leave it out') qaLead?: string;
  @Person.optional('Key worker', 'Choose the key worker, or leave it out') keyWorker?: string;

  /** Other facts that this area's panel records of every decision: "equality: …". */
  @Lines.optional('What else does the panel record?', 'List what else the panel records, or leave it out', {
    hint: 'One on each line: “equality: …”',
  })
  alsoRecorded?: string[];

  /** The disagreement whose settlement this records. The meeting has nothing to decide then. */
  @Line.optional(
    'The reference of the disagreement that was settled',
    'Give the reference of the disagreement, or leave it out',
    { hint: 'Where there was one' },
  )
  because?: string;
}
export type Agreeing = Act<string, FundingAgreed>;

/** What must be done, by whom and by when. */
export class ConditionSet {
  /** By what it is called later. Its number in the list where it is left out. */
  @Key({ optional: true }) id?: string;
  @Line('What', 'Say what must be done') what: string;
  @Person('By whom?', 'Say who does it', { must: { beAPost: 'too' } }) owner: string;
  @Day('By when?', 'Enter the day by which it must be done as a date, like 2026-04-30') due: CivilDate;
}

/** Everybody whose money it is has said yes, and something must be done, each by somebody and by a day. */
@Wording({
  title: 'Record that it is agreed on conditions',
  why: NO_CASTING_VOTE,
  told: 'It was agreed on conditions.',
  first: ['conditions'],
  unasked: ['because'],
  stands: [],
})
export class FundingAgreedWithConditions extends FundingAgreed {
  @PartList(() => ConditionSet, 'What must be done?', 'List the conditions, each with who and by when')
  conditions: ConditionSet[];
}
export type AgreeingOnConditions = Act<string, FundingAgreedWithConditions>;

/** An officer agrees within what their post may agree to without a panel. */
@Wording({
  title: 'Agree to it without a panel',
  why: 'Only where one agency pays, and it is within what the post may agree to.',
  told: 'An officer agreed to it.',
  first: ['post'],
  unasked: ['because'],
  stands: ['post', 'secondPerson'],
})
export class FundingAgreedUnderDelegation extends FundingAgreed {
  @OneOfTheDelegations('Choose the post under whose limit it is agreed', { must: { beHeldByActor: true } })
  post: string;
}
export type AgreeingAlone = Act<string, FundingAgreedUnderDelegation>;

/**
 * Who pays in the end is open, and the child does not wait: somebody pays from a day on, without prejudice. Paying says
 * nothing of who is responsible.
 */
@Wording({
  title: 'Record who pays until it is settled',
  why: 'Paying says nothing of who is responsible. The child does not wait.',
  told: 'It was paid for while it was settled who must.',
  first: ['payers', 'from', 'until'],
  stands: [],
})
export class InterimFundingAgreed extends Decided {
  @Part(() => PartsGiven, 'Who pays meanwhile?', 'Say who pays meanwhile, and which parts', {
    hint: '100 for one that pays all of it',
  })
  payers: PartsGiven;

  @Day('From', 'Enter the first day as a date, like 2026-03-02') from: CivilDate;

  @Day('By which day must it be settled?', 'Enter the day by which it must be settled as a date, like 2026-05-29')
  until: CivilDate;
}
export type PayingMeanwhile = Act<string, InterimFundingAgreed>;

/** The panel needs something before it can decide. It says what, and by when it is heard again. */
@Wording({
  title: 'Put it off',
  told: 'The panel put it off.',
  first: ['wanted', 'until'],
  unasked: ['evidence', 'recommend', 'repeatReason', 'secondPerson'],
  stands: [],
})
export class FundingDeferred extends Decided {
  @Lines('What exactly is needed?', 'Say exactly what is needed', { hint: 'One on each line' }) wanted: string[];

  @Day('By which day is it heard again?', 'Enter the day by which it is heard again as a date, like 2026-03-25')
  until: CivilDate;

  @Paragraph.optional('Why can it not be decided now?', 'Give the reasons, so that the family can understand them')
  declare reasons?: string;
}
export type PuttingItOff = Act<string, FundingDeferred>;

/** What a decision not to pay, or not yet, records besides. */
class DecidedAgainst extends Decided {
  /** Who secures meanwhile what section F or G of the plan says: nobody can decide that duty away. */
  @Line.optional('Who secures meanwhile what the plan says?', 'Say who secures the provision meanwhile', {
    hint: 'The local authority must secure section F, and the health commissioner section G, whatever a panel decides',
  })
  meanwhileSecuredBy?: string;
}

/** The panel does not pay. What a plan says must be provided is secured all the same, and this says by whom. */
@Wording({
  title: 'Record that the panel does not pay',
  why: 'A panel cannot decide a duty away: what a plan says is secured all the same (Children and Families Act 2014 s.42).',
  told: 'It was refused.',
  first: ['meanwhileSecuredBy'],
  stands: [],
})
export class FundingRefused extends DecidedAgainst {
  /** Lines that are refused; all of them where it is left out. */
  @Names({ mend: 'List the lines that are refused, or leave it out', optional: true }) lines?: string[];
}
export type Refusing = Act<string, FundingRefused>;

/** Somebody whose money it is has not said yes. That is an outcome: it opens a disagreement, and the child does not wait for it. */
@Wording({
  title: 'Record that it is not agreed',
  why: 'It opens a disagreement, with a day for each step. What the child has goes on.',
  told: 'It was not agreed.',
  first: ['meanwhileSecuredBy'],
  unasked: ['evidence', 'recommend', 'repeatReason', 'secondPerson'],
  stands: [],
})
export class FundingNotAgreed extends DecidedAgainst {
  @Paragraph.optional('Where do they differ?', 'Give the reasons, so that the family can understand them')
  declare reasons?: string;
}

/** The family, the provider and those who pay have the decision in writing, with its reasons and the family's rights. */
@Wording({
  title: 'Tell everybody the decision in writing',
  why: 'The family gets the letter, with the reasons and their rights; the provider and those who pay are told what is theirs to do.',
  told: 'Everybody had the decision in writing.',
})
export class DecisionNotified {
  @Person.optional('Who at the provider is told?', 'Choose who at the provider is told, or leave it out')
  providerContact?: string;

  @Lines.optional('What was sent with it?', 'List what was sent, or leave it out', { hint: 'One on each line' })
  documents?: string[];

  /** How it was told beside the letter: a call, a talk. */
  @Line.optional('How else was the family told?', 'Say how else they were told, or leave it out', {
    hint: 'A call, a talk',
  })
  how?: string;
}
export type Telling = Act<string, DecisionNotified>;

const GROUNDS = {
  newInformation: 'Something is new',
  processError: 'It was not decided as it should have been',
} as const;

/** The family asks that a decision is looked at again: something new is known, or it was not reached as it should have been. */
@Wording({
  title: 'Ask that the decision is looked at again',
  why: 'For something new, or where it was not decided as it should have been. Somebody else may chair.',
  told: 'The family asked that it be looked at again.',
})
export class DecisionReviewRequested {
  @OneOf(GROUNDS, 'Why?', 'Choose why') ground: keyof typeof GROUNDS;
  @Paragraph('What is new, or what went wrong?', 'Say what is new, or what went wrong') words: string;
}
export type AskingAgain = Act<string, DecisionReviewRequested>;
