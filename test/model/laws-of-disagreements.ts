import type { Disagreement } from '#workflows/disagreement/case';
import type { Funding } from '#workflows/joint-funding/case';
import { fileOf } from './guess.js';
import type { Moment } from './steps.js';
import { factsOf } from './table-of-a-panel.js';
import type { CaseHere, World } from './world.js';

const GOES_ON = /^(raised|acknowledged|rung\..*|mediation\..*|closed\.noAgreement)$/;

/** While an interim payment is in force somebody pays it from a day on, and somebody still has to settle it or to settle up. */
export function interimsAreNobodysOrphans({ after }: Moment): string | undefined {
  for (const here of after.cases.values()) {
    if (here.pathway.name === 'disagreement') {
      const wrong = orphaned(here) ?? toldOtherwise(here, after);
      if (wrong !== undefined) return `${here.ref}: ${wrong}`;
    }
    if (here.pathway.name === 'joint-funding') {
      const wrong = nobodysInterim(here, after);
      if (wrong !== undefined) return `${here.ref}: ${wrong}`;
    }
  }
  return undefined;
}

const comesToTheWhole = (parts: Readonly<Record<string, number>>): boolean => {
  const named = Object.values(parts).filter((part) => part !== 0);
  return named.length > 0 && (named.every((part) => part === 1) || named.reduce((all, part) => all + part, 0) === 100);
};

function orphaned(here: CaseHere): string | undefined {
  const { interim, stage, settlement, reconciliation } = fileOf<Disagreement>(here);
  if (settlement !== null && settlement.parts !== null && !comesToTheWhole(settlement.parts))
    return 'what was settled does not come to the whole';
  if (interim?.inForce !== true) return undefined;
  if (!comesToTheWhole(interim.parts)) return `nobody pays the whole of it: ${JSON.stringify(interim.parts)}`;
  if (interim.from === null || interim.from === undefined) return 'it is paid from no day on';
  const { deadlines } = here.caseState;
  if (GOES_ON.test(stage)) return undefined;
  const isSettled = stage === 'resolved' && settlement?.parts != null;
  const isDue = deadlines.some(({ clock, state }) => /reconcil/.test(clock) && ['open', 'missed'].includes(state));
  return isSettled && (isDue || reconciliation !== null)
    ? undefined
    : `it is in force, it stands at ${stage}, and nobody is asked to settle up`;
}

/** The funding case knows who pays meanwhile. */
function toldOtherwise(here: CaseHere, { cases }: World): string | undefined {
  const { interim, fundingCase } = fileOf<Disagreement>(here);
  const there = cases.get(fundingCase ?? '');
  if (interim?.inForce !== true || there === undefined) return undefined;
  const told = factsOf(there.told, 'InterimPutInForce', 'SettlementReached').filter(
    (each) => each['disagreement'] === here.ref,
  );
  return told.length > 0 ? undefined : `it is in force, and ${fundingCase} has not been told`;
}

function nobodysInterim(here: CaseHere, { cases }: World): string | undefined {
  const { interim, stage, disagreement } = fileOf<Funding>(here);
  if (interim === null || stage !== 'interimWithoutPrejudice') return undefined;
  if (Object.values(interim.parts).every((part) => part === 0)) return 'nobody pays the interim';
  const isDue = here.caseState.deadlines.some(({ state }) => ['open', 'missed'].includes(state));
  return isDue || cases.has(disagreement ?? '')
    ? undefined
    : 'the interim goes on, no disagreement is open, and no day is set';
}

interface Sits {
  readonly person: string;
  readonly side: string;
}

/** Time alone settles nothing; both sides agree; nobody sits at two rungs or on both sides. */
export function theLadderDecidesNothing({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    const here = after.cases.get(ref) as CaseHere;
    if (here.pathway.name !== 'disagreement') continue;
    const [then, now] = [fileOf<Disagreement | undefined>(before.cases.get(ref)), fileOf<Disagreement>(here)];
    const isSettled = (file: Disagreement | undefined) =>
      file?.stage === 'resolved' || (file?.settlement ?? null) !== null;
    if (event.by.role === 'clock' && isSettled(now) !== isSettled(then))
      return `${ref}: its time ran out, and settled it`;
    const wrong = now.stage === 'resolved' && then?.stage !== 'resolved' ? oneSided(here, now) : twice(here);
    if (wrong !== undefined) return `${ref}: ${wrong}`;
  }
  return undefined;
}

const WHERE_THEY_SIT: Readonly<Record<string, string>> = {
  RungMet: 'present',
  RungAgreed: 'present',
  MediationHeld: 'present',
  MediationAgreed: 'signedBy',
};

/** Who sat where, by the acts alone. The rung is told by the act that leads there. */
function sat(here: CaseHere): readonly (Sits & { readonly rung: string })[] {
  const { left, rung } = fileOf<Disagreement>(here);
  const last = rung ?? left.at(-1) ?? 'none';
  return fileOf<Disagreement>(here).sat.map((each) => ({ ...each, rung: each.rung ?? last }));
}

function oneSided(here: CaseHere, { raisedFor, against, rung }: Disagreement): string | undefined {
  const act = here.told.findLast(({ type }) => ['RungAgreed', 'MediationAgreed', 'BoardConsidered'].includes(type));
  if (act === undefined) return 'it is resolved, and nobody agreed';
  const named = (act.data[act.type === 'BoardConsidered' ? 'agreedBy' : (WHERE_THEY_SIT[act.type] as string)] ??
    []) as Sits[];
  const met = sat(here).filter((each) => each.rung === rung);
  const missing = [raisedFor, against].find((side) => ![...named, ...met].some((each) => each.side === side));
  return missing === undefined ? undefined : `it is resolved, and nobody of ${missing} agreed`;
}

function twice(here: CaseHere): string | undefined {
  const people = sat(here);
  for (const one of people) {
    const both = people.find((other) => other.person === one.person && other.side !== one.side);
    if (both !== undefined) return `${one.person} sits for ${one.side} and for ${both.side}`;
    if (one.side === 'family' || one.rung === 'mediation') continue;
    const again = people.find(
      (other) => other.person === one.person && other.rung !== one.rung && other.rung !== 'mediation',
    );
    if (again !== undefined) return `${one.person} sits at two rungs: ${one.rung} and ${again.rung}`;
  }
  return undefined;
}
