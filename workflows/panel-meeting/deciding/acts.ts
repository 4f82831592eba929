import { Day, Line, Lines, OneOf, Optional, Paragraph, PartList, TimeOfDay, YesNo } from '../../answers-before.js';

const CASE = 'Give the reference of the case, like K7QF-2M9D';
const BODIES = ['council', 'health', 'school', 'family', 'independent'];

/** What the panel still needs, and from whom. */
export class StillWanted {
  @Line('Say who is asked')
  from: string;

  @Line('Say exactly what is needed')
  what: string;
}

/** Somebody who sat and does not agree with what was decided. */
export class Dissent {
  @Line('Say who dissents')
  person: string;

  @Paragraph('Say why')
  because: string;
}

/** A fact that the panel’s terms ask to be recorded with each decision. */
export class RecordedBeside {
  @Line('Choose what')
  what: string;

  @Paragraph('Write it down')
  words: string;
}

/** What one body says, where each has one vote. */
export class BodyVote {
  @OneOf(BODIES, 'Choose which body')
  body: string;

  @YesNo('Say whether it agrees')
  agrees: boolean;
}

/** Something that must be done for the decision to stand. */
export class ConditionSet {
  @Line('Say what must be done')
  what: string;

  @Line('Say who does it')
  owner: string;

  @Day('Enter the day by which as a date, like 2026-04-30')
  by: string;
}

/** The panel has decided an item, and the chair records it. LinkedAct to the case, whose own rules count as well. */
export class ItemDecided {
  @Line(CASE)
  case: string;

  /** In the words of the case’s own pathway. */
  @Line('Choose what the panel decided')
  outcome: string;

  /** The time of the decision, where it is recorded later. */
  @Optional()
  @TimeOfDay('Enter the time as hours and minutes, like 14:10')
  decidedAt?: string;

  /** Who recorded it, where that was on the case itself. */
  @Optional()
  @Line('Say who recorded it, or leave it out')
  recordedBy?: string;

  @Optional()
  @Paragraph('Write down the question that was before the panel')
  question?: string;

  @Optional()
  @Paragraph('Give the reasons, so that the family can understand them')
  reasons?: string;

  @Optional()
  @Lines('List the documents relied on, or leave it out')
  evidence?: string[];

  @Optional()
  @Lines('List what is recommended, or leave it out')
  recommend?: string[];

  @Optional()
  @Paragraph('Say why it is worth trying again')
  repeatReason?: string;

  @Optional()
  @Line('Say where the family goes next')
  onward?: string;

  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  @Optional()
  @Day('Enter the day of the review as a date, like 2026-09-14')
  reviewOn?: string;

  @Optional()
  @PartList(() => StillWanted, 'List what is needed, and from whom')
  wanted?: StillWanted[];

  /** The duties in law that are in play: "CFA 2014 s.42(2)". */
  @Optional()
  @Lines('List the duties in play, or leave it out')
  duties?: string[];

  @Optional()
  @PartList(() => ConditionSet, 'List the conditions, or leave it out')
  conditions?: ConditionSet[];

  @Optional()
  @PartList(() => Dissent, 'List who dissents and why, or leave it out')
  dissent?: Dissent[];

  @Optional()
  @PartList(() => BodyVote, 'Say what each body says')
  votes?: BodyVote[];

  @Optional()
  @PartList(() => RecordedBeside, 'Write down what the panel’s terms ask for')
  recorded?: RecordedBeside[];

  /** Who tells the family, and how. */
  @Optional()
  @Line('Say who tells the family, and how')
  familyToldBy?: string;

  @Optional()
  @Paragraph('Write down what was considered under the Equality Act')
  equality?: string;

  /** What may be published: nothing that points to a child. */
  @Optional()
  @Line('Sum it up without anything that points to a child')
  summary?: string;
}

/** An item is put off: it was opened, and cannot be decided today. It is heard first next time. */
export class ItemDeferred {
  @Line(CASE)
  case: string;

  @Line('Say why it is put off')
  because: string;
}

/** An item goes to the next meeting unheard, and is first there. */
export class ItemRolled {
  @Line(CASE)
  case: string;

  @Line('Say why it goes to the next meeting')
  because: string;
}
