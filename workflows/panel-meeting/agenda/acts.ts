import { Key, Line, Lines, OneOf, Optional, Paragraph, SomeOf, YesNo } from '../../answers-before.js';

const CASE = 'Give the reference of the case, like K7QF-2M9D';
const AGENCIES = ['education', 'health', 'socialCare', 'publicHealth', 'school', 'other'];

/** A case is put on the agenda. It is told the day, and its family with it. */
export class ItemAdded {
  @Line(CASE)
  case: string;

  /** A decision, or an urgent one taken since the last meeting and ratified or not at this one. */
  @OneOf(['decision', 'ratification'], 'Choose whether the panel decides, or ratifies an urgent decision')
  kind: 'decision' | 'ratification';

  /** A complex item needs further people there, as the panel’s terms say. */
  @Optional()
  @YesNo('Say whether the item is complex')
  complex?: boolean;

  /** What else is true of it that the panel’s terms ask for: "transition". */
  @Optional()
  @Lines('List what else is true of the item, or leave it out')
  circumstances?: string[];

  /** Those who would pay, where it is known. */
  @Optional()
  @SomeOf(AGENCIES, 'Choose who would pay, or leave it out')
  payers?: string[];

  /** The chair’s reason for an item that comes after the agenda has closed. */
  @Optional()
  @Line('Give the chair’s reason for the late item')
  lateReason?: string;

  /** Who has the chair and gave that reason, where somebody else records it. */
  @Optional()
  @Line('Say who gave the reason from the chair, or leave it out')
  lateReasonBy?: string;

  /** Reference of the meeting that did not hear it, or put it off: then it is heard first here. */
  @Optional()
  @Line('Give the reference of the meeting that did not hear it, or leave it out')
  rolledFrom?: string;

  /** Reference of the meeting whose decision is looked at again. */
  @Optional()
  @Line('Give the reference of the meeting whose decision is reviewed, or leave it out')
  reviewOf?: string;
}

/** The case that an item is about says that a document has come: there is a new pack, and what was read before no longer counts. */
export class PackReplaced {
  @Line(CASE)
  case: string;

  @Line('Send the digest of the new pack')
  packDigest: string;

  /** The document that is new, in a few words. */
  @Optional()
  @Key()
  what?: string;

  /** Those who would pay, where the case knows. */
  @Optional()
  @SomeOf(AGENCIES, 'Choose who would pay, or leave it out')
  payers?: string[];
}

/**
 * Somebody who sits has an interest in an item. For that item they lose the vote and the papers, and their deputy is asked.
 * Declared while the item is heard, it stops it.
 */
export class InterestDeclared {
  @Line(CASE)
  case: string;

  @Line('Say what the interest is')
  what: string;

  /** Who has it, where somebody else records it for them. */
  @Optional()
  @Line('Say who has the interest, or leave it out')
  person?: string;
}

/** An agency that is not there says in writing what it thinks of an item. It counts where the panel’s terms say so. */
export class WrittenContributionReceived {
  @Line(CASE)
  case: string;

  @OneOf(AGENCIES, 'Choose whose contribution it is')
  agency: string;

  @Paragraph('Write down what they say')
  words: string;

  @Optional()
  @Line('Say who wrote it, or leave it out')
  from?: string;
}

/** The panel takes an item. Everybody who decides it has read its pack; the child’s own words come first. */
export class ItemOpened {
  @Line(CASE)
  case: string;

  /** How the family takes part: in person, by video, in writing, through somebody else, not at all. */
  @Optional()
  @Line('Say how the family takes part, or leave it out')
  familyPresent?: string;

  @Optional()
  @YesNo('Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;
}

/** An item is talked about and not decided. */
export class ItemDiscussed {
  @Line(CASE)
  case: string;

  @Paragraph('Write down what was said')
  what: string;
}
