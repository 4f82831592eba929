import type { Act, ActClasses } from '#engine/act';
import { Count, Line, OneOf, PartList, Person, TimeOfDay, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import type { Present } from '../case.js';
import { Minuted } from '../minutes/wording.js';
import { BODIES, TheSeat } from '../wording.js';

const HOW = { inPerson: 'In person', remote: 'Remotely' } as const;

const EMPLOYERS = { ...BODIES, independent: 'Nobody of these' } as const;

const TIME = { mend: 'Enter the time as hours and minutes, like 09:30', optional: true } as const;

/** One person at the table: in which seat, from when, and until when. */
export class Attendee implements Present {
  @Person('Who', 'Say who', { must: { hold: 'post' } }) person: string;

  /** The post of the panel for which they sit: the seat’s own, a deputy’s, or the chair’s. */
  @TheSeat() post: string;
  @OneOf.optional(HOW, 'How', 'Choose how they take part, or leave it out') how?: keyof typeof HOW;
  @TimeOfDay('From', { hint: 'Like 13:40; from the start, if left blank', ...TIME }) from?: string;
  @TimeOfDay('Until', { hint: 'To the end, if left blank', ...TIME }) until?: string;

  /** A deputy counts when they come with the authority of the seat; else they advise. */
  @YesNo.optional('A deputy: with the authority of the seat?', 'Say whether they come with the authority of the seat')
  authority?: boolean;

  /** How much money a deputy may agree to, in pence a year. */
  @Count.optional('A deputy: may agree to how much a year?', 'Enter the limit in whole pence a year, or leave it out', {
    kind: 'money',
  })
  limitPence?: number;

  /** Who employs them, where that is not whoever the seat belongs to. */
  @OneOf.optional(EMPLOYERS, 'Employed by', 'Choose who employs them, or leave it out', {
    hint: 'If not by whoever the seat belongs to',
  })
  body?: keyof typeof EMPLOYERS;
}

/** A seat that is empty, and why. */
export class Absence {
  @TheSeat() post: string;
  @Person.optional('Who', 'Say who, or leave it out') person?: string;
  @Line.optional('Why', 'Say why, or leave it out') because?: string;
}

/** Somebody who watches. They have no papers and no say. */
export class Observer {
  @Line('Who', 'Say who') name: string;
  @Line.optional('From where', 'Say from where, or leave it out') from?: string;
  @YesNo('Have they promised confidentiality?', 'Say whether they have promised confidentiality') confidential: boolean;
}

/** Who is there and who is not. Recorded again it replaces what was recorded before: people come later and go earlier. */
@Wording({
  title: 'Record who is there',
  why: 'The quorum is judged by it, item by item. Record it again when somebody comes or goes.',
  told: 'It was recorded who was there.',
})
@Minuted('present', ({ present, absent = [], observers = [] }: AttendanceRecorded) => [
  ...present.map(({ person, post, from, until, how, authority, body }) => {
    const deputy = authority === true ? 'with the authority of the seat' : undefined;
    return { person, post, from, until, how: how && HOW[how], deputy, body: body && EMPLOYERS[body] };
  }),
  ...absent.map(({ post, person, because }) => ({ absent: post, person, because })),
  ...observers.map(({ name, from }) => ({ observer: from === undefined ? name : `${name}, ${from}` })),
])
export class AttendanceRecorded {
  @PartList(() => Attendee, 'Who is there?', 'List who is there') present: Attendee[];

  @PartList.optional(() => Absence, 'Which seats are empty?', 'List the empty seats, or leave it out')
  absent?: Absence[];

  @PartList.optional(() => Observer, 'Who observes?', 'List the observers, or leave it out', {
    hint: 'They have no papers',
  })
  observers?: Observer[];
}
export type Attending = Act<string, AttendanceRecorded>;

/**
 * The meeting is opened. Where an agency is missing nothing happens until the chair confirms that the panel cannot decide:
 * then it is inquorate, items may be discussed, and none is decided. Somebody who is only late makes no meeting inquorate.
 */
@Wording({
  title: 'Open the meeting',
  why: 'Where an agency is missing, items may be discussed and none is decided: the chair confirms it, and the families are told.',
  told: 'The meeting was opened.',
})
@Minuted('meeting', ({ interestsAsked, cannotDecide }: MeetingConvened, by) => [
  {
    what: 'Opened',
    by,
    quorum:
      cannotDecide === true ? 'Somebody was missing: it was confirmed that the panel could not decide.' : undefined,
    asked: interestsAsked === true ? 'Everybody was asked, item by item.' : undefined,
  },
])
export class MeetingConvened {
  @YesNo.optional(
    'Was everybody asked, item by item, whether they have an interest?',
    'Say whether everybody was asked about interests',
  )
  interestsAsked?: boolean;

  /** The chair confirms that the panel cannot decide today. Without it a meeting with somebody missing is not opened. */
  @YesNo.optional(
    'If somebody is missing: do you confirm that the panel cannot decide today?',
    'Say whether the panel cannot decide today',
    { hint: 'The families are told today. If somebody is only late: wait, and record again who is there' },
  )
  cannotDecide?: boolean;
}
export type Convening = Act<string, MeetingConvened>;

/** The chair closes the meeting. What was not heard goes to the next one and is first there. */
@Wording({
  title: 'Close the meeting',
  why: 'What was not heard goes to the next meeting and is first there.',
  told: 'The meeting was closed.',
})
@Minuted('meeting', (_facts: MeetingConcluded, by) => [{ what: 'Closed', by }])
@Minuted('notes', ({ note }: MeetingConcluded) => [{ note }])
export class MeetingConcluded {
  @Line.optional('A note', 'A note, or leave it out') note?: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const SITTING_ACTS = { AttendanceRecorded, MeetingConvened, MeetingConcluded } as const satisfies ActClasses;
