import type { WaitingRow } from '#engine/pathway';

const over = (state: string, title: string): WaitingRow => ({
  state,
  title,
  plainly: 'Finished',
  owner: 'nobody',
  clocks: [],
  because: 'Nothing is owed any more.',
  closed: true,
});

const refused = (state: string, title: string): WaitingRow => ({
  state,
  title,
  plainly: 'We have decided',
  owner: 'family',
  clocks: [],
  because: 'The family may mediate and appeal, on a case of its own. When their time is over, the refusal stands.',
  closed: true,
  aside: true,
});

/** Every state in which an assessment may rest: whose turn it is, and by which clock, or why there is none. */
export const ASSESSMENT_WAITING: readonly WaitingRow[] = [
  {
    state: 'requested',
    title: 'Waiting for the partners to be told',
    plainly: 'We have the request',
    owner: 'caseOfficer',
    clocks: ['request-acknowledged', 'ehcna-decision'],
  },
  {
    state: 'considering',
    title: 'Deciding whether to assess',
    plainly: 'We are deciding whether to assess',
    owner: 'caseOfficer',
    clocks: ['ehcna-decision'],
  },
  refused('notAssessing', 'Refused to assess'),
  {
    state: 'assessing',
    title: 'Advice is being sought',
    plainly: 'We are asking everybody for advice',
    owner: 'advisers',
    clocks: ['ehcna-advice-response', 'ehcna-advice-response-education', 'ehcp-refusal', 'ehcp-final'],
  },
  {
    state: 'decidingToIssue',
    title: 'Deciding whether a plan is necessary',
    plainly: 'We are deciding whether there will be a plan',
    owner: 'caseOfficer',
    clocks: ['ehcp-refusal', 'ehcp-final'],
  },
  refused('notIssuing', 'Refused to issue a plan'),
  {
    state: 'drafting',
    title: 'The plan is being written',
    plainly: 'We are writing the plan',
    owner: 'planWriter',
    clocks: ['ehcp-final'],
  },
  {
    state: 'draftWithFamily',
    title: 'The family has the draft',
    plainly: 'You have the draft plan',
    owner: 'family',
    clocks: ['ehcp-draft-representations', 'ehcp-final'],
  },
  {
    state: 'consulting',
    title: 'Settings have been consulted',
    plainly: 'We are asking schools',
    owner: 'consulted',
    clocks: ['ehcp-placement-consult-response', 'ehcp-draft-representations', 'ehcp-final'],
  },
  {
    state: 'placementPending',
    title: 'The placement is being settled',
    plainly: 'We are settling the school',
    owner: 'caseOfficer',
    clocks: ['ehcp-final'],
  },
  {
    state: 'finalising',
    title: 'The plan is being made final',
    plainly: 'We are finishing the plan',
    owner: 'planWriter',
    clocks: ['ehcp-final'],
  },
  {
    state: 'finalIssued',
    decided: true,
    title: 'The plan is in force',
    plainly: 'You have the plan',
    owner: 'caseOfficer',
    clocks: ['annual-review-complete', 'appeal-lodge'],
  },
  over('withdrawn', 'The request was withdrawn'),
  over('exported', 'Another authority is responsible'),
  over('deceased', 'The child has died'),
];
