import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { ASSESS_OR_NOT, type AssessmentOutcome } from '../../every-case/outcomes.js';
import { EVERY_PACK_RULES } from '../../every-case/pack/rules.js';
import type { Assessment } from '../case.js';
import { aPanelSays, delegatesOf } from '../practice.js';
import type { Listing, Opening, PanelSaying } from './acts.js';

/** What a decision of the authority may say of the panel. */
interface Decision {
  readonly reverses?: string;
  readonly underDelegation?: string;
}

/** Of which of its two decisions a panel speaks. */
const questionOf = (outcome: AssessmentOutcome): 'assess' | 'issue' =>
  ASSESS_OR_NOT.includes(outcome) ? 'assess' : 'issue';

/** What ends a refusal without the authority deciding anew: new information is for the panel again. */
const isDecidedElsewhere = (reversal: string | undefined): boolean =>
  reversal !== undefined && reversal !== 'newInformation';

/** Nobody decides past the panel of the area: it has said something of this question, or a post decides that may without it. */
const heard =
  (question: 'assess' | 'issue') =>
  ({ panel }: Assessment, { data, area }: Act<string, Decision>): boolean =>
    !aPanelSays(area) ||
    isDecidedElsewhere(data.reverses) ||
    (data.underDelegation !== undefined && delegatesOf(area).includes(data.underDelegation)) ||
    (panel.said !== null && questionOf(panel.said) === question);

/** Nothing is reversed that was not refused. */
const refused =
  (decision: 'assessDecision' | 'planDecision') =>
  (file: Assessment, { data }: Act<string, Decision>): boolean =>
    data.reverses === undefined || file[decision]?.outcome === 'no';

const NOTHING_TO_REVERSE =
  'Nothing has been refused on this request, so nothing brings a refusal to an end. Leave that out, and decide it as a first decision.';

const AFTER_A_REFUSAL =
  'It was refused, and here a panel says first. New information is no way past it: whoever may decide without the panel does so under their post; or the request is made anew, and put on the agenda of its next meeting.';

const PAST_THE_PANEL =
  'Here a panel says first whether there is to be an assessment, and whether there is to be a plan. Put the case on the agenda of its next meeting; where it does not meet in time, whoever may decide without it does so under their post.';

/** What is asked before a panel has it, and before the authority decides where a panel says first. */
export const PANEL_RULES = rulesFor<Assessment>()({
  ...EVERY_PACK_RULES,
  thePackIsBuilt: {
    reason: 'There is no pack for the panel yet. Build it first: nobody decides what they have not read.',
    holds: ({ pack }) => pack !== null,
  },
  theMeetingThatHasItLetsItGo: {
    reason:
      'A meeting has it on its agenda. Move the meeting, or roll the item at the meeting, and then put it on another agenda.',
    holds: ({ panel }, { data }: Listing) => panel.meeting === null || data.meeting === panel.meeting,
  },
  theCurrentPackIsOnTheTable: {
    reason: 'The pack has changed since it was sent out. Send out the current one.',
    holds: ({ pack }, { data }: Opening) => data.packDigest === undefined || data.packDigest === pack,
  },
  thePanelHasSaidWhetherToAssess: {
    reason: PAST_THE_PANEL,
    law: 'The panel’s terms of reference',
    says: ({ assessDecision }) => (assessDecision?.outcome === 'no' ? AFTER_A_REFUSAL : PAST_THE_PANEL),
    holds: heard('assess'),
  },
  thePanelHasSaidWhetherToIssue: {
    reason: PAST_THE_PANEL,
    law: 'The panel’s terms of reference',
    says: ({ planDecision }) => (planDecision?.outcome === 'no' ? AFTER_A_REFUSAL : PAST_THE_PANEL),
    holds: heard('issue'),
  },
  aRefusalToAssessIsReversed: { reason: NOTHING_TO_REVERSE, holds: refused('assessDecision') },
  aRefusalToIssueIsReversed: { reason: NOTHING_TO_REVERSE, holds: refused('planDecision') },
  whatIsNewGoesToThePanel: {
    reason:
      'Here a panel says first whether there is to be an assessment, and new information is for it to hear. Ask for an assessment, and put the request on the agenda of its next meeting.',
    law: 'The panel’s terms of reference',
    holds: (_file, { data, area }: Act<string, { readonly because: string }>) =>
      !aPanelSays(area) || isDecidedElsewhere(data.because),
  },
  thePanelSaysWhetherToAssess: {
    reason:
      'The authority has still to decide whether to assess. Record what the panel says of that: whether there should be an assessment.',
    holds: (_file, { data }: PanelSaying) => questionOf(data.outcome) === 'assess',
  },
  thePanelSaysWhetherToIssue: {
    reason:
      'It has been assessed, and the authority decides whether to issue a plan. Record what the panel says of that: whether there should be a plan.',
    holds: (_file, { data }: PanelSaying) => questionOf(data.outcome) === 'issue',
  },
});
