import type { Act } from '#engine/act';
import { addMonths } from '#statutory-calendar/civil-date';
import { rulesFor, type WrittenRule } from '../../every-case/rules.js';
import { OPEN_STATES, type Referral } from '../case.js';
import { EQUIVALENT_STATES, type TransferredIn, type TransferredOut } from '../closing/acts.js';
import type { InformationSupplied, MissingInformationListed, ReferralWithdrawn } from './acts.js';

const rule = rulesFor<Referral>();

/** What is never the family's own wish. */
const NOT_THE_FAMILY = ['REFERRER_LEFT', 'NO_CONTACT', 'NO_REPLY', 'SILENCE', 'NO_DIAGNOSIS', 'SCHOOL_DISAGREES'];

/** Rules about a referral before triage, and about leaving the pathway and coming back. */
export const REFERRAL_RULES = {
  ...rule({
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
    theChildSpeaks: {
      reason: 'The child’s own words are not given.',
      holds: (_file, { data }) => (data.childSays ?? '') !== '',
    },
    consentLetsUsShare: {
      reason: 'Consent is not given, and no lawful basis for sharing without it is named.',
      holds: (_file, { data }) =>
        data.result === 'given' || (data.result === 'notRequired' && (data.lawfulBasis ?? '') !== ''),
    },
    sharingIsAllowed: {
      reason: 'The family has refused or taken back its consent to share, so nobody else may be asked.',
      law: 'Common law of confidence',
      holds: ({ consent }) => consent !== 'refused' && consent !== 'withdrawn',
    },
    familyIsNotAskedForWhatAProfessionalHolds: {
      reason: 'The family is asked for something that a professional holds. Ask whoever holds it.',
      holds: (_file, { data }: Act<string, MissingInformationListed>) =>
        data.items.every(({ heldBy, askedOf }) => askedOf !== 'family' || heldBy === 'family'),
    },
    nothingIsMissingAnyMore: {
      reason: 'Some of the listed information is still missing.',
      holds: ({ missing }, { data }: Act<string, InformationSupplied>) =>
        (data.answers ?? null) === null || missing.every(({ what }) => data.answers?.includes(what)),
    },
    itWasWithTriage: {
      reason: 'The referral was not with triage when information was asked for.',
      holds: ({ before }) => before === 'pre.triage',
    },
    theMissingInformationIsOverdue: {
      reason: 'The time for the missing information is not over.',
      holds: (_file, { data }) => data.clock === 'missing-information-supplied',
    },
    theCaseIsOpen: {
      reason: 'The case is closed. It can be re-opened.',
      holds: ({ stage }) => !stage.startsWith('closed.'),
    },
    theCaseIsNotHeld: {
      reason: 'The case rests already. Record why it can go on, then hold it again with a new date.',
      holds: ({ stage }) => stage !== 'held',
    },
    theReferralWasSent: {
      reason: 'The referral has not been sent yet: it can rest as a draft.',
      holds: ({ stage }) => stage !== 'pre.draft',
    },
    theChildIsAlive: {
      reason: 'The child has died.',
      holds: ({ stage }) => stage !== 'closed.deceased',
    },
    familyAskedToWithdraw: {
      reason:
        'Only the family can withdraw a referral. Silence, or a professional’s leaving, never closes a case. Record who in the family asked, and when.',
      holds: (_file, { by, data }: Act<string, ReferralWithdrawn>) =>
        by.role === 'family' ||
        (!NOT_THE_FAMILY.includes(data.reason) && (data.askedBy ?? '') !== '' && (data.askedOn ?? '') !== ''),
    },
    receivingAreaHasAccepted: {
      reason: 'Name the person in the other area who has accepted the case.',
      holds: (_file, { data }: Act<string, TransferredOut>) => (data.acceptedBy ?? '') !== '',
    },
    theReopeningPeriodIsNotOver: {
      reason:
        'The time in which a case re-opens without a new referral is over. Begin a new referral, and mention this one.',
      holds: ({ closedOn }, { occurredOn, area }) =>
        closedOn !== null && occurredOn <= addMonths(closedOn, Number(area.settings.reopenMonths)),
    },
    itClosedWhileWaiting: {
      reason: 'The case was not on a provider’s list when it closed.',
      holds: ({ before }) => before.startsWith('diagnostic.'),
    },
  }),
  ...rule(
    eachOf(OPEN_STATES, heldAt, (state) => ({
      reason: `The case did not rest from ${state}.`,
      holds: ({ before }) => before === state,
    })),
  ),
  ...rule(
    eachOf(EQUIVALENT_STATES, goesOnAt, (state) => ({
      reason: `The case does not go on at ${state}.`,
      holds: (_file, { data }: Act<string, TransferredIn>) => data.goesOnAt === state,
    })),
  ),
};

function eachOf<State extends string, Name extends string>(
  states: readonly State[],
  name: (state: State) => Name,
  written: (state: State) => WrittenRule<Referral>,
): Record<Name, WrittenRule<Referral>> {
  return Object.fromEntries(states.map((state) => [name(state), written(state)])) as Record<
    Name,
    WrittenRule<Referral>
  >;
}

/** The name of the rule that a case rested from a state. */
export function heldAt<State extends (typeof OPEN_STATES)[number]>(state: State): `heldAt.${State}` {
  return `heldAt.${state}`;
}

/** The name of the rule that a child who moves here goes on at a state. */
export function goesOnAt<State extends (typeof EQUIVALENT_STATES)[number]>(state: State): `goesOnAt.${State}` {
  return `goesOnAt.${state}`;
}
