import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Lines, PartList, Person, TimeOfDay } from '../../answers.js';
import { Wording } from '../../declaration.js';
import type { Expected } from '../case.js';
import { Minuted } from '../minutes/wording.js';
import { chairs, panels, TheSeat } from '../wording.js';

const TheStart = () =>
  TimeOfDay.optional('At what time?', 'Enter the time as hours and minutes, like 09:30', { hint: 'Like 09:30' });

/** Who is expected at a meeting, and in which seat. */
export class Member implements Expected {
  @Person('Who', 'Say who', { must: { hold: 'post' } }) person: string;

  /** A post of the panel: a seat, one of its deputies, or the chair. */
  @TheSeat() post: string;
}

/** A panel will meet on that day. Everybody who sits is invited; the agenda opens. */
@Wording({
  title: 'Schedule a panel meeting',
  why: 'Everybody who sits is invited, and the agenda opens.',
  told: ({ meetingOn }: MeetingScheduled) => `The meeting was fixed for ${inWords(meetingOn)}.`,
})
@Minuted('meeting', ({ panel, meetingOn: day, startsAt: at, place }: MeetingScheduled) => [
  { what: 'Scheduled', panel, day, at, place },
])
export class MeetingScheduled {
  /** Id of the panel in the area’s profile. */
  @Line('Which panel?', 'Choose the panel', { offers: panels }) panel: string;
  @Day('On which day?', 'Enter the day of the meeting as a date, like 2026-01-21') meetingOn: CivilDate;

  /** Why it is not on the panel’s own day of the week, where the panel’s terms ask for the reason. */
  @Line.optional(
    'Why is it on another day of the week than usual?',
    'Say why it is on another day than usual, or leave it out',
    { hint: 'Only where the panel’s terms ask for the reason' },
  )
  otherDayBecause?: string;

  @TheStart() startsAt?: string;

  @Line.optional('Where, or how to join?', 'Say where it is, or how to join') place?: string;

  /** The post that takes the chair; the panel’s own when left out. */
  @Line.optional('Who takes the chair?', 'Choose who takes the chair, or leave it out', {
    hint: 'The panel’s own chair, if left blank',
    offers: chairs,
  })
  chair?: string;

  /** The post that had the chair last time, where it goes round. */
  @Line.optional(
    'Where the chair goes round: who had it last time?',
    'Choose who had the chair last time, or leave it out',
    { offers: chairs },
  )
  chairedLast?: string;

  /** Those who hold the seats, by name, where it is known: then each is asked by name whether they have read. */
  @PartList.optional(() => Member, 'Who sits in which seat?', 'List who sits in which seat, or leave it out', {
    hint: 'Where you know them by name. Then each is told what they have still to read',
  })
  members?: Member[];

  @Lines.optional('What is needed to take part?', 'List what is needed to take part, or leave it out', {
    hint: 'An interpreter, a hearing loop',
  })
  arrangements?: string[];

  /** Reference of the inquorate meeting whose items, papers and readings this one takes over. */
  @Case.optional(
    'Reference of an inquorate meeting that this one takes over',
    'Give the reference of the meeting that is taken over, or leave it out',
    { hint: 'Its items, papers and readings come with it' },
  )
  carryOverFrom?: string;
}
export type Scheduling = Act<string, MeetingScheduled>;

/** The meeting will be on another day. Everybody is told, the families of its items among them. */
@Wording({
  title: 'Move the meeting to another day',
  why: 'Everybody who sits is told, and the families of its items.',
  told: ({ meetingOn, because }: MeetingMoved) => `The meeting was moved to ${inWords(meetingOn)}: ${because}.`,
})
@Minuted('meeting', ({ meetingOn: day, startsAt: at, because }: MeetingMoved) => [{ what: 'Moved', day, at, because }])
export class MeetingMoved {
  @Day('To which day?', 'Enter the new day of the meeting as a date, like 2026-01-28') meetingOn: CivilDate;
  @TheStart() startsAt?: string;
  @Line('Why?', 'Say why it is moved') because: string;
}
export type Moving = Act<string, MeetingMoved>;

/** The meeting will not be held. Its items go back to wait for a panel, and are heard first. */
@Wording({
  title: 'Cancel the meeting',
  why: 'Its items go back to wait for a panel, and are heard first.',
  told: ({ because }: MeetingCancelled) => `The meeting was cancelled: ${because}.`,
})
export class MeetingCancelled {
  @Line('Why?', 'Say why it is not held') because: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const CALLING_ACTS = { MeetingScheduled, MeetingMoved, MeetingCancelled } as const satisfies ActClasses;
