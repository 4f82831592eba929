import type { Actor } from '#engine/history';
import { updatesFor } from '#engine/updates';
import type { PanelPractice } from '../../areas/practice/panels.js';
import type { MeetingAct } from '../acts.js';
import {
  changed,
  currentPack,
  type Expected,
  type Item,
  itemAbout,
  type KnownPack,
  type Meeting,
  NEW_ITEM,
} from '../case.js';
import { chairPosts, knownByName, panelHere, personsAt, seatOf } from '../practice.js';
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
    const reads = { ...file.reads[data.case], [person]: data.packDigest };
    return { reads: { ...file.reads, [data.case]: reads }, seated: seatedWith(file, data, by) };
  }),
  noteInterest: update((file, { data, by, area }: Declaring) => {
    const person = data.person ?? by.person;
    const seated = seatedWith(file, data, by);
    const recusedBefore = itemAbout(file, data.case)?.recused ?? [];
    return {
      about: data.case,
      seated,
      deputiesAsked: deputiesOf({ ...file, seated }, panelHere(file, area), { person, recused: recusedBefore }),
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

/** Those who have said which seat they take, with whoever says it now. */
function seatedWith(meeting: Meeting, { person, post }: Partial<Expected>, by: Actor): readonly Expected[] {
  const one = { person: person ?? by.person, post: post ?? '' };
  const isKnown = post === undefined || personsAt(meeting, post).includes(one.person);
  return isKnown ? meeting.seated : [...meeting.seated, one];
}

/** Who withdraws from an item, and those who have already. */
interface Withdrawn extends Pick<Item, 'recused'> {
  readonly person: string;
}

/**
 * The posts that take over from somebody who has withdrawn from an item, in order: the deputies of their seat; where they
 * are a deputy, its holder as well. Nobody who has withdrawn from it themselves, and none where they have no seat.
 */
function deputiesOf(meeting: Meeting, panel: PanelPractice, { person, recused }: Withdrawn): readonly string[] {
  const chairs = chairPosts(panel);
  const theirs = knownByName(meeting).filter((one) => one.person === person);
  const others = theirs.flatMap(({ post }) => {
    const seat = seatOf(panel, post);
    const all = chairs.includes(post) ? chairs : seat === undefined ? [] : [seat.post, ...seat.deputies];
    return all.filter((other) => other !== post);
  });
  const hasWithdrawn = (post: string) => {
    const people = personsAt(meeting, post);
    return people.length > 0 && people.every((one) => one === person || recused.includes(one));
  };
  return [...new Set(others)].filter((post) => !hasWithdrawn(post));
}
