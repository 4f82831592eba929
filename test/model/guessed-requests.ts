import { SPLIT_BASES } from '#workflows/areas/practice/funding';
import type { Funding } from '#workflows/joint-funding/case';
import { SECTIONS, UNITS } from '#workflows/money/package-line';
import { holderOf } from './cast.js';
import { AGENCIES, anyOf, dayAround, fileOf, type Guess, given, parts, pence, type Seen, someOf } from './guess.js';
import { panelsOf } from './guessed-items.js';

export const funding = ({ here }: Seen): Funding => fileOf<Funding>(here);

export const CHILD = { child: { name: 'Max Hale' }, contact: { name: 'Jo Hale', phone: '07700 900 982' } };

export const WHY = { reasons: 'It is needed, and nothing nearby would do.', evidence: ['The report of the school'] };

export const seatOf = (seen: Seen, agency: string) =>
  panelsOf(seen)[0]?.seats.find((seat) => seat.agency === agency && seat.sits === 'deciding');

/** One to three lines; of schooling and nursing most often. */
export function lines(seen: Seen) {
  const { chance } = seen;
  const count = Math.ceil(chance.between(0.2, 3));
  return Array.from({ length: count }, (_, index) =>
    given({
      id: chance.happens(0.97) ? String(index + 1) : '1',
      what: anyOf(chance, ['A place at a school', 'Nursing', 'Short breaks']),
      section: chance.oneOf(SECTIONS),
      unit: chance.oneOf(UNITS),
      units: Math.ceil(chance.between(0, 52)),
      unitPence: pence(chance),
      from: chance.happens(0.2) ? dayAround(seen, -5, 30) : undefined,
      to: chance.happens(0.1) ? dayAround(seen, 10, 300) : undefined,
    }),
  );
}

export function request(seen: Seen): Guess {
  const { chance, here } = seen;
  const isNew = here === undefined || (funding(seen).lines ?? []).length === 0;
  return {
    data: given({
      ...CHILD,
      lines: isNew || chance.happens(0.4) ? lines(seen) : undefined,
      options: chance.happens(0.95) ? [{ what: 'A place nearby', yearlyPence: pence(chance) }] : undefined,
      outcomes: ['To read'],
      done: chance.happens(0.95)
        ? ['multiAgencyMeeting', 'localOptions', 'socialCareKnown', 'continuingCareChecklist']
        : undefined,
      familyView: 'They want it.',
      childSays: chance.happens(0.2) ? 'I like swimming.' : undefined,
      schoolHasSpentPence: chance.happens(0.2) ? pence(chance) : undefined,
      tried: chance.happens(0.2) ? [{ what: 'A tutor', result: 'no change' }] : undefined,
    }),
  };
}

/** Who pays each line: by any basis that the law of the area knows, with parts that come to the whole as a rule. */
export function split(seen: Seen): Guess {
  const { chance } = seen;
  const named = funding(seen).lines ?? [];
  const chosen = chance.happens(0.6) ? named : someOf(chance, named, 0.7);
  // Now and then one pays for all of it, so that an officer may agree without a panel.
  const alone = chance.happens(0.15) ? chance.oneOf(AGENCIES) : undefined;
  if (alone !== undefined)
    return { data: { splits: named.map(({ id }) => ({ line: id, basis: 'LEAD_AGENCY', payer: alone })) } };
  const of = ({ id }: { id: string }) => {
    const basis = chance.happens(0.5) ? 'FIXED_PERCENT' : chance.oneOf(SPLIT_BASES);
    const hundred = { education: 50, health: 30, socialCare: 20 };
    return given({
      line: id,
      basis,
      payer: ['LEAD_AGENCY', 'NEEDS_LED_LINE', 'SCHOOL_E1E2_FIRST'].includes(basis)
        ? chance.oneOf(AGENCIES)
        : undefined,
      parts: ['FIXED_PERCENT', 'PREDOMINANT_NEED'].includes(basis)
        ? chance.happens(0.5)
          ? hundred
          : parts(chance)
        : undefined,
    });
  };
  return { data: { splits: (chosen.length > 0 ? chosen : [{ id: '1' }]).map(of) } };
}

/** An agency's word for its own money, by whoever decides for it as a rule. */
export function position(seen: Seen): Guess {
  const { chance } = seen;
  const { sitting, positions, total } = funding(seen);
  const silent = sitting.deciding.filter(({ agency }) => positions[agency] === undefined);
  const one = anyOf(chance, silent.length > 0 && chance.happens(0.9) ? silent : sitting.deciding);
  const agency = chance.happens(0.96) && one ? one.agency : chance.oneOf(AGENCIES);
  const says = chance.happens(0.78)
    ? 'agree'
    : chance.oneOf(['agreeWithCap', 'disagree', 'disagree', 'needsOwnGovernance']);
  const share = total[agency] ?? 0;
  return {
    data: given({
      agency,
      position: says,
      reason: chance.happens(0.95) ? 'It is our duty, or it is not.' : undefined,
      capPence: says === 'agreeWithCap' ? Math.max(0, share + chance.oneOf([0, -1, 1, -5000, 5000])) : undefined,
      onlyIf: chance.happens(0.05) ? 'there is a review in May' : undefined,
      decidesOn: says === 'needsOwnGovernance' ? dayAround(seen, 5, 10) : undefined,
    }),
    person: one?.person ?? holderOf(seatOf(seen, agency)?.post ?? ''),
  };
}

/** What every decision records, and who has the chair. */
export function decision(seen: Seen, more: Readonly<Record<string, unknown>> = {}): Guess {
  const { chance } = seen;
  const { sitting } = funding(seen);
  const panel = panelsOf(seen)[0];
  const other = anyOf(chance, sitting.deciding)?.person ?? holderOf(panel?.seats[0]?.post ?? '');
  return {
    data: given({
      ...WHY,
      recommend: chance.happens(0.1) ? ['A tutor'] : undefined,
      repeatReason: chance.happens(0.5) ? 'The tutor was ill then' : undefined,
      secondPerson: chance.happens(0.97) ? other : undefined,
      ...more,
    }),
    person: sitting.chair ?? holderOf(panel?.chair.post ?? ''),
  };
}

export function agreement(seen: Seen, more: Readonly<Record<string, unknown>> = {}): Guess {
  const { settlement, stage } = funding(seen);
  return decision(seen, {
    because: settlement !== null && stage !== 'atPanel' ? settlement.disagreement : undefined,
    howAndWhenTheChildReturns: 'Each July it is looked at whether Max can come home.',
    ...more,
  });
}

export const signature = (seen: Seen, agency: string) => {
  const seat = seatOf(seen, agency);
  const post = seen.chance.happens(0.9) ? seat?.post : seat?.deputies[0];
  return { agency, person: holderOf(post ?? '') ?? agency, post: seat?.post ?? agency };
};

export const asked = (seen: Seen) => {
  const { payers } = funding(seen);
  return payers.length > 0 ? payers : AGENCIES;
};

export const conditions = (seen: Seen) => [{ what: 'A review in May', owner: 'omar', due: dayAround(seen, 5, 60) }];

export const digest = ({ chance }: Seen): string => `pack ${Math.floor(chance.between(0, 1_000_000)).toString(36)}`;
