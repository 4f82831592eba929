import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import { type Assessment } from '../case.js';
import type { Advising, Asking, FindingComplete, Reusing } from './acts.js';
import { type AdviceRequested, ALWAYS_ASKED } from './acts.js';

/** Whoever answers only for their own agency. */
const OF_ROLE: Readonly<Record<string, string>> = {
  family: 'family',
  settingContributor: 'education',
  healthContributor: 'health',
  socialCareContributor: 'socialCare',
};

/** What is asked before advice is sought, before it is had, and before anybody decides on it. */
export const ADVICE_RULES = rulesFor<Assessment>()({
  somebodyIsAsked: {
    reason: 'Say whose advice is asked for.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: (_file, { data }: Asking) => (data.from ?? []).length + (data.others ?? []).length > 0,
  },
  nobodyIsAskedTwiceAtOnce: {
    reason:
      'One of them has been asked already and has not answered. Their six weeks run from that request, and asking again does not begin them anew. Chase them, or take it a rung higher.',
    law: 'SI 2014/1530 reg 8(1)',
    holds: ({ contributions }, { data }: Asking) =>
      !namesAsked(data).some((name) => ['requested', 'coverActive'].includes(contributions[name]?.state ?? '')),
  },
  noEarlierAdviceServes: {
    reason:
      'For one of them earlier advice serves, with which the adviser, the authority and the family are all content. It must not be sought again.',
    law: 'SI 2014/1530 reg 6(4)',
    holds: ({ advice }, { data }: Asking) => !namesAsked(data).some((name) => advice[name]?.reused === true),
  },
  adviceWasAskedFor: {
    reason: 'That adviser has not been asked. Ask them first, so that their six weeks are known.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: ({ advice }, { data }: Advising) => Object.hasOwn(advice, data.from),
  },
  adviceIsTheirOwn: {
    reason: 'An adviser records the advice of their own service only.',
    holds: (_file, { data, by }: Advising) => (OF_ROLE[by.role] ?? data.from) === data.from,
  },
  nilReturnIsScreened: {
    reason: '“Not known to us” is an answer only with the screening questions answered.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: (_file, { data }: Advising) => data.nilReturn !== true || filled(data.screeningQuestions),
  },
  allThreeAreContentWithTheEarlierAdvice: {
    reason: 'Earlier advice serves only when the adviser, the authority and the family are all content. Otherwise ask.',
    law: 'SI 2014/1530 reg 6(4)',
    holds: (_file, { data }: Reusing) => data.adviserIsContent && data.authorityIsContent && data.familyIsContent,
  },
  theFamilyIsAskedAnew: {
    reason: 'Only the advice of others may serve again. The family is always asked for its own.',
    law: 'SI 2014/1530 reg 6(1)(a) and (4)',
    holds: (_file, { data }: Reusing) => !data.from.includes('family'),
  },
  everyAdviceIsInOrDocumented: {
    reason:
      'Advice must be sought from the family, the school, health, an educational psychologist and social care, and from everybody else who was asked. Wait for what is missing, or document why the decision can be made without it.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: ({ contributions }, { data }: FindingComplete) =>
      [...ALWAYS_ASKED, ...Object.keys(contributions)].every(
        (name) => contributions[name]?.state === 'received' || data.without?.some(({ from }) => from === name) === true,
      ),
  },
});

function namesAsked({ from = [], others = [] }: AdviceRequested): readonly string[] {
  return [...from, ...others.map(({ name }) => name)];
}
