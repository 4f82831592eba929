import { rulesFor } from '#engine/rules';
import { NEVER_REASONS } from '../../areas/profile.js';
import { filled } from '../../filled.js';
import type { Referral } from '../case.js';
import type { OfAnAgency, TurningAway } from './acts.js';

const OF_ROLE: Readonly<Record<string, string>> = {
  settingContributor: 'setting',
  healthContributor: 'health',
  socialCareContributor: 'socialCare',
};

/** What is asked before others are asked what they know, and before a referral is turned away. */
export const TRIAGE_RULES = rulesFor<Referral>()({
  sharingIsAllowed: {
    reason: 'The family has refused or taken back its consent to share, so nobody else may be asked.',
    law: 'Common law of confidence',
    holds: ({ consent }) => consent !== 'refused' && consent !== 'withdrawn',
  },
  whatIsKnownMayBeSent: {
    reason:
      'The family has refused or taken back its consent to share: nothing is sent on its strength. Ring whoever answers for the case. A worry about the child’s safety goes to safeguarding, whatever the family has said.',
    law: 'Common law of confidence',
    holds: ({ consent }) => consent !== 'refused' && consent !== 'withdrawn',
  },
  reasonIsAllowed: {
    reason:
      'That is not a reason for which this area may turn a referral away. No diagnosis, a school that disagrees, an incomplete form and a referrer who has left are never reasons.',
    holds: (_file, { type, data, area }: TurningAway) =>
      !(NEVER_REASONS as readonly string[]).includes(data.reason) &&
      (area.settings[type === 'ReferralDeclined' ? 'declineReasons' : 'redirectReasons'] as readonly string[]).includes(
        data.reason,
      ),
  },
  aSecondPersonAgrees: {
    reason: 'A second person must look at the referral and agree before it is turned away.',
    holds: (_file, { data, by }: TurningAway) => filled(data.secondPerson) && data.secondPerson !== by.person,
  },
  onwardRouteHasAccepted: {
    reason:
      'Nobody is left with nowhere to go: name the service, the person there who has accepted, and the day of first contact.',
    holds: (_file, { data }: TurningAway) => filled(data.to) && filled(data.acceptedBy) && filled(data.firstContactBy),
  },
  unmetNeedIsRecorded: {
    reason: 'Record the needs that stay unmet, so that they are counted.',
    holds: (_file, { data }: TurningAway) => (data.unmetNeed ?? []).length > 0,
  },
  rightsAreSetOut: {
    reason:
      'The letter must set out the family’s rights: SENDIASS, asking for an EHC needs assessment, and how to complain.',
    law: 'Children and Families Act 2014 s.32 and s.36(1)',
    holds: (_file, { data }: TurningAway) => data.rightsBlock === true,
  },
  contributionWasAskedFor: {
    reason: 'That agency has not been asked. Ask it first, or add what you know as information.',
    holds: ({ contributions }, { data }: OfAnAgency) => Object.hasOwn(contributions, data.from),
  },
  contributionIsTheirOwn: {
    reason: 'A contributor records the contribution of their own agency only.',
    holds: (_file, { data, by }: OfAnAgency) => (OF_ROLE[by.role] ?? data.from) === data.from,
  },
});
