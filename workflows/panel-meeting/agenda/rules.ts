import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { inWords } from '#statutory-calendar/civil-date';
import type { PanelPractice } from '../../areas/practice/panels.js';
import { panelOf, practiceOf } from '../../areas/practice/practice.js';
import { rulesFor } from '../../every-case/rules.js';
import type { InterestDeclared, ItemAdded } from './acts.js';
import { currentPack, isPending, itemAbout, type Meeting, pendingItems } from '../case.js';
import type { MeetingScheduled, PackRead, PapersCirculated } from '../calling/acts.js';
import { chairPosts, postsOf } from '../practice.js';

/** Where a rule of practice is written. */
export const TERMS = 'Terms of reference of the panel, in the area’s profile';

/** The panel of a meeting. It stands in the profile to which the meeting is pinned: it was looked up when it was scheduled. */
export const panelHere = ({ panel }: Pick<Meeting, 'panel'>, area: AreaLimits): PanelPractice =>
  panelOf(area, panel) as PanelPractice;

const panelsOf = (area: AreaLimits) => ('practice' in area ? practiceOf(area).panels : []);

const asked = (area: AreaLimits, id: string) => panelsOf(area).find((panel) => panel.id === id);

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

const AGENDA_IS_OPEN = ['scheduled', 'agendaOpen'];

/** Rules about a meeting before it sits. */
export const AGENDA_RULES = rulesFor<Meeting>()({
  thePanelExists: {
    reason: 'The area has no such panel.',
    says: (_file, { area }: Act) =>
      `The area has no such panel. It has: ${
        panelsOf(area)
          .map(({ id, title }) => `${title} (${id})`)
          .join(', ') || 'none yet'
      }.`,
    holds: (_file, { data, area }: Act<string, MeetingScheduled>) => asked(area, data.panel) !== undefined,
  },
  theMeetingIsToCome: {
    reason: 'The day of the meeting is over. Give a day that is to come.',
    holds: (_file, { data, occurredOn }) => data.meetingOn >= occurredOn,
  },
  theChairIsOfThePanel: {
    reason: 'That post does not take the chair of this panel. Choose its chair, or one of its deputies.',
    law: TERMS,
    holds: (_file, { data, area }: Act<string, MeetingScheduled>) => {
      const panel = asked(area, data.panel);
      return data.chair === undefined || panel === undefined || chairPosts(panel).includes(data.chair);
    },
  },
  theChairTakesTurns: {
    reason: 'The chair of this panel goes round, and it is another’s turn.',
    law: TERMS,
    says: (_file, { data, area }: Act<string, MeetingScheduled>) =>
      `The chair of this panel goes round: it is the turn of ${area.posts[nextInTurn(data, area) ?? '']?.title ?? 'another'}.`,
    holds: (_file, { data, area }: Act<string, MeetingScheduled>) => {
      const next = nextInTurn(data, area);
      return next === undefined || (data.chair ?? asked(area, data.panel)?.chair.post) === next;
    },
  },
  everyMemberHasASeat: {
    reason: 'Somebody is named for a post that does not sit at this panel.',
    law: TERMS,
    says: (_file, { data, area }: Act<string, MeetingScheduled>) =>
      `These posts do not sit at this panel: ${strangers(data, area)
        .map((post) => area.posts[post]?.title ?? post)
        .join(', ')}.`,
    holds: (_file, { data, area }: Act<string, MeetingScheduled>) => strangers(data, area).length === 0,
  },
  theAgendaRanOut: {
    reason: 'The agenda may still be added to.',
    holds: (_file, { data }) => data.clock === 'agenda-closed',
  },
  theItemIsNotOnTheAgenda: {
    reason: 'That case is on the agenda already.',
    holds: (file, { data }: Act<string, ItemAdded>) =>
      !file.items.some((item) => item.case === data.case && (isPending(item) || item.state === 'decided')),
  },
  thereIsRoomOnTheAgenda: {
    reason: 'The agenda is full. Put the case on the agenda of the next meeting, or send another item there first.',
    law: TERMS,
    says: (file, { area }: Act) =>
      `The agenda is full: this panel hears ${panelHere(file, area).capacity} items at one meeting. Put the case on the agenda of the next meeting, or send another item there first.`,
    holds: (file, { area }) => pendingItems(file).length < panelHere(file, area).capacity,
  },
  lateItemHasTheChairsReason: {
    reason:
      'The agenda is closed. The chair may still add an item, with a reason; or it goes on the agenda of the next meeting.',
    law: TERMS,
    holds: ({ stage }, { data, by }: Act<string, ItemAdded>) =>
      AGENDA_IS_OPEN.includes(stage) ||
      filled(data.rolledFrom) ||
      (filled(data.lateReason) && (by.role === 'panelChair' || filled(data.lateReasonBy))),
  },
  theItemIsOnTheAgenda: {
    reason: 'That case is not on the agenda of this meeting.',
    says: (file, { data }: Act<string, { case: string }>) =>
      `Case ${data.case} is not on the agenda of this meeting. It has: ${file.items.map((item) => item.case).join(', ') || 'no items'}.`,
    holds: (file, { data }: Act<string, { case: string }>) => itemAbout(file, data.case) !== undefined,
  },
  theItemIsNotSettled: {
    reason: 'That item has been decided, put off or sent to another meeting already.',
    says: (file, { data }: Act<string, { case: string }>) => settledInWords(file, data.case),
    holds: (file, { data }: Act<string, { case: string }>) =>
      pendingItems(file).some((item) => item.case === data.case),
  },
  everyItemHasItsPack: {
    reason: 'An item has no pack yet. Papers go out whole.',
    law: TERMS,
    says: (file, { data }: Act<string, PapersCirculated>) =>
      `No pack is known of: ${withoutPack(file, data).join(', ')}. Build it on the case, or give its digest here.`,
    holds: (file, { data }: Act<string, PapersCirculated>) => withoutPack(file, data).length === 0,
  },
  thePacksSentAreTheCurrentOnes: {
    reason: 'A pack that was sent is not the current one. Send the current one.',
    holds: (file, { data }: Act<string, PapersCirculated>) =>
      (data.packs ?? []).every((sent) => {
        const item = itemAbout(file, sent.case);
        return item !== undefined && (currentPack(item) ?? sent.packDigest) === sent.packDigest;
      }),
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    says: (file, { data }: Act<string, PackRead>) => {
      const news = itemAbout(file, data.case)?.packs.at(-1)?.what ?? null;
      return `That is not the current pack of case ${data.case}. ${news === null ? '' : `New since: ${news}. `}Read the current one.`;
    },
    holds: (file, { data, by }: Act<string, PackRead>) => {
      const item = itemAbout(file, data.case);
      return by.role === 'system' || (item !== undefined && currentPack(item) === data.packDigest);
    },
  },
  theReaderConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file, { data }: Act<string, PackRead>) => data.confirmed === true,
  },
  theReaderHasASeat: {
    reason: 'You are not down for a seat at this meeting. Say which seat you take.',
    holds: (file, { data, by }: Act<string, PackRead>) =>
      by.role === 'system' ||
      file.posts.includes(data.post ?? '') ||
      [...file.members, ...(file.present ?? [])].some(({ person }) => person === by.person),
  },
  theReaderHasNoInterest: {
    reason: 'You have declared an interest in this item: its papers are closed to you, and your deputy has been asked.',
    law: TERMS,
    holds: (file, { data, by }: Act<string, PackRead>) =>
      itemAbout(file, data.case)?.recused.includes(data.person ?? by.person) !== true,
  },
  nobodyReadsForAnother: {
    reason: 'You confirm what you have read yourself. Nobody can read for another.',
    holds: (_file, { data, by }: Act<string, PackRead>) =>
      by.role === 'system' || (data.person ?? by.person) === by.person,
  },
  aMemberDeclaresForThemselves: {
    reason: 'You declare your own interests. The co-ordinator or the chair records another’s.',
    holds: (_file, { data, by }: Act<string, InterestDeclared>) =>
      ['coordinator', 'panelChair', 'manager'].includes(by.role) || (data.person ?? by.person) === by.person,
  },
});

/** Whose turn it is, where the chair goes round and it is said who had it last. */
function nextInTurn({ panel, chairedLast }: MeetingScheduled, area: AreaLimits): string | undefined {
  const { rule, rota = [] } = asked(area, panel)?.chair ?? { rule: 'fixed' };
  const last = chairedLast === undefined ? -1 : rota.indexOf(chairedLast);
  return rule !== 'rotateByBody' || last < 0 ? undefined : rota[(last + 1) % rota.length];
}

function strangers({ panel, members = [] }: MeetingScheduled, area: AreaLimits): readonly string[] {
  const there = asked(area, panel);
  if (there === undefined) return [];
  const sits = postsOf(there);
  return members.map(({ post }) => post).filter((post) => !sits.includes(post));
}

/** Items for which nobody could read anything. An urgent decision that is ratified has its own record. */
function withoutPack(file: Meeting, { packs = [] }: PapersCirculated): readonly string[] {
  return pendingItems(file)
    .filter((item) => item.kind === 'decision' && currentPack(item) === undefined)
    .map((item) => item.case)
    .filter((ref) => !packs.some((sent) => sent.case === ref));
}

/** What has become of an item that is settled. */
export function settledInWords(file: Meeting, ref: string): string {
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
