import { Day, Line, Lines, Names, OneOf, Optional, Paragraph, PartList, YesNo } from '../../answers-before.js';
import { Tried } from '../../every-case/people.js';
import { Pence } from '../../money/pence-answer-before.js';
import { PAYERS } from '../../money/shares-given.js';

/** The history is put together as one pack, which never changes: a new document makes a new pack. The family sees it first. */
export class HistoryPackBuilt {
  /** SHA-256 of the pack, which is put together and digested where this is recorded. Another system may send its own. */
  @Optional()
  @Line('Send the digest of the pack, or leave it out')
  packDigest?: string;

  @Optional()
  @PartList(() => Tried, 'List what has been tried, or leave it out')
  triedRegister?: Tried[];

  /** What is left out because it may not be shared, said openly. */
  @Optional()
  @Lines('List what is withheld, or leave it out')
  withheld?: string[];
}

/** Something new has come that whoever decides must read. Where a pack stands, this makes a new one. */
export class InformationSupplied {
  @Paragraph('Say what is new')
  what: string;

  @Optional()
  @Line('Send the digest of the pack, or leave it out')
  packDigest?: string;
}

/** A member has read the pack to its end. Where the meeting is kept as a case, the meeting keeps who has read what. */
export class HistoryPackRead {
  @Line('Send the digest of the pack that was read')
  packDigest: string;

  @YesNo('Confirm that you have read the pack')
  confirmed: boolean;
}

/** The request is on the agenda of a panel. The family is told the day, who will be there and how to join. */
export class ListedForPanel {
  @Optional()
  @Day('Enter the day of the panel as a date, like 2026-02-25')
  meetingOn?: string;

  /** Reference of the meeting, where meetings are kept as cases. */
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  /** Who may read the pack while it is on the agenda: ids of people, and posts written `post:<id>`. */
  @Optional()
  @Names('List who may read it, or leave it out')
  readers?: string[];

  /** The meeting whose decision is looked at again. */
  @Optional()
  @Line('Give the reference of the meeting whose decision is looked at again, or leave it out')
  reviewOf?: string;
}

/** Somebody who decides, and for whose money. */
export class Deciding {
  @Line('Say who decides')
  person: string;

  @OneOf(PAYERS, 'Choose for which agency they decide')
  agency: (typeof PAYERS)[number];
}

/** The panel takes the request. The child's own words are read first. */
export class PanelItemOpened {
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  /** Those who decide on this item, after whoever withdrew from it. */
  @Optional()
  @PartList(() => Deciding, 'List who decides, each with their agency')
  deciding?: Deciding[];

  /** Ids of those who withdrew because of an interest. */
  @Optional()
  @Names('List who withdrew, or leave it out')
  recused?: string[];

  @Optional()
  @Line('Say who chairs, or leave it out')
  chair?: string;

  @Optional()
  @Line('Say how the family takes part, or leave it out')
  familyPresent?: string;

  @Optional()
  @YesNo('Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;

  @Optional()
  @Line('Send the digest of the pack on the table, or leave it out')
  packDigest?: string;
}

/** The meeting did not come to the request, or was not quorate. It is heard first next time. */
export class PanelItemRolled {
  @Line('Say why')
  because: string;

  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;
}

/** A member has said that they have an interest of their own in the request. It is closed to them, and they decide nothing about it. */
export class InterestDeclaredAtPanel {
  @Line('Say who has the interest')
  person: string;

  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;
}

/** An agency says yes or no for its own money, by somebody who decides for it at this panel. Nobody can outvote it. */
export class AgencyPositionRecorded {
  @OneOf(PAYERS, 'Choose the agency')
  agency: (typeof PAYERS)[number];

  @OneOf(['agree', 'agreeWithCap', 'disagree', 'needsOwnGovernance'], 'Choose what the agency says')
  position: 'agree' | 'agreeWithCap' | 'disagree' | 'needsOwnGovernance';

  @Optional()
  @Paragraph('Give the reason')
  reason?: string;

  /** Pence a year up to which it agrees. */
  @Optional()
  @Pence('Enter the most it agrees to in a year as pounds and pence, like 40000.00')
  capPence?: number;

  /** What must be done for its yes to stand. */
  @Optional()
  @Line('Say on what it depends, or leave it out')
  onlyIf?: string;

  /** For needsOwnGovernance: the day by which it will have answered. */
  @Optional()
  @Day('Enter the day by which it will have answered as a date, like 2026-03-11')
  decidesOn?: string;
}
