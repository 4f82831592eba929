import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf, rulesFor } from '../every-case/rules.js';
import type { Funding } from './case.js';
import { DECISION_RULES } from './decision/rules.js';
import { ENTRIES_OF_DECISIONS } from './decision/updates.js';
import { PACKAGE_RULES } from './package/rules.js';
import { ENTRIES_OF_PACKAGES } from './package/updates.js';
import { REQUEST_RULES } from './request/rules.js';
import { ENTRIES_OF_REQUESTS } from './request/updates.js';
import { URGENT_RULES } from './urgent/rules.js';

/** Which way an act leads. Nobody is stopped by these. */
const WAYS = rulesFor<Funding>()({
  theCaseIsOpen: {
    reason: 'The case is finished. What comes now is a request of its own.',
    holds: ({ stage }) => stage !== 'ended',
  },
  bothHaveConfirmed: PACKAGE_RULES.providerAndFamilyConfirm,
  itGoesBackToThePanel: {
    reason: 'The review does not send it back to the panel.',
    holds: (_file, { data }) => data.decision === 'backToPanel',
  },
  theChildSpeaks: {
    reason: 'The child’s own words are not given.',
    holds: (_file, { data }) => (data.childSays ?? '') !== '',
  },
  theReviewIsDue: {
    reason: 'No review is due.',
    holds: (_file, { data }) => data.clock === 'package-reviewed',
  },
  theTimeToAskAgainEnds: {
    reason: 'The time to ask again is not over.',
    holds: (_file, { data }) => data.clock === 'decision-review-open',
  },
  itIsHeardAgain: {
    reason: 'The panel has decided on it. It is listed again where somebody asks for that, or with a new request.',
    holds: (_file, { data }) => (data.reviewOf ?? '') !== '',
  },
  somethingIsInPlace: {
    reason: 'Nothing is in place.',
    holds: ({ startedOn }) => startedOn !== null,
  },
});

/** Every rule of this pathway, by the name it has in the machine. */
export const FUNDING_RULES = {
  ...EVERY_CASE_RULES,
  ...REQUEST_RULES,
  ...DECISION_RULES,
  ...URGENT_RULES,
  ...PACKAGE_RULES,
  ...WAYS,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const funding = setup({
  types: {} as { context: Funding; events: Act },
  guards: guardsOf<Funding, keyof typeof FUNDING_RULES>(FUNDING_RULES),
  actions: {
    ...everyCaseUpdates<Funding>(),
    ...ENTRIES_OF_REQUESTS,
    ...ENTRIES_OF_DECISIONS,
    ...ENTRIES_OF_PACKAGES,
  },
});
