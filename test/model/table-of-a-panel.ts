import type { Facts, History } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import { instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { PanelPractice, Quorum, Seat } from '#workflows/areas/practice/panels';
import { practiceOf } from '#workflows/areas/practice/practice';

// Written from the terms of the panels, and not from the pathway: what both say the same of, neither has got wrong alone.

interface Row {
  readonly person: string;
  readonly post: string;
  readonly from?: string;
  readonly until?: string;
  readonly authority?: boolean;
}

/** One seat that is taken, and by whom. */
interface Taken {
  readonly seat: Seat;
  readonly person: string;
}

/** Who is at the table for one item at one instant, as the acts of the meeting say. */
export interface Table {
  readonly panel: PanelPractice;
  readonly chair: string | undefined;
  readonly seats: readonly Taken[];
  readonly payers: readonly string[];
  readonly written: readonly string[];
  readonly circumstances: readonly string[];
  readonly recused: readonly string[];
}

interface ItemOf {
  readonly case: string;
  readonly kind?: string;
  readonly payers?: string[];
  readonly circumstances?: string[];
  readonly complex?: boolean;
  readonly recused?: string[];
}

/** The facts of all acts of a kind, oldest first. */
export function factsOf(
  told: History,
  ...types: readonly string[]
): readonly (Facts & { readonly by: string; readonly sequence: number })[] {
  return told
    .filter(({ type }) => types.includes(type))
    .map(({ data, by, sequence }) => ({ ...data, by: by.person, sequence }));
}

/** What the meeting was told of an item, oldest first: put on the agenda, taken over, its pack replaced. */
export function toldOfItem(told: History, ref: string): readonly ItemOf[] {
  return told.flatMap(({ type, data }) => {
    if (type === 'ItemsCarriedOver') return (data['items'] as ItemOf[]).filter((item) => item.case === ref);
    return ['ItemAdded', 'PackReplaced'].includes(type) && data['case'] === ref ? [data as unknown as ItemOf] : [];
  });
}

/** Everybody who has said that they have an interest in an item. */
export function withAnInterest(told: History, ref: string): readonly string[] {
  const declared = factsOf(told, 'InterestDeclared').filter((each) => each['case'] === ref);
  const carried = toldOfItem(told, ref).flatMap(({ recused = [] }) => recused);
  return [...carried, ...declared.map(({ person, by }) => (person as string | undefined) ?? by)];
}

/** The table for an item at an instant. */
export function tableFor(told: History, area: AreaLimits, { ref, at }: { ref: string; at: string }): Table {
  const { panel: id, chair: first } = factsOf(told, 'MeetingScheduled')[0] as unknown as {
    panel: string;
    chair?: string;
  };
  const panel = practiceOf(area).panels.find((each) => each.id === id) as PanelPractice;
  const on = factsOf(told, 'MeetingScheduled', 'MeetingMoved').at(-1)?.['meetingOn'] as `${number}-${number}-${number}`;
  const recused = withAnInterest(told, ref);
  const rows = ((factsOf(told, 'AttendanceRecorded').at(-1)?.['present'] ?? []) as Row[]).filter(
    ({ person, from, until }) =>
      !recused.includes(person) &&
      (from === undefined || !isBefore(at, instantInEngland(on, from))) &&
      (until === undefined || isBefore(at, instantInEngland(on, until))),
  );
  const chairs = [first ?? panel.chair.post, panel.chair.post, ...(panel.chair.rota ?? []), ...panel.chair.deputies];
  const items = toldOfItem(told, ref);
  const written = factsOf(told, 'WrittenContributionReceived').filter((each) => each['case'] === ref);
  return {
    panel,
    chair: chairs.flatMap((post) => rows.find((row) => row.post === post)?.person ?? [])[0],
    seats: panel.seats.flatMap((seat) => {
      const row =
        rows.find(({ post }) => post === seat.post) ??
        rows.find((one) => seat.deputies.includes(one.post) && one.authority === true);
      return row === undefined ? [] : [{ seat, person: row.person }];
    }),
    payers: items.findLast(({ payers = [] }) => payers.length > 0)?.payers ?? [],
    written: panel.writtenContributionCounts ? written.map(({ agency }) => agency as string) : [],
    circumstances: items.flatMap(({ circumstances = [], complex }) =>
      complex ? ['complex', ...circumstances] : circumstances,
    ),
    recused,
  };
}

/** Whether a quorum is there. */
export function isQuorate(quorum: Quorum, table: Table): boolean {
  const deciding = table.seats.filter(({ seat }) => seat.sits === 'deciding');
  const present = (agency: string) => deciding.filter(({ seat }) => seat.agency === agency).length;
  const voting = [
    ...deciding,
    ...table.seats.filter(({ seat }) => seat.sits === 'lay' && table.panel.lay.seat === 'voting'),
  ];
  const heads = new Set([...voting.map(({ person }) => person), ...(table.chair === undefined ? [] : [table.chair])])
    .size;
  if ('all' in quorum) return quorum.all.every((each) => isQuorate(each, table));
  if ('any' in quorum) return quorum.any.some((each) => isQuorate(each, table));
  if ('agency' in quorum) return present(quorum.agency) >= quorum.atLeast;
  if ('discipline' in quorum)
    return table.seats.filter(({ seat }) => seat.discipline === quorum.discipline).length >= quorum.atLeast;
  if ('chair' in quorum) return table.chair !== undefined;
  if ('presentOrInWriting' in quorum)
    return present(quorum.presentOrInWriting) > 0 || table.written.includes(quorum.presentOrInWriting);
  if ('everyPayer' in quorum) return payersOf(table).every((agency) => present(agency) > 0);
  return (
    heads >= ('members' in quorum ? quorum.members : Math.ceil((membersOf(table) * quorum.share[0]) / quorum.share[1]))
  );
}

function payersOf({ payers, panel }: Table): readonly string[] {
  return payers.length > 0 ? payers : panel.seats.filter(({ sits }) => sits === 'deciding').map(({ agency }) => agency);
}

function membersOf({ panel }: Table): number {
  const seats = panel.seats.filter(
    ({ sits }) => sits === 'deciding' || (sits === 'lay' && panel.lay.seat === 'voting'),
  );
  return 1 + seats.length;
}

/** Everybody who decides an item, and so has to have read it. */
export function whoDecides(table: Table): readonly string[] {
  const { panel, chair } = table;
  const chairs = chair === undefined || panel.chair.rule === 'independentFacilitator' ? [] : [chair];
  if (panel.deciding === 'chairAfterAdvice') return chairs;
  const sits = table.seats.filter(({ seat }) => {
    if (seat.sits === 'lay') return panel.lay.seat === 'voting';
    if (seat.sits !== 'deciding') return false;
    return panel.deciding !== 'payersOnly' || payersOf(table).includes(seat.agency);
  });
  return [...chairs, ...sits.map(({ person }) => person)];
}
