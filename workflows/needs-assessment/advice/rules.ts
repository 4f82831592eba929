import { rulesFor } from '#engine/rules';
import { isWaitedFor } from '../../every-case/case.js';
import { filled } from '../../filled.js';
import type { Assessment } from '../case.js';
import type { Advising, Asking, FindingComplete, Reusing } from './acts.js';
import { ADVISERS, type AdviceRequested, ALWAYS_ASKED, adviserTitle } from './acts.js';

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
    holds: ({ contributions }, { data }: Asking) => !namesAsked(data).some((name) => isWaitedFor(contributions[name])),
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
    // Somebody asked besides comes in any of these roles, under the name by which they were asked.
    holds: (_file, { data, by }: Advising) =>
      (by.role !== 'family' && !Object.hasOwn(ADVISERS, data.from)) || (OF_ROLE[by.role] ?? data.from) === data.from,
  },
  nilReturnIsScreened: {
    reason: '“Not known to us” is an answer only with the screening questions answered.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: (_file, { data }: Advising) => data.nilReturn !== true || filled(data.screeningQuestions),
  },
  everyAdviserIsContent: {
    reason:
      'Earlier advice serves only when whoever gave it is content with it. Name for each piece of advice, once, who gave it: they are asked to confirm it. Where they are not there to be asked, ask for the advice anew.',
    law: 'SI 2014/1530 reg 6(4)',
    says: (_file, { data }: Reusing) => {
      const missing = data.from.filter((name) => !data.content.some(({ adviser }) => adviser === name));
      const why =
        'Earlier advice serves only when whoever gave it is content with it, and they are asked to confirm it.';
      return missing.length > 0
        ? `${why} Nobody is named for: ${missing.map(adviserTitle).join('; ')}. Say who gave it; where they are not there to be asked, ask for the advice anew.`
        : `${why} Name for each piece of advice that is to serve again, once, who gave it, and nobody besides.`;
    },
    holds: (_file, { data }: Reusing) =>
      [...data.from].sort().join() ===
      data.content
        .map(({ adviser }) => adviser as string)
        .sort()
        .join(),
  },
  theAdviserIsNotTheAuthority: {
    reason:
      'You gave one of these pieces of advice yourself. The adviser and the authority each have to be content with it, so somebody else decides for the authority that it serves.',
    law: 'SI 2014/1530 reg 6(4)',
    holds: (_file, { data, by }: Reusing) => !data.content.some(({ person }) => person === by.person),
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
