import { Day, Line, Lines, OneOf, Optional, Paragraph, PartList, YesNo } from '../../answers-before.js';
import { WithoutAdvice } from '../advice/acts.js';
import { REVERSALS } from '../request/acts.js';
import { CONTENTS, SECTIONS } from '../sections.js';

/** The authority will make a plan (Children and Families Act 2014 s.37(1)). */
export class PlanAgreed {
  @Optional()
  @Paragraph('Give the reasons, or leave it out')
  reasons?: string;

  @Optional()
  @PartList(() => WithoutAdvice, 'List whose advice is not there and why, or leave it out')
  without?: WithoutAdvice[];

  /** After a refusal: what brought it to an end. The refusal and its date stay recorded as they were. */
  @Optional()
  @OneOf(REVERSALS, 'Choose what brought the refusal to an end')
  reverses?: string;
}

/** The authority will not make a plan (SI 2014/1530 reg 10). The letter goes with the feedback of the assessment and the family's rights. */
export class PlanRefused {
  @Optional()
  @Paragraph('Give the reasons')
  reasons?: string;

  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  @Optional()
  @Day('Enter the day on which the letter was sent as a date, like 2026-10-05')
  sentOn?: string;

  @Optional()
  @PartList(() => WithoutAdvice, 'List whose advice is not there and why, or leave it out')
  without?: WithoutAdvice[];
}

/** The body that must pay for it agrees to what a section says: the ICB to section G (SI 2014/1530 reg 12(2)). */
export class SectionAgreed {
  @OneOf(SECTIONS, 'Choose the section')
  section: string;

  @Optional()
  @Line('Say who agreed, or leave it out')
  agreedBy?: string;
}

/** What stands in one section of the draft. */
export class SectionOfDraft {
  @OneOf(SECTIONS, 'Choose the section')
  section: string;

  @OneOf(CONTENTS, 'Choose what stands in it')
  content: string;
}

/**
 * The draft plan is served on the family (Children and Families Act 2014 s.38; SI 2014/1530 reg 13(1)). The day of service
 * is day one of the fifteen in which they may answer. Served again, the fifteen days begin again.
 */
export class DraftPlanServed {
  @PartList(() => SectionOfDraft, 'Say what stands in each section')
  sections: SectionOfDraft[];

  /** Id of the second person who checked its quality. */
  @Optional()
  @Line('Say which second person checked it')
  checkedBy?: string;

  @Optional()
  @Line('Say what has changed since the last draft, or leave it out')
  changes?: string;
}

/** What the family says of the draft (s.38(2)): views, the setting they wish for, a meeting. */
export class RepresentationsMade {
  @Optional()
  @Paragraph('Write down what the family says, or leave it out')
  words?: string;

  /** They agree that the plan may be made final, so that nobody need wait for the rest of the fifteen days. */
  @Optional()
  @YesNo('Say whether the family agrees that the plan may be made final')
  agrees?: boolean;

  @Optional()
  @Line('Say which setting they ask for, or leave it out')
  setting?: string;

  @Optional()
  @YesNo('Say whether they ask for a meeting, which must then be arranged')
  wantsMeeting?: boolean;
}

/** A setting is consulted before it is named (s.39(2), s.40(3)). It has fifteen days to answer by the Code. */
export class SettingConsulted {
  @Lines('Say which settings are consulted')
  settings: string[];
}

/** How a setting may answer. Being full is not by itself a ground in law; it is recorded as what it is, and counted. */
export const SETTING_ANSWERS = ['canMeetNeeds', 'canWithSupport', 'cannot', 'full'] as const;

/** The grounds on which a setting that was asked for need not be named (Children and Families Act 2014 s.39(4)). */
export const GROUNDS_AGAINST = ['unsuitable', 'educationOfOthers', 'efficientUseOfResources'] as const;

/** A setting has answered. */
export class SettingAnswered {
  @Line('Say which setting answers')
  setting: string;

  @OneOf(SETTING_ANSWERS, 'Choose the answer')
  answer: string;

  /** For "cannot": the ground of s.39(4). */
  @Optional()
  @OneOf(GROUNDS_AGAINST, 'Choose the ground of section 39(4)')
  ground?: string;

  @Optional()
  @Line('Say what support it would need, or leave it out')
  support?: string;
}

/** The setting to be named, or its type, is settled; or it waits for those who pay, while the twenty weeks run on. */
export class PlacementDecided {
  @Line('Say which setting will be named, or of which type')
  placement: string;

  /** More than one agency pays, or it costs more than the officer may agree to. */
  @Optional()
  @YesNo('Say whether it waits for a decision on joint funding')
  waitsForFunding?: boolean;
}

/**
 * The final plan is sent to the family, the setting and the ICB, with the right to appeal, mediation, disagreement
 * resolution, advice and the recommendations a tribunal may make (SI 2014/1530 regs 13(2) and 14(2)).
 */
export class FinalPlanIssued {
  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  /** The day on which it was sent: the family's time to appeal runs from it. */
  @Optional()
  @Day('Enter the day on which it was sent as a date, like 2026-11-20')
  sentOn?: string;

  /** Section G in the final plan, where it is not as in the draft. */
  @Optional()
  @OneOf(CONTENTS, 'Choose what stands in section G, or leave it out')
  sectionG?: string;

  /** The setting named in section I, or its type, where it was not decided before. */
  @Optional()
  @Line('Say which setting is named, or of which type, or leave it out')
  placement?: string;
}

/** Somebody who must provide has begun, confirmed and not assumed. */
export class ProvisionStarted {
  @Line('Say what has begun, and who confirmed it')
  what: string;
}
