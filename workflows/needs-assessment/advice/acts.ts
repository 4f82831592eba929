import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, EmailAddress, Line, OneOf, Paragraph, PartList, Person, Post, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { OwnerAccepted as EveryCaseOwnerAccepted } from '../../every-case/custody/acts.js';
import { AddressOfTheSetting, HowItWasMadeSureThatTheyAgree } from '../../every-case/people.js';

/** Of whom the law has advice sought for an EHC needs assessment. */
interface Adviser {
  /** The letter of SI 2014/1530 reg 6(1). */
  readonly letter: string;
  readonly title: string;
  /** Must be sought in every assessment. The rest depend on the child, or on the family's wish. */
  readonly always: boolean;
  /** A body of section 31(1), to whom the six weeks of reg 8(1) apply. For the others they are the Code's. */
  readonly isHealthBody: boolean;
}

/** Everybody of whom advice may be sought, by the name under which it is kept. */
export const ADVISERS = {
  family: { letter: 'a', title: 'the parent or young person', always: true, isHealthBody: false },
  education: { letter: 'b', title: 'the head teacher, principal or teacher', always: true, isHealthBody: false },
  health: { letter: 'c', title: 'the health service', always: true, isHealthBody: true },
  educationalPsychologist: { letter: 'd', title: 'an educational psychologist', always: true, isHealthBody: false },
  socialCare: { letter: 'e', title: 'social care', always: true, isHealthBody: false },
  adulthood: {
    letter: 'g',
    title: 'whoever helps to prepare for adulthood, from year 9',
    always: false,
    isHealthBody: false,
  },
} as const satisfies Readonly<Record<string, Adviser>>;

export type AdviserName = keyof typeof ADVISERS;

export const ADVISER_NAMES = Object.keys(ADVISERS) as AdviserName[];

/** Of whom advice must be sought in every assessment: reg 6(1)(a) to (e). */
export const ALWAYS_ASKED: readonly AdviserName[] = ADVISER_NAMES.filter((name) => ADVISERS[name].always);

/** The adviser as a sentence calls them; somebody asked besides under (f) or (h) by their own name. */
export function adviserTitle(name: string): string {
  return Object.hasOwn(ADVISERS, name) ? ADVISERS[name as AdviserName].title : name;
}

/** The adviser as it is told to whoever reads the history: nobody asked besides is named there. */
const adviserTold = (name: string): string =>
  Object.hasOwn(ADVISERS, name) ? adviserTitle(name) : 'somebody else who was asked';

const advisersTold = (names: readonly string[]): string => [...new Set(names.map(adviserTold))].join('; ');

const ADVISER_TEXTS = Object.fromEntries(
  ADVISER_NAMES.map((name) => [name, `(${ADVISERS[name].letter}) ${ADVISERS[name].title}`]),
) as Readonly<Record<AdviserName, string>>;

/** The field that says whose advice it is. */
const WhoseAdvice = () =>
  Line('Whose advice?', 'Say whose advice it is', {
    hint: 'As it was asked for: education, health, educationalPsychologist…',
  });

/** Somebody asked besides: whom the authority thinks fit (reg 6(1)(f)), or whom the family reasonably asks for (reg 6(1)(h)). */
export class AnotherAdviser {
  @Line('Who', 'Say who is asked') name: string;

  @OneOf(
    { authority: '(f) The authority', family: '(h) The family' },
    'Who wishes for it?',
    'Choose who wishes for their advice',
  )
  wishedBy: 'authority' | 'family';

  /** Whether they answer for an NHS body, to which the six weeks of reg 8(1) apply. */
  @YesNo.optional('Is it an NHS body?', 'Say whether they are an NHS body') isHealthBody?: boolean;

  /** The post of the area that answers: whoever holds it is asked, reminded, and answers here. */
  @Post.optional('Their post here', 'Choose the post, or leave it out', {
    hint: 'Where they have one: whoever holds it is asked, and answers here',
  })
  post?: string;

  @EmailAddress.optional('Their email address', 'Enter an email address in the correct format, like name@example.com', {
    hint: 'Where they have no post here. You record what they answer',
  })
  email?: string;
}

/** Advice is asked for, of one or of several (SI 2014/1530 reg 6(1)). Each has six weeks from this request, on its own clock. */
@Wording({
  title: 'Ask for advice',
  why: 'Each adviser has six weeks from their own request (SI 2014/1530 regs 6(1) and 8(1)). The family’s representations go with it (reg 6(3)).',
  told: ({ from = [], others = [] }: AdviceRequested) =>
    `Advice was sought from: ${[...from.map(adviserTold), ...(others.length > 0 ? ['somebody else'] : [])].join('; ')}.`,
})
export class AdviceRequested {
  @SomeOf.optional(ADVISER_TEXTS, 'Who is asked?', 'Choose who is asked') from?: AdviserName[];

  @PartList.optional(() => AnotherAdviser, 'Who else is asked?', 'List who else is asked, or leave it out', {
    hint: 'Whom the authority thinks fit (f), or whom the family reasonably asks for (h). Where a parent serves in the armed forces, the Secretary of State for Defence too (b)(iv); where a child does not hear or see well, a teacher qualified for it (reg 6(2))',
  })
  others?: AnotherAdviser[];

  @AddressOfTheSetting() settingEmail?: string;
}
export type Asking = Act<string, AdviceRequested>;

/** An adviser has answered. "Not known to us" is an answer only with the screening questions answered. */
@Wording({
  paper: true,
  title: 'Record advice',
  why: 'The family has it at once, unless that would do harm.',
  told: ({ from, nilReturn }: AdviceReceived) =>
    nilReturn
      ? `Advice came from ${adviserTold(from)}: “not known to us”, with the screening questions answered.`
      : `Advice came from ${adviserTold(from)}.`,
})
export class AdviceReceived {
  @WhoseAdvice() from: string;
  @Paragraph.optional('What does it say, in short?', 'Summarise the advice, or leave it out') summary?: string;
  @YesNo.optional('Is it “not known to us”?', 'Say whether they have nothing to report') nilReturn?: boolean;

  @Line.optional('What did the screening questions show?', 'Say what the screening questions showed')
  screeningQuestions?: string;

  /** Where sending it to the family at once would do harm: who decided so, and why. */
  @Line.optional(
    'Why does the family not have it at once?',
    'Say who decided that the family does not have it at once, and why, or leave it out',
  )
  heldBackBecause?: string;
}
export type Advising = Act<string, AdviceReceived>;

/** Whoever gave one piece of earlier advice. They confirm themselves that they are content with it. */
export class ContentWithTheirAdvice {
  @OneOf(ADVISER_TEXTS, 'Whose advice', 'Choose whose advice it is') adviser: AdviserName;

  @Person('Who gave it', 'Choose who gave it', {
    hint: 'They are asked to confirm that it serves',
    must: { speak: true },
  })
  person: string;
}

/**
 * Earlier advice serves, and nobody is asked again: only when the adviser, the authority and the family are all content (reg
 * 6(4)). The authority says so by whoever records it, and each adviser and the family for themselves.
 */
@Wording({
  title: 'Use earlier advice again',
  why: 'Only when the adviser, the authority and the family are all content with it (SI 2014/1530 reg 6(4)). By recording it you say so for the authority; each adviser, and the family where they have an account, is asked to confirm it.',
  told: ({ from }: AdviceReused) =>
    `Earlier advice, with which the adviser, the authority and the family were content, was used again: that of ${advisersTold(from)}.`,
  stands: ['from', 'givenOn', 'content'],
  familyAgrees: true,
})
export class AdviceReused {
  @SomeOf(ADVISER_TEXTS, 'Whose advice?', 'Choose whose advice serves again') from: AdviserName[];
  @Day('When was it given?', 'Enter the date of the earlier advice, like 2026-02-03') givenOn: CivilDate;

  @PartList(
    () => ContentWithTheirAdvice,
    'Who gave each of them, and is content with it?',
    'List who gave each of them',
  )
  content: ContentWithTheirAdvice[];

  @HowItWasMadeSureThatTheyAgree() madeSure?: string;
}
export type Reusing = Act<string, AdviceReused>;

const RUNGS = {
  serviceLead: 'The lead of the service',
  designatedOfficer: 'The designated clinical or social care officer',
  icbLead: 'The executive lead of the ICB',
} as const;

/** Advice that is late goes a rung higher: to the service lead, to the designated officer, to the executive lead of the ICB. */
@Wording({
  title: 'Take late advice a rung higher',
  told: ({ from, to }: AdviceEscalated) =>
    `The advice of ${adviserTold(from)} was taken a rung higher, to ${midSentence(RUNGS[to])}.`,
})
export class AdviceEscalated {
  @WhoseAdvice() from: string;
  @OneOf(RUNGS, 'Who is told?', 'Choose who is told') to: keyof typeof RUNGS;
  @Line.optional('What was done before?', 'Say what was done before, or leave it out') because?: string;
}

/** Why one adviser's advice is done without. */
export class WithoutAdvice {
  @Line('Whose advice', 'Say whose advice is not there') from: string;
  @Line('Why the decision can be made without it', 'Say why the decision can be made without it') because: string;
}

/** The field that lists whose advice is not there when a decision is made. */
export const DoneWithout = () =>
  PartList.optional(
    () => WithoutAdvice,
    'Whose advice is not there, and why?',
    'List whose advice is not there and why, or leave it out',
  );

/** All the advice is in, or it is documented why one is not: the authority turns to deciding on a plan. */
@Wording({
  title: 'Record that the advice is complete',
  told: ({ without = [] }: AdviceFoundComplete) =>
    without.length === 0
      ? 'The advice was found complete.'
      : `It was documented why a decision can be made without the advice of: ${advisersTold(without.map(({ from }) => from))}.`,
})
export class AdviceFoundComplete {
  @DoneWithout() without?: WithoutAdvice[];
}
export type FindingComplete = Act<string, AdviceFoundComplete>;

/** As on every case. A part of it here is the advice of one adviser. */
@Wording({
  title: 'Take up the case or a part of it',
  why: 'The family will see your name and number.',
  told: ({ contribution }: OwnerAccepted) =>
    contribution === undefined
      ? 'Somebody took up the case.'
      : `Somebody took up a part of the case: the advice of ${adviserTold(contribution)}.`,
})
export class OwnerAccepted extends EveryCaseOwnerAccepted {
  @Line.optional('A contribution you take up', 'Say which contribution is taken up, or leave it out', {
    hint: 'Leave this blank to take up the case itself. Otherwise as the advice was asked for: education, health, educationalPsychologist…',
  })
  override contribution?: string = undefined;
}

/** The acts of this stage, in the order in which a case meets them. */
export const ADVICE_ACTS = {
  AdviceRequested,
  AdviceReceived,
  AdviceReused,
  AdviceEscalated,
  AdviceFoundComplete,
} as const satisfies ActClasses;
