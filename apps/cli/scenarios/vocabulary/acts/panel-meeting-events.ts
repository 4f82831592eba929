import type { PanelPractice } from '#workflows/areas/practice/panels';
import { chairPosts, seatOf } from '#workflows/panel-meeting/practice';
import { type EventWord, listed, type StepFacts, said, word } from './event-word.js';
import { SHELL_EVENTS } from './shell-events.js';

/** Who employs the people of a story, where it is not plain from their seat. */
const BODIES: Readonly<Record<string, string>> = { council: 'council', health: 'health', icb: 'health' };

const isDeputy = (role: string): boolean => role.endsWith('.deputy');

/** The post by which somebody of the story sits at the panel: their own seat before one in which they stand in. */
function seatIn({ postsOf, panel }: StepFacts, person: string): string | undefined {
  const posts = postsOf(person).filter((post) => chairPosts(panel).includes(post) || seatOf(panel, post) !== undefined);
  return posts.find((post) => chairPosts(panel).includes(post)) ?? posts[0];
}

/** Those of the story who sit, deputies left out: each in their seat. */
function membersIn(told: StepFacts) {
  return told.people.flatMap(({ id, role }) => {
    const post = isDeputy(role) ? undefined : seatIn(told, id);
    return post === undefined ? [] : [{ person: id, post }];
  });
}

/** One row of the attendance. Who stands in comes with the authority of the seat, unless the story says otherwise. */
function attendee(told: StepFacts, person: string, from?: string) {
  const { role = '', agency = '' } = told.people.find(({ id }) => id === person) ?? {};
  const post = seatIn(told, person);
  const chairs = post !== undefined && chairPosts(told.panel).includes(post);
  return said({
    person,
    post: post ?? person,
    from,
    authority: isDeputy(role) ? true : undefined,
    body: chairs ? BODIES[agency] : undefined,
  });
}

/** Everybody who has a seat that decides, and the chair: for a story that does not say who was there. */
export function everybody(told: StepFacts) {
  const seats = told.panel.seats.filter(({ sits }) => sits === 'deciding').map(({ post }) => post);
  const members = membersIn(told);
  const chairs = members.filter(({ post }) => chairPosts(told.panel).includes(post));
  const holders = [...(chairs.length > 0 ? [] : [told.panel.chair.post]), ...seats].filter(
    (post) => !members.some((member) => member.post === post),
  );
  return {
    present: [
      ...members.map(({ person }) => attendee(told, person)),
      ...holders.flatMap((post) => {
        const person = told.holderOf(post);
        return person === undefined ? [] : [{ person, post }];
      }),
    ],
  };
}

interface Absent {
  readonly who: string;
  readonly reason?: string;
  readonly deputy?: string | null;
}

function attendance({ present, absent = [], joining = [] }: StepFacts['data'], told: StepFacts) {
  const deputies = (absent as readonly Absent[]).flatMap(({ deputy }) => deputy ?? []);
  const there = [...new Set([...(listed(present) ?? []).map(String), ...deputies])];
  const empty = (absent as readonly Absent[]).map(({ who, reason }) =>
    said({ post: seatIn(told, who) ?? who, person: who, because: reason }),
  );
  return {
    present: [
      ...there.map((person) => attendee(told, person)),
      ...(joining as readonly { who: string; from: string }[]).map(({ who, from }) => attendee(told, who, from)),
    ],
    absent: empty.length > 0 ? empty : undefined,
  };
}

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
  'MEETING.SCHEDULE': word('MeetingScheduled', ({ date, chair, carryOverFrom }, told) => ({
    panel: told.panel.id,
    ...dayAndHour(date),
    chair: chair && seatIn(told, String(chair)),
    members: carryOverFrom === undefined ? membersIn(told) : undefined,
    carryOverFrom: carryOverFrom && told.refOf(carryOverFrom),
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
