import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Key, Line, Lines, Names, OneOf, Paragraph, Part, PartList, Person } from '../../answers.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { Wording } from '../../declaration.js';
import { inPounds } from '../../money/pence.js';
import { PartsGiven } from '../../money/shares-given.js';
import type { Funding } from '../case.js';
import { NO_CASTING_VOTE } from '../panel/acts.js';

/** The field that names the post under whose limit something is agreed without a panel. */
export const OneOfTheDelegations = (mend: string) =>
  Line('Under whose limit?', {
    offers: (_file: Funding, area: AreaLimits) =>
      practiceOf(area).funding.delegation.map(({ post, pencePerYear }) => ({
        value: post,
        text: `${area.posts[post]?.title ?? post}, up to ${inPounds(pencePerYear)}`,
      })),
    mend,
  });

/** What every decision about money records, whatever it is. */
export class Decided {
  @Paragraph('The reasons, for the family to read', {
    mend: 'Give the reasons, so that the family can understand them',
    optional: 'byRule',
  })
  reasons?: string;

  /** The documents relied on. */
  @Lines('Which documents do they rest on?', {
    hint: 'One on each line',
    mend: 'List the documents relied on',
    optional: 'byRule',
  })
  evidence?: string[];

  /** What is recommended, in the words of the tried register where it has been tried. */
  @Lines('What is recommended?', {
    hint: 'In the words of what was tried before. One on each line',
    mend: 'List what is recommended, or leave it out',
    optional: true,
  })
  recommend?: string[];

  @Paragraph('If it has been tried and did not help: why is it worth trying again?', {
    mend: 'Say why it is worth trying again',
    optional: true,
  })
  repeatReason?: string;

  /** Somebody else who was there and says that this is what was decided. */
  @Person('Who else confirms that this was decided?', { mend: 'Say who confirms the decision', optional: 'byRule' })
  secondPerson?: string;

  /** Who did not share the view of the others, and why. */
  @Lines('Who did not agree, and why?', {
    hint: 'One on each line',
    mend: 'Write down who did not agree, and why, or leave it out',
    optional: true,
  })
  dissent?: string[];
}
export type Reasoned = Act<string, Decided>;

/** Everybody whose money it is has said yes. */
@Wording({ title: 'Record that it is agreed', why: NO_CASTING_VOTE, told: 'It was agreed.' })
export class FundingAgreed extends Decided {
  /** A panel may ask for it by the name “howAndWhenTheChildReturns”. */
  @Paragraph('How and when will the child return?', {
    hint: 'Say so where the child stays at home',
    mend: 'Say how and when the child will return',
    optional: true,
  })
  howAndWhenTheChildReturns?: string;

  @Day('First day', { mend: 'Enter the first day as a date, like 2026-04-13', optional: true })
  startsOn?: CivilDate;

  @Line('Who commissions?', { mend: 'Say who commissions, or leave it out', optional: true })
  leadCommissioner?: string;

  @Line('Who holds the contract?', { mend: 'Say who holds the contract, or leave it out', optional: true })
  contractHolder?: string;

  @Line('Who looks after quality?', { mend: 'Say who looks after quality, or leave it out', optional: true })
  qaLead?: string;

  @Person('Key worker', { mend: 'Choose the key worker, or leave it out', optional: true })
  keyWorker?: string;

  /** Other facts that this area's panel records of every decision: "equality: …". */
  @Lines('What else does the panel record?', {
    hint: 'One on each line: “equality: …”',
    mend: 'List what else the panel records, or leave it out',
    optional: true,
  })
  alsoRecorded?: string[];

  /** The disagreement whose settlement this records. The meeting has nothing to decide then. */
  @Line('The reference of the disagreement that was settled', {
    hint: 'Where there was one',
    mend: 'Give the reference of the disagreement, or leave it out',
    optional: true,
  })
  because?: string;
}
export type Agreeing = Act<string, FundingAgreed>;

/** What must be done, by whom and by when. */
export class ConditionSet {
  /** By what it is called later. Its number in the list where it is left out. */
  @Key({ optional: true })
  id?: string;

  @Line('What', { mend: 'Say what must be done' })
  what: string;

  @Person('By whom?', { mend: 'Say who does it' })
  owner: string;

  @Day('By when?', { mend: 'Enter the day by which it must be done as a date, like 2026-04-30' })
  due: CivilDate;
}

/** Everybody whose money it is has said yes, and something must be done, each by somebody and by a day. */
@Wording({
  title: 'Record that it is agreed on conditions',
  why: NO_CASTING_VOTE,
  told: 'It was agreed on conditions.',
  first: ['conditions'],
  unasked: ['because'],
})
export class FundingAgreedWithConditions extends FundingAgreed {
  @PartList(() => ConditionSet, 'What must be done?', { mend: 'List the conditions, each with who and by when' })
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
})
export class FundingAgreedUnderDelegation extends FundingAgreed {
  @OneOfTheDelegations('Choose the post under whose limit it is agreed')
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
})
export class InterimFundingAgreed extends Decided {
  @Part(() => PartsGiven, 'Who pays meanwhile?', {
    hint: '100 for one that pays all of it',
    mend: 'Say who pays meanwhile, and which parts',
  })
  payers: PartsGiven;

  @Day('From', { mend: 'Enter the first day as a date, like 2026-03-02' })
  from: CivilDate;

  @Day('By which day must it be settled?', {
    mend: 'Enter the day by which it must be settled as a date, like 2026-05-29',
  })
  until: CivilDate;
}
export type PayingMeanwhile = Act<string, InterimFundingAgreed>;

/** The panel needs something before it can decide. It says what, and by when it is heard again. */
@Wording({
  title: 'Put it off',
  told: 'The panel put it off.',
  first: ['wanted', 'until'],
  unasked: ['evidence', 'recommend', 'repeatReason', 'secondPerson', 'dissent'],
})
export class FundingDeferred extends Decided {
  @Lines('What exactly is needed?', { hint: 'One on each line', mend: 'Say exactly what is needed' })
  wanted: string[];

  @Day('By which day is it heard again?', {
    mend: 'Enter the day by which it is heard again as a date, like 2026-03-25',
  })
  until: CivilDate;

  @Paragraph('Why can it not be decided now?', {
    mend: 'Give the reasons, so that the family can understand them',
    optional: true,
  })
  declare reasons?: string;
}
export type PuttingItOff = Act<string, FundingDeferred>;

/** What a decision not to pay, or not yet, records besides. */
class DecidedAgainst extends Decided {
  /** Who secures meanwhile what section F or G of the plan says: nobody can decide that duty away. */
  @Line('Who secures meanwhile what the plan says?', {
    hint: 'The local authority must secure section F, and the health commissioner section G, whatever a panel decides',
    mend: 'Say who secures the provision meanwhile',
    optional: true,
  })
  meanwhileSecuredBy?: string;
}

/** The panel does not pay. What a plan says must be provided is secured all the same, and this says by whom. */
@Wording({
  title: 'Record that the panel does not pay',
  why: 'A panel cannot decide a duty away: what a plan says is secured all the same (Children and Families Act 2014 s.42).',
  told: 'It was refused.',
  first: ['meanwhileSecuredBy'],
})
export class FundingRefused extends DecidedAgainst {
  /** Lines that are refused; all of them where it is left out. */
  @Names({ mend: 'List the lines that are refused, or leave it out', optional: true })
  lines?: string[];
}
export type Refusing = Act<string, FundingRefused>;

/** Somebody whose money it is has not said yes. That is an outcome: it opens a disagreement, and the child does not wait for it. */
@Wording({
  title: 'Record that it is not agreed',
  why: 'It opens a disagreement, with a day for each step. What the child has goes on.',
  told: 'It was not agreed.',
  first: ['meanwhileSecuredBy'],
  unasked: ['evidence', 'recommend', 'repeatReason', 'secondPerson', 'dissent'],
})
export class FundingNotAgreed extends DecidedAgainst {
  @Paragraph('Where do they differ?', {
    mend: 'Give the reasons, so that the family can understand them',
    optional: true,
  })
  declare reasons?: string;
}

/** The family, the provider and those who pay have the decision in writing, with its reasons and the family's rights. */
@Wording({
  title: 'Tell everybody the decision in writing',
  why: 'The family gets the letter, with the reasons and their rights; the provider and those who pay are told what is theirs to do.',
  told: 'Everybody had the decision in writing.',
})
export class DecisionNotified {
  /** Who at the provider is told what they are asked to do. */
  @Person('Who at the provider is told?', {
    mend: 'Choose who at the provider is told, or leave it out',
    optional: true,
  })
  providerContact?: string;

  @Lines('What was sent with it?', {
    hint: 'One on each line',
    mend: 'List what was sent, or leave it out',
    optional: true,
  })
  documents?: string[];

  /** How it was told beside the letter: a call, a talk. */
  @Line('How else was the family told?', {
    hint: 'A call, a talk',
    mend: 'Say how else they were told, or leave it out',
    optional: true,
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
  @OneOf(GROUNDS, 'Why?', { mend: 'Choose why' })
  ground: keyof typeof GROUNDS;

  @Paragraph('What is new, or what went wrong?', { mend: 'Say what is new, or what went wrong' })
  words: string;
}
export type AskingAgain = Act<string, DecisionReviewRequested>;
