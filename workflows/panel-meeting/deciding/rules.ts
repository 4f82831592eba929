import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { isBefore } from '#statutory-calendar/civil-date';
import type { Body } from '../../areas/practice/agencies.js';
import { type ActOnItem, currentPack, type Item, itemAbout, type Meeting } from '../case.js';
import { type ActAtTheTable, decidingAt, momentOf, panelHere, sittingAt, TERMS } from '../practice.js';
import { spaced } from '../wording.js';
import type { BodyVote, Deciding, Dissenting } from './acts.js';

/** Whether the case itself says so: its own pathway has looked at what is only known there. */
const fromTheCase = ({ by }: Act) => by.role === 'system';

/** Money: each payer has said yes on its own case, which keeps what the terms ask for. Only the chair says who recorded it. */
const isOfThePayers = (act: Deciding) => fromTheCase(act) && act.data.recordedBy === undefined;

/** Where the chair recorded it on the case, which has no room for this. */
const whereThereIsRoom = (act: Deciding) =>
  fromTheCase(act) ? ' Record the decision at the meeting, where there is room for it.' : '';

/** What is asked before an item is opened and decided. */
export const DECIDING_RULES = rulesFor<Meeting>()({
  everyDecidingMemberHasReadThePack: {
    reason: 'A deciding member has not read the current pack.',
    law: TERMS,
    says: (file, act: ActAtTheTable) => unreadInWords(file, act),
    holds: (file, act: ActAtTheTable) => unread(file, act).length === 0,
  },
  theItemIsOpen: {
    reason:
      'The item has not been opened. Open it first: the child’s own words are read, and it is seen that everybody has read the pack.',
    // An urgent decision was taken already: the panel says yes or no to it.
    holds: (file, act: ActAtTheTable) => {
      const item = itemAbout(file, act.data.case);
      return item?.state === 'open' || (fromTheCase(act) && item?.kind === 'ratification' && !item.stopped);
    },
  },
  itIsDecidedWhileItIsOnTheTable: {
    reason:
      'A decision is of the time in which its item was on the table: not before it was opened, and not later than now.',
    law: TERMS,
    holds: (file, act: ActAtTheTable) => {
      const { at } = momentOf(file, act);
      const opened = itemAbout(file, act.data.case)?.openedAt ?? null;
      return (
        !isBefore(act.recordedAt, at) &&
        (opened === null || act.data.decidedAt === undefined || !isBefore(at, toTheMinute(opened)))
      );
    },
  },
  whoeverDissentsSatForIt: {
    reason:
      'Only somebody who sat for that item can disagree with what was decided: who was not there, or has an interest in it, did not decide. Say it in another way: a disagreement, or a complaint.',
    law: TERMS,
    holds: (file, { data, by }: Dissenting) => {
      const person = data.person ?? by.person;
      const sat = (file.present ?? []).some((one) => one.person === person);
      return sat && itemAbout(file, data.case)?.recused.includes(person) === false;
    },
  },
  theItemIsNotOnTheTable: {
    reason: 'The item is on the table already.',
    holds: (file, { data }: ActOnItem) => itemAbout(file, data.case)?.state !== 'open',
  },
  oneItemAtATime: {
    reason: 'Another item is on the table. Decide it, or put it off, before the next is opened.',
    says: ({ items }) =>
      `Case ${items.find(({ state }) => state === 'open')?.case} is on the table. Decide it, or put it off, before the next is opened.`,
    holds: ({ items }, { data }: ActOnItem) => !items.some((item) => item.state === 'open' && item.case !== data.case),
  },
  theMeetingSits: {
    reason:
      'The meeting is inquorate: items may be discussed, and none decided. If somebody has come, convene it again.',
    law: TERMS,
    holds: ({ stage }) => stage === 'inSession',
  },
  whoeverRecordsItHasTheChair: {
    reason: 'Whoever has the chair of this meeting records what it decides.',
    law: TERMS,
    holds: (file, act: Deciding) => {
      const person = fromTheCase(act) ? act.data.recordedBy : act.by.person;
      return person === undefined || inTheChair(file, act) === person;
    },
  },
  anotherHasTheChairOfAReview: {
    reason: 'A decision is looked at again with somebody else in the chair. Hand the chair to a deputy for this item.',
    law: TERMS,
    holds: (file, act: ActAtTheTable) => {
      const barred = itemAbout(file, act.data.case)?.barredChair ?? null;
      return barred === null || inTheChair(file, act) !== barred;
    },
  },
  theMoneyIsOfOneAgency: {
    reason:
      'More than one agency pays. Here the chair decides after advice, and can do so only for the money of one: each of the others must agree for its own.',
    law: TERMS,
    holds: (file, act: ActAtTheTable) =>
      panelHere(file, act.area).deciding !== 'chairAfterAdvice' ||
      (itemAbout(file, act.data.case)?.payers ?? []).length < 2,
  },
  everyBodyAgrees: {
    reason: 'Each body has one vote, and all must agree: where one does not, there is no decision.',
    law: TERMS,
    says: (file, act: Deciding) => {
      const [silent, away] = [bodiesNotAgreed(file, act), bodiesNotThere(file, act)];
      const said = [
        ...(silent.length > 0 ? [`Not recorded as agreeing: ${silent.join(', ')}.`] : []),
        ...(away.length > 0 ? [`Nobody is at the table for: ${away.join(', ')}.`] : []),
      ];
      return `Each body has one vote, and all must agree. ${said.join(' ')} Where one does not agree there is no decision: put the item off.${whereThereIsRoom(act)}`;
    },
    holds: (file, act: Deciding) => [...bodiesNotAgreed(file, act), ...bodiesNotThere(file, act)].length === 0,
  },
  whatTheTermsAskForIsRecorded: {
    reason: 'The panel’s terms ask for more to be recorded with each decision.',
    law: TERMS,
    says: (file, act: Deciding) =>
      `The panel’s terms ask for these to be recorded with each decision: ${notRecorded(file, act).map(spaced).join(', ')}.${whereThereIsRoom(act)}`,
    holds: (file, act: Deciding) => notRecorded(file, act).length === 0,
  },
  noItemIsOnTheTable: {
    reason: 'An item is on the table. Decide it, or put it off, before the meeting ends.',
    says: ({ items }) =>
      `Case ${items.find(({ state }) => state === 'open')?.case} is on the table. Decide it, or put it off, before the meeting ends.`,
    holds: ({ items }) => !items.some(({ state }) => state === 'open'),
  },
});

/** A time that is said (14:10) has no seconds: one in the minute of the opening is not before it. */
const toTheMinute = (at: string): string => `${at.slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00.000Z`;

const inTheChair = (file: Meeting, act: ActAtTheTable): string | undefined =>
  sittingAt(file, panelHere(file, act.area), momentOf(file, act)).find(({ as }) => as === 'chair')?.person;

/** Those who decide an item and have not read the pack as it now is. */
function unread(file: Meeting, act: ActAtTheTable): readonly { person: string; seat: string }[] {
  const item = itemAbout(file, act.data.case);
  const pack = item && currentPack(item);
  if (item === undefined || pack === undefined) return [];
  return decidingAt(file, panelHere(file, act.area), momentOf(file, act)).filter(
    ({ person }) => file.reads[item.case]?.[person] !== pack,
  );
}

/** Whose seats they have, and which documents they have not seen. */
function unreadInWords(file: Meeting, act: ActAtTheTable): string {
  const item = itemAbout(file, act.data.case) as Item;
  const readers = unread(file, act);
  const seats = readers.map(({ seat }) => act.area.posts[seat === 'chair' ? file.chair : seat]?.title ?? seat);
  const read = readers.map(({ person }) =>
    item.packs.findIndex(({ digest }) => digest === file.reads[item.case]?.[person]),
  );
  const news = item.packs.slice(Math.min(...read) + 1).flatMap(({ what }) => what ?? []);
  const since = news.length === 0 ? '' : ` New in it: ${news.join('; ')}.`;
  return `Not everybody who decides case ${item.case} has read its current pack: ${seats.join(', ')}.${since} Take other items first, and let them read it.`;
}

function bodiesNotAgreed(file: Meeting, act: Deciding): readonly string[] {
  const yes = (act.data.votes ?? []).filter(({ agrees }) => agrees);
  const isTheirs = ({ body, person }: BodyVote) =>
    votersAt(file, act).some((one) => one.body === body && one.person === person);
  const agreed = yes.filter(isTheirs).map(({ body }) => body);
  const absent = bodiesNotThere(file, act);
  return bodiesThatVote(file, act).filter((body) => !absent.includes(body) && !agreed.some((one) => one === body));
}

/** A vote is given by somebody of the body who decides on the item, and is there. */
const votersAt = (file: Meeting, act: Deciding) =>
  decidingAt(file, panelHere(file, act.area), momentOf(file, act)).filter(({ as }) => as !== 'chair');

function bodiesNotThere(file: Meeting, act: Deciding): readonly string[] {
  return bodiesThatVote(file, act).filter((body) => !votersAt(file, act).some((one) => one.body === body));
}

function bodiesThatVote(file: Meeting, act: Deciding): readonly Body[] {
  const { deciding, seats } = panelHere(file, act.area);
  if (deciding !== 'oneVoteEachBody' || isOfThePayers(act)) return [];
  return [...new Set(seats.filter(({ sits }) => sits === 'deciding').map(({ body }) => body))];
}

function notRecorded(file: Meeting, act: Deciding): readonly string[] {
  if (isOfThePayers(act)) return [];
  const told = (act.data.recorded ?? []).map(({ what }) => what);
  return panelHere(file, act.area).mustRecord.filter((what) => !told.includes(what));
}
