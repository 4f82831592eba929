import type { Act } from '#engine/act';
import { type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { type Meeting, pendingItems } from '../case.js';
import { panelHere } from '../practice.js';
import { BY_EMAIL, dueBy, notice, task } from '../recipients.js';
import { agendaInWords, dayOf, panelTitle } from './wording.js';

type Facts = NoticeFacts<Meeting>;

const PAPERS = {
  template: 'panel-papers',
  channels: BY_EMAIL,
  subject: 'Papers for the panel',
  body: (facts: Facts) =>
    `The papers of the ${panelTitle(facts)} on ${dayOf(facts)} are ready. ${agendaInWords(facts)} Please read each to its end and confirm it in Waymark. If you have an interest in an item, declare it before you open its papers: whoever stands in for your seat is then asked, if anybody does.`,
};

const UNREAD = {
  template: 'pack-unread',
  to: 'nonReaders',
  subject: 'Papers not read',
  body: (facts: Facts) =>
    `The ${panelTitle(facts)} meets on ${dayOf(facts)}, and there are papers that you have not read as they now are. Please read them in Waymark. A case is not decided until everybody who decides it has read it.`,
} as const;

const someAreUnread = (file: Meeting) => pendingItems(file).some(({ packs }) => packs.length > 0);

/** The last reminder comes to the telephone as well. */
const isLast = (file: Meeting, { data, area }: Act<string, { readonly key: string }>): boolean =>
  data.key === `${Math.min(...panelHere(file, area).readReminders)}wd`;

/** Somebody withdrew, and of those who could take their seat nobody is left. */
const nobodyStandsIn = ({ deputiesAsked }: Meeting) => deputiesAsked.length === 0;

const standingIn = (ref: string) => `stand-in ${ref}`;

/** Whoever stands in does so for one item: another that is over ends nothing of it. */
const UNTIL_ITS_ITEM_IS_OVER = {
  each: ({ data }: Act<string, { readonly case: string }>) => standingIn(data.case),
  dueOn: ({ context }: Facts) => context.on,
  doneBy: ['ItemDecided', 'ItemDeferred', 'ItemRolled', 'ItemWithdrawn', 'MeetingConcluded', 'MeetingCancelled'],
  ends: ({ items: all }: Meeting, { data }: { readonly data: object }) =>
    'case' in data ? [standingIn(String(data.case))] : all.map((item) => standingIn(item.case)),
} as const;

/** Who is told of papers, of what is not read, and of who withdrew. */
export const AGENDA_NOTICES: readonly NoticeRow<Meeting>[] = [
  notice('PapersCirculated', { ...PAPERS, to: 'readers' }),
  notice('ItemAdded', { ...PAPERS, to: 'readers', when: ({ papersSent }) => papersSent }),
  notice('ItemsCarriedOver', { ...PAPERS, to: 'standIns' }),
  notice(warned('papers-read'), { ...UNREAD, channels: BY_EMAIL, when: someAreUnread }),
  notice(warned('papers-read'), {
    ...UNREAD,
    channels: ['sms'],
    when: (file, act) => someAreUnread(file) && isLast(file, act),
  }),
  notice('PackReplaced', {
    template: 'stale-pack',
    to: 'staleReaders',
    channels: BY_EMAIL,
    subject: (facts) => `Something new to read: ${facts.act.data.case}`,
    body: (facts) =>
      `Something new has come for case ${facts.act.data.case} since you read its pack. It is before the ${panelTitle(facts)} on ${dayOf(facts)}. Please read it again: what you read before no longer counts.`,
  }),
  notice('InterestDeclared', {
    template: 'deputy-asked',
    to: 'deputies',
    channels: BY_EMAIL,
    subject: (facts) => `You are asked to stand in: ${facts.act.data.case}`,
    body: (facts) =>
      `Somebody who sits in your seat at the ${panelTitle(facts)} on ${dayOf(facts)} has withdrawn from case ${facts.act.data.case}. Please take the seat for that item: read its papers in Waymark. Where you are a deputy, tell the co-ordinator whether you come with the authority of the seat.`,
  }),
  notice('InterestDeclared', {
    template: 'stand-in-wanted',
    to: 'owner',
    channels: BY_EMAIL,
    when: nobodyStandsIn,
    subject: (facts) => `Nobody stands in: ${facts.act.data.case}`,
    body: (facts) =>
      `Somebody who sits at the ${panelTitle(facts)} on ${dayOf(facts)} has withdrawn from case ${facts.act.data.case}, and nobody is left who stands in for their seat. Find somebody today who can read its papers and take the seat for that item, or send it to another meeting.`,
  }),
];

/** Who sends out the papers, and who stands in. */
export const AGENDA_TASKS: readonly TaskRow<Meeting>[] = [
  task('AgendaClosed', {
    task: 'send-papers',
    for: 'owner',
    what: () => 'Send out the papers: every item with its current pack',
    dueOn: dueBy('papers-circulated'),
    doneBy: ['PapersCirculated', 'MeetingCancelled'],
  }),
  task('InterestDeclared', {
    ...UNTIL_ITS_ITEM_IS_OVER,
    task: 'stand-in',
    for: 'deputies',
    what: ({ act }) => `Read the papers of case ${act.data.case} and stand in for that item`,
  }),
  task('InterestDeclared', {
    ...UNTIL_ITS_ITEM_IS_OVER,
    task: 'stand-in',
    for: 'owner',
    when: nobodyStandsIn,
    what: ({ act }) =>
      `Nobody stands in for somebody who withdrew from case ${act.data.case}: find somebody who takes the seat for that item, or send it to another meeting`,
  }),
];
