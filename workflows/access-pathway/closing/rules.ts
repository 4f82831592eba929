import { rulesFor, rulesOfEach } from '#engine/rules';
import { addMonths } from '#statutory-calendar/civil-date';
import { OPEN_STATES, type Referral } from '../case.js';
import { EQUIVALENT_STATES, type EquivalentState, type MovingHere } from '../referral/acts.js';
import type { MovingAway, Withdrawing } from './acts.js';

const rule = rulesFor<Referral>();

/** What is never the family's own wish. */
const NOT_THE_FAMILY = ['REFERRER_LEFT', 'NO_CONTACT', 'NO_REPLY', 'SILENCE', 'NO_DIAGNOSIS', 'SCHOOL_DISAGREES'];

type OpenState = (typeof OPEN_STATES)[number];

/** What is asked before a case rests or leaves the pathway, and where it goes on when it comes back. */
export const CLOSING_RULES = {
  ...rule({
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
    theChildIsAlive: { reason: 'The child has died.', holds: ({ stage }) => stage !== 'closed.deceased' },
    familyAskedToWithdraw: {
      reason:
        'Only the family can withdraw a referral. Silence, or a professional’s leaving, never closes a case. Record who in the family asked, and when.',
      holds: (_file, { by, data }: Withdrawing) =>
        by.role === 'family' ||
        (!NOT_THE_FAMILY.includes(data.reason) && data.askedBy !== undefined && data.askedOn !== undefined),
    },
    receivingAreaHasAccepted: {
      reason: 'Name the person in the other area who has accepted the case.',
      holds: (_file, { data }: MovingAway) => (data.acceptedBy ?? '') !== '',
    },
    theReopeningPeriodIsNotOver: {
      reason:
        'The time in which a case re-opens without a new referral is over. Begin a new referral, and mention this one.',
      holds: ({ closedOn }, { occurredOn, area }) =>
        closedOn !== null && occurredOn <= addMonths(closedOn, Number(area.settings.reopenMonths)),
    },
    /** A way of the machine: nobody is stopped by it. */
    aMeetingHadIt: { reason: 'No meeting had the case on its agenda.', holds: ({ meeting }) => meeting !== null },
    itClosedWhileWaiting: {
      reason: 'The case was not on a provider’s list when it closed.',
      holds: ({ before }) => before.startsWith('diagnostic.'),
    },
  }),
  ...rule(
    rulesOfEach(OPEN_STATES, heldAt, (state) => ({
      reason: `The case did not rest from ${state}.`,
      holds: ({ before }) => before === state,
    })),
  ),
  ...rule(
    rulesOfEach(EQUIVALENT_STATES, goesOnAt, (state) => ({
      reason: `The case does not go on at ${state}.`,
      holds: (_file, { data }: MovingHere) => data.goesOnAt === state,
    })),
  ),
};

/** The name of the rule that a case rested from a state. */
export function heldAt<State extends OpenState>(state: State): `heldAt.${State}` {
  return `heldAt.${state}`;
}

/** The name of the rule that a child who moves here goes on at a state. */
export function goesOnAt<State extends EquivalentState>(state: State): `goesOnAt.${State}` {
  return `goesOnAt.${state}`;
}
