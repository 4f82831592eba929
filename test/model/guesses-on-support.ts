import type { Referral } from '#workflows/access-pathway/case';
import { CONTRIBUTORS } from '#workflows/access-pathway/wording';
import { PANEL_OUTCOMES } from '#workflows/every-case/outcomes';
import type { Meeting } from '#workflows/panel-meeting/case';
import { anyOf, casesOn, dayAround, fileOf, type Guess, type Guesses, given, holderHere, type Seen } from './guess.js';

const file = ({ here }: Seen): Referral => fileOf<Referral>(here);

const referral = ({ world, chance }: Seen): Guess => ({
  data: {
    child: { name: `Max the ${casesOn(world, 'access-pathway').length + 1}th` },
    contact: given({ name: 'Jo Hale', phone: '07700 900 982', person: chance.happens(0.4) ? 'dana' : undefined }),
    worry: 'Mornings are hard.',
    familyAgreed: true,
  },
  person: 'dana',
});

/** One of those who were asked, mostly one who has not answered. */
function asked(seen: Seen): string {
  const { contributions } = file(seen);
  const open = Object.keys(contributions).filter((name) => contributions[name]?.state !== 'received');
  return anyOf(seen.chance, open) ?? seen.chance.oneOf(Object.keys(CONTRIBUTORS));
}

/** What a panel may have said, with what is said beside it, by whoever has the chair of the meeting. */
function decision(seen: Seen): Guess {
  const { chance, world } = seen;
  const outcome = chance.oneOf(Object.keys(PANEL_OUTCOMES));
  const chair = fileOf<Meeting>(world.cases.get(file(seen).meeting ?? ''))?.chair;
  return {
    data: given({
      outcome,
      reasons: 'He needs it.',
      onward: chance.happens(0.8) ? 'The service that helps' : undefined,
      wanted: outcome === 'MORE_INFORMATION' ? [{ from: 'health', what: 'The letter of the clinic' }] : undefined,
      rightsBlock: chance.happens(0.8) ? true : undefined,
      reviewOn: chance.happens(0.8) ? dayAround(seen, 30, 90) : undefined,
    }),
    person: holderHere(seen, chair ?? 'panelChair'),
  };
}

/** For each act of a case about support, facts that could be true. */
export const ON_SUPPORT: Guesses = {
  ReferralSubmitted: referral,
  ReferralAccepted: () => ({ data: {} }),
  ReferralAcceptedAsUrgent: (seen) => ({
    data: given({
      risk: 'His place at school is breaking down',
      meetingOn: seen.chance.happens(0.5) ? dayAround(seen, 0, 9) : undefined,
    }),
  }),
  ReferralRedirected: (seen) => ({
    data: {
      reason: 'EARLY_HELP_FIRST',
      explanation: 'Somebody comes to the house.',
      secondPerson: 'helen',
      to: 'Early Help',
      acceptedBy: 'edith',
      firstContactBy: dayAround(seen, 3, 9),
      unmetNeed: ['SEMH'],
      rightsBlock: true,
    },
    person: 'ruth',
  }),
  ContributionReceived: (seen) => ({ data: { from: asked(seen), summary: 'We know him well.' } }),
  ContributionRequested: (seen) => ({ data: { from: asked(seen) } }),
  ContributionWaived: (seen) => ({ data: { from: asked(seen), reason: 'They have never met him' } }),
  HistoryPackBuilt: (seen) => ({
    data: given({ packDigest: seen.chance.happens(0.5) ? `pack ${seen.world.now}` : undefined }),
  }),
  HistoryPackRead: (seen) => ({ data: { packDigest: file(seen).pack ?? 'no pack', confirmed: true } }),
  InformationSupplied: () => ({ data: { what: 'He has a new school' } }),
  // By hand, where only a meeting may.
  ListedForPanel: (seen) => ({ data: { meetingOn: dayAround(seen, 0, 9), members: ['joan'] } }),
  PanelItemOpened: () => ({ data: { members: ['joan'] } }),
  PanelItemRolled: () => ({ data: { because: 'There was no time' } }),
  PanelDecided: decision,
  DecisionNotified: () => ({ data: {} }),
  ProviderAllocated: () => ({ data: { provider: 'Humber neurodevelopmental team' } }),
  EhcNeedsAssessmentRequested: () => ({ data: { requestedBy: 'parent' } }),
  CaseHeld: (seen) => ({ data: { because: 'familyRequest', why: 'A bereavement', reviewOn: dayAround(seen, 9, 30) } }),
  HoldEnded: () => ({ data: { because: 'They are back' } }),
  ReferralWithdrawn: (seen) => ({
    data: given({ reason: 'We are moving', askedBy: 'parent', askedOn: dayAround(seen, -2, 0), madeSure: 'They rang' }),
  }),
  CaseReopened: () => ({ data: { newInformation: 'Two suspensions since Easter' } }),
  TransferredOut: () => ({ data: { toArea: 'Somerset', acceptedBy: 'Sunita Rao' } }),
};
