import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { Actor } from '#engine/history';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { inWords } from '#statutory-calendar/civil-date';
import { postsInWords } from '../../every-case/pack/seats.js';
import { filled } from '../../filled.js';
import {
  type ActOnItem,
  currentPack,
  type Expected,
  isPending,
  itemAbout,
  type Meeting,
  pendingItems,
} from '../case.js';
import { chairPosts, knownByName, panelHere, TERMS } from '../practice.js';
import type { Adding, Circulating, Declaring, PapersCirculated, Reading } from './acts.js';

const AGENDA_IS_OPEN = ['scheduled', 'agendaOpen'];

/** Whether somebody has a chair of this panel at this meeting; where nobody is expected by name yet, whoever is named. */
function mayChair(file: Meeting, area: AreaLimits, person: string | undefined): boolean {
  const chairs = file.members.filter(({ post }) => chairPosts(panelHere(file, area)).includes(post));
  return filled(person) && (chairs.length === 0 || chairs.some((one) => one.person === person));
}

/** Whether what is said of somebody’s seat is a seat of the meeting; where nothing is, whether they are known by name. */
function hasASeat(meeting: Meeting, { person, post }: Partial<Expected>, by: Actor): boolean {
  if (post !== undefined) return meeting.posts.includes(post);
  return knownByName(meeting).some((one) => one.person === (person ?? by.person));
}

/** What is asked before an item comes to the agenda, its papers go out, and they are read. */
export const AGENDA_RULES = rulesFor<Meeting>()({
  theAgendaRanOut: {
    reason: 'The agenda may still be added to.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'agenda-closed',
  },
  theItemIsNotOnTheAgenda: {
    reason: 'That case is on the agenda already.',
    holds: (file, { data }: Adding) =>
      !file.items.some((item) => item.case === data.case && (isPending(item) || item.state === 'decided')),
  },
  thereIsRoomOnTheAgenda: {
    reason: 'The agenda is full. Put the case on the agenda of the next meeting, or send another item there first.',
    law: TERMS,
    says: (file, { area }) =>
      `The agenda is full: this panel hears ${panelHere(file, area).capacity} items at one meeting. Put the case on the agenda of the next meeting, or send another item there first.`,
    holds: (file, { area }) => pendingItems(file).length < panelHere(file, area).capacity,
  },
  lateItemHasTheChairsReason: {
    reason:
      'The agenda is closed. The chair may still add an item, with a reason; or it goes on the agenda of the next meeting.',
    law: TERMS,
    holds: (file, { data, by, area }: Adding) =>
      AGENDA_IS_OPEN.includes(file.stage) ||
      filled(data.rolledFrom) ||
      (filled(data.lateReason) && mayChair(file, area, by.role === 'panelChair' ? by.person : data.lateReasonBy)),
  },
  theItemIsOnTheAgenda: {
    reason: 'That case is not on the agenda of this meeting.',
    says: (file, { data }: ActOnItem) =>
      `Case ${data.case} is not on the agenda of this meeting. It has: ${file.items.map((item) => item.case).join(', ') || 'no items'}.`,
    holds: (file, { data }: ActOnItem) => itemAbout(file, data.case) !== undefined,
  },
  theItemIsNotSettled: {
    reason: 'That item has been decided, put off or sent to another meeting already.',
    says: (file, { data }: ActOnItem) => settledInWords(file, data.case),
    holds: (file, { data }: ActOnItem) => pendingItems(file).some((item) => item.case === data.case),
  },
  everyItemHasItsPack: {
    reason: 'An item has no pack yet. Papers go out whole.',
    law: TERMS,
    says: (file, { data }: Circulating) =>
      `No pack is known of: ${withoutPack(file, data).join(', ')}. Build it on the case, or give its digest here.`,
    holds: (file, { data }: Circulating) => withoutPack(file, data).length === 0,
  },
  thePacksSentAreTheCurrentOnes: {
    reason: 'A pack that was sent is not the current one. Send the current one.',
    holds: (file, { data }: Circulating) =>
      (data.packs ?? []).every((sent) => {
        const item = itemAbout(file, sent.case);
        return item !== undefined && (currentPack(item) ?? sent.packDigest) === sent.packDigest;
      }),
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    says: (file, { data }: Reading) => {
      const news = itemAbout(file, data.case)?.packs.at(-1)?.what ?? null;
      return `That is not the current pack of case ${data.case}. ${news === null ? '' : `New since: ${news}. `}Read the current one.`;
    },
    holds: (file, { data, by }: Reading) => {
      const item = itemAbout(file, data.case);
      return by.role === 'system' || (item !== undefined && currentPack(item) === data.packDigest);
    },
  },
  theReaderConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file, { data }: Reading) => data.confirmed === true,
  },
  theReaderHasASeat: {
    reason: 'You are not down for a seat at this meeting. Say which seat you take.',
    law: TERMS,
    says: (file, { area }) =>
      `You are not down by name for a seat at this meeting. Say which seat you take, so that your reading counts for it: ${postsInWords(file.posts, area)}. Nobody else is asked to confirm that they have read it.`,
    holds: (file, { data, by }: Reading) => hasASeat(file, data, by),
  },
  theReaderHasNoInterest: {
    reason:
      'You have declared an interest in this item: its papers are closed to you. Whoever stands in for your seat has been asked; where nobody does, the co-ordinator has been asked to find somebody.',
    law: TERMS,
    holds: (file, { data, by }: Reading) =>
      itemAbout(file, data.case)?.recused.includes(data.person ?? by.person) !== true,
  },
  nobodyReadsForAnother: {
    reason: 'You confirm what you have read yourself. Nobody can read for another.',
    holds: (_file, { data, by }: Reading) => by.role === 'system' || (data.person ?? by.person) === by.person,
  },
  whoeverHasAnInterestHasASeat: {
    reason: 'Whoever has the interest is not down for a seat at this meeting. Say which seat they take.',
    law: TERMS,
    says: (file, { data, by, area }: Declaring) => {
      const [are, take] =
        (data.person ?? by.person) === by.person ? ['You are', 'you take'] : ['They are', 'they take'];
      return `${are} not down by name for a seat at this meeting. Say which seat ${take}, so that its deputy is asked: ${postsInWords(file.posts, area)}. Whoever sits in none of them has no vote and no papers here to give up.`;
    },
    holds: (file, { data, by }: Declaring) => hasASeat(file, data, by),
  },
  aMemberDeclaresForThemselves: {
    reason: 'You declare your own interests. The co-ordinator or the chair records another’s.',
    holds: (_file, { data, by }: Declaring) =>
      ['coordinator', 'panelChair', 'manager'].includes(by.role) || (data.person ?? by.person) === by.person,
  },
});

/** Items for which nobody could read anything. An urgent decision that is ratified has its own record. */
function withoutPack(file: Meeting, { packs = [] }: PapersCirculated): readonly string[] {
  return pendingItems(file)
    .filter((item) => item.kind === 'decision' && currentPack(item) === undefined)
    .map((item) => item.case)
    .filter((ref) => !packs.some((sent) => sent.case === ref));
}

/** What has become of an item that is settled. */
function settledInWords(file: Meeting, ref: string): string {
  const item = itemAbout(file, ref);
  if (item === undefined) return `Case ${ref} is not on the agenda of this meeting.`;
  const what = {
    decided: `has been decided already: ${item.outcome}. It can be looked at again only by a review`,
    deferred: `was put off: ${item.because}`,
    rolled: `has gone back to wait for another meeting: ${item.because}`,
    withdrawn: `is no longer before the panel: ${item.because}`,
  } as const;
  const words = what[item.state as keyof typeof what] ?? 'still waits';
  const day = file.on === null ? '' : ` The meeting was on ${inWords(file.on)}.`;
  return `Case ${ref} ${words}.${day}`;
}
