import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { OneCaseAChild } from '#engine/one-case-a-child';
import { rulesFor } from '#engine/rules';
import type { ConsentRecorded } from '../../every-case/child/acts.js';
import type { Referral } from '../case.js';
import type { ListingTheMissing } from '../triage/acts.js';
import type { Adding, MovingHere, Sending } from './acts.js';
import { OPENING } from './acts.js';

/** What is asked before a referral is sent, shared and understood. */
export const REFERRAL_RULES = rulesFor<Referral>()({
  nothingIsRecordedYet: {
    reason: 'This begins a case, and this case has begun.',
    holds: (_file, { sequence }) => sequence === 1,
  },
  isADraft: {
    reason: 'This referral has been sent already. Add to it instead.',
    holds: ({ stage }) => stage === 'pre.draft',
  },
  theFamilySendsIt: {
    reason: 'A professional sends this referral, so the family’s consent is recorded separately.',
    holds: (_file, { by }) => by.role === 'family',
  },
  theConsentCameWithIt: {
    reason: 'No consent to share has come with the case: ask the family.',
    holds: (_file, { data }: MovingHere) => data.consentCame === true,
  },
  theChildSpeaks: {
    reason: 'The child’s own words are not given.',
    holds: (_file, { data }: Sending) => (data.childSays ?? '') !== '',
  },
  consentLetsUsShare: {
    reason: 'Consent is not given, and no lawful basis for sharing without it is named.',
    holds: (_file, { data }: Act<string, ConsentRecorded>) =>
      data.result === 'given' || (data.result === 'notRequired' && (data.lawfulBasis ?? '') !== ''),
  },
  familyIsNotAskedForWhatAProfessionalHolds: {
    reason: 'The family is asked for something that a professional holds. Ask whoever holds it.',
    holds: (_file, { data }: ListingTheMissing) =>
      data.items.every(({ heldBy, askedOf }) => askedOf !== 'family' || heldBy === 'family'),
  },
  nothingIsMissingAnyMore: {
    reason: 'Some of the listed information is still missing.',
    holds: ({ missing }, { data }: Adding) =>
      (data.answers ?? null) === null || missing.every(({ what }) => data.answers?.includes(what)),
  },
  itWasWithTriage: {
    reason: 'The referral was not with triage when information was asked for.',
    holds: ({ before }) => before === 'pre.triage',
  },
  theMissingInformationIsOverdue: {
    reason: 'The time for the missing information is not over.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'missing-information-supplied',
  },
});

const ONE_CASE = 'noOpenCaseForThisChild';

const EXISTS = 'There is an open case for this child already.';

/** The rule in the words of the pathway's tables; who is refused reads a sentence of their own. */
export const ONE_CASE_RULES = { [ONE_CASE]: { reason: `${EXISTS} Add to it instead of beginning another.` } };

/** A child has one open case here. The family is told its number; nobody else learns more than that there is one. */
export const oneCaseAChild: OneCaseAChild = {
  askedBy: OPENING,
  notYet: ['pre.draft'],
  rule: ONE_CASE,
  despite: ({ by, data }: Act<string, Pick<Sending['data'], 'separateBecause'>>) =>
    by.role !== 'family' && (data.separateBecause ?? '') !== '',
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
