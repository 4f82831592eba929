import type { OneCaseAChild } from '#engine/one-case-a-child';

const RULE = 'noOpenCaseForThisChild';

const EXISTS = 'There is an open case for this child already.';

/** The rule in the words of the pathway's tables; who is refused reads a sentence of their own. */
export const ONE_CASE_RULES = { [RULE]: { reason: `${EXISTS} Add to it instead of beginning another.` } };

/** A child has one open case here. The family is told its number; nobody else learns more than that there is one. */
export const oneCaseAChild: OneCaseAChild = {
  askedBy: ['ReferralStarted', 'ReferralSubmitted', 'TransferredIn'],
  notYet: ['pre.draft'],
  rule: RULE,
  despite: ({ by, data }) => by.role !== 'family' && (data.separateBecause ?? '') !== '',
  told: (own, { by, area }) => {
    const family = by.role === 'family';
    if (family && own !== null) {
      return `${EXISTS} It is number ${own}. Open it and add what is new: nothing has to be told twice.`;
    }
    const ring = `Ring the access pathway team on ${area.settings.telephone}, who will put the two together.`;
    return family
      ? `${EXISTS} ${ring}`
      : `${EXISTS} ${ring} If this is another child, a twin or somebody with a wrong number, say so under “Why is this another case?”.`;
  },
};
