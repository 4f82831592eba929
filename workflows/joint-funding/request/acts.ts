import { Max } from 'class-validator';
import {
  Count,
  Day,
  Key,
  Line,
  Lines,
  OneOf,
  Optional,
  Paragraph,
  Part,
  PartList,
  SomeOf,
  YesNo,
} from '../../answers-before.js';
import { Child, Contact, Tried } from '../../every-case/people.js';
import { SECTIONS, type Section, UNITS, type Unit } from '../../money/package-line.js';
import { Pence } from '../../money/pence-answer-before.js';
import { WHY_IN_WORDS, type Why } from '../wording.js';

/** What has been done before a panel is asked, where it needs no more than to be said. */
export const DONE = ['multiAgencyMeeting', 'localOptions', 'socialCareKnown', 'continuingCareChecklist'] as const;

/** One thing to be bought for the child, and what it costs. */
export class LineAsked {
  /** By what it is called later. Its number in the list where it is left out. */
  @Optional()
  @Key()
  id?: string;

  @Line('Say what is to be paid for')
  what: string;

  @OneOf(SECTIONS, 'Choose the section of the plan in which it stands')
  section: Section;

  @Optional()
  @Line('Name the provider, or leave it out')
  provider?: string;

  @OneOf(UNITS, 'Choose what the price is for')
  unit: Unit;

  @Count('Say how many of them there are in a year, as a whole number')
  @Max(10_000, { message: 'Give 10,000 or fewer' })
  units: number;

  @Pence('Enter the price as pounds and pence, like 3249.99')
  unitPence: number;

  @Optional()
  @Day('Enter the first day as a date, like 2026-09-01')
  from?: string;

  @Optional()
  @Day('Enter the last day as a date, like 2027-07-20')
  to?: string;
}

/** One way in which the need could be met. */
export class OptionAsked {
  @Line('Say what the option is')
  what: string;

  @Pence('Enter what it costs in a year as pounds and pence, like 48000.00')
  yearlyPence: number;

  @Optional()
  @YesNo('Say whether it is local')
  local?: boolean;

  /** How good it is, how far away, and when there is a place. */
  @Optional()
  @Line('Say how good it is, how far away, and when there is a place, or leave it out')
  about?: string;
}

/** Somebody begins a request, or another case does. Nobody has been asked for money yet. */
export class FundingStarted {
  @Part(() => Child, 'Say which child it is about')
  child: Child;

  @Part(() => Contact, 'Say whom to contact in the family')
  contact: Contact;

  @Optional()
  @OneOf(Object.keys(WHY_IN_WORDS), 'Choose why it comes to a panel')
  why?: Why;

  /** The case from which it was begun. */
  @Optional()
  @Line('Give the reference of the case, or leave it out')
  case?: string;
}

/** A panel is asked to pay for a package of support: options with their costs, and what is to be bought. */
export class FundingRequested {
  @Optional()
  @Part(() => Child, 'Say which child it is about')
  child?: Child;

  @Optional()
  @Part(() => Contact, 'Say whom to contact in the family')
  contact?: Contact;

  @Optional()
  @OneOf(Object.keys(WHY_IN_WORDS), 'Choose why it comes to a panel')
  why?: Why;

  /** The question to the panel, in a sentence. */
  @Optional()
  @Paragraph('Say what the panel is asked, or leave it out')
  question?: string;

  /** The panel by its id, where the area has several that decide on money. */
  @Optional()
  @Line('Name the panel, or leave it out')
  panel?: string;

  @Optional()
  @PartList(() => LineAsked, 'List what is to be paid for')
  lines?: LineAsked[];

  @Optional()
  @PartList(() => OptionAsked, 'List the options with their costs')
  options?: OptionAsked[];

  @Optional()
  @Lines('List what the support is meant to achieve')
  outcomes?: string[];

  @Optional()
  @SomeOf(DONE, 'Choose what has been done')
  done?: string[];

  @Optional()
  @Day('Enter the day of the meeting as a date, like 2026-01-12')
  multiAgencyMeetingOn?: string;

  @Optional()
  @Paragraph('Write down what the family thinks of the options')
  familyView?: string;

  /** The child's own words about it. */
  @Optional()
  @Paragraph('Write down the child’s own words, or leave it out')
  childSays?: string;

  @Optional()
  @YesNo('Say whether there may be a health need')
  healthNeed?: boolean;

  /** Of element 2 of its budget, in a year. */
  @Optional()
  @Pence('Enter what the school spends on the child already as pounds and pence, like 2500.00')
  schoolHasSpentPence?: number;

  @Optional()
  @PartList(() => Tried, 'List what has been tried, or leave it out')
  tried?: Tried[];
}

/** The request is not complete: it says what is missing, and to whom it goes back. Nothing that was written is lost. */
export class FundingReturned {
  @Lines('List what is missing')
  missing: string[];
}

/** The request is complete: what a panel needs to know is there, and the duties in play are named. */
export class FundingValidated {
  @Optional()
  @Lines('List the legal duties in play, or leave it out')
  duties?: string[];
}

/** The request is taken back before a panel has decided. What is in place goes on. */
export class FundingWithdrawn {
  @Line('Say why')
  because: string;
}
