import type { AreaLimits } from '#engine/locality';
import type { Length } from '#statutory-calendar/periods';
import type { Agency } from '../areas/practice/agencies.js';
import type { PanelPractice } from '../areas/practice/panels.js';
import { ladderOf, practiceOf } from '../areas/practice/practice.js';
import type { Ground } from '../money/bases.js';
import { type PackageLine, type Unit, yearlyPence } from '../money/package-line.js';
import { agenciesIn } from '../money/split.js';
import type { Funding } from './case.js';

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

/** By what costs are shared here. */
export function groundHere({ schoolHasSpent }: Funding, area: AreaLimits): Ground {
  return { funding: practiceOf(area).funding, schoolHasSpent };
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
