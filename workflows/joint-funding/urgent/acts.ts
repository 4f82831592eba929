import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Count, Day, Line, Lines, OneOf, Paragraph, Part, PartList, Person, SomeOf } from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import type { SplitBasis } from '../../areas/practice/funding.js';
import { Wording } from '../../declaration.js';
import { type Child, type Contact, TheChild, TheContact } from '../../every-case/people.js';
import { PartsGiven } from '../../money/shares-given.js';
import { OneOfTheDelegations } from '../decision/acts.js';
import { HowItIsShared, type LineAsked, ThePanel, WhatIsToBePaidFor } from '../request/acts.js';
import { AGENCIES } from '../wording.js';

const GROUNDS = {
  safety: 'The child is not safe',
  breakdown: 'What is in place breaks down',
  tribunalDate: 'A tribunal has named a day',
  dischargeDate: 'A hospital has named a day',
} as const;

/** Somebody asks for money before a panel can meet: a child is not safe, something breaks down, a court or a hospital has named a day. */
@Wording({
  title: 'Ask for an urgent decision',
  why: 'For a child who is not safe, a placement that breaks down, or a day that a tribunal or a hospital has named. Whoever may decide for each agency is rung at once.',
  told: 'A decision was asked for before a panel could meet.',
})
export class UrgentFundingRequested {
  @TheChild({ hint: 'Leave this out where the case is begun already', optional: true }) child?: Child;
  @TheContact({ optional: true }) contact?: Contact;

  @Line(
    'What happens if nobody decides before the next panel?',
    'Say what happens to the child if nobody decides before the next panel',
  )
  risk: string;

  @OneOf.optional(GROUNDS, 'Why can it not wait?', 'Choose why it cannot wait') ground?: keyof typeof GROUNDS;
  @WhatIsToBePaidFor() lines: LineAsked[];

  /** Who would pay. Everybody who pays at this panel where it is left out. */
  @SomeOf.optional(AGENCIES, 'Who would pay?', 'Choose who would pay, or leave it out', {
    hint: 'Everybody who pays at this panel, if left blank',
  })
  payers?: Agency[];

  @ThePanel() panel?: string;

  @Paragraph.optional('What does the family think?', 'Write down what the family thinks, or leave it out')
  familyView?: string;
}
export type RequestingUrgently = Act<string, UrgentFundingRequested>;

/** Somebody who may decide for an agency says yes for its money. */
export class Signature {
  @OneOf(AGENCIES, 'For which agency?', 'Choose the agency') agency: Agency;
  @Person('Who', 'Say who says yes', { must: { hold: 'post', speak: true } }) person: string;

  /** The post under whose limit they do. */
  @OneOfTheDelegations('Choose the post under whose limit they say yes') post: string;
}

/** One who may decide of each that pays has said yes, within what their posts may agree to, for a time. The next panel looks at it again. */
@Wording({
  title: 'Decide it now',
  why: 'One who may decide for each agency that pays says yes, within what their post may agree to. The next panel looks at it again.',
  told: 'It was decided before a panel could meet.',
  stands: ['signatures', 'payers'],
})
export class UrgentFundingDecided {
  @PartList(() => Signature, 'Who says yes?', 'List who says yes, each for an agency') signatures: Signature[];

  @SomeOf.optional(AGENCIES, 'Who pays, where it is not everybody who was asked?', 'Choose who pays, or leave it out')
  payers?: Agency[];

  /** For how many days. As long as the panel's practice allows where it is left out. */
  @Count.optional('For how many days?', 'Give the number of days as a whole number', {
    hint: 'As long as the panel allows, if left blank',
  })
  days?: number;

  @Paragraph.optional('The reasons', 'Give the reasons, or leave them out') reasons?: string;
}
export type DecidingUrgently = Act<string, UrgentFundingDecided>;

const POSITIONS = { agree: 'It agrees', disagree: 'It does not agree' } as const;

/** What an agency said at the meeting. */
export class PositionAtMeeting {
  @OneOf(AGENCIES, 'Agency', 'Choose the agency') agency: Agency;
  @OneOf(POSITIONS, 'What it said', 'Choose what the agency says') position: keyof typeof POSITIONS;

  @Person('Who said it', 'Say who said it', { must: { speak: true } }) person: string;
}

/** The field that lists what a decision of the panel rests on. */
const TheEvidence = () =>
  Lines.optional('Which documents do they rest on?', 'List the documents relied on', { hint: 'One on each line' });

/** The panel stands by what was decided out of turn, and says how it is shared. */
@Wording({
  title: 'Ratify the urgent decision',
  why: 'Each agency that pays says yes for its own money: there is no majority and no casting vote.',
  told: 'The panel stood by it.',
  stands: ['positions'],
})
export class UrgentFundingRatified {
  @PartList(() => PositionAtMeeting, 'What did each agency say?', 'List what each agency said')
  positions: PositionAtMeeting[];

  @HowItIsShared() basis: SplitBasis;

  @Part.optional(() => PartsGiven, 'Percentages, or parts of a whole', 'Give the part of each agency as a number')
  parts?: PartsGiven;

  @Paragraph.optional('The reasons, for the family to read', 'Give the reasons, so that the family can understand them')
  reasons?: string;

  @TheEvidence() evidence?: string[];
}
export type Ratifying = Act<string, UrgentFundingRatified>;

/** The panel does not stand by it. Nothing stops on the day: it is wound down, and somebody pays until then. */
@Wording({
  title: 'Do not ratify the urgent decision',
  why: 'Nothing stops on the day. Say until when it goes on, what takes its place, and who pays meanwhile.',
  told: ({ windDownUntil }: UrgentFundingOverturned) =>
    `The panel did not stand by it. It went on until ${inWords(windDownUntil)}.`,
  stands: [],
})
export class UrgentFundingOverturned {
  @Paragraph('The reasons, for the family to read', 'Give the reasons, so that the family can understand them')
  reasons: string;

  @Day('Last day on which it goes on', 'Enter the last day on which it goes on as a date, like 2026-08-26')
  windDownUntil: CivilDate;

  @Paragraph.optional(
    'What takes its place, and how does it pass over?',
    'Say what takes its place, and how it passes over',
  )
  plan?: string;

  @OneOf(AGENCIES, 'Who pays until then?', 'Choose who pays until then') payerMeanwhile: Agency;
  @TheEvidence() evidence?: string[];
}
export type Overturning = Act<string, UrgentFundingOverturned>;

/** The acts of this stage, in the order in which a case meets them. */
export const URGENT_ACTS = {
  UrgentFundingRequested,
  UrgentFundingDecided,
  UrgentFundingRatified,
  UrgentFundingOverturned,
} as const satisfies ActClasses;
