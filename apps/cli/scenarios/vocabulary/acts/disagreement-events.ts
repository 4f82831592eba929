import type { Story } from '../../story.js';
import { childAndContact, type EventWord, listed, type StepFacts, word } from './event-word.js';

/** The side for which somebody of a story sits, by whoever employs them. */
const SIDES: Readonly<Record<string, string>> = {
  family: 'family',
  education: 'school',
  health: 'health',
  icb: 'health',
  council: 'council',
  socialCare: 'council',
  independent: 'independent',
};

/** The two payers of a story about commissioners are agencies here. */
const AGENCIES: Readonly<Record<string, string>> = { council: 'education', icb: 'health' };

const KINDS: Readonly<Record<string, string>> = {
  A: 'A_NO_EHCP',
  B: 'B_EHCP',
  C: 'C_COMMISSIONERS',
  D: 'D_SAFETY',
  M: 'M_MEDICAL',
  P: 'P_PROCESS',
};

const sideOf = (people: Story['people'], id: unknown): string =>
  SIDES[people.find((one) => one.id === String(id))?.agency ?? ''] ?? 'council';

/** A family disagrees with the school; commissioners and professionals with whoever the story names, else with the other of the two. */
function against({ data, people, step }: StepFacts): string {
  if (data.with !== undefined) return sideOf(people, data.with);
  const own = sideOf(people, step.by);
  return { family: 'school', council: 'health', health: 'council', school: 'council' }[own] ?? 'council';
}

/** People of a story at the table, each for whoever employs them. */
function seated({ people }: StepFacts, ids: readonly unknown[]) {
  return ids.map((id) => ({ person: String(id), side: sideOf(people, id) }));
}

const withThem = (told: StepFacts) => seated(told, [told.step.by, ...(listed(told.data.with) ?? [])]);

/** Facts that a story only counts. */
const counted = (count: unknown, what: string): readonly string[] | undefined =>
  typeof count !== 'number' || count === 0
    ? undefined
    : Array.from({ length: count }, (_, index) => `Fact ${index + 1} that is ${what}`);

/** The sheet as far as a story tells of it; it says of none what each side holds, so that both are as good as blank. */
function sheetOf({ data, people, given }: StepFacts) {
  const { factsAgreed, factsDisputed } = data;
  const yearly = given.weeklyPence === undefined ? undefined : Number(given.weeklyPence) * 52;
  const payers = people.filter(({ role }) => role === 'staff').map(({ id }) => sideOf(people, id));
  return {
    agreed: counted(factsAgreed, 'agreed'),
    disputed: counted(factsDisputed, 'disputed') ?? ['As the story tells'],
    ...(yearly !== undefined && {
      costPence: yearly,
      positions: payers.map((side) => ({ side, position: 'As the story tells', legalBasis: 'As the story tells' })),
    }),
    meanwhile: 'What is in place goes on.',
  };
}

/** Shares by the names that the stories use. */
const shares = (said: Readonly<Record<string, number>> | undefined) =>
  said && Object.fromEntries(Object.entries(said).map(([payer, part]) => [AGENCIES[payer] ?? payer, part]));

/** Events of a disagreement that climbs a ladder. */
export const DISAGREEMENT_EVENTS: Readonly<Record<string, EventWord>> = {
  'DISAGREE.RAISE': word('DisagreementRaised', ({ about, strandHint }, told) => ({
    ...childAndContact(told),
    about: about ?? 'As the story tells',
    strand: KINDS[strandHint] ?? undefined,
    raisedFor: sideOf(told.people, told.step.by),
    against: against(told),
  })),
  'DISAGREE.ACK': word('DisagreementAcknowledged', () => ({})),
  'STRAND.SET': word('StrandSet', ({ strand }) => ({
    strand,
    heldBackBecause: strand === 'D_SAFETY' ? 'Telling them could raise the risk' : undefined,
  })),
  'RUNG.MEET': word('RungMet', ({ result }, told) => ({ present: withThem(told), result, sheet: sheetOf(told) })),
  'RUNG.AGREE': word('RungAgreed', ({ settlement, shares: parts, from }, told) => ({
    settlement: settlement ?? 'As the story tells',
    present: told.data.with === undefined ? undefined : withThem(told),
    shares: shares(parts),
    from,
  })),
  'RUNG.ESCALATE': word('RungEscalated', ({ to, level, agreedBy }, told) => ({
    to,
    // From what every school has to a service of its own, which is health's.
    against: level === 'specialist' ? 'health' : undefined,
    agreedBy: agreedBy && seated(told, agreedBy),
  })),
  'RUNG.TIMEOUT': word('DeadlinePassed', () => ({})),
  'INTERIM.PROPOSE': word('InterimProposed', ({ shares: parts, from, review }) => ({
    shares: shares(parts),
    from,
    reviewOn: review,
  })),
  'INTERIM.IN_FORCE': word('InterimPutInForce', ({ acceptedBy }, told) => ({
    acceptedBy: acceptedBy && seated(told, acceptedBy),
  })),
  'INTERIM.RECONCILE': word('InterimReconciled', ({ period, weeks }, { given }) => ({
    invoices: [
      {
        what: 'The support of the story',
        from: period?.[0],
        to: period?.[1],
        pence: given.weeklyPence,
        times: weeks,
        paidBy: 'education',
      },
    ],
  })),
  'INTERIM.PAID': word('InterimPaid', ({ amountPence }) => ({ pence: amountPence })),
  'MEDIATION.ARRANGE': word('MediationArranged', ({ date, where }) => ({ meetingOn: date, where })),
  'MEDIATION.HELD': word('MediationHeld', () => ({})),
  'MEDIATION.AGREE': word('MediationAgreed', ({ what, shares: parts, from, signedBy }, told) => ({
    settlement: what,
    shares: shares(parts),
    from,
    signedBy: seated(told, signedBy ?? []),
  })),
  'MEDIATION.NO_AGREEMENT': word('MediationNotAgreed', ({ remains }) => ({ remains })),
  'DISAGREE.CLOSE': word('DisagreementWithdrawn', ({ reason }) => ({ reason: reason ?? 'as the story tells' })),
};

const STORY_AGENCIES = new Map(Object.entries(AGENCIES).map(([word, agency]) => [agency, word]));

/** What was paid, agreed and owed, under the names that the stories use. */
export function disagreementMoney(context: unknown): Readonly<Record<string, unknown>> {
  const { reconciliation } = context as {
    reconciliation?: {
      readonly paid: object;
      readonly agreed: object;
      readonly owed: readonly { from: string; to: string; pence: number }[];
    } | null;
  };
  const told = (sums: object) =>
    Object.fromEntries(Object.entries(sums).map(([agency, pence]) => [STORY_AGENCIES.get(agency) ?? agency, pence]));
  const name = (agency: string) => STORY_AGENCIES.get(agency) ?? agency;
  const { paid = {}, agreed = {}, owed = [] } = reconciliation ?? {};
  const owes = owed.map(({ from, to, pence }) => [
    `${name(from)}Owes${name(to).replace(/^./, (first) => first.toUpperCase())}`,
    pence,
  ]);
  return { paid: told(paid), agreed: told(agreed), ...Object.fromEntries(owes) };
}
