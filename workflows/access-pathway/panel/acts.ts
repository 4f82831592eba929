import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Lines, Names, OneOf, Paragraph, PartList, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { PANEL_OUTCOMES } from '../../every-case/outcomes.js';
import { CONTRIBUTORS, type Contributor, withMore } from '../wording.js';

/** The case is on the agenda of a panel. The family is told the day, who will be there and how to join. */
@Wording({
  title: 'Put the case on a panel’s agenda',
  told: ({ meetingOn }: ListedForPanel) =>
    withMore('The case was put on the agenda of a panel', meetingOn && inWords(meetingOn)),
  elsewhere:
    'A case goes on to an agenda at the meeting that is to hear it: open the meeting, and put the case on its agenda there.',
})
export class ListedForPanel {
  @Day.optional('On which day does the panel meet?', 'Enter the day of the panel as a date, like 2025-11-12')
  meetingOn?: CivilDate;

  /** Ids of the members who will decide. Each must have read the current pack before the item is opened. */
  @Lines.optional('Who are the deciding members?', 'List the deciding members, or leave it out', {
    kind: 'people',
    hint: 'Each must read the pack first',
  })
  members?: string[];

  @Day.optional('When did the agenda close?', 'Enter the day on which the agenda closed as a date, like 2025-10-29')
  agendaClosedOn?: CivilDate;

  /** Reference of the meeting, where meetings are kept as cases. */
  @Case.optional('Reference of the meeting', 'Give the reference of the meeting, or leave it out') meeting?: string;

  /** Who may read the pack while the case is on the agenda: ids of people, and posts written `post:<id>`. The meeting says it. */
  @Names({ mend: 'List who may read the pack, or leave it out', optional: true, ours: true }) readers?: string[];

  /** The meeting whose decision is looked at again. */
  @Case({ mend: 'Give the reference of the meeting whose decision is reviewed, or leave it out', optional: true })
  reviewOf?: string;
}
export type Listing = Act<string, ListedForPanel>;

/** Somebody who decides, and for which agency. */
export class Deciding {
  @Line({ mend: 'Say who decides', ours: true }) person: string;
  @Line({ mend: 'Say for which agency' }) agency: string;
}

/** The panel takes the case. The child's own words are read first. */
@Wording({
  title: 'Open the item at the panel',
  why: 'Every deciding member must have read the current pack.',
  told: 'The panel took the case.',
  elsewhere: 'An item is opened at the meeting that has it on its agenda, by its chair.',
})
export class PanelItemOpened {
  @Line.optional('How does the family take part?', 'Say how the family takes part, or leave it out')
  familyPresent?: string;

  @YesNo.optional('Were the child’s words read first?', 'Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;

  @Lines.optional('Who are the deciding members?', 'List the deciding members, or leave it out', {
    kind: 'people',
    hint: 'As listed, if left blank',
  })
  members?: string[];

  @Line.optional('Digest of the pack on the table', 'Send the digest of the pack on the table, or leave it out')
  packDigest?: string;

  /** The meeting at which it is heard, and what it says of who is at the table. */
  @Case({ mend: 'Give the reference of the meeting, or leave it out', optional: true }) meeting?: string;
  @PartList(() => Deciding, { mend: 'List who decides, each with their agency', optional: true }) deciding?: Deciding[];
  @Names({ mend: 'List who has withdrawn, or leave it out', optional: true, ours: true }) recused?: string[];
  @Line({ mend: 'Say who has the chair, or leave it out', optional: true, ours: true }) chair?: string;
}
export type OpeningTheItem = Act<string, PanelItemOpened>;

/** Somebody who sits has an interest in the case: for this item they have no vote and no papers. */
@Wording({
  told: 'Somebody who sits on the panel declared an interest: the papers of the case are closed to them.',
  elsewhere: 'An interest is declared at the meeting that has the case on its agenda.',
})
export class InterestDeclaredAtPanel {
  @Case({ mend: 'Give the reference of the meeting, or leave it out', optional: true }) meeting?: string;
  @Line({ mend: 'Say who', ours: true }) person: string;
}
export type Declaring = Act<string, InterestDeclaredAtPanel>;

/** The panel did not hear the case, or could not decide it: it waits for a panel again, and is heard first. */
@Wording({
  told: 'The panel did not decide the case: it is first at the next.',
  elsewhere: 'What a meeting does not hear goes to the next one: this is recorded at the meeting.',
})
export class PanelItemRolled {
  @Case({ mend: 'Give the reference of the meeting, or leave it out', optional: true }) meeting?: string;
  @Line({ mend: 'Say why' }) because: string;
}
export type RollingOn = Act<string, PanelItemRolled>;

/** One of these decisions, by its code. */
export type PanelOutcome = keyof typeof PANEL_OUTCOMES;

/** What the panel still needs, and from whom. */
export class Wanted {
  @OneOf(CONTRIBUTORS, 'From', 'Choose who is asked') from: Contributor;
  @Line('What', 'Say exactly what is needed') what: string;
}

/** The chair records what the panel decided. */
@Wording({
  title: 'Record what the panel decided',
  told: ({ outcome }: PanelDecided) => `The panel decided: ${midSentence(PANEL_OUTCOMES[outcome])}.`,
  stands: ['outcome'],
})
export class PanelDecided {
  @OneOf(PANEL_OUTCOMES, 'What did the panel decide?', 'Choose what the panel decided') outcome: PanelOutcome;

  @Paragraph.optional(
    'The reasons, so that the family can understand them',
    'Give the reasons, so that the family can understand them',
  )
  reasons?: string;

  @Line.optional('Where does the family go next?', 'Say where the family goes next') onward?: string;

  /** What is recommended, in the words of the tried register where it has been tried. */
  @Lines.optional('What is recommended?', 'List what is recommended, or leave it out', { hint: 'One on each line' })
  recommend?: string[];

  @Paragraph.optional(
    'If it was tried before and did not help: why is it worth trying again?',
    'Say why it is worth trying again',
  )
  repeatReason?: string;

  @PartList.optional(
    () => Wanted,
    'If more information is needed: what, and from whom?',
    'List what is needed, and from whom',
  )
  wanted?: Wanted[];

  @Day.optional(
    'If not needed now: when is it looked at again?',
    'Enter the day of the review as a date, like 2026-09-14',
  )
  reviewOn?: CivilDate;

  @Lines.optional('Which documents were relied on?', 'List the documents relied on, or leave it out', {
    hint: 'One on each line',
  })
  evidence?: string[];

  @YesNo.optional('Does the letter set out the family’s rights?', 'Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;
}
export type Decision = Act<string, PanelDecided>;

/** The family has the decision in writing, with its reasons and their rights. */
@Wording({
  title: 'Record that the family has the decision in writing',
  told: 'The family had the decision in writing.',
})
export class DecisionNotified {
  @Lines.optional('What was sent?', 'List what was sent, or leave it out', { hint: 'One on each line' })
  documents?: string[];
}

const WHO_ASKS = {
  parent: 'A parent',
  youngPerson: 'The young person',
  school: 'A school or college',
  other: 'Somebody else',
} as const;

/** Somebody asks for an EHC needs assessment. The panel cannot stand in its way (Children and Families Act 2014 s.36(1)). */
@Wording({
  title: 'Ask for an EHC needs assessment',
  why: 'It can be asked for at any time, whatever this pathway decides (Children and Families Act 2014, section 36(1)).',
  told: 'An EHC needs assessment was asked for.',
})
export class EhcNeedsAssessmentRequested {
  @OneOf(WHO_ASKS, 'Who asks?', 'Choose who asks') requestedBy: keyof typeof WHO_ASKS;

  /** The day the local authority received it, where that is not the day on which it is recorded. */
  @Day.optional('When was it received?', 'Enter the day on which it was received as a date, like 2026-05-26', {
    hint: 'If not today',
  })
  receivedOn?: CivilDate;

  @Paragraph.optional('Why?', 'Say why, or leave it out') reasons?: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const PANEL_ACTS = {
  ListedForPanel,
  PanelItemOpened,
  InterestDeclaredAtPanel,
  PanelItemRolled,
  PanelDecided,
  DecisionNotified,
  EhcNeedsAssessmentRequested,
} as const satisfies ActClasses;
