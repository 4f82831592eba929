import { CAST, holderOf } from './cast.js';
import { anyOf, dayAround, type Guesses, given, parts, today } from './guess.js';
import {
  agreement,
  atTheTable,
  file,
  invoices,
  money,
  payment,
  raised,
  rungsOf,
  sheet,
  table,
} from './guessed-disputes.js';

const MEDIATOR = holderOf('independentMediator');

/** For each act of a disagreement, facts that could be true. */
export const ON_DISAGREEMENTS: Guesses = {
  DisagreementRaised: raised,
  DisagreementAcknowledged: () => ({ data: {} }),
  StrandSet: (seen) => ({
    data: {
      strand: seen.chance.happens(0.9)
        ? (file(seen).strand ?? 'C_COMMISSIONERS')
        : seen.chance.oneOf(['C_COMMISSIONERS', 'D_SAFETY', 'A_NO_EHCP', 'P_PROCESS']),
    },
  }),
  FactsRecorded: (seen) => ({ data: sheet(seen) }),
  RungMet: (seen) => {
    const present = table(seen);
    return atTheTable(given({ present, sheet: seen.chance.happens(0.4) ? sheet(seen) : undefined }), present);
  },
  RungAgreed: (seen) => {
    const data = agreement(seen, 'present');
    return atTheTable(data, data['present'] as readonly { person: string }[] | undefined);
  },
  RungEscalated: (seen) => {
    const leaps = seen.chance.happens(0.3);
    return {
      data: given({
        to: leaps ? seen.chance.oneOf(['lineManager', 'director', 'mediation', 'executives']) : undefined,
        because: 'Time runs out',
        leavesOutFor: leaps && seen.chance.happens(0.5) ? seen.chance.oneOf(['risk', 'deadline']) : undefined,
        agreedBy: leaps && seen.chance.happens(0.5) ? table(seen) : undefined,
      }),
    };
  },
  AlertAcknowledged: (seen) => ({ data: { side: file(seen).against } }),
  SeatReassigned: (seen) => ({
    data: {
      rung: file(seen).rung ?? 'staff',
      side: file(seen).against,
      post: seen.chance.oneOf(CAST).posts[0] ?? 'nobody',
      because: 'They are away',
    },
  }),
  MediationArranged: (seen) => ({
    data: { meetingOn: seen.chance.happens(0.7) ? today(seen) : dayAround(seen, 0, 3) },
    person: MEDIATOR,
  }),
  MediationHeld: (seen) => ({ data: { present: table(seen) }, person: MEDIATOR }),
  MediationAgreed: (seen) => ({ data: { signedBy: table(seen), ...agreement(seen, 'signedBy') }, person: MEDIATOR }),
  MediationNotAgreed: () => ({ data: {} }),
  InterimProposed: (seen) => ({
    data: given({
      shares: seen.chance.happens(0.5) ? parts(seen.chance) : undefined,
      from: dayAround(seen, -2, 5),
      reviewOn: seen.chance.happens(0.5) ? dayAround(seen, 0, 30) : undefined,
    }),
  }),
  InterimPutInForce: (seen) => ({ data: seen.chance.happens(0.7) ? { acceptedBy: table(seen) } : {} }),
  InterimReviewed: (seen) => ({ data: { finding: 'It goes on', reviewOn: dayAround(seen, 5, 30) } }),
  InterimReconciled: (seen) => ({ data: { invoices: invoices(seen) } }),
  InterimPaid: payment,
  FamilyWishRecorded: (seen) => ({ data: { wantsToHear: seen.chance.happens(0.5) } }),
  FamilyNoticeHeldBack: () => ({ data: { because: 'It could put Max at risk' } }),
  FamilyNoticeReviewed: (seen) => ({ data: { tellThem: seen.chance.happens(0.5), because: 'The risk is over' } }),
  SafetyConcernRaised: () => ({
    data: { about: 'Max is not safe on the way', raisedFor: 'school', against: 'council' },
  }),
  FamilyTakesItFurther: (seen) => ({
    data: { route: seen.chance.oneOf(['mediation', 'appeal', 'nhsComplaint', 'judicialReview']) },
  }),
  BoardConsidered: (seen) => {
    const outcome = seen.chance.oneOf(['settled', 'settled', 'sentBack', 'standsUntil', 'decidedElsewhere']);
    return {
      data: given({
        outcome,
        reasons: 'The board has read the sheet',
        agreedBy: outcome === 'settled' ? table(seen) : undefined,
        ...(outcome === 'settled' && money(seen)),
        to: outcome === 'sentBack' ? anyOf(seen.chance, rungsOf(seen))?.rung : undefined,
        until: outcome === 'standsUntil' ? dayAround(seen, 5, 60) : undefined,
        where: outcome === 'decidedElsewhere' ? 'In the High Court' : undefined,
      }),
    };
  },
  DisagreementWithdrawn: () => ({ data: { reason: 'It was a misunderstanding' } }),
};
