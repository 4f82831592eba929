import type { PanelPractice } from '#workflows/areas/practice/panels';
import { attendance, membersIn, seatIn, someOf } from '../seats.js';
import { type EventWord, listed, type StepFacts, word } from './event-word.js';
import { SHELL_EVENTS } from './shell-events.js';

/** The item that a step is about, by the story's name of its case. */
const itemOf = ({ case: named, item }: StepFacts['data'], { refOf }: StepFacts): string => refOf(named ?? item);

/** A reason for a late item is the chair's, whoever writes it down. */
function late({ lateReason, chairReason }: StepFacts['data'], { people, step }: StepFacts) {
  const reason = lateReason ?? chairReason;
  const chair = people.find(({ role }) => role === 'panelChair')?.id;
  return { lateReason: reason, lateReasonBy: reason === undefined || chair === step.by ? undefined : chair };
}

/** The day and the hour of a meeting, as the stories write them: 2026-01-21T09:30. */
function dayAndHour(date: unknown) {
  const [meetingOn, startsAt] = String(date).split('T');
  return { meetingOn, startsAt };
}

const custody = Object.fromEntries(
  ['OWNER.ASSIGN', 'OWNER.ACCEPT', 'OWNER.AWAY', 'OWNER.LEFT', 'OWNER.COVER', 'NOTIFY.FAIL'].map((event) => [
    event,
    SHELL_EVENTS[event] as EventWord,
  ]),
);

/** Events of a panel meeting, in their order. A meeting is about no child: it has custody, and nobody's voice or consent. */
export const PANEL_MEETING_EVENTS: Readonly<Record<string, EventWord>> = {
  ...custody,
  'MEETING.SCHEDULE': word('MeetingScheduled', ({ date, chair, carryOverFrom, otherDayBecause }, told) => ({
    panel: told.panel.id,
    ...dayAndHour(date),
    chair: chair && seatIn(told, String(chair)),
    members: carryOverFrom === undefined ? someOf(membersIn(told)) : undefined,
    carryOverFrom: carryOverFrom && told.refOf(carryOverFrom),
    otherDayBecause,
  })),
  'AGENDA.ADD': {
    ...word('ItemAdded', (data, told) => ({
      case: itemOf(data, told),
      kind: data.kind === 'ratification' ? data.kind : 'decision',
      complex: data.complex === true ? true : undefined,
      circumstances: listed(data.circumstances),
      ...late(data, told),
      rolledFrom: data.rolledFrom && told.refOf(data.rolledFrom),
    })),
    each: ({ cases, ...data }) => (Array.isArray(cases) ? cases.map((one) => ({ ...data, case: one })) : [data]),
  },
  'AGENDA.CLOSE': word('AgendaClosed', () => ({})),
  'PAPERS.CIRCULATE': word('PapersCirculated', ({ packs = {} }, { refOf }) => {
    const sent = Object.entries(packs).map(([id, packDigest]) => ({ case: refOf(id), packDigest }));
    return { packs: sent.length > 0 ? sent : undefined };
  }),
  'PACK.READ': word('PackRead', (data, told) => ({
    case: itemOf(data, told),
    packDigest: data.packHash,
    confirmed: data.confirmed === true,
    post: seatIn(told, told.step.by),
  })),
  'INTEREST.DECLARE': word('InterestDeclared', (data, told) => ({
    case: itemOf(data, told),
    what: data.what ?? data.reason ?? 'As the story says.',
    post: seatIn(told, told.step.by),
  })),
  'ATTENDANCE.RECORD': word('AttendanceRecorded', attendance),
  'MEETING.CONVENE': {
    // That a story opens a meeting without a quorum is what its chair confirms.
    ...word('MeetingConvened', () => ({ interestsAsked: true, cannotDecide: true })),
    doneAs: ({ satisfiedBy }) => (satisfiedBy === undefined ? undefined : 'ReconvenedElsewhere'),
  },
  'ITEM.OPEN': word('ItemOpened', (data, told) => ({
    case: itemOf(data, told),
    familyPresent: data.familyPresent,
    childWordsReadFirst: data.childWordsReadFirst,
  })),
  'ITEM.DECIDE': word('ItemDecided', (decision, told) => ({
    case: itemOf(decision, told),
    outcome: decision.outcome,
    recommend: listed(decision.recommend),
    repeatReason: decision.repeatReason,
    reasons: decision.reasons,
    onward: decision.onward,
    rightsBlock: decision.rightsBlock,
    reviewOn: decision.reviewOn,
    wanted: decision.wanted,
    evidence: listed(decision.evidence),
  })),
  'ITEM.DEFER': word('ItemDeferred', (data, told) => ({
    case: itemOf(data, told),
    because: data.because ?? data.reason ?? 'It cannot be decided today.',
  })),
  'MEETING.CONCLUDE': word('MeetingConcluded', () => ({})),
  'MINUTES.DRAFT': word('MinutesDrafted', () => ({})),
  'MINUTES.APPROVE': word('MinutesSigned', () => ({})),
  'MINUTES.SIGN': word('MinutesSigned', () => ({})),
};

/** The states of a meeting have one name in both vocabularies, but for one whose place another has taken. */
export const meetingState = (state: string): string => (state === 'reconvened' ? 'inquorate' : state);

/** The panel of a story: of those of the area, the one that decides what the story is about. */
export function panelAbout(panels: readonly PanelPractice[], machines: readonly string[]): PanelPractice {
  const wanted = machines.includes('fundingCase') ? 'joint-funding' : 'access-pathway';
  return (panels.find(({ decides }) => decides.includes(wanted)) ?? panels[0]) as PanelPractice;
}
