import type { NoticeFacts, NoticeRow, TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { AGENDA_NOTICES, AGENDA_TASKS } from './agenda/notices.js';
import { agendaInWords, dayOf, panelTitle } from './agenda/wording.js';
import { type Meeting, pendingItems } from './case.js';
import type { MeetingClock } from './clocks.js';
import { BY_EMAIL, dueBy, notice, task } from './recipients.js';

type Facts = NoticeFacts<Meeting>;

const waiting = (file: Meeting): string => {
  const { length } = pendingItems(file);
  return length === 1 ? 'One family was waiting for a decision.' : `${length} families were waiting for a decision.`;
};

const due = (facts: Facts, clock: MeetingClock): string => {
  const day = dueBy(clock)(facts) ?? null;
  return day === null ? 'as soon as possible' : `by ${inWords(day)}`;
};

/** A meeting that takes over another brings its agenda with it. */
const agendaCloses = (facts: Facts): string => {
  const day = dueBy('agenda-closed')(facts) ?? null;
  if (day === null) return 'Its agenda is that of the meeting that it takes over.';
  return day === facts.act.occurredOn
    ? `Its agenda closes today, ${inWords(day)}: it was fixed at short notice.`
    : `Its agenda closes by ${inWords(day)}.`;
};

/** Who is told what about a meeting. It names cases by their references, and no child. */
export const MEETING_NOTICES: readonly NoticeRow<Meeting>[] = [
  notice('MeetingScheduled', {
    template: 'panel-invitation',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'You are invited to a panel',
    body: (facts) =>
      `The ${panelTitle(facts)} meets on ${dayOf(facts)}${facts.act.data.place ? `, ${facts.act.data.place}` : ''}. ${agendaCloses(facts)} If you cannot come, ask your deputy now and tell the co-ordinator. Say what you need to take part.`,
  }),
  notice('MeetingMoved', {
    template: 'panel-moved-for-members',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'A panel is moved',
    body: (facts) =>
      `The ${panelTitle(facts)} is moved to ${dayOf(facts)}: ${facts.act.data.because}. ${agendaInWords(facts)} What you have read still counts.`,
  }),
  notice('MeetingCancelled', {
    template: 'panel-cancelled',
    to: 'members',
    channels: BY_EMAIL,
    subject: 'A panel is not held',
    body: (facts) =>
      `The ${panelTitle(facts)} on ${dayOf(facts)} is not held: ${facts.act.data.because}. Its items are heard first at the next one.`,
  }),
  ...AGENDA_NOTICES,
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
  ...AGENDA_TASKS,
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
