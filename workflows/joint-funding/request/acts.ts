import { Max } from 'class-validator';
import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import {
  Case,
  Count,
  Day,
  Key,
  Line,
  Lines,
  OneOf,
  Paragraph,
  Part,
  PartList,
  Pence,
  SomeOf,
  YesNo,
} from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import type { SplitBasis } from '../../areas/practice/funding.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { type Asking, Wording } from '../../declaration.js';
import { type Child, type Contact, TheChild, TheContact, type Tried, WhatWasTried } from '../../every-case/people.js';
import { type Section, type Unit, yearlyPence } from '../../money/package-line.js';
import { inPounds } from '../../money/pence.js';
import { PartsGiven, PenceGiven } from '../../money/shares-given.js';
import type { Funding } from '../case.js';
import {
  AGENCIES,
  agencyInWords,
  BASES_IN_WORDS,
  DONE_IN_WORDS,
  everyYear,
  leftOver,
  SECTIONS_IN_WORDS,
  sharesOfLines,
  UNITS_IN_WORDS,
  WHY_IN_WORDS,
} from '../wording.js';

/** One thing to be bought for the child, and what it costs. */
export class LineAsked {
  /** By what it is called later. Its number in the list where it is left out. */
  @Key({ optional: true }) id?: string;
  @Line('What it is', 'Say what is to be paid for') what: string;

  @OneOf(SECTIONS_IN_WORDS, 'Where does it stand?', 'Choose the section of the plan in which it stands')
  section: Section;

  @Line.optional('Provider', 'Name the provider, or leave it out') provider?: string;
  @OneOf(UNITS_IN_WORDS, 'What is the price for?', 'Choose what the price is for') unit: Unit;

  @Count('How many of them in a year?', 'Say how many of them there are in a year, as a whole number', {
    hint: '52 weeks, or 39 in term time',
  })
  @Max(10_000, { message: 'Give 10,000 or fewer' })
  units: number;
  @Pence('Price of one', 'Enter the price as pounds and pence, like 3249.99') unitPence: number;
  @Day.optional('First day', 'Enter the first day as a date, like 2026-09-01') from?: CivilDate;
  @Day.optional('Last day', 'Enter the last day as a date, like 2027-07-20') to?: CivilDate;
}

/** One way in which the need could be met. */
export class OptionAsked {
  @Line('The option', 'Say what the option is') what: string;

  @Pence('What it costs in a year', 'Enter what it costs in a year as pounds and pence, like 48000.00')
  yearlyPence: number;

  @YesNo.optional('Is it local?', 'Say whether it is local') local?: boolean;

  @Line.optional(
    'How good, how far away, and when there is a place',
    'Say how good it is, how far away, and when there is a place, or leave it out',
  )
  about?: string;
}

/** The field that says why it comes to a panel. */
const WhyAPanel = () => OneOf.optional(WHY_IN_WORDS, 'Why does it come to a panel?', 'Choose why it comes to a panel');

/** The field that names the panel by its id, where the area has several that decide on money. */
export const ThePanel = () =>
  Line.optional('Which panel?', 'Name the panel, or leave it out', {
    offers: (_file: Funding, area: AreaLimits) =>
      practiceOf(area)
        .panels.filter(({ decides }) => decides.includes('joint-funding'))
        .map(({ id, title }) => ({ value: id, text: title })),
  });

/** The field that lists what is to be bought. */
export const WhatIsToBePaidFor = (more: Partial<Asking> = {}) =>
  PartList(() => LineAsked, 'What is to be paid for?', {
    hint: 'A line for each provision. The price is for one unit: one week, say',
    mend: 'List what is to be paid for',
    ...more,
  });

/** The field that says by which of the area's bases costs are shared. */
export const HowItIsShared = (more: Partial<Asking> = {}) =>
  OneOf(BASES_IN_WORDS, 'How is it shared?', {
    offers: (_file: Funding, area: AreaLimits) =>
      practiceOf(area).funding.bases.map((value) => ({ value, text: BASES_IN_WORDS[value] })),
    mend: 'Choose how it is shared',
    ...more,
  });

/** The field that names one of the lines of the request. */
export const OneOfItsLines = (label = 'Which line?') =>
  Line(label, 'Say which line: its number in the request', {
    offers: ({ lines }: Funding) =>
      lines.map((line) => ({
        value: line.id,
        text: `${line.id}: ${line.what}, ${inPounds(yearlyPence(line))} ${everyYear(line.unit)}`,
      })),
  });

/** Somebody begins a request, or another case does. Nobody has been asked for money yet. */
@Wording({
  title: 'Begin a request for joint funding',
  why: 'Nobody is asked for money yet. You can send it when it is ready.',
  told: 'A request was begun.',
})
export class FundingStarted {
  @TheChild() child: Child;
  @TheContact() contact: Contact;
  @WhyAPanel() why?: keyof typeof WHY_IN_WORDS;

  /** The case from which it was begun. */
  @Case({ mend: 'Give the reference of the case, or leave it out', optional: true }) case?: string;
}
export type Beginning = Act<string, FundingStarted>;

/** A panel is asked to pay for a package of support: options with their costs, and what is to be bought. */
@Wording({
  title: 'Ask a panel to pay for a package',
  why: 'What you leave out stays as it was written before. The co-ordinator looks whether a panel could decide, and tells you what is missing.',
  told: 'A panel was asked to pay.',
})
export class FundingRequested {
  @TheChild({ hint: 'Leave this out where the case is begun already', optional: true }) child?: Child;
  @TheContact({ optional: true }) contact?: Contact;
  @WhyAPanel() why?: keyof typeof WHY_IN_WORDS;
  @Paragraph.optional('What is the panel asked?', 'Say what the panel is asked, or leave it out') question?: string;
  @ThePanel() panel?: string;
  @WhatIsToBePaidFor({ optional: true }) lines?: LineAsked[];

  @PartList.optional(() => OptionAsked, 'Which options are there?', 'List the options with their costs', {
    hint: 'Each with what it costs in a year; one of them local where there is one',
  })
  options?: OptionAsked[];

  @Lines.optional('What is it meant to achieve?', 'List what the support is meant to achieve', {
    hint: 'One on each line',
  })
  outcomes?: string[];

  @SomeOf.optional(DONE_IN_WORDS, 'What has been done?', 'Choose what has been done')
  done?: (keyof typeof DONE_IN_WORDS)[];

  @Day.optional('On which day did everybody meet?', 'Enter the day of the meeting as a date, like 2026-01-12')
  multiAgencyMeetingOn?: CivilDate;

  @Paragraph.optional('What does the family think of the options?', 'Write down what the family thinks of the options')
  familyView?: string;

  @Paragraph.optional('What does the child say?', 'Write down the child’s own words, or leave it out', {
    hint: 'In their own words',
  })
  childSays?: string;

  @YesNo.optional('May there be a health need?', 'Say whether there may be a health need') healthNeed?: boolean;

  /** Of element 2 of its budget, in a year. */
  @Pence.optional(
    'What does the school spend on the child already, a year?',
    'Enter what the school spends on the child already as pounds and pence, like 2500.00',
  )
  schoolHasSpentPence?: number;

  @WhatWasTried() tried?: Tried[];
}
export type Requesting = Act<string, FundingRequested>;

/** The request is not complete: it says what is missing, and to whom it goes back. Nothing that was written is lost. */
@Wording({
  title: 'Send the request back',
  why: 'Say exactly what is missing. Nothing that was written is lost.',
  told: ({ missing }: FundingReturned) => `Something was missing: ${missing.join('; ')}.`,
})
export class FundingReturned {
  @Lines('What is missing?', 'List what is missing', { hint: 'One on each line' }) missing: string[];
}

/** The request is complete: what a panel needs to know is there, and the duties in play are named. */
@Wording({ title: 'Find the request complete', told: 'The request was complete.' })
export class FundingValidated {
  @Lines.optional('Which legal duties are in play?', 'List the legal duties in play, or leave it out', {
    hint: 'One on each line: Children and Families Act 2014 s.42(2), say',
  })
  duties?: string[];
}

/** Who pays one line, and how much of it. */
export class LineShared {
  @OneOfItsLines() line: string;
  @HowItIsShared({ hint: 'As this area usually does, if left blank', optional: true }) basis?: SplitBasis;
  @OneOf.optional(AGENCIES, 'Whose duty is it, or who leads?', 'Choose the agency') payer?: Agency;

  @Part.optional(() => PartsGiven, 'Percentages, or parts of a whole', 'Give the part of each agency as a number', {
    hint: 'Percentages that come to 100, like 50, 30 and 20, or three times 33.3; or parts up to ten, like 1, 1 and 1',
  })
  parts?: PartsGiven;

  /** Pence a year, where the panel names the sums itself. */
  @Part.optional(() => PenceGiven, 'Or the sum of each, a year', 'Give the sum of each agency as pounds and pence')
  amounts?: PenceGiven;

  @Line.optional('From which pooled fund?', 'Name the pooled fund, or leave it out', {
    offers: (_file: Funding, area: AreaLimits) =>
      practiceOf(area).funding.pools.map(({ id, title, host }) => ({
        value: id,
        text: `${title} (${agencyInWords(host)})`,
      })),
  })
  pool?: string;
}

/** How the lines are to be shared between those who pay. A line that is not named is shared as the area does by default. */
@Wording({
  title: 'Say who pays what',
  why: 'To the penny: shares that do not come to the price are not taken. A line that you do not name stays as it is shared now.',
  told: 'It was proposed who pays what.',
  comesTo: (file: Funding) => [...sharesOfLines(file), leftOver(file)],
  stands: ['splits'],
})
export class SplitProposed {
  @PartList(() => LineShared, 'Lines', 'Say who pays each line') splits: LineShared[];

  /** SHA-256 of the pack with these shares in it, which is put together and digested where this is recorded. */
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
}
export type Sharing = Act<string, SplitProposed>;

/** The request is taken back before a panel has decided. What is in place goes on. */
@Wording({
  title: 'Take the request back',
  why: 'What is in place goes on.',
  told: ({ because }: FundingWithdrawn) => `The request was taken back: ${because}.`,
})
export class FundingWithdrawn {
  @Line('Why?', 'Say why') because: string;
}
