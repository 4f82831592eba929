import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../../areas/practice/agencies.js';
import { entry, NO_OWNER } from '../../every-case/case.js';
import { panelHere } from './rules.js';
import type { ChairBarred, FamilyTold, ItemKnown, ItemsCarriedOver, ItemWithdrawn } from '../between-meetings/acts.js';
import type { InterestDeclared, ItemAdded, PackReplaced, WrittenContributionReceived } from './acts.js';
import { currentPack, type Item, itemAbout, type KnownPack, type Meeting, NEW_ITEM } from '../case.js';
import type { MeetingMoved, MeetingScheduled, PackRead, PapersCirculated } from '../calling/acts.js';
import { deputiesOf } from '../seats.js';
import { postsOf } from '../practice.js';

const write = <Facts>(written: (file: Meeting, act: Act<string, Facts>) => Partial<Meeting>) =>
  entry<Meeting, Facts>(written);

/** What a meeting learns before it sits. */
export const AGENDA_ENTRIES = {
  openTheMeeting: write<MeetingScheduled>((_file, { data, area, occurredOn }) => {
    const panel = panelHere(data, area);
    return {
      panel: data.panel,
      on: data.meetingOn as CivilDate,
      at: data.startsAt ?? '',
      chair: data.chair ?? panel.chair.post,
      posts: postsOf(panel),
      members: data.members ?? [],
      owner: { ...NO_OWNER, post: panel.secretaryPost },
      receivedOn: occurredOn,
      carriedFrom: data.carryOverFrom ?? null,
    };
  }),
  moveTheMeeting: write<MeetingMoved>(({ at }, { data }) => ({
    on: data.meetingOn as CivilDate,
    at: data.startsAt ?? at,
  })),
  addItem: write<ItemAdded>((file, { data }) => ({ items: inOrder(file, newItem(data)) })),
  withdrawItem: write<ItemWithdrawn>((file, { data, sequence }) =>
    changed(file, data.case, () => ({ state: 'withdrawn', because: data.because, settledBy: sequence })),
  ),
  noteThatPapersWent: write<PapersCirculated>((file, { data }) => ({
    papersSent: true,
    items: file.items.map((item) => {
      const sent = data.packs?.find((each) => each.case === item.case);
      return sent === undefined ? item : { ...item, packs: withPack(item, sent.packDigest, null) };
    }),
  })),
  noteFamilyTold: write<FamilyTold>((file, { data, occurredOn }) =>
    changed(file, data.case, () => ({ toldOn: occurredOn })),
  ),
  replacePack: write<PackReplaced>((file, { data }) => ({
    about: data.case,
    ...changed(file, data.case, (item) => ({
      packs: withPack(item, data.packDigest, data.what ?? null),
      payers: (data.payers as readonly Agency[] | undefined) ?? item.payers,
    })),
  })),
  noteReading: write<PackRead>((file, { data, by }) => {
    const person = data.person ?? by.person;
    const isKnown = data.post === undefined || file.members.some((member) => member.person === person);
    const reads = { ...file.reads[data.case], [person]: data.packDigest };
    return {
      reads: { ...file.reads, [data.case]: reads },
      ...(!isKnown && { members: [...file.members, { person, post: data.post as string }] }),
    };
  }),
  noteInterest: write<InterestDeclared>((file, { data, by, area }) => {
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
  noteWriting: write<WrittenContributionReceived>((file, { data }) =>
    changed(file, data.case, ({ inWriting }) => ({
      inWriting: [...new Set([...inWriting, data.agency as Agency])],
    })),
  ),
  takeOverItems: write<ItemsCarriedOver>((file, { data }) => ({
    items: data.items.map(taken),
    reads: Object.fromEntries(data.items.map((item) => [item.case, readsOf(item)])),
    members: file.members.length > 0 ? file.members : (data.members ?? []),
    emptySeats: data.emptySeats,
    papersSent: true,
  })),
  barTheChair: write<ChairBarred>((file, { data }) =>
    changed(file, data.case, () => ({ barredChair: data.differentChair === false ? null : data.person })),
  ),
};

/** The file with one item changed; as it was where there is no such item. */
export function changed(file: Meeting, ref: string, change: (item: Item) => Partial<Item>): Partial<Meeting> {
  if (itemAbout(file, ref) === undefined) return {};
  return { items: file.items.map((item) => (item.case === ref ? { ...item, ...change(item) } : item)) };
}

function newItem({ complex, circumstances = [], payers = [], ...data }: ItemAdded): Item {
  return {
    ...NEW_ITEM,
    case: data.case,
    kind: data.kind,
    circumstances: complex === true ? ['complex', ...circumstances] : circumstances,
    payers: payers as readonly Agency[],
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

function taken({ packs = [], ...item }: ItemKnown): Item {
  return {
    ...NEW_ITEM,
    case: item.case,
    kind: item.kind,
    circumstances: item.circumstances,
    payers: item.payers as readonly Agency[],
    recused: item.recused,
    packs: packs.map(({ digest, what }) => ({ digest, what: what ?? null })),
    first: true,
  };
}

const readsOf = ({ reads = [] }: ItemKnown) => Object.fromEntries(reads.map(({ person, digest }) => [person, digest]));
