import type { Act, ActClasses } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Lines, Names, OneOf, Paragraph, PartList, Person, Post, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { ASSESSMENT_OUTCOMES, type AssessmentOutcome } from '../../every-case/outcomes.js';
import { HistoryPackRead } from '../../every-case/pack/acts.js';
import type { Assessment } from '../case.js';
import { delegatesOf } from '../practice.js';

/** What was there is put together for the panel, from the record alone. */
@Wording({
  title: 'Build the pack',
  why: 'It is put together from the record: the child’s own words first, the request, what everybody said, all advice.',
  told: 'The pack for the panel was put together.',
})
export class HistoryPackBuilt {
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
}
export type Building = Act<string, HistoryPackBuilt>;

/** The meeting that has it on its agenda. */
const TheMeeting = () => Case({ mend: 'Give the reference of the meeting' });

/** It is on the agenda of a panel of the area that decides on assessments, or advises. */
@Wording({
  title: 'Put the case on a panel’s agenda',
  told: 'It was put on the agenda of a panel.',
  elsewhere:
    'A case goes on to an agenda at the meeting that is to hear it: open the meeting, and put the case on its agenda there.',
})
export class ListedForPanel {
  @TheMeeting() meeting: string;
  @Day({ mend: 'Give the day of the panel', optional: true }) meetingOn?: CivilDate;
  @Names({ mend: 'List who may read it, or leave it out', optional: true, ours: true }) readers?: string[];
  @Case({ mend: 'Give the reference of the meeting, or leave it out', optional: true }) reviewOf?: string;
}
export type Listing = Act<string, ListedForPanel>;

/** Somebody who decides at the panel, and for which agency. */
export class DecidingAtThePanel {
  @Person({ mend: 'Say who decides' }) person: string;
  @Line({ mend: 'Say for which agency' }) agency: string;
}

/** The panel takes it. The child's own words are read first. */
@Wording({
  title: 'Open the item at the panel',
  told: 'The panel took it.',
  elsewhere: 'An item is opened at the meeting that has it on its agenda, by its chair.',
})
export class PanelItemOpened {
  @TheMeeting() meeting: string;

  @PartList(() => DecidingAtThePanel, { mend: 'List who decides, each with their agency', optional: true })
  deciding?: DecidingAtThePanel[];

  @Names({ mend: 'List who withdrew, or leave it out', optional: true, ours: true }) recused?: string[];
  @Person({ mend: 'Say who chairs, or leave it out', optional: true }) chair?: string;
  @Line({ mend: 'Say how the family is there, or leave it out', optional: true }) familyPresent?: string;
  @YesNo({ mend: 'Say whether the child’s words were read first', optional: true }) childWordsReadFirst?: boolean;
  @Line({ mend: 'Send the digest of the pack, or leave it out', optional: true }) packDigest?: string;
}
export type Opening = Act<string, PanelItemOpened>;

/** The meeting did not hear it, or put it off: it is heard first at the next. */
@Wording({
  title: 'Send the item to the next meeting',
  told: ({ because }: PanelItemRolled) => `The panel did not come to it: ${because}.`,
  elsewhere: 'What a meeting does not hear goes to the next one: this is recorded at the meeting.',
})
export class PanelItemRolled {
  @TheMeeting() meeting: string;
  @Line({ mend: 'Say why' }) because: string;
}

/** A member has an interest of their own: its papers are closed to them. */
@Wording({
  title: 'Record an interest',
  told: 'Somebody said that they have an interest of their own in it, so they decide nothing about it.',
  elsewhere: 'An interest is declared at the meeting that has the case on its agenda.',
})
export class InterestDeclaredAtPanel {
  @TheMeeting() meeting: string;
  @Person({ mend: 'Say who has the interest' }) person: string;
}
export type DeclaringAnInterest = Act<string, InterestDeclaredAtPanel>;

/** What the panel said. The authority decides: an officer records its decision, and the family has the letter. */
@Wording({
  title: 'Record what the panel said',
  told: ({ outcome }: PanelDecided) => `The panel said: ${midSentence(ASSESSMENT_OUTCOMES[outcome])}.`,
  elsewhere: 'What a panel says is recorded at the meeting, by its chair.',
  stands: ['outcome'],
})
export class PanelDecided {
  @OneOf(
    ASSESSMENT_OUTCOMES,
    'What did the panel say?',
    'Choose what the panel said: whether to assess, or whether to issue a plan',
  )
  outcome: AssessmentOutcome;

  @Paragraph({ mend: 'Give the reasons', optional: true }) reasons?: string;
  @Lines({ mend: 'List the documents relied on, or leave it out', optional: true }) evidence?: string[];
  @Lines({ mend: 'List what is recommended, or leave it out', optional: true }) recommend?: string[];
  @Paragraph({ mend: 'Say why it is worth trying again', optional: true }) repeatReason?: string;
  @Line({ mend: 'Say where the family goes next', optional: true }) onward?: string;
  @YesNo({ mend: 'Say whether the letter sets out rights', optional: true }) rightsBlock?: boolean;
  @Day({ mend: 'Enter the day of the review as a date', optional: true }) reviewOn?: CivilDate;
}
export type PanelSaying = Act<string, PanelDecided>;

/** The field under which an officer decides without the panel, within what the area lets that post decide. */
export const WithoutThePanel = () =>
  Post.optional(
    'If it is decided without the panel: under which post?',
    'Choose the post under which it is decided without the panel, or leave it out',
    {
      hint: 'Where the panel does not meet in time. You must hold it',
      must: { beHeldByActor: true },
      offers: (_file: Assessment, area: AreaLimits) =>
        delegatesOf(area).map((post) => ({ value: post, text: area.posts[post]?.title ?? post })),
    },
  );

/** The acts of this stage, in the order in which a case meets them. */
export const PANEL_ACTS = {
  HistoryPackBuilt,
  ListedForPanel,
  HistoryPackRead,
  PanelItemOpened,
  PanelItemRolled,
  InterestDeclaredAtPanel,
  PanelDecided,
} as const satisfies ActClasses;
