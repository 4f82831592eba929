import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type Length, local, onTheDateNamed } from '#statutory-calendar/periods';
import type { Agency } from '../areas/practice/agencies.js';
import type { PanelPractice } from '../areas/practice/panels.js';
import { ladderOf, practiceOf } from '../areas/practice/practice.js';
import type { SharingContext } from '../money/bases.js';
import { type Division, type PackageLine, type Unit, yearlyPence } from '../money/package-line.js';
import { type PackageSplit, packageSplit } from '../money/package-split.js';
import { agenciesIn, type Parts } from '../money/split.js';
import type { Funding } from './case.js';
import type { LineAsked, LineShared } from './request/acts.js';

/** What a request is sent to a panel by. */
export type Routed = Pick<Funding, 'panel' | 'lines' | 'why'>;

const panelsOf = (area: AreaLimits): readonly PanelPractice[] =>
  practiceOf(area).panels.filter(({ decides }) => decides.includes('joint-funding'));

/** Whether a request is of those that a panel takes. */
function takesIt({ takes = {} }: PanelPractice, file: Routed): boolean {
  const { fromPence = 0, belowPence = Number.POSITIVE_INFINITY, why } = takes;
  const pence = packagePence(file);
  return pence >= fromPence && pence < belowPence && (why === undefined || why.includes(file.why ?? ''));
}

/** The panels whose own a request is, by the area's table; all that decide on joint funding where there is none. */
export const panelsThatTake = (file: Routed, area: AreaLimits): readonly PanelPractice[] =>
  panelsOf(area).filter((panel) => takesIt(panel, file));

/** The panel that a request goes to: the one it names, else the first of those whose own it is. */
export function panelFor(file: Routed, area: AreaLimits): PanelPractice | undefined {
  const panels = panelsOf(area);
  return panels.find(({ id }) => id === file.panel) ?? panelsThatTake(file, area)[0] ?? panels[0];
}

/** Who pays: as the costs are shared; while nobody has shared them, whoever was asked; else everybody who decides at the panel. */
export function payersOf(file: Funding, area: AreaLimits): readonly Agency[] {
  const sharing = agenciesIn(file.total).filter((agency) => agency !== 'school' || !spendsFirstOnly(file));
  if (sharing.length > 0) return sharing;
  if (file.payers.length > 0) return file.payers;
  const seats = panelFor(file, area)?.seats ?? [];
  return [...new Set(seats.filter(({ sits }) => sits === 'deciding').map(({ agency }) => agency))];
}

/** What a school spends first is in its budget for that already (element 2): nobody asks it for a yes, and it is told. */
function spendsFirstOnly({ split }: Funding): boolean {
  return split.every(({ division, yearly }) => division.basis === 'SCHOOL_E1E2_FIRST' || (yearly.school ?? 0) === 0);
}

/** The post that answers for an agency's money: its deciding seat at the panel. */
export function postFor(file: Funding, area: AreaLimits, agency: Agency): string | undefined {
  return panelFor(file, area)?.seats.find((seat) => seat.sits === 'deciding' && seat.agency === agency)?.post;
}

/** Everybody who may sit for those who pay, deputies included, as a case names them: `post:<id>`. */
export function seatsOf(file: Routed, area: AreaLimits): readonly string[] {
  const seats = (panelFor(file, area)?.seats ?? []).filter(({ sits }) => sits === 'deciding');
  return [...new Set(seats.flatMap(({ post, deputies }) => [post, ...deputies]))].map((post) => `post:${post}`);
}

/** The posts of the finance officers of those who pay, each once. */
export function financePosts(file: Funding, area: AreaLimits): readonly string[] {
  const names = payersOf(file, area).map((agency) =>
    agency === 'health' ? 'healthFinancePost' : 'councilFinancePost',
  );
  return [...new Set(names)].flatMap((name) =>
    typeof area.settings[name] === 'string' ? [String(area.settings[name])] : [],
  );
}

/** All rungs between commissioners together, and the board; undefined where they are not counted in the same days. */
export function wholeLadder(area: AreaLimits): Length | undefined {
  const ladder = ladderOf(area, 'C_COMMISSIONERS');
  const lengths = ladder === undefined ? [] : [...ladder.rungs, ladder.end].map(({ within }) => within);
  const [first] = lengths;
  if (first === undefined || lengths.some(({ unit }) => unit !== first.unit)) return undefined;
  return { ...first, count: lengths.reduce((sum, { count }) => sum + count, 0) };
}

/** Pence a year that a post may agree to without a panel; nought where the area names no limit. */
export function limitOf(area: AreaLimits, post: string): number {
  return practiceOf(area).funding.delegation.find((one) => one.post === post)?.pencePerYear ?? 0;
}

/** What a package costs in a year. */
export const packagePence = ({ lines }: Pick<Funding, 'lines'>): number =>
  lines.reduce((sum, line) => sum + yearlyPence(line), 0);

/** How many are invoiced in so many days at most: every one that begins. */
const INVOICED: Readonly<Record<Unit, (line: PackageLine, days: number) => number>> = {
  week: (_line, days) => Math.ceil(days / 7),
  month: (_line, days) => Math.ceil(days / 28),
  session: ({ units }, days) => Math.ceil((units * days) / 365),
  once: ({ units }) => units,
  year: () => 1,
};

/** What a package may come to in so many days: nobody agrees to less than it may cost. */
export const penceIn = (file: Funding, days: number): number =>
  file.lines.reduce((sum, line) => {
    const most = INVOICED[line.unit](line, days) * line.unitPence;
    return sum + (line.unit === 'year' ? Math.ceil((yearlyPence(line) * days) / 365) : most);
  }, 0);

/** Whether a line of these stands in a section of the plan. */
export const touches = ({ lines }: Funding, section: string, ids?: readonly string[]): boolean =>
  lines.some((line) => line.section === section && (ids === undefined || ids.length === 0 || ids.includes(line.id)));

/** The first of the days on which a line of the package comes to its end; null while none does. */
export const firstEnd = ({ periods }: Funding): CivilDate | null =>
  periods.flatMap(({ to, closedBy }) => (to === null || closedBy !== null ? [] : [to])).sort()[0] ?? null;

/** The lines as the file keeps them; one without a name is called by its number in the list. */
export const linesIn = (lines: readonly LineAsked[]): readonly PackageLine[] =>
  lines.map(({ id, what, section, provider, unit, units, unitPence, from, to }, index) => ({
    ...{ id: id || String(index + 1), what, section, provider: provider ?? null },
    ...{ unit, units, unitPence, from: from ?? null, to: to ?? null },
  }));

/** How the named lines are to be shared; as the area does by default where no basis is named. */
export function divisionsIn(splits: readonly LineShared[], area: AreaLimits): Readonly<Record<string, Division>> {
  const { defaultBasis } = practiceOf(area).funding;
  return Object.fromEntries(
    splits.map(({ line, basis = defaultBasis, payer, parts, amounts, pool }) => [
      line,
      {
        basis,
        ...(payer && { payer }),
        ...(parts && { parts: partsIn(parts) }),
        ...(amounts && { amounts: partsIn(amounts) }),
        ...(pool && { pool }),
      },
    ]),
  );
}

/** Only those that are named: an answer that was left blank is nobody's part. */
export const partsIn = (given: Parts): Parts =>
  Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));

/** By what costs are shared here. */
export const termsOfSharing = (
  { schoolHasSpent }: Pick<Funding, 'schoolHasSpent'>,
  area: AreaLimits,
): SharingContext => ({
  funding: practiceOf(area).funding,
  schoolHasSpent,
});

/** The package of a request with its lines shared like that. */
export const sharedBy = (file: Funding, divisions: Funding['divisions'], area: AreaLimits): PackageSplit =>
  packageSplit(file.lines, divisions, termsOfSharing(file, area));

/** Every line shared alike. */
export const allAlike = ({ lines }: Funding, division: Division): Funding['divisions'] =>
  Object.fromEntries(lines.map(({ id }) => [id, division]));

/** Parts of any whole as a division: percentages where they come to a hundred, else parts of a whole under a lead. */
export function divisionBy(parts: Parts): Division {
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const [payer] = Object.entries(parts).sort(([, one], [, other]) => other - one)[0] ?? [];
  return whole === 100 || payer === undefined
    ? { basis: 'FIXED_PERCENT', parts }
    : { basis: 'LEAD_AGENCY', parts, payer: payer as NonNullable<Division['payer']> };
}

/** Each area agrees its own, and its profile says which of them wait for it to. */
export const LOCAL = { kind: 'local', due: local, law: 'The area’s own limit' } as const;
export const BY_THE_PANEL = { kind: 'local', due: local } as const;
export const ON_THE_DAY_NAMED = { kind: 'local', due: onTheDateNamed, law: 'The day the panel named' } as const;
