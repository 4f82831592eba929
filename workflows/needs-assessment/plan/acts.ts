import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Line, Lines, OneOf, Paragraph, PartList, Person, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../../every-case/people.js';
import { DoneWithout, type WithoutAdvice } from '../advice/acts.js';
import { WithoutThePanel } from '../panel/acts.js';
import { broughtBy, LetterSentOn, LetterSetsOutRights, type REVERSALS, WhatReversedIt } from '../redress/acts.js';

/** The sections of a plan (SI 2014/1530 reg 12(1)). */
const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const;
export type Section = (typeof SECTIONS)[number];
const SECTION_TEXTS = Object.fromEntries(SECTIONS.map((section) => [section, section])) as Record<Section, string>;

/** What stands in a section: words, or that nothing has been found for it. */
export const CONTENTS = { written: 'It is written', noneIdentified: 'None identified' } as const;

/** The authority will make a plan (Children and Families Act 2014 s.37(1)). */
@Wording({
  title: 'Decide to issue a plan',
  told: ({ reverses }: PlanAgreed) =>
    reverses
      ? `It was decided to issue a plan after a refusal was reversed: ${broughtBy(reverses)}.`
      : 'It was decided to issue a plan.',
  undoes: ['PlanRefused'],
  undoesWhen: ({ reverses }: PlanAgreed) => Boolean(reverses),
})
export class PlanAgreed {
  @Paragraph.optional('Reasons', 'Give the reasons, or leave it out') reasons?: string;
  @DoneWithout() without?: WithoutAdvice[];
  @WhatReversedIt() reverses?: keyof typeof REVERSALS;

  @WithoutThePanel() underDelegation?: string;
}

/** The body that must pay for it agrees to what a section says: the ICB to section G (SI 2014/1530 reg 12(2)). */
@Wording({
  title: 'Agree to a section',
  why: 'Health provision in section G must be agreed by the ICB (SI 2014/1530 reg 12(2)).',
  told: ({ section }: SectionAgreed) => `What section ${section} says was agreed to.`,
  stands: ['section', 'agreedBy'],
})
export class SectionAgreed {
  @OneOf(SECTION_TEXTS, 'Which section?', 'Choose the section') section: Section;
  @Line.optional('Who agreed?', 'Say who agreed, or leave it out') agreedBy?: string;
}
export type AgreeingASection = Act<string, SectionAgreed>;

/** What stands in one section of the draft. */
export class SectionOfDraft {
  @OneOf(SECTION_TEXTS, 'Section', 'Choose the section') section: Section;
  @OneOf(CONTENTS, 'What stands in it', 'Choose what stands in it') content: keyof typeof CONTENTS;
}

/**
 * The draft plan is served on the family (Children and Families Act 2014 s.38; SI 2014/1530 reg 13(1)). The day of service
 * is day one of the fifteen in which they may answer. Served again, the fifteen days begin again.
 */
@Wording({
  title: 'Serve the draft plan',
  why: 'C, D, G, H1 and H2 are written or say “none identified”. Section I stays empty. The fifteen days begin with the day of service.',
  told: 'The draft plan was served on the family, who had fifteen days to answer it.',
})
export class DraftPlanServed {
  @PartList(() => SectionOfDraft, 'What stands in each section?', 'Say what stands in each section')
  sections: SectionOfDraft[];

  @Person.optional('Which second person checked it?', 'Say which second person checked it', {
    must: { speak: true },
  })
  checkedBy?: string;

  @Line.optional('What has changed since the last draft?', 'Say what has changed since the last draft, or leave it out')
  changes?: string;
}
export type Drafting = Act<string, DraftPlanServed>;

/** What the family says of the draft (s.38(2)): views, the setting they wish for, a meeting. */
@Wording({
  title: 'Record what the family says of the draft',
  why: 'They may say what they think, ask for a setting, and ask for a meeting (section 38(2)).',
  told: ({ agrees }: RepresentationsMade) =>
    agrees
      ? 'The family answered the draft plan, and agreed that the plan may be made final.'
      : 'The family answered the draft plan.',
  familysOwn: true,
})
export class RepresentationsMade {
  @Paragraph.optional('What does the family say?', 'Write down what the family says, or leave it out') words?: string;

  /** They agree that the plan may be made final, so that nobody need wait for the rest of the fifteen days. */
  @YesNo.optional(
    'Do they agree that the plan may be made final before the fifteen days are over?',
    'Say whether the family agrees that the plan may be made final',
  )
  agrees?: boolean;

  @Line.optional('Which setting do they ask for?', 'Say which setting they ask for, or leave it out') setting?: string;

  @YesNo.optional('Do they ask for a meeting?', 'Say whether they ask for a meeting, which must then be arranged')
  wantsMeeting?: boolean;

  @HowItWasMadeSure() madeSure?: string;
}
export type Representing = Act<string, RepresentationsMade>;

/** A setting is consulted before it is named (s.39(2), s.40(3)). It has fifteen days to answer by the Code. */
@Wording({
  title: 'Consult settings',
  told: ({ settings }: SettingConsulted) => `Settings were consulted before one is named: ${settings.join('; ')}.`,
})
export class SettingConsulted {
  @Lines('Which settings?', 'Say which settings are consulted', { hint: 'One on each line' }) settings: string[];
}
export type Consulting = Act<string, SettingConsulted>;

/** How a setting may answer. Being full is not by itself a ground in law; it is recorded as what it is, and counted. */
const ANSWERS = {
  canMeetNeeds: 'It can meet the needs',
  canWithSupport: 'It can, with named support',
  cannot: 'It cannot',
  full: 'It is full',
} as const;

/** The grounds on which a setting that was asked for need not be named (Children and Families Act 2014 s.39(4)). */
const GROUNDS_AGAINST = {
  unsuitable: 'Unsuitable for age, ability, aptitude or needs',
  educationOfOthers: 'The efficient education of others',
  efficientUseOfResources: 'The efficient use of resources',
} as const;

/** A setting has answered. */
@Wording({
  title: 'Record a setting’s answer',
  told: ({ setting, answer, ground }: SettingAnswered) =>
    `${setting} answered whether it can take the child: ${midSentence(ANSWERS[answer])}${ground === undefined ? '' : ` (${midSentence(GROUNDS_AGAINST[ground])})`}.`,
})
export class SettingAnswered {
  @Line('Which setting?', 'Say which setting answers') setting: string;
  @OneOf(ANSWERS, 'What does it answer?', 'Choose the answer') answer: keyof typeof ANSWERS;

  /** For "cannot": the ground of s.39(4). */
  @OneOf.optional(
    GROUNDS_AGAINST,
    'If it cannot: on which ground of section 39(4)?',
    'Choose the ground of section 39(4)',
  )
  ground?: keyof typeof GROUNDS_AGAINST;

  @Line.optional('Which support would it need?', 'Say what support it would need, or leave it out') support?: string;
}
export type Answering = Act<string, SettingAnswered>;

/** The field that says that a type of setting is named and no setting (s.40(2)(b)): nobody is consulted then. */
const IsAType = () =>
  YesNo.optional(
    'Is it a type of setting, and none by its name?',
    'Say whether it is a type of setting, and none by its name',
  );

/** Why a setting for which the family asked is not named. The section speaks of the kinds that s.38(3) lists, and of no others. */
const GROUNDS_NOT_TO_NAME = {
  ...GROUNDS_AGAINST,
  ofAnotherKind: 'It is of no kind that section 38(3) lists: a wholly independent school, say',
} as const;

/** The field that says why the setting for which the family asked is not named (s.39(4)). */
const OnWhichGround = () =>
  OneOf.optional(
    GROUNDS_NOT_TO_NAME,
    'If the family asked for another: on which ground is that not named?',
    'Choose the ground on which the family’s choice is not named',
  );

/** The setting to be named, or its type, is settled; or it waits for those who pay, while the twenty weeks run on. */
@Wording({
  title: 'Decide on the placement',
  told: ({ placement, waitsForFunding }: PlacementDecided) =>
    waitsForFunding
      ? `The placement waited for a decision on joint funding: ${placement}.`
      : `The placement was decided on: ${placement}.`,
})
export class PlacementDecided {
  @Line('Which setting will be named, or of which type?', 'Say which setting will be named, or of which type')
  placement: string;

  @IsAType() isAType?: boolean;
  @OnWhichGround() ground?: keyof typeof GROUNDS_NOT_TO_NAME;

  /** More than one agency pays, or it costs more than the officer may agree to. */
  @YesNo.optional(
    'Does it wait for a decision on joint funding?',
    'Say whether it waits for a decision on joint funding',
    { hint: 'The twenty weeks run on' },
  )
  waitsForFunding?: boolean;
}
export type Placing = Act<string, PlacementDecided>;

/**
 * The final plan is sent to the family, the setting and the ICB, with the right to appeal, mediation, disagreement
 * resolution, advice and the recommendations a tribunal may make (SI 2014/1530 regs 13(2) and 14(2)).
 */
@Wording({
  title: 'Issue the final plan',
  why: 'To the family, the setting and the ICB (SI 2014/1530 regs 13(2) and 14(2)). It arms the first review and the time to appeal.',
  told: 'The final plan was issued to the family, the setting and the ICB.',
})
export class FinalPlanIssued {
  @LetterSetsOutRights() rightsBlock?: boolean;

  /** The day on which it was sent: the family's time to appeal runs from it. */
  @LetterSentOn({ mend: 'Enter the day on which it was sent as a date, like 2026-11-20' }) sentOn?: CivilDate;

  /** Section G in the final plan, where it is not as in the draft. */
  @OneOf.optional(CONTENTS, 'What stands in section G?', 'Choose what stands in section G, or leave it out', {
    hint: 'If it is not as in the draft',
  })
  sectionG?: keyof typeof CONTENTS;

  /** The setting named in section I, or its type, where it was not decided before. */
  @Line.optional(
    'Which setting is named, or of which type?',
    'Say which setting is named, or of which type, or leave it out',
    { hint: 'If not decided before' },
  )
  placement?: string;

  @IsAType() isAType?: boolean;
  @OnWhichGround() ground?: keyof typeof GROUNDS_NOT_TO_NAME;
}
export type Finalising = Act<string, FinalPlanIssued>;

/** Somebody who must provide has begun, confirmed and not assumed. */
@Wording({ title: 'Record that provision has begun', told: 'It was confirmed that provision had begun.' })
export class ProvisionStarted {
  @Line('What has begun, and who confirmed it?', 'Say what has begun, and who confirmed it') what: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const PLAN_ACTS = {
  PlanAgreed,
  SectionAgreed,
  DraftPlanServed,
  RepresentationsMade,
  SettingConsulted,
  SettingAnswered,
  PlacementDecided,
  FinalPlanIssued,
  ProvisionStarted,
} as const satisfies ActClasses;
