import type { PanelPractice, Quorum, Seat } from '../practice/panels.js';
import { seated } from './matching.js';

/** Whether a panel could ever decide, and with whom: `seats` when everybody comes, `deputies` when only deputies do. */
type Who = 'seats' | 'deputies';

interface Table {
  readonly sitting: readonly Seat[];
  readonly chair: boolean;
  readonly panel: PanelPractice;
}

/** Every quorum of a panel (its own, and with what some items need besides) that those people could never meet, by name. */
export function quorumsOutOfReach(panel: PanelPractice, who: Who): readonly string[] {
  const table = tableOf(panel, who);
  const asked: readonly (readonly [string, Quorum])[] = [
    ['of the panel', panel.quorum],
    ...panel.perItem.map(({ when, need }) => [`where an item is ${when}`, { all: [panel.quorum, need] }] as const),
  ];
  return asked.flatMap(([name, quorum]) => (isMet(quorum, table) ? [] : [name]));
}

const CHAIR = 'chair';

/** One person sits in one place: a deputy named for two seats fills one of them. */
function tableOf(panel: PanelPractice, who: Who): Table {
  const { chair, seats } = panel;
  const rota = [chair.post, ...(chair.rota ?? [])];
  const places = {
    [CHAIR]: who === 'seats' ? rota : chair.deputies,
    ...Object.fromEntries(seats.map((seat, place) => [`seat ${place}`, who === 'seats' ? [seat.post] : seat.deputies])),
  };
  const taken = seated(places);
  return { sitting: seats.filter((_, place) => taken.has(`seat ${place}`)), chair: taken.has(CHAIR), panel };
}

function isMet(quorum: Quorum, table: Table): boolean {
  if ('all' in quorum) return quorum.all.every((each) => isMet(each, table));
  if ('any' in quorum) return quorum.any.some((each) => isMet(each, table));
  if ('chair' in quorum) return table.chair;
  if ('agency' in quorum) return decidingFor(quorum.agency, table) >= quorum.atLeast;
  if ('presentOrInWriting' in quorum) return decidingFor(quorum.presentOrInWriting, table) > 0;
  if ('discipline' in quorum) {
    return table.sitting.filter(({ discipline }) => discipline === quorum.discipline).length >= quorum.atLeast;
  }
  if ('everyPayer' in quorum) {
    return votersOf(table.panel.seats).every(({ agency }) => decidingFor(agency, table) > 0);
  }
  return votesAt(table) >= votesNeeded(quorum, table.panel);
}

const votersOf = (seats: readonly Seat[]) => seats.filter(({ sits }) => sits === 'deciding');

const decidingFor = (agency: Seat['agency'], { sitting }: Table): number =>
  votersOf(sitting).filter((seat) => seat.agency === agency).length;

/** The chair has one, and lay members where the panel gives them one. */
function votesAt({ sitting, chair, panel }: Table): number {
  const lay = panel.lay.seat === 'voting' ? sitting.filter(({ sits }) => sits === 'lay').length : 0;
  return votersOf(sitting).length + lay + (chair ? 1 : 0);
}

function votesNeeded(
  quorum: { readonly members: number } | { readonly share: readonly [number, number] },
  panel: PanelPractice,
): number {
  if ('members' in quorum) return quorum.members;
  const all = votesAt({ sitting: panel.seats, chair: true, panel });
  return Math.ceil((all * quorum.share[0]) / quorum.share[1]);
}
