import { rulesFor } from '#engine/rules';
import { EVERY_PACK_RULES } from '../../every-case/pack/rules.js';
import { filled } from '../../filled.js';
import type { Funding } from '../case.js';
import { panelFor } from '../practice.js';
import type { Listing, Opening, Positioning } from './acts.js';

/** What is asked before a panel has it in front of it, and before an agency speaks for its own money. */
export const PANEL_RULES = rulesFor<Funding>()({
  ...EVERY_PACK_RULES,
  theMeetingThatHasItLetsItGo: {
    reason:
      'A meeting has it on its agenda. Move the meeting, or roll the item at the meeting, and then put it on another agenda.',
    holds: ({ meeting }, { data }: Listing) => meeting === null || data.meeting === meeting,
  },
  itIsHeardAgain: {
    reason: 'The panel has decided on it. It is listed again where somebody asks for that, or with a new request.',
    holds: (_file, { data }: Listing) => (data.reviewOf ?? '') !== '',
  },
  theCurrentPackIsOnTheTable: {
    reason: 'The pack on the table is not the current one: something has come since. Read what is new first.',
    holds: ({ pack }, { data }: Opening) => (data.packDigest ?? pack) === pack,
  },
  aDifferentChairTakesTheReview: {
    reason: 'The family has asked that the decision is looked at again, so somebody else chairs than before.',
    law: 'The panel’s own practice on reviews of its decisions',
    holds: (file, { data, area }: Opening) =>
      file.chairBefore === null ||
      panelFor(file, area)?.reviewOfDecision?.differentChair !== true ||
      data.chair !== file.chairBefore,
  },
  theyHaveNoInterestInIt: {
    reason:
      'You have said that you have an interest in this request, so you decide nothing about it. Your deputy does.',
    law: 'The panel’s terms of reference; the rule against bias',
    holds: ({ sitting }, { by }) => !sitting.recused.includes(by.person),
  },
  theyDecideForThatAgency: {
    reason: 'Only somebody who decides for that agency on this item says yes or no for its money.',
    holds: ({ sitting }, { by, data }: Positioning) =>
      sitting.deciding.some(({ person, agency }) => person === by.person && agency === data.agency),
  },
  aNoHasAReason: {
    reason: 'Say why the agency does not agree, so that it can be answered.',
    holds: (_file, { data }: Positioning) => data.position !== 'disagree' || filled(data.reason),
  },
  aCapIsASum: {
    reason: 'Say up to how much a year the agency agrees.',
    holds: (_file, { data }: Positioning) => data.position !== 'agreeWithCap' || data.capPence !== undefined,
  },
  ownGovernanceHasADay: {
    reason: 'Say by which day the agency will have answered: nobody waits without a day.',
    holds: (_file, { data }: Positioning) => data.position !== 'needsOwnGovernance' || filled(data.decidesOn),
  },
});
