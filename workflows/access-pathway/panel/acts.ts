import { Day, Line, Lines, Names, OneOf, Optional, Paragraph, PartList, SomeOf, YesNo } from '../../answers-before.js';
import { Tried } from '../../every-case/people.js';
import { Deciding } from '../meeting-events.js';
import { CONTRIBUTORS } from '../triage/acts.js';

/** What a panel may decide. Each leads somewhere. */
export const PANEL_OUTCOMES = [
  'ALLOCATE_ASSESSMENT',
  'SUPPORT_PLAN_ONLY',
  'BOTH',
  'MORE_INFORMATION',
  'REFER_SPECIALIST',
  'REFER_EHC_REQUEST',
  'REFER_JOINT_FUNDING',
  'REFER_EARLY_HELP',
  'REFER_SOCIAL_CARE',
  'NOT_NEEDED_NOW',
] as const;

/** The history is put together as one pack, which never changes: a new document makes a new pack. The family sees it first. */
export class HistoryPackBuilt {
  /** SHA-256 of the pack, which is put together and digested where this is recorded. Another system may send its own. */
  @Optional()
  @Line('Send the digest of the pack, or leave it out')
  packDigest?: string;

  /** What has been tried, by whom, and what came of it. */
  @Optional()
  @PartList(() => Tried, 'List what has been tried, or leave it out')
  triedRegister?: Tried[];

  /** Agencies that are overdue and that the panel will not wait for. */
  @Optional()
  @SomeOf(CONTRIBUTORS, 'Choose which overdue contributions the panel will not wait for, or leave it out')
  goingWithout?: string[];

  /** What is left out because it may not be shared, said openly. */
  @Optional()
  @Lines('List what is withheld, or leave it out')
  withheld?: string[];
}

/** A member has read the pack to its end. */
export class HistoryPackRead {
  @Line('Send the digest of the pack that was read')
  packDigest: string;

  @YesNo('Confirm that you have read the pack')
  confirmed: boolean;
}

/** The case is on the agenda of a panel. The family is told the day, who will be there and how to join. */
export class ListedForPanel {
  @Optional()
  @Day('Enter the day of the panel as a date, like 2025-11-12')
  meetingOn?: string;

  /** Reference of the meeting, where meetings are kept as cases. */
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  @Optional()
  @Day('Enter the day on which the agenda closed as a date, like 2025-10-29')
  agendaClosedOn?: string;

  /** Ids of the members who will decide. Each must have read the current pack before the item is opened. */
  @Optional()
  @Lines('List the deciding members, or leave it out')
  members?: string[];

  /** Who may read the pack while the case is on the agenda: ids of people, and posts written `post:<id>`. The meeting says it. */
  @Optional()
  @Names('List who may read the pack, or leave it out')
  readers?: string[];

  /** The meeting whose decision is looked at again. */
  @Optional()
  @Line('Give the reference of the meeting whose decision is reviewed, or leave it out')
  reviewOf?: string;
}

/** The panel takes the case. The child's own words are read first. */
export class PanelItemOpened {
  /** How the family takes part: in person, by video, in writing, through a helper, not at all. */
  @Optional()
  @Line('Say how the family takes part, or leave it out')
  familyPresent?: string;

  @Optional()
  @YesNo('Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;

  @Optional()
  @Line('Send the digest of the pack on the table, or leave it out')
  packDigest?: string;

  @Optional()
  @Lines('List the deciding members, or leave it out')
  members?: string[];

  /** The meeting at which it is heard, and what it says of who is at the table. */
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  @Optional()
  @PartList(() => Deciding, 'List who decides, each with their agency')
  deciding?: Deciding[];

  @Optional()
  @Names('List who has withdrawn, or leave it out')
  recused?: string[];

  @Optional()
  @Line('Say who has the chair, or leave it out')
  chair?: string;
}

/** What the panel still needs, and from whom. */
export class Wanted {
  @OneOf(CONTRIBUTORS, 'Choose who is asked')
  from: string;

  @Line('Say exactly what is needed')
  what: string;
}

/** The chair records what the panel decided. */
export class PanelDecided {
  @OneOf(PANEL_OUTCOMES, 'Choose what the panel decided')
  outcome: (typeof PANEL_OUTCOMES)[number];

  @Optional()
  @Paragraph('Give the reasons, so that the family can understand them')
  reasons?: string;

  /** Where the family goes next: the service, the plan. */
  @Optional()
  @Line('Say where the family goes next')
  onward?: string;

  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  /** What is recommended, in the words of the tried register where it has been tried. */
  @Optional()
  @Lines('List what is recommended, or leave it out')
  recommend?: string[];

  /** Why something that did not help before is recommended again. */
  @Optional()
  @Paragraph('Say why it is worth trying again')
  repeatReason?: string;

  /** For NOT_NEEDED_NOW: the day on which it is looked at again. */
  @Optional()
  @Day('Enter the day of the review as a date, like 2026-09-14')
  reviewOn?: string;

  /** For MORE_INFORMATION: what is needed, and from whom. */
  @Optional()
  @PartList(() => Wanted, 'List what is needed, and from whom')
  wanted?: Wanted[];

  /** The documents relied on. */
  @Optional()
  @Lines('List the documents relied on, or leave it out')
  evidence?: string[];
}

/** The family has the decision in writing, with its reasons and their rights. */
export class DecisionNotified {
  @Optional()
  @Lines('List what was sent, or leave it out')
  documents?: string[];
}

/** Somebody asks for an EHC needs assessment. The panel cannot stand in its way (Children and Families Act 2014 s.36(1)). */
export class EhcNeedsAssessmentRequested {
  @OneOf(['parent', 'youngPerson', 'school', 'other'], 'Choose who asks')
  requestedBy: 'parent' | 'youngPerson' | 'school' | 'other';

  /** The day the local authority received it, where that is not the day on which it is recorded. */
  @Optional()
  @Day('Enter the day on which it was received as a date, like 2026-05-26')
  receivedOn?: string;

  @Optional()
  @Paragraph('Say why, or leave it out')
  reasons?: string;
}
