import type { NoticeFacts, NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { EVERY_CASE_NOTICES } from '../every-case/notices.js';
import { panelHere } from './agenda/rules.js';
import { type Meeting, pendingItems } from './case.js';

type Row = NoticeRow<Meeting>;
type Told = NoticeFacts<Meeting>;

const panelTitle = ({ context, act }: Told): string => panelHere(context, act.area).title;

const dayOf = ({ context }: Told): string => {
  const day = context.on === null ? 'a day to be fixed' : inWords(context.on);
  return context.at === '' ? day : `${day} at ${context.at}`;
};

const items = ({ context }: Told): string => {
  const refs = pendingItems(context).map((item) => item.case);
  return refs.length === 0 ? 'There is no item yet.' : `Items: ${refs.join(', ')}.`;
};

const waiting = (file: Meeting): string => {
  const { length } = pendingItems(file);
  return length === 1 ? 'One family was waiting for a decision.' : `${length} families were waiting for a decision.`;
};

const due = ({ deadlines }: Told, clock: string): string => {
  const day = deadlines.findLast((one) => one.clock === clock)?.dueOn ?? null;
  return day === null ? 'as soon as possible' : `by ${inWords(day)}`;
};

const papers = (on: string, to: string, when?: Row['when']): Row => ({
  template: 'panel-papers',
  on,
  to,
  channels: ['email', 'inapp'],
  ...(when && { when }),
  words: (facts) => ({
    subject: `Papers for the panel: ${facts.ref}`,
    body: `The papers of the ${panelTitle(facts)} on ${dayOf(facts)} are ready. ${items(facts)} Please read each to its end and confirm it in Waymark. If you have an interest in an item, declare it before you open its papers: your deputy is then asked.`,
  }),
});

/** The last reminder comes to the telephone as well. */
const isLast = (file: Meeting, { data, area }: Told['act']): boolean =>
  data.key === `${Math.min(...panelHere(file, area).readReminders)}wd`;

const unread = (channels: Row['channels'], when?: Row['when']): Row => ({
  template: 'pack-unread',
  on: { warned: 'papers-read' },
  to: 'nonReaders',
  channels,
  when: (file, act) => someAreUnread(file) && (when?.(file, act) ?? true),
  words: (facts) => ({
    subject: `Papers not read: ${facts.ref}`,
    body: `The ${panelTitle(facts)} meets on ${dayOf(facts)}, and there are papers that you have not read as they now are. Please read them in Waymark. A case is not decided until everybody who decides it has read it.`,
  }),
});

const someAreUnread = (file: Meeting) => pendingItems(file).some(({ packs }) => packs.length > 0);

/** Who is told what about a meeting. It names cases by their references, and no child. */
export const MEETING_NOTICES: readonly Row[] = [
  {
    template: 'panel-invitation',
    on: 'MeetingScheduled',
    to: 'members',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `You are invited to a panel: ${facts.ref}`,
      body: `The ${panelTitle(facts)} meets on ${dayOf(facts)}${facts.act.data.place ? `, ${facts.act.data.place}` : ''}. Its agenda closes ${due(facts, 'agenda-closed')}. If you cannot come, ask your deputy now and tell the co-ordinator. Say what you need to take part.`,
    }),
  },
  {
    template: 'panel-moved-for-members',
    on: 'MeetingMoved',
    to: 'members',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `A panel is moved: ${facts.ref}`,
      body: `The ${panelTitle(facts)} is moved to ${dayOf(facts)}: ${facts.act.data.because}. ${items(facts)} What you have read still counts.`,
    }),
  },
  {
    template: 'panel-cancelled',
    on: 'MeetingCancelled',
    to: 'members',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `A panel is not held: ${facts.ref}`,
      body: `The ${panelTitle(facts)} on ${dayOf(facts)} is not held: ${facts.act.data.because}. Its items are heard first at the next one.`,
    }),
  },
  papers('PapersCirculated', 'readers'),
  papers('ItemAdded', 'readers', ({ papersSent }) => papersSent),
  papers('ItemsCarriedOver', 'standIns'),
  unread(['email', 'inapp']),
  unread(['sms'], isLast),
  {
    template: 'stale-pack',
    on: 'PackReplaced',
    to: 'staleReaders',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Something new to read: ${facts.act.data.case}`,
      body: `Something new has come for case ${facts.act.data.case} since you read its pack. It is before the ${panelTitle(facts)} on ${dayOf(facts)}. Please read it again: what you read before no longer counts.`,
    }),
  },
  {
    template: 'deputy-asked',
    on: 'InterestDeclared',
    to: 'deputies',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `You are asked to stand in: ${facts.act.data.case}`,
      body: `Whoever holds your seat at the ${panelTitle(facts)} on ${dayOf(facts)} has withdrawn from case ${facts.act.data.case}. Please stand in for that item: read its papers in Waymark, and tell the co-ordinator whether you come with the authority of the seat.`,
    }),
  },
  {
    template: 'agency-missing',
    on: 'MeetingConvened',
    to: 'missingAgencies',
    channels: ['email', 'inapp'],
    when: ({ stage }) => stage === 'inquorate',
    words: (facts) => ({
      subject: `A panel could not decide: ${facts.ref}`,
      body: `The ${panelTitle(facts)} on ${dayOf(facts)} had no quorum: ${facts.context.missingInWords}. ${waiting(facts.context)} It has to be reconvened ${due(facts, 'meeting-reconvened')}: please say today who will come with authority to decide.`,
    }),
  },
  {
    template: 'minutes-to-sign',
    on: 'MinutesDrafted',
    to: 'signatories',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Minutes to read: ${facts.ref}`,
      body: `The minutes of the ${panelTitle(facts)} on ${dayOf(facts)} are drafted from what was recorded. Please read them in Waymark, and sign them if they are right. They need the chair and a member of another body ${due(facts, 'minutes-signed')}.`,
    }),
  },
  ...EVERY_CASE_NOTICES,
];
