import type { History } from '#engine/history';
import { replay } from '#engine/replay';
import { practiceOf } from '#workflows/areas/practice/practice';
import type { Funding } from '#workflows/joint-funding/case';
import { CAST } from './cast.js';
import { fileOf } from './guess.js';
import { hasOnItsAgenda } from './laws-of-panels.js';
import type { Moment } from './steps.js';
import { factsOf, withAnInterest } from './table-of-a-panel.js';
import type { CaseHere, Happening, World } from './world.js';

const AGREED = ['FundingAgreed', 'FundingAgreedWithConditions'];
const DECIDED = [
  ...AGREED,
  'InterimFundingAgreed',
  'FundingRefused',
  'FundingNotAgreed',
  'FundingDeferred',
  'UrgentFundingRatified',
];

/** Nobody pays without their own yes, by somebody who may say it; nobody who withdrew decides; the meeting decides with the case. */
export function nobodyPaysWithoutTheirYes(moment: Moment): string | undefined {
  for (const happening of moment.happened) {
    const { ref, event } = happening;
    const here = moment.after.cases.get(ref) as CaseHere;
    if (here.pathway.name !== 'joint-funding' || !DECIDED.includes(event.type)) continue;
    const wrong = bySettlement(moment.after, happening) ?? byThePanel(moment, happening);
    if (wrong !== undefined && wrong !== FINE) return `${event.type} on ${ref}: ${wrong}`;
  }
  return undefined;
}

const FINE = 'fine';

/** What two sides have settled needs no panel, and both of them have agreed to it. */
function bySettlement({ cases }: World, { ref, event }: Happening): string | undefined {
  const because = event.data['because'] as string | undefined;
  if (because === undefined || !AGREED.includes(event.type)) return undefined;
  const settled = factsOf((cases.get(ref) as CaseHere).told, 'SettlementReached').at(-1);
  if (settled?.['disagreement'] !== because) return `no settlement of ${because} was told to it`;
  const there = (cases.get(because)?.told ?? []).findLast(
    ({ type, data }) =>
      ['RungAgreed', 'MediationAgreed'].includes(type) || (type === 'BoardConsidered' && data['outcome'] === 'settled'),
  );
  if (there === undefined) return `${because} was never settled`;
  return sameParts(there.data['shares'], settled['shares']) ? FINE : `it was settled otherwise in ${because}`;
}

const sameParts = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown) => Object.entries(value ?? {}).sort();

function byThePanel(moment: Moment, { ref, event }: Happening): string | undefined {
  const here = moment.after.cases.get(ref) as CaseHere;
  const told = here.told.slice(0, event.sequence - 1);
  const outcome = event.type === 'FundingDeferred' ? 'ItemDeferred' : 'ItemDecided';
  const meetings = [...moment.before.cases.values()]
    .filter((each) => hasOnItsAgenda(each, ref))
    .map((each) => each.ref);
  const silent = meetings.find(
    (meeting) =>
      !moment.happened.some(
        (each) => each.ref === meeting && each.event.type === outcome && each.event.data['case'] === ref,
      ),
  );
  if (silent !== undefined) return `${silent} has it on its agenda, and did not decide it in the same moment`;
  const withdrew = recusedFrom(moment.after, here);
  const recorders = [
    event.by.person,
    ...(event.data['secondPerson'] === undefined ? [] : [event.data['secondPerson'] as string]),
  ];
  const biased = recorders.find((person) => withdrew.includes(person));
  if (biased !== undefined) return `${biased} has an interest in it, and decided`;
  if (event.type === 'UrgentFundingRatified') return ratified(here, event.data['positions'] as Said[], withdrew);
  return AGREED.includes(event.type) ? withoutYes(here, told, withdrew) : undefined;
}

/** Everybody who has said, to the case or to a meeting that had it, that they have an interest in it. */
function recusedFrom({ cases }: World, here: CaseHere): readonly string[] {
  const meetings = [...cases.values()].filter(({ pathway }) => pathway.name === 'panel-meeting');
  return [
    ...meetings.flatMap(({ told }) => withAnInterest(told, here.ref)),
    ...factsOf(here.told, 'InterestDeclaredAtPanel').map(({ person }) => person as string),
  ];
}

interface Said {
  readonly agency: string;
  readonly position: string;
  readonly person: string;
}

function paying({ total, split }: Funding): readonly (readonly [string, number])[] {
  // What a school spends first is in its budget for that already (element 2): nobody asks it for a yes.
  const spendsFirst = split.every(({ division, yearly }) => division.basis === 'SCHOOL_E1E2_FIRST' || !yearly.school);
  return Object.entries(total).filter(([agency, share]) => share > 0 && !(agency === 'school' && spendsFirst));
}

function ratified(here: CaseHere, positions: readonly Said[], withdrew: readonly string[]): string | undefined {
  const payers = paying(fileOf<Funding>(here)).map(([agency]) => agency);
  const without = payers.find(
    (agency) =>
      !positions.some((each) => each.agency === agency && each.position === 'agree' && !withdrew.includes(each.person)),
  );
  return without === undefined ? undefined : `${without} pays, and nobody who may said yes for it`;
}

/** Each that pays said yes since the item was opened, by somebody of its own who has no interest, to at least that much. */
function withoutYes(here: CaseHere, told: History, withdrew: readonly string[]): string | undefined {
  const opened = told.findLast(({ type }) => type === 'PanelItemOpened')?.sequence ?? 0;
  for (const [agency, share] of paying(fileOf<Funding>(here))) {
    const yes = told.findLast(
      ({ type, data, sequence }) => type === 'AgencyPositionRecorded' && sequence > opened && data['agency'] === agency,
    );
    if (yes === undefined) return `${agency} pays ${share} and never said yes`;
    const says = yes.data['position'];
    if (says !== 'agree' && says !== 'agreeWithCap') return `${agency} pays ${share} and said ${says}`;
    if (says === 'agreeWithCap' && share > (yes.data['capPence'] as number))
      return `${agency} pays ${share}, more than its cap`;
    if (withdrew.includes(yes.by.person)) return `${yes.by.person} has an interest in it, and said yes for ${agency}`;
    if (!isOf(here, yes.by.person, agency)) return `${yes.by.person} said yes for ${agency}, and is of another agency`;
    const caseState = replay(here, told.slice(0, yes.sequence));
    const knew = fileOf<Funding>({ ...here, caseState }).total[agency as 'health'] ?? 0;
    if (says === 'agree' && share > knew) return `${agency} said yes to ${knew} pence and pays ${share}`;
  }
  return undefined;
}

function isOf({ locality }: CaseHere, person: string, agency: string): boolean {
  const posts = CAST.find(({ id }) => id === person)?.posts ?? [];
  return practiceOf(locality.area).panels.some(({ seats }) =>
    seats.some((seat) => seat.agency === agency && [seat.post, ...seat.deputies].some((post) => posts.includes(post))),
  );
}
