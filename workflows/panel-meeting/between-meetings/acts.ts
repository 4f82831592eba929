import type { Act, ActClasses } from '#engine/act';
import { Case, Key, Line, Names, OneOf, PartList } from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import { Wording } from '../../declaration.js';
import { Member } from '../calling/acts.js';
import { Minuted } from '../minutes/wording.js';

const MEETING = { mend: 'Give the reference of the meeting' } as const;
const CASE = { mend: 'Give the reference of the case' } as const;
const DIGEST = { mend: 'Send the digest' } as const;

/** One pack of an item that comes from an earlier meeting. */
export class PackKnown {
  @Line(DIGEST) digest: string;
  @Key({ optional: true }) what?: string;
}

/** Who has read which pack. */
export class ReadingKnown {
  @Line({ mend: 'Say who' }) person: string;
  @Line(DIGEST) digest: string;
}

/** An item as an earlier meeting knew it. */
export class ItemKnown {
  @Case(CASE) case: string;
  @OneOf(['decision', 'ratification'], { mend: 'Send the kind of item' }) kind: 'decision' | 'ratification';
  @Names({ mend: 'List what is true of the item' }) circumstances: string[];
  @Names({ mend: 'List who would pay' }) payers: Agency[];
  @PartList(() => PackKnown, { mend: 'List its packs', optional: true }) packs?: PackKnown[];
  @PartList(() => ReadingKnown, { mend: 'List who has read it', optional: true }) reads?: ReadingKnown[];

  /** Ids of those who have declared an interest in it. */
  @Names({ mend: 'List who has an interest' }) recused: string[];
}

/** What an inquorate meeting leaves to this one: its items with their papers, who had read them, and the seats that were empty. */
@Wording({
  told: ({ from }: ItemsCarriedOver) => `The items of meeting ${from}, which had no quorum, were taken over.`,
})
@Minuted('agenda', ({ items }: ItemsCarriedOver) => items.map((item) => ({ case: item.case })))
export class ItemsCarriedOver {
  @Case(MEETING) from: string;
  @PartList(() => ItemKnown, { mend: 'List the items' }) items: ItemKnown[];
  @PartList(() => Member, { mend: 'List who sits', optional: true }) members?: Member[];
  @Names({ mend: 'List the seats that were empty' }) emptySeats: string[];
}
export type HandingOver = Act<string, ItemsCarriedOver>;

/** Another meeting takes over what this one did not decide: one item, or all of them. */
@Wording({
  told: ({ meeting, ...item }: CarriedOver) =>
    item.case === undefined
      ? `Meeting ${meeting} took over the items of this one.`
      : `Meeting ${meeting} took over case ${item.case}.`,
})
export class CarriedOver {
  @Case(MEETING) meeting: string;
  @Line({ ...CASE, optional: true }) case?: string;
}
export type TakingOver = Act<string, CarriedOver>;

/** The meeting that took over the items has sat: the duty to reconvene is met. */
@Wording({ told: ({ meeting }: ReconvenedElsewhere) => `Meeting ${meeting} sat in place of this one.` })
export class ReconvenedElsewhere {
  @Case(MEETING) meeting: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const BETWEEN_MEETINGS_ACTS = {
  ItemsCarriedOver,
  CarriedOver,
  ReconvenedElsewhere,
} as const satisfies ActClasses;
