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
