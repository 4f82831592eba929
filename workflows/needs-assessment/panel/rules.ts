import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { ASSESS_OR_NOT } from '../../every-case/outcomes.js';
import { EVERY_PACK_RULES } from '../../every-case/pack/rules.js';
import type { Assessment } from '../case.js';
import { aPanelSays, delegatesOf } from '../practice.js';
import type { Listing, Opening } from './acts.js';

/** What a decision of the authority may say of the panel. */
interface Decision {
  readonly reverses?: string;
  readonly underDelegation?: string;
}

/** Nobody decides past the panel of the area: it has said something of this question, or a post decides that may without it. */
const heard =
  (question: 'assess' | 'issue') =>
  ({ panel }: Assessment, { data, area }: Act<string, Decision>): boolean =>
    !aPanelSays(area) ||
    data.reverses !== undefined ||
    (data.underDelegation !== undefined && delegatesOf(area).includes(data.underDelegation)) ||
    (panel.said !== null && (ASSESS_OR_NOT.includes(panel.said) ? 'assess' : 'issue') === question);

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
    law: 'Terms of reference of the panel, in the area’s profile',
    holds: heard('assess'),
  },
  thePanelHasSaidWhetherToIssue: {
    reason: PAST_THE_PANEL,
    law: 'Terms of reference of the panel, in the area’s profile',
    holds: heard('issue'),
  },
});
