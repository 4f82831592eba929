import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import {
  Case,
  Day,
  Line,
  Lines,
  Names,
  OneOf,
  Paragraph,
  PartList,
  Pence,
  People,
  Person,
  YesNo,
} from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import { Wording } from '../../declaration.js';
import { HistoryPackRead } from '../../every-case/pack/acts.js';
import { type Tried, WhatWasTried } from '../../every-case/people.js';
import { inPounds } from '../../money/pence.js';
import { PAYERS } from '../../money/shares-given.js';
import type { Funding, Position } from '../case.js';
import { AGENCIES, POSITIONS_IN_WORDS } from '../wording.js';

/** The history is put together as one pack, which never changes: a new document makes a new pack. The family sees it first. */
@Wording({
  title: 'Build the history pack',
  why: 'It is put together from what is recorded, and never changes. The family sees it first.',
  told: 'The pack was built.',
})
export class HistoryPackBuilt {
  /** SHA-256 of the pack, which is put together and digested where this is recorded. Another system may send its own. */
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
  @WhatWasTried() triedRegister?: Tried[];

  /** What is left out because it may not be shared, said openly. */
  @Lines.optional('What is withheld?', 'List what is withheld, or leave it out', {
    hint: 'It is said openly that something is. One on each line',
  })
  withheld?: string[];
}
export type Building = Act<string, HistoryPackBuilt>;

/** Something new has come that whoever decides must read. Where a pack stands, this makes a new one. */
@Wording({
  paper: true,
  title: 'Add something',
  why: 'Where a pack stands, whoever has read it is asked to read what is new.',
  told: 'Something was added.',
})
export class InformationSupplied {
  @Paragraph('What is new?', 'Say what is new') what: string;
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
}
export type Adding = Act<string, InformationSupplied>;

/** The field that says at which meeting, where meetings are kept as cases. */
const TheMeeting = () =>
  Case.optional('The reference of the meeting', 'Give the reference of the meeting, or leave it out');

/** The request is on the agenda of a panel. The family is told the day, who will be there and how to join. */
@Wording({
  title: 'Put the case on a panel’s agenda',
  told: ({ meetingOn }: ListedForPanel) =>
    `It was put on the agenda of a panel${meetingOn ? ` on ${inWords(meetingOn)}` : ''}.`,
  elsewhere:
    'A case goes on to an agenda at the meeting that is to hear it: open the meeting, and put the case on its agenda there.',
})
export class ListedForPanel {
  @Day.optional('On which day does the panel meet?', 'Enter the day of the panel as a date, like 2026-02-25')
  meetingOn?: CivilDate;

  @TheMeeting() meeting?: string;

  /** Who may read the pack while it is on the agenda: ids of people, and posts written `post:<id>`. */
  @Names({ mend: 'List who may read it, or leave it out', optional: true, ours: true }) readers?: string[];

  /** The meeting whose decision is looked at again. */
  @Case({
    mend: 'Give the reference of the meeting whose decision is looked at again, or leave it out',
    optional: true,
  })
  reviewOf?: string;
}
export type Listing = Act<string, ListedForPanel>;

/** Somebody who decides, and for whose money. */
export class Deciding {
  @Person('Who', 'Say who decides') person: string;
  @OneOf(AGENCIES, 'For which agency?', 'Choose for which agency they decide') agency: Agency;
}

/** The panel takes the request. The child's own words are read first. */
@Wording({
  title: 'Open the item at the panel',
  why: 'The child’s own words are read first.',
  told: 'The panel took it.',
  elsewhere: 'An item is opened at the meeting that has it on its agenda, by its chair.',
})
export class PanelItemOpened {
  @TheMeeting() meeting?: string;

  /** Those who decide on this item, after whoever withdrew from it. */
  @PartList.optional(() => Deciding, 'Who decides, and for which agency?', 'List who decides, each with their agency')
  deciding?: Deciding[];

  /** Ids of those who withdrew because of an interest. */
  @People.optional('Who has withdrawn because of an interest?', 'List who withdrew, or leave it out')
  recused?: string[];

  @Person.optional('Who chairs?', 'Say who chairs, or leave it out') chair?: string;

  @Line.optional('How does the family take part?', 'Say how the family takes part, or leave it out')
  familyPresent?: string;

  @YesNo.optional('Were the child’s words read first?', 'Say whether the child’s words were read first')
  childWordsReadFirst?: boolean;

  @Line({ mend: 'Send the digest of the pack on the table, or leave it out', optional: true }) packDigest?: string;
}
export type Opening = Act<string, PanelItemOpened>;

/** The meeting did not come to the request, or was not quorate. It is heard first next time. */
@Wording({
  title: 'Send the item to the next meeting',
  told: ({ because }: PanelItemRolled) => `The panel did not decide: ${because}.`,
  elsewhere: 'What a meeting does not hear goes to the next one: this is recorded at the meeting.',
})
export class PanelItemRolled {
  @Line('Why?', 'Say why') because: string;
  @TheMeeting() meeting?: string;
}

/** A member has said that they have an interest of their own in the request. It is closed to them, and they decide nothing about it. */
@Wording({
  title: 'Record an interest',
  why: 'Whoever has it decides nothing about this request, and does not read it.',
  told: 'Somebody said that they have an interest of their own in the request, so they decide nothing about it.',
  elsewhere: 'An interest is declared at the meeting that has the case on its agenda.',
})
export class InterestDeclaredAtPanel {
  @Person('Who has an interest?', 'Say who has the interest') person: string;
  @TheMeeting() meeting?: string;
}
export type DeclaringAnInterest = Act<string, InterestDeclaredAtPanel>;

/** That nobody is outvoted about their own money, as every form says in which money is agreed to. */
export const NO_CASTING_VOTE =
  'Each agency that pays must have said yes for its own money: there is no majority and no casting vote.';

/** An agency says yes or no for its own money, by somebody who decides for it at this panel. Nobody can outvote it. */
@Wording({
  title: 'Say yes or no for your agency’s money',
  why: NO_CASTING_VOTE,
  told: ({ agency, position }: AgencyPositionRecorded) =>
    ({
      agree: `${AGENCIES[agency]} agreed to pay its share.`,
      agreeWithCap: `${AGENCIES[agency]} agreed to pay up to a sum.`,
      disagree: `${AGENCIES[agency]} did not agree.`,
      needsOwnGovernance: `${AGENCIES[agency]} had to ask within its own organisation first.`,
    })[position],
  stands: ['agency', 'position'],
})
export class AgencyPositionRecorded {
  @OneOf(AGENCIES, 'Which agency?', 'Choose the agency', {
    offers: ({ total }: Funding) =>
      PAYERS.map((value) => {
        const share = total[value];
        return {
          value,
          text: share === undefined ? AGENCIES[value] : `${AGENCIES[value]}: its share is ${inPounds(share)} a year`,
        };
      }),
  })
  agency: Agency;

  @OneOf(POSITIONS_IN_WORDS, 'What does it say?', 'Choose what the agency says') position: Position['says'];
  @Paragraph.optional('The reason', 'Give the reason', { hint: 'Needed where it does not agree' }) reason?: string;

  /** Pence a year up to which it agrees. */
  @Pence.optional(
    'The most it agrees to, a year',
    'Enter the most it agrees to in a year as pounds and pence, like 40000.00',
  )
  capPence?: number;

  @Line.optional('On what does it depend?', 'Say on what it depends, or leave it out') onlyIf?: string;

  @Day.optional(
    'If it has to ask first: by which day does it answer?',
    'Enter the day by which it will have answered as a date, like 2026-03-11',
  )
  decidesOn?: CivilDate;
}
export type Positioning = Act<string, AgencyPositionRecorded>;

/** The acts of this stage, in the order in which a case meets them. */
export const PANEL_ACTS = {
  InformationSupplied,
  HistoryPackBuilt,
  ListedForPanel,
  PanelItemOpened,
  PanelItemRolled,
  InterestDeclaredAtPanel,
  HistoryPackRead,
  AgencyPositionRecorded,
} as const satisfies ActClasses;
