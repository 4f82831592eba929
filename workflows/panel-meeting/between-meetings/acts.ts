import { Key, Line, Names, OneOf, Optional, PartList, YesNo } from '../../answers-before.js';
import { Member } from '../calling/acts.js';

const MEETING = 'Give the reference of the meeting';
const CASE = 'Give the reference of the case';

/** Another meeting takes over what this one did not decide: one item, or all of them. */
export class CarriedOver {
  @Line(MEETING)
  meeting: string;

  @Optional()
  @Line(CASE)
  case?: string;
}

/** One pack of an item that comes from an earlier meeting. */
export class PackKnown {
  @Line('Send the digest')
  digest: string;

  @Optional()
  @Key()
  what?: string;
}

/** Who has read which pack. */
export class ReadingKnown {
  @Line('Say who')
  person: string;

  @Line('Send the digest')
  digest: string;
}

/** An item as an earlier meeting knew it. */
export class ItemKnown {
  @Line(CASE)
  case: string;

  @OneOf(['decision', 'ratification'], 'Send the kind of item')
  kind: 'decision' | 'ratification';

  @Names('List what is true of the item')
  circumstances: string[];

  @Names('List who would pay')
  payers: string[];

  @Optional()
  @PartList(() => PackKnown, 'List its packs')
  packs?: PackKnown[];

  @Optional()
  @PartList(() => ReadingKnown, 'List who has read it')
  reads?: ReadingKnown[];

  /** Ids of those who have declared an interest in it. */
  @Names('List who has an interest')
  recused: string[];
}

/** What an inquorate meeting leaves to this one: its items with their papers, who had read them, and the seats that were empty. */
export class ItemsCarriedOver {
  @Line(MEETING)
  from: string;

  @PartList(() => ItemKnown, 'List the items')
  items: ItemKnown[];

  @Optional()
  @PartList(() => Member, 'List who sits')
  members?: Member[];

  @Names('List the seats that were empty')
  emptySeats: string[];
}

/** The meeting that took over the items has sat: the duty to reconvene is met. */
export class ReconvenedElsewhere {
  @Line(MEETING)
  meeting: string;
}

/** The case of an item has come to an end, rests or moved away: there is nothing more to decide. */
export class ItemWithdrawn {
  @Line(CASE)
  case: string;

  @Line('Say why')
  because: string;
}

/** The family of an item has its decision in writing: the time to ask for a review runs from now. */
export class FamilyTold {
  @Line(CASE)
  case: string;
}

/** A later meeting looks again at what was decided here. */
export class ReviewTakenUp {
  @Line(CASE)
  case: string;

  @Line(MEETING)
  meeting: string;
}

/** Who had the chair when the decision was taken that is looked at again: they cannot have it now. */
export class ChairBarred {
  @Line(CASE)
  case: string;

  @Line('Say who')
  person: string;

  @Optional()
  @YesNo('Say whether the terms ask for another chair')
  differentChair?: boolean;
}
