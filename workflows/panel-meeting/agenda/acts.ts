import type { Act, ActClasses } from '#engine/act';
import { Case, Key, Line, Lines, OneOf, Paragraph, PartList, Person, Post, SomeOf, YesNo } from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import { Wording } from '../../declaration.js';
import { Minuted } from '../minutes/wording.js';
import { AGENCIES, seats, TheItem } from '../wording.js';

const KINDS = { decision: 'A decision', ratification: 'To ratify an urgent decision, or not' } as const;

const PAYERS = { mend: 'Choose who would pay, or leave it out', optional: true } as const;

/** A case is put on the agenda. It is told the day, and its family with it. */
@Wording({
  title: 'Put a case on the agenda',
  why: 'The case and its family are told the day.',
  told: (item: ItemAdded) => `Case ${item.case} was put on the agenda.`,
})
@Minuted('agenda', (item: ItemAdded) => [{ case: item.case }])
@Minuted('item', ({ lateReason: because }: ItemAdded) =>
  because === undefined ? [] : [{ what: 'Added late', because }],
)
export class ItemAdded {
  @Case('Reference of the case', 'Give the reference of the case, like K7QF-2M9D', { hint: 'Like K7QF-2M9D' })
  case: string;

  /** A decision, or an urgent one taken since the last meeting and ratified or not at this one. */
  @OneOf(KINDS, 'What is asked of the panel?', 'Choose whether the panel decides, or ratifies an urgent decision')
  kind: keyof typeof KINDS;

  /** A complex item needs further people there, as the panel’s terms say. */
  @YesNo.optional('Is it complex?', 'Say whether the item is complex') complex?: boolean;

  /** What else is true of it that the panel’s terms ask for: "transition". */
  @Lines.optional(
    'What else is true of it that the panel’s terms ask for?',
    'List what else is true of the item, or leave it out',
    { hint: 'Like: transition' },
  )
  circumstances?: string[];

  @SomeOf(AGENCIES, 'Who would pay?', PAYERS) payers?: Agency[];

  /** The chair’s reason for an item that comes after the agenda has closed. */
  @Line.optional('After the agenda has closed: the chair’s reason', 'Give the chair’s reason for the late item')
  lateReason?: string;

  /** Who has the chair and gave that reason, where somebody else records it. */
  @Person.optional('Who gave that reason from the chair?', 'Say who gave the reason from the chair, or leave it out', {
    hint: 'If it is not you',
    must: { speak: true },
  })
  lateReasonBy?: string;

  /** Reference of the meeting that did not hear it, or put it off: then it is heard first here. */
  @Case.optional(
    'Reference of the meeting that did not hear it',
    'Give the reference of the meeting that did not hear it, or leave it out',
    { hint: 'Then it is heard first' },
  )
  rolledFrom?: string;

  /** Reference of the meeting whose decision is looked at again. */
  @Case.optional(
    'Reference of the meeting whose decision is reviewed',
    'Give the reference of the meeting whose decision is reviewed, or leave it out',
  )
  reviewOf?: string;
}
export type Adding = Act<string, ItemAdded>;

/** The case of an item has come to an end, rests or moved away: there is nothing more to decide. */
@Wording({
  told: (item: ItemWithdrawn) =>
    `There was nothing more for the panel to decide on case ${item.case}: ${item.because}.`,
})
@Minuted('item', ({ because }: ItemWithdrawn) => [{ what: 'No longer before the panel', because }])
export class ItemWithdrawn {
  @Case({ mend: 'Give the reference of the case' }) case: string;
  @Line({ mend: 'Say why' }) because: string;
}

/** The agenda is closed. What comes later needs the chair’s reason. */
@Wording({
  title: 'Close the agenda',
  why: 'What comes later needs the chair’s reason.',
  told: 'The agenda was closed.',
})
export class AgendaClosed {
  @Line.optional('A note', 'A note, or leave it out') note?: string;
}

/** Which pack is sent out for which item. */
export class PackSent {
  @Case('Reference of the case', 'Give the reference of the case', { hint: 'Like K7QF-2M9D' }) case: string;
  @Line('Digest of its pack', 'Give the digest of its pack') packDigest: string;
}

/** The papers have gone to those who sit. From now it is known who has read which. */
@Wording({
  title: 'Send out the papers',
  why: 'From now it is known who has read which pack. Observers have none.',
  told: 'The papers were sent out.',
})
export class PapersCirculated {
  /** The packs sent, where the cases themselves have not said which they are. */
  @PartList.optional(() => PackSent, 'Packs of which the case itself has not told', 'List the packs, or leave it out')
  packs?: PackSent[];
}
export type Circulating = Act<string, PapersCirculated>;

/** The case that an item is about says that a document has come: there is a new pack, and what was read before no longer counts. */
@Wording({ told: (item: PackReplaced) => `There was a new pack of case ${item.case}.` })
export class PackReplaced {
  @Case({ mend: 'Give the reference of the case, like K7QF-2M9D' }) case: string;
  @Line({ mend: 'Send the digest of the new pack' }) packDigest: string;

  /** The document that is new, in a few words. */
  @Key({ optional: true }) what?: string;

  @SomeOf(AGENCIES, PAYERS) payers?: Agency[];
}
export type Replacing = Act<string, PackReplaced>;

/** Somebody who sits has read the pack of an item to its end, and says so. The reading counts for that pack alone. */
@Wording({
  title: 'Confirm that you have read a pack',
  why: 'If you have an interest in the item, declare it instead: whoever stands in for your seat is then asked, if anybody does.',
  told: (item: PackRead) => `Somebody confirmed that they had read the pack of case ${item.case}.`,
})
export class PackRead {
  @TheItem({ mend: 'Give the reference of the case' }) case: string;

  @Line('Digest of the pack you read', 'Send the digest of the pack that was read', {
    hint: 'It stands at the end of the history pack of the case',
  })
  packDigest: string;

  @YesNo('Have you read all of it?', 'Confirm that you have read the pack') confirmed: boolean;

  /** The seat they take, where they were not invited by name. */
  @Post.optional('Which seat do you take?', 'Choose the seat you take, or leave it out', {
    hint: 'If you were not invited by name. You must hold it',
    offers: seats,
    must: { beHeldByActor: true },
  })
  post?: string;

  /** Who read it, where the case itself says so. */
  @Line({ mend: 'Say who has read it, or leave it out', optional: true, ours: true }) person?: string;
}
export type Reading = Act<string, PackRead>;

/**
 * Somebody who sits has an interest in an item. For that item they lose the vote and the papers, and their deputy is asked.
 * Declared while the item is heard, it stops it.
 */
@Wording({
  title: 'Declare an interest',
  why: 'For that item you have no vote and no papers, and whoever may take the seat instead is asked. Declared while it is heard, it stops the item.',
  told: (item: InterestDeclared) => `An interest in case ${item.case} was declared.`,
})
@Minuted('interests', ({ person, what, ...item }: InterestDeclared, by) => [
  { case: item.case, person: person ?? by, what },
])
export class InterestDeclared {
  @TheItem() case: string;
  @Line('What is the interest?', 'Say what the interest is') what: string;

  /** Who has it, where somebody else records it for them. */
  @Person.optional('Whose is it?', 'Say who has the interest, or leave it out', {
    hint: 'Yours, if left blank',
    must: { hold: 'post' },
  })
  person?: string;

  /** The seat they take, where they were not invited by name: it says whose deputy is asked. */
  @Post.optional('Which seat do they take?', 'Choose the seat they take, or leave it out', {
    hint: 'If they were not invited by name. They must hold it',
    offers: seats,
    must: { beHeldByActor: true, unlessOf: 'person' },
  })
  post?: string;
}
export type Declaring = Act<string, InterestDeclared>;

/** An agency that is not there says in writing what it thinks of an item. It counts where the panel’s terms say so. */
@Wording({
  title: 'Record a written contribution',
  why: 'It counts where the panel’s terms say so.',
  told: ({ agency, ...item }: WrittenContributionReceived) =>
    `A written contribution on case ${item.case} came. From: ${AGENCIES[agency]}.`,
})
@Minuted('item', ({ agency, words }: WrittenContributionReceived) => [{ what: 'In writing', agency, words }])
export class WrittenContributionReceived {
  @TheItem() case: string;
  @OneOf(AGENCIES, 'From which agency?', 'Choose whose contribution it is') agency: Agency;
  @Paragraph('What do they say?', 'Write down what they say') words: string;
  @Line.optional('Who wrote it?', 'Say who wrote it, or leave it out') from?: string;
}
export type Writing = Act<string, WrittenContributionReceived>;

/** The acts of this stage, in the order in which a case meets them. */
export const AGENDA_ACTS = {
  ItemAdded,
  ItemWithdrawn,
  AgendaClosed,
  PapersCirculated,
  PackReplaced,
  PackRead,
  InterestDeclared,
  WrittenContributionReceived,
} as const satisfies ActClasses;
