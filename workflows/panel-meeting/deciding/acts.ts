import type { Act, ActClasses } from '#engine/act';
import type { Facts } from '#engine/history';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, OneOf, Paragraph, PartList, Person, TimeOfDay, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { ASSESSMENT_OUTCOMES, PANEL_OUTCOMES } from '../../every-case/outcomes.js';
import { Minuted } from '../minutes/wording.js';
import { BODIES, decidedItems, offering, outcomeInWords, spacedTitle, TheItem, termsToRecord } from '../wording.js';

const WANTED_FROM = { setting: 'School, nursery or college', health: 'Health', socialCare: 'Social care' } as const;

/** The panel takes an item. Everybody who decides it has read its pack; the child’s own words come first. */
@Wording({
  title: 'Open an item',
  why: 'Everybody who decides it has read its pack. The child’s own words are read first.',
  told: (item: ItemOpened) => `The panel took case ${item.case}.`,
})
@Minuted('item', ({ familyPresent: family, childWordsReadFirst }: ItemOpened) => [
  {
    what: 'Opened',
    family,
    child: childWordsReadFirst === true ? 'The child’s own words were read first.' : undefined,
  },
])
export class ItemOpened {
  @TheItem() case: string;

  /** How the family takes part: in person, by video, in writing, through somebody else, not at all. */
  @Line.optional('How does the family take part?', 'Say how the family takes part, or leave it out', {
    hint: 'In person, by video, in writing, through somebody else, not at all',
  })
  familyPresent?: string;

  @YesNo.optional('Were the child’s own words read first?', 'Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;
}

/** An item is talked about and not decided. */
@Wording({
  title: 'Record what was said without a decision',
  told: (item: ItemDiscussed) => `Case ${item.case} was discussed and not decided.`,
})
@Minuted('item', ({ what: words }: ItemDiscussed) => [{ what: 'Discussed', words }])
export class ItemDiscussed {
  @TheItem() case: string;
  @Paragraph('What was said?', 'Write down what was said') what: string;
}

/** What the panel still needs, and from whom. */
export class StillWanted {
  @Line('From whom', 'Say who is asked', { options: offering(WANTED_FROM) }) from: string;
  @Line('What', 'Say exactly what is needed') what: string;
}

/** Something that must be done for the decision to stand. */
export class ConditionSet {
  @Line('What must be done', 'Say what must be done') what: string;
  @Line('By whom', 'Say who does it') owner: string;
  @Day('By when', 'Enter the day by which as a date, like 2026-04-30') by: CivilDate;
}

/** What one body says, where each has one vote: by somebody of its own who sits, and who confirms it themselves. */
export class BodyVote {
  @OneOf(BODIES, 'Body', 'Choose which body') body: keyof typeof BODIES;
  @Person('Who says it', 'Say who answers for that body', { must: { speak: true } }) person: string;
  @YesNo('Does it agree?', 'Say whether it agrees') agrees: boolean;
}

/** A fact that the panel’s terms ask to be recorded with each decision. */
export class RecordedBeside {
  @Line('What', 'Choose what', { offers: termsToRecord }) what: string;
  @Paragraph('Write it down', 'Write it down') words: string;
}

/** The panel has decided an item, and the chair records it. It is recorded on the case as well, whose own rules count. */
@Wording({
  title: 'Record the decision on an item',
  why: 'It goes to the case, whose own rules count as well. Money is decided on the funding case itself, each payer for its own; that comes here by itself.',
  told: ({ outcome, ...item }: ItemDecided) =>
    `The panel decided case ${item.case}. Its decision: ${outcomeInWords(outcome)}.`,
  stands: ['outcome', 'votes'],
})
@Minuted('item', theDecision)
export class ItemDecided {
  @TheItem() case: string;

  /** In the words of the case’s own pathway. */
  @Line('What did the panel decide?', 'Choose what the panel decided', {
    options: offering({ ...PANEL_OUTCOMES, ...ASSESSMENT_OUTCOMES }),
  })
  outcome: string;

  @TimeOfDay.optional('At what time?', 'Enter the time as hours and minutes, like 14:10', {
    hint: 'Like 14:10; now, if left blank',
  })
  decidedAt?: string;

  /** Who recorded it, where that was on the case itself. */
  @Line({ mend: 'Say who recorded it, or leave it out', optional: true }) recordedBy?: string;
  @Paragraph.optional('What was the question?', 'Write down the question that was before the panel') question?: string;

  @Paragraph.optional(
    'The reasons, in words the family can understand',
    'Give the reasons, so that the family can understand them',
  )
  reasons?: string;

  @Lines.optional('Which documents were relied on?', 'List the documents relied on, or leave it out', {
    hint: 'One on each line',
  })
  evidence?: string[];

  @Lines.optional('What is recommended?', 'List what is recommended, or leave it out', { hint: 'One on each line' })
  recommend?: string[];

  @Paragraph.optional('If it did not help before: why is it worth trying again?', 'Say why it is worth trying again')
  repeatReason?: string;

  @Line.optional('Where does the family go next?', 'Say where the family goes next') onward?: string;

  @YesNo.optional('Does the letter set out the family’s rights?', 'Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  @Day.optional('When is it looked at again?', 'Enter the day of the review as a date, like 2026-09-14')
  reviewOn?: CivilDate;

  @PartList.optional(() => StillWanted, 'What is still needed?', 'List what is needed, and from whom')
  wanted?: StillWanted[];

  /** The duties in law that are in play: "CFA 2014 s.42(2)". */
  @Lines.optional('Which duties in law are in play?', 'List the duties in play, or leave it out', {
    hint: 'Like: Children and Families Act 2014 s.42(2)',
  })
  duties?: string[];

  @PartList.optional(() => ConditionSet, 'Which conditions are set?', 'List the conditions, or leave it out')
  conditions?: ConditionSet[];

  @PartList.optional(() => BodyVote, 'Where each body has one vote: what does each say?', 'Say what each body says')
  votes?: BodyVote[];

  @PartList.optional(
    () => RecordedBeside,
    'What else do the panel’s terms ask for?',
    'Write down what the panel’s terms ask for',
  )
  recorded?: RecordedBeside[];

  @Line.optional('Who tells the family, and how?', 'Say who tells the family, and how') familyToldBy?: string;

  @Paragraph.optional(
    'What was considered under the Equality Act?',
    'Write down what was considered under the Equality Act',
  )
  equality?: string;

  /** What it costs, who pays which part and from when, as the case says it: a line each. */
  @Paragraph({ mend: 'Leave the money out: the case says it', optional: true, ours: true }) money?: string;

  /** When it is looked at again, or the child returns, as the case says it. */
  @Paragraph({ mend: 'Leave it out: the case says it', optional: true, ours: true }) afterwards?: string;

  /** What may be published: nothing that points to a child. */
  @Line.optional('For publication: nothing that points to a child', 'Sum it up without anything that points to a child')
  summary?: string;
}
export type Deciding = Act<string, ItemDecided>;

/** The decision with all that was recorded beside it. */
function theDecision({ outcome, ...more }: ItemDecided): readonly Facts[] {
  const { question, reasons, evidence, recommend, repeatReason, onward, duties, equality, summary } = more;
  const conditions = (more.conditions ?? []).map(({ what, owner, by }) => ({ condition: what, owner, by }));
  const votes = more.votes?.map(({ body, agrees }) => `${BODIES[body]}: ${agrees ? 'agrees' : 'does not agree'}`);
  const recorded = more.recorded?.map(({ what, words }) => `${spacedTitle(what)}: ${words}`);
  const reasoned = { question, reasons, evidence, recommend, repeatReason, onward, duties };
  const { money, afterwards } = more;
  const beside = { money, afterwards, votes, recorded, told: more.familyToldBy, equality, summary };
  return [{ what: 'Decided', outcome: outcomeInWords(outcome), ...reasoned, ...beside }, ...conditions];
}

/**
 * Somebody who sat does not agree with what was decided, and says why. Nobody says it for them: where another writes it
 * down, they confirm it themselves.
 */
@Wording({
  title: 'Record that somebody does not agree with a decision',
  why: 'It stands in the minutes under their name. Where you write it down for another, they are asked to confirm it. It changes nothing of the decision.',
  told: (item: DissentRecorded) => `Somebody did not agree with what was decided on case ${item.case}.`,
  stands: ['case', 'person', 'because'],
})
@Minuted('item', ({ person, because }: DissentRecorded, by) => [{ what: 'Dissent', person: person ?? by, because }])
export class DissentRecorded {
  @TheItem({ offers: decidedItems }) case: string;

  @Person.optional('Who does not agree?', 'Say who does not agree, or leave it out', {
    hint: 'You, if left blank',
    must: { speak: true },
  })
  person?: string;

  @Paragraph('Why?', 'Say why') because: string;
}
export type Dissenting = Act<string, DissentRecorded>;

/** An item is put off: it was opened, and cannot be decided today. It is heard first next time. */
@Wording({
  title: 'Put an item off',
  why: 'It was opened and cannot be decided today. It is heard first next time, and the family is told.',
  told: (item: ItemDeferred) => `Case ${item.case} was put off: ${item.because}.`,
})
@Minuted('item', ({ because }: ItemDeferred) => [{ what: 'Put off', because }])
export class ItemDeferred {
  @TheItem() case: string;
  @Line('Why?', 'Say why it is put off') because: string;
}

/** An item goes to the next meeting unheard, and is first there. */
@Wording({
  title: 'Send an item to the next meeting',
  why: 'It is heard first there, and the family is told.',
  told: (item: ItemRolled) => `Case ${item.case} was sent to the next meeting: ${item.because}.`,
})
@Minuted('item', ({ because }: ItemRolled) => [{ what: 'Sent to the next meeting', because }])
export class ItemRolled {
  @TheItem() case: string;
  @Line('Why?', 'Say why it goes to the next meeting') because: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const DECIDING_ACTS = {
  ItemOpened,
  ItemDiscussed,
  ItemDecided,
  DissentRecorded,
  ItemDeferred,
  ItemRolled,
} as const satisfies ActClasses;
