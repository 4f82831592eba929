/** One thing that must be done, by its own day. */
export type Step =
  | 'willAssess'
  | 'noPlan'
  | 'finalPlan'
  | 'draftPlan'
  | 'reconsidered'
  | 'planAmended'
  | 'placementAmended'
  | 'keptUp'
  | 'ceased'
  | 'agreedPoint';

/** Why something must be done: an order, an appeal given up before the response, or an agreement in mediation. */
export type Basis = 'order' | 'concession' | 'agreement';

/** What an order may require, by the letters of SI 2014/1530 reg 44(2). */
export type Undertaking =
  | 'cease'
  | 'assess'
  | 'makePlan'
  | 'reconsider'
  | 'amendContents'
  | 'amendPlacement'
  | 'continue'
  | 'continueAndAmend';

/** A step, and the clock it has on each basis; no clock on a basis on which it cannot arise. */
export interface Owing {
  readonly step: Step;
  readonly clock: Readonly<Partial<Record<Basis, DutyClock>>>;
  /** In words, where they differ from those of the step. */
  readonly words?: string;
}

/** Both are owed, and one of them only: there will be a plan, or there will be none. */
export const EITHER: readonly Step[] = ['noPlan', 'finalPlan'];

/** Each step, in words that go on from "we must". */
const STEPS: Readonly<Record<Step, string>> = {
  willAssess: 'tell you that we will assess',
  noPlan: 'if there is to be no plan, tell you so and why',
  finalPlan: 'send you the final plan',
  draftPlan: 'send you a draft plan',
  reconsidered: 'look at the decision again, and send you a draft plan or tell you that there will be none',
  planAmended: 'send you the plan with its contents amended',
  placementAmended: 'send you the plan with the school or its type amended',
  keptUp: 'keep the plan as it is',
  ceased: 'bring the plan to an end',
  agreedPoint: 'do what was agreed',
};

/** The same once it has been done, as whoever records it would say it. */
export const STEP_TITLES: Readonly<Record<Step, string>> = {
  willAssess: 'The family has been told that we will assess',
  noPlan: 'The family has been told that there will be no plan, and why',
  finalPlan: 'The final plan has been sent',
  draftPlan: 'The draft plan has been sent',
  reconsidered: 'The decision has been looked at again, and its result sent',
  planAmended: 'The plan has been sent with its contents amended',
  placementAmended: 'The plan has been sent with the school or its type amended',
  keptUp: 'The plan is kept as it is',
  ceased: 'The plan has ended',
  agreedPoint: 'Something that was agreed has been done',
};

/** The same, as a letter to the family says it. */
export const STEPS_DONE: Readonly<Record<Step, string>> = {
  willAssess: 'We will carry out an EHC needs assessment.',
  noPlan: 'We will not issue an EHC plan.',
  finalPlan: 'The final EHC plan is with this letter. It is in force from the day on which it was sent.',
  draftPlan:
    'The draft plan is with this letter. You have at least fifteen days to answer it, and can ask for a school and for a meeting.',
  reconsidered: 'We have looked at the decision again. What came of it is with this letter.',
  planAmended:
    'The EHC plan, with its contents amended, is with this letter. It is in force from the day on which it was sent: what section F says must be provided now.',
  placementAmended:
    'The EHC plan, with the school or its type amended, is with this letter. It is in force from the day on which it was sent: a school that section I names must take your child, but for an independent one that is not on the approved list: it takes whom it has agreed to take (Children and Families Act 2014, section 43).',
  keptUp: 'The plan is kept as it is.',
  ceased: 'The plan has ended.',
  agreedPoint: 'Something that was agreed has been done.',
};

const TABLE = {
  cease: {
    title: 'The appeal against ceasing is dismissed: cease to maintain the plan',
    steps: [{ step: 'ceased', clock: { order: 'order-cease-immediate' } }],
  },
  assess: {
    title: 'Assess, or assess again',
    steps: [
      {
        step: 'willAssess',
        clock: {
          order: 'order-assess-notify',
          concession: 'unopposed-assess-notify',
          agreement: 'agreed-assess-notify',
        },
      },
      {
        step: 'noPlan',
        clock: {
          order: 'order-assess-no-plan',
          concession: 'unopposed-assess-no-plan',
          agreement: 'agreed-assess-no-plan',
        },
      },
      {
        step: 'finalPlan',
        clock: { order: 'order-assess-final', concession: 'unopposed-assess-final', agreement: 'agreed-assess-final' },
        words: 'if there is to be a plan, send you the final plan',
      },
    ],
  },
  makePlan: {
    title: 'Make and maintain a plan',
    steps: [
      {
        step: 'draftPlan',
        clock: { order: 'order-make-draft', concession: 'unopposed-make-draft', agreement: 'agreed-make-draft' },
      },
      {
        step: 'finalPlan',
        clock: { order: 'order-make-final', concession: 'unopposed-make-final', agreement: 'agreed-make-final' },
      },
    ],
  },
  reconsider: {
    title: 'Reconsider: the case is referred back',
    steps: [{ step: 'reconsidered', clock: { order: 'order-reconsider', agreement: 'agreed-reconsider' } }],
  },
  amendContents: {
    title: 'Amend what the plan says of needs or of provision',
    steps: [
      {
        step: 'planAmended',
        clock: {
          order: 'order-amend-provision',
          concession: 'unopposed-contents',
          agreement: 'agreed-amend-provision',
        },
      },
    ],
  },
  amendPlacement: {
    title: 'Amend the school or its type, and nothing else',
    steps: [
      {
        step: 'placementAmended',
        clock: {
          order: 'order-amend-placement',
          concession: 'unopposed-placement',
          agreement: 'agreed-amend-placement',
        },
      },
    ],
  },
  continue: {
    title: 'Keep the plan as it is',
    steps: [{ step: 'keptUp', clock: { order: 'order-continue', concession: 'unopposed-cease' } }],
  },
  continueAndAmend: {
    title: 'Keep the plan, and amend it',
    steps: [
      {
        step: 'planAmended',
        clock: {
          order: 'order-continue-and-amend',
          concession: 'unopposed-cease',
          agreement: 'agreed-continue-and-amend',
        },
      },
    ],
  },
} as const satisfies Readonly<Record<Undertaking, { readonly title: string; readonly steps: readonly Owed[] }>>;

type Owed = Omit<Owing, 'clock'> & { readonly clock: Readonly<Partial<Record<Basis, string>>> };

type ClockIn<Row> = Row extends { readonly clock: infer Clock } ? Clock[keyof Clock] : never;

/** The clocks of what must be done, by their ids. */
export type DutyClock = ClockIn<(typeof TABLE)[Undertaking]['steps'][number]>;

/** What each undertaking comes to. The same limits count from the order, from giving up an appeal, and from an agreement. */
export const UNDERTAKINGS: Readonly<Record<Undertaking, { readonly title: string; readonly steps: readonly Owing[] }>> =
  TABLE;

export const UNDERTAKING_NAMES = Object.keys(UNDERTAKINGS) as Undertaking[];

/** What an order may require, as a form offers it. */
export const UNDERTAKING_TITLES = Object.fromEntries(
  UNDERTAKING_NAMES.map((name) => [name, UNDERTAKINGS[name].title]),
) as Readonly<Record<Undertaking, string>>;

/** What may be agreed as if it were ordered (reg 42(2)), and what has two weeks instead (reg 42(3)). */
export const AGREED_TITLES: Readonly<Record<Exclude<Undertaking, 'cease' | 'continue'> | 'other', string>> = {
  other: 'Something that no appeal could be about',
  assess: UNDERTAKINGS.assess.title,
  makePlan: UNDERTAKINGS.makePlan.title,
  reconsider: 'Look at the decision again',
  amendContents: UNDERTAKINGS.amendContents.title,
  amendPlacement: UNDERTAKINGS.amendPlacement.title,
  continueAndAmend: UNDERTAKINGS.continueAndAmend.title,
};

/** A step of an undertaking, in words that go on from "we must". */
export const inWordsOf = (undertaking: Undertaking | 'other', step: Step): string =>
  (undertaking === 'other' ? undefined : UNDERTAKINGS[undertaking].steps.find((each) => each.step === step)?.words) ??
  STEPS[step];

/** The clocks that run on a basis, each once, in the order of the law. */
export const clocksOn = (basis: Basis): readonly DutyClock[] => [
  ...new Set(UNDERTAKING_NAMES.flatMap((name) => UNDERTAKINGS[name].steps.flatMap(({ clock }) => clock[basis] ?? []))),
];
