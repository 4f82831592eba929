import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import { changed, currentPack, type Item, type KnownPack, type Meeting, NEW_ITEM } from '../case.js';
import { deputiesOf, panelHere } from '../practice.js';
import type { Adding, Circulating, Declaring, ItemAdded, Reading, Replacing, Writing } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of its items and their papers. */
export const AGENDA_UPDATES = {
  addItem: update((file, { data }: Adding) => ({ items: inOrder(file, newItem(data)) })),
  noteThatPapersWent: update((file, { data }: Circulating) => ({
    papersSent: true,
    items: file.items.map((item) => {
      const sent = data.packs?.find((each) => each.case === item.case);
      return sent === undefined ? item : { ...item, packs: withPack(item, sent.packDigest, null) };
    }),
  })),
  replacePack: update((file, { data }: Replacing) => ({
    about: data.case,
    ...changed(file, data.case, (item) => ({
      packs: withPack(item, data.packDigest, data.what ?? null),
      payers: data.payers ?? item.payers,
    })),
  })),
  noteReading: update((file, { data, by }: Reading) => {
    const person = data.person ?? by.person;
    const isKnown = data.post === undefined || file.members.some((member) => member.person === person);
    const reads = { ...file.reads[data.case], [person]: data.packDigest };
    return {
      reads: { ...file.reads, [data.case]: reads },
      ...(!isKnown && { members: [...file.members, { person, post: data.post as string }] }),
    };
  }),
  noteInterest: update((file, { data, by, area }: Declaring) => {
    const person = data.person ?? by.person;
    return {
      about: data.case,
      deputiesAsked: deputiesOf(file, panelHere(file, area), person),
      ...changed(file, data.case, ({ recused, state, stopped }) => ({
        recused: [...new Set([...recused, person])],
        stopped: stopped || state === 'open',
        // Those who decide are no longer those who were there when the item was opened.
        state: state === 'open' ? 'waiting' : state,
      })),
    };
  }),
  noteWriting: update((file, { data }: Writing) =>
    changed(file, data.case, ({ inWriting }) => ({ inWriting: [...new Set([...inWriting, data.agency])] })),
  ),
};

function newItem({ complex, circumstances = [], payers = [], ...data }: ItemAdded): Item {
  return {
    ...NEW_ITEM,
    case: data.case,
    kind: data.kind,
    circumstances: complex === true ? ['complex', ...circumstances] : circumstances,
    payers,
    first: data.rolledFrom !== undefined,
    late: data.lateReason ?? null,
    reviewOf: data.reviewOf ?? null,
  };
}

/** What an earlier meeting did not hear comes first; the rest in the order in which it came. */
function inOrder({ items }: Meeting, item: Item): readonly Item[] {
  const others = items.filter((each) => each.case !== item.case);
  const firsts = others.filter(({ first }) => first);
  const rest = others.filter(({ first }) => !first);
  return item.first ? [...firsts, item, ...rest] : [...firsts, ...rest, item];
}

function withPack(item: Item, digest: string, what: string | null): readonly KnownPack[] {
  if (currentPack(item) === digest) return item.packs;
  return [...item.packs, { digest, what: item.packs.length === 0 ? null : what }];
}
