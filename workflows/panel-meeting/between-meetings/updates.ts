import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import { rolled } from '../calling/updates.js';
import { changed, type Item, isPending, type Meeting, NEW_ITEM } from '../case.js';
import type { HandingOver, ItemKnown, TakingOver } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of what passes from one meeting to the next. */
export const BETWEEN_MEETINGS_UPDATES = {
  handOver: update((file, { data, sequence }: TakingOver) => {
    if (data.case !== undefined) return changed(file, data.case, () => ({ takenUpBy: data.meeting }));
    const passed = (item: Item) => ({
      ...rolled(item, sequence, 'another meeting has it now'),
      takenUpBy: data.meeting,
    });
    return { carriedTo: data.meeting, items: file.items.map((item) => (isPending(item) ? passed(item) : item)) };
  }),
  takeOverItems: update((file, { data }: HandingOver) => ({
    items: data.items.map(itemTaken),
    reads: Object.fromEntries(data.items.map((item) => [item.case, readsOf(item)])),
    members: file.members.length > 0 ? file.members : (data.members ?? []),
    emptySeats: data.emptySeats,
    papersSent: true,
  })),
};

/** An item as the earlier meeting tells the later one of it: what there is to say, for an act has no empty facts. */
export function itemKnown({ reads }: Meeting, { kind, circumstances, payers, packs, recused, ...item }: Item) {
  const read = Object.entries(reads[item.case] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    case: item.case,
    kind,
    circumstances,
    payers,
    ...(packs.length > 0 && { packs: packs.map(({ digest, what }) => ({ digest, ...(what !== null && { what }) })) }),
    ...(read.length > 0 && { reads: read.map(([person, digest]) => ({ person, digest })) }),
    recused,
  };
}

/** The same, as the later meeting has it on its agenda. */
function itemTaken({ packs = [], circumstances, payers, recused, kind, ...item }: ItemKnown): Item {
  return {
    ...NEW_ITEM,
    case: item.case,
    kind,
    circumstances,
    payers,
    recused,
    packs: packs.map(({ digest, what }) => ({ digest, what: what ?? null })),
    first: true,
  };
}

const readsOf = ({ reads = [] }: ItemKnown) => Object.fromEntries(reads.map(({ person, digest }) => [person, digest]));
