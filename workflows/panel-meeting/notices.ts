import type { Act } from '#engine/act';
import { type NoticeFacts, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import { inWords } from '#statutory-calendar/civil-date';
import type { MeetingAct } from './acts.js';
import { type Meeting, pendingItems } from './case.js';
import type { MeetingClock } from './clocks.js';
import { panelHere } from './practice.js';
import type { MeetingRecipient } from './recipients.js';

type Facts = NoticeFacts<Meeting>;

const { dueBy, notice, task } = tellingOf<Meeting, MeetingAct, MeetingClock, MeetingRecipient>();

const BY_EMAIL = ['email', 'inapp'] as const;

const panelTitle = ({ context, act }: Facts): string => panelHere(context, act.area).title;

const dayOf = ({ context }: Facts): string => {
  const day = context.on === null ? 'a day to be fixed' : inWords(context.on);
  return context.at === '' ? day : `${day} at ${context.at}`;
};

const items = ({ context }: Facts): string => {
  const refs = pendingItems(context).map((item) => item.case);
  return refs.length === 0 ? 'There is no item yet.' : `Items: ${refs.join(', ')}.`;
};

const waiting = (file: Meeting): string => {
  const { length } = pendingItems(file);
  return length === 1 ? 'One family was waiting for a decision.' : `${length} families were waiting for a decision.`;
};

const due = (facts: Facts, clock: MeetingClock): string => {
  const day = dueBy(clock)(facts) ?? null;
  return day === null ? 'as soon as possible' : `by ${inWords(day)}`;
};

const PAPERS = {
  template: 'panel-papers',
  channels: BY_EMAIL,
  subject: 'Papers for the panel',
  body: (facts: Facts) =>
    `The papers of the ${panelTitle(facts)} on ${dayOf(facts)} are ready. ${items(facts)} Please read each to its end and confirm it in Waymark. If you have an interest in an item, declare it before you open its papers: your deputy is then asked.`,
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

/** Who is told what about a meeting. It names cases by their references, and no child. */
export const MEETING_NOTICES: readonly NoticeRow<Meeting>[] = [
  notice('MeetingScheduled', {
    template: 'panel-invitation',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'You are invited to a panel',
    body: (facts) =>
      `The ${panelTitle(facts)} meets on ${dayOf(facts)}${facts.act.data.place ? `, ${facts.act.data.place}` : ''}. Its agenda closes ${due(facts, 'agenda-closed')}. If you cannot come, ask your deputy now and tell the co-ordinator. Say what you need to take part.`,
  }),
  notice('MeetingMoved', {
    template: 'panel-moved-for-members',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'A panel is moved',
    body: (facts) =>
      `The ${panelTitle(facts)} is moved to ${dayOf(facts)}: ${facts.act.data.because}. ${items(facts)} What you have read still counts.`,
  }),
  notice('MeetingCancelled', {
    template: 'panel-cancelled',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'A panel is not held',
    body: (facts) =>
      `The ${panelTitle(facts)} on ${dayOf(facts)} is not held: ${facts.act.data.because}. Its items are heard first at the next one.`,
  }),
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
  notice('MeetingConvened', {
    template: 'agency-missing',
    to: 'missingAgencies',
    channels: BY_EMAIL,
    when: ({ stage }) => stage === 'inquorate',
    subject: 'A panel could not decide',
    body: (facts) =>
      `The ${panelTitle(facts)} on ${dayOf(facts)} had no quorum: ${facts.context.missingInWords}. ${waiting(facts.context)} It has to be reconvened ${due(facts, 'meeting-reconvened')}: please say today who will come with authority to decide.`,
  }),
  notice('MinutesDrafted', {
    template: 'minutes-to-sign',
    to: 'signatories',
    channels: BY_EMAIL,
    subject: 'Minutes to read',
    body: (facts) =>
      `The minutes of the ${panelTitle(facts)} on ${dayOf(facts)} are drafted from what was recorded. Please read them in Waymark, and sign them if they are right. They need the chair and a member of another body ${due(facts, 'minutes-signed')}.`,
  }),
];

/** What somebody is asked to do about a meeting. */
export const MEETING_TASKS: readonly TaskRow<Meeting>[] = [
  task('AgendaClosed', {
    task: 'send-papers',
    for: 'owner',
    what: () => 'Send out the papers: every item with its current pack',
    dueOn: dueBy('papers-circulated'),
    doneBy: ['PapersCirculated', 'MeetingCancelled'],
  }),
  task('InterestDeclared', {
    task: 'stand-in',
    for: 'deputies',
    what: ({ act }) => `Read the papers of case ${act.data.case} and stand in for that item`,
    dueOn: ({ context }) => context.on,
    doneBy: ['ItemDecided', 'ItemDeferred', 'ItemRolled', 'MeetingConcluded', 'MeetingCancelled'],
  }),
  task('MeetingConvened', {
    task: 'reconvene',
    for: 'owner',
    when: ({ stage }) => stage === 'inquorate',
    what: ({ context }) =>
      `Fix a day on which the panel can decide (${context.missingInWords}), and schedule a meeting that takes this one over`,
    dueOn: dueBy('meeting-reconvened'),
    doneBy: ['CarriedOver', 'ReconvenedElsewhere', 'MeetingConcluded', 'MeetingConvened'],
    doneWhen: ({ stage }, act) => {
      if (act.type === 'MeetingConvened') return stage === 'inSession';
      return act.type !== 'CarriedOver' || act.data.case === undefined;
    },
  }),
  task('MeetingConcluded', {
    task: 'draft-minutes',
    for: 'owner',
    what: () => 'Draft the minutes from what was recorded, and send them to be signed',
    dueOn: dueBy('minutes-signed'),
    doneBy: ['MinutesDrafted'],
  }),
  task('MinutesDrafted', {
    task: 'sign-minutes',
    for: 'chair',
    what: () => 'Read the minutes and sign them; a member of another body signs as well',
    dueOn: dueBy('minutes-signed'),
    doneBy: ['MinutesSigned'],
    doneWhen: ({ stage }) => stage === 'minutesSigned',
  }),
  task('ReviewRequested', {
    task: 'list-review',
    for: 'owner',
    what: ({ act }) =>
      `A review of the decision about case ${act.data.case} was asked for: put it on the agenda of the next meeting, with somebody else in the chair`,
    doneBy: ['ReviewTakenUp'],
  }),
];
