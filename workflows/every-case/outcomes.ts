/** What a panel may decide on a case about a child. Each leads somewhere. */
export const PANEL_OUTCOMES = {
  ALLOCATE_ASSESSMENT: 'An assessment',
  SUPPORT_PLAN_ONLY: 'A plan of support only',
  BOTH: 'An assessment and a plan of support',
  MORE_INFORMATION: 'More information is needed (once only)',
  REFER_SPECIALIST: 'A specialist service',
  REFER_EHC_REQUEST: 'An EHC needs assessment should be asked for',
  REFER_JOINT_FUNDING: 'Joint funding',
  REFER_EARLY_HELP: 'Early Help',
  REFER_SOCIAL_CARE: 'Social care',
  NOT_NEEDED_NOW: 'Not needed now; looked at again on a day',
} as const;

/** What may be decided about money that several would pay, as minutes call it. */
export const FUNDING_OUTCOMES = {
  agreed: 'Agreed',
  agreedWithConditions: 'Agreed on conditions',
  interimWithoutPrejudice: 'Paid for while it is settled who must, without prejudice',
  refused: 'Not paid for',
  notAgreed: 'Not agreed: a disagreement is opened, and what the child has goes on',
  ratified: 'The urgent decision stands',
  overturned: 'The urgent decision does not stand: it is wound down',
} as const;

/** What a panel may say of an EHC needs assessment; the authority decides. */
export const ASSESSMENT_OUTCOMES = {
  TO_ASSESS: 'There should be an EHC needs assessment',
  NOT_TO_ASSESS: 'There should be no EHC needs assessment',
  TO_ISSUE: 'There should be an EHC plan',
  NOT_TO_ISSUE: 'There should be no EHC plan',
} as const;

/** One of these, by its code. */
export type AssessmentOutcome = keyof typeof ASSESSMENT_OUTCOMES;

/** Those that answer the first question: whether to assess. */
export const ASSESS_OR_NOT: readonly AssessmentOutcome[] = ['TO_ASSESS', 'NOT_TO_ASSESS'];
