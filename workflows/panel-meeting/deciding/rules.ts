import type { Act } from '#engine/act';
import { instantInEngland } from '#statutory-calendar/civil-date';
import { rulesFor } from '../../every-case/rules.js';
import { panelHere, TERMS } from '../agenda/rules.js';
import type { ItemDecided } from './acts.js';
import { currentPack, type Item, itemAbout, type Meeting } from '../case.js';
import { missingAt, missingInWords } from '../quorum/rules.js';
import { decidingAt, sittingAt } from '../practice.js';

type About = Act<string, Pick<ItemDecided, 'case' | 'decidedAt'>>;

/** The instant by which it is judged who was there: the one that is given, else the one at which it is recorded. */
function momentOf({ on }: Meeting, { data, recordedAt }: About) {
  const at = data.decidedAt === undefined || on === null ? recordedAt : instantInEngland(on, data.decidedAt);
  return { case: data.case, at };
}

/** Whether the case itself says so: its own pathway has looked at what is only known there. */
const fromTheCase = ({ by }: Act) => by.role === 'system';

/** Rules about opening an item and deciding it. */
export const DECIDING_RULES = rulesFor<Meeting>()({
  quorumIsThereForTheItem: {
    reason: 'Somebody is missing without whom this item can be discussed and not decided.',
    law: TERMS,
    says: (file, act: About) => {
      const missing = missingInWords(missingAt(file, panelHere(file, act.area), momentOf(file, act)));
      const withdrawn = itemAbout(file, act.data.case)?.recused.length ?? 0;
      const because =
        withdrawn === 0 ? '' : ` (${withdrawn === 1 ? 'one has' : `${withdrawn} have`} declared an interest)`;
      return `Case ${act.data.case} can be discussed and not decided: ${missing}${because}. Ask a deputy in, or let the next meeting hear it first.`;
    },
    holds: (file, act: About) => missingAt(file, panelHere(file, act.area), momentOf(file, act)).length === 0,
  },
  everyDecidingMemberHasReadThePack: {
    reason: 'A deciding member has not read the current pack.',
    law: TERMS,
    says: (file, act: About) => unreadInWords(file, act),
    holds: (file, act: About) => unread(file, act).length === 0,
  },
  theItemIsOpen: {
    reason:
      'The item has not been opened. Open it first: the child’s own words are read, and it is seen that everybody has read the pack.',
    // An urgent decision was taken already: the panel says yes or no to it.
    holds: (file, act: About) => {
      const item = itemAbout(file, act.data.case);
      return item?.state === 'open' || (fromTheCase(act) && item?.kind === 'ratification' && !item.stopped);
    },
  },
  theItemIsNotOnTheTable: {
    reason: 'The item is on the table already.',
    holds: (file, { data }: About) => itemAbout(file, data.case)?.state !== 'open',
  },
  oneItemAtATime: {
    reason: 'Another item is on the table. Decide it, or put it off, before the next is opened.',
    says: ({ items }) =>
      `Case ${items.find(({ state }) => state === 'open')?.case} is on the table. Decide it, or put it off, before the next is opened.`,
    holds: ({ items }, { data }: About) => !items.some((item) => item.state === 'open' && item.case !== data.case),
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
    holds: (file, act: Act<string, ItemDecided>) => {
      const person = fromTheCase(act) ? act.data.recordedBy : act.by.person;
      return person === undefined || inTheChair(file, act) === person;
    },
  },
  anotherHasTheChairOfAReview: {
    reason: 'A decision is looked at again with somebody else in the chair. Hand the chair to a deputy for this item.',
    law: TERMS,
    holds: (file, act: About) => {
      const barred = itemAbout(file, act.data.case)?.barredChair ?? null;
      return barred === null || inTheChair(file, act) !== barred;
    },
  },
  theMoneyIsOfOneAgency: {
    reason:
      'More than one agency pays. Here the chair decides after advice, and can do so only for the money of one: each of the others must agree for its own.',
    law: TERMS,
    holds: (file, act: About) =>
      panelHere(file, act.area).deciding !== 'chairAfterAdvice' ||
      (itemAbout(file, act.data.case)?.payers ?? []).length < 2,
  },
  everyBodyAgrees: {
    reason: 'Each body has one vote, and all must agree: where one does not, there is no decision.',
    law: TERMS,
    says: (file, act: Act<string, ItemDecided>) =>
      `Each body has one vote, and all must agree. Not recorded as agreeing: ${bodiesNotAgreed(file, act).join(', ')}. Where one does not agree there is no decision: put the item off.`,
    holds: (file, act: Act<string, ItemDecided>) => bodiesNotAgreed(file, act).length === 0,
  },
  whatTheTermsAskForIsRecorded: {
    reason: 'The panel’s terms ask for more to be recorded with each decision.',
    law: TERMS,
    says: (file, act: Act<string, ItemDecided>) =>
      `The panel’s terms ask for these to be recorded with each decision: ${notRecorded(file, act).map(spaced).join(', ')}.`,
    holds: (file, act: Act<string, ItemDecided>) => notRecorded(file, act).length === 0,
  },
  noItemIsOnTheTable: {
    reason: 'An item is on the table. Decide it, or put it off, before the meeting ends.',
    says: ({ items }) =>
      `Case ${items.find(({ state }) => state === 'open')?.case} is on the table. Decide it, or put it off, before the meeting ends.`,
    holds: ({ items }) => !items.some(({ state }) => state === 'open'),
  },
});

const inTheChair = (file: Meeting, act: About): string | undefined =>
  sittingAt(file, panelHere(file, act.area), momentOf(file, act)).find(({ as }) => as === 'chair')?.person;

/** Those who decide an item and have not read the pack as it now is. */
function unread(file: Meeting, act: About): readonly { person: string; seat: string }[] {
  const item = itemAbout(file, act.data.case);
  const pack = item && currentPack(item);
  if (item === undefined || pack === undefined) return [];
  return decidingAt(file, panelHere(file, act.area), momentOf(file, act)).filter(
    ({ person }) => file.reads[item.case]?.[person] !== pack,
  );
}

/** Whose seats they have, and which documents they have not seen. */
function unreadInWords(file: Meeting, act: About): string {
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

function bodiesNotAgreed(file: Meeting, act: Act<string, ItemDecided>): readonly string[] {
  const panel = panelHere(file, act.area);
  if (panel.deciding !== 'oneVoteEachBody' || fromTheCase(act)) return [];
  const bodies = panel.seats.filter(({ sits }) => sits === 'deciding').map(({ body }) => body);
  const agreed = (act.data.votes ?? []).filter(({ agrees }) => agrees).map(({ body }) => body);
  return [...new Set(bodies)].filter((body) => !agreed.includes(body));
}

function notRecorded(file: Meeting, act: Act<string, ItemDecided>): readonly string[] {
  if (fromTheCase(act)) return [];
  const told = (act.data.recorded ?? []).map(({ what }) => what);
  return panelHere(file, act.area).mustRecord.filter((what) => !told.includes(what));
}

/** "howAndWhenTheChildReturns" as words. */
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
