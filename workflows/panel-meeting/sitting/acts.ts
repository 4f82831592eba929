import { Count, Line, OneOf, Optional, PartList, TimeOfDay, YesNo } from '../../answers-before.js';

const TIME_MEND = 'Enter the time as hours and minutes, like 09:30';

/** One person at the table: in which seat, from when, and until when. */
export class Attendee {
  @Line('Say who')
  person: string;

  /** The post of the panel for which they sit: the seat’s own, a deputy’s, or the chair’s. */
  @Line('Choose the seat')
  post: string;

  @Optional()
  @OneOf(['inPerson', 'remote'], 'Choose how they take part, or leave it out')
  how?: 'inPerson' | 'remote';

  @Optional()
  @TimeOfDay(TIME_MEND)
  from?: string;

  @Optional()
  @TimeOfDay(TIME_MEND)
  until?: string;

  /** A deputy counts when they come with the authority of the seat; else they advise. */
  @Optional()
  @YesNo('Say whether they come with the authority of the seat')
  authority?: boolean;

  /** How much money a deputy may agree to, in pence a year. */
  @Optional()
  @Count('Enter the limit in whole pence a year, or leave it out')
  limitPence?: number;

  /** Who employs them, where that is not whoever the seat belongs to. */
  @Optional()
  @OneOf(['council', 'health', 'school', 'family', 'independent'], 'Choose who employs them, or leave it out')
  body?: string;
}

/** A seat that is empty, and why. */
export class Absence {
  @Line('Choose the seat')
  post: string;

  @Optional()
  @Line('Say who, or leave it out')
  person?: string;

  @Optional()
  @Line('Say why, or leave it out')
  because?: string;
}

/** Somebody who watches. They have no papers and no say. */
export class Observer {
  @Line('Say who')
  name: string;

  @Optional()
  @Line('Say from where, or leave it out')
  from?: string;

  @YesNo('Say whether they have promised confidentiality')
  confidential: boolean;
}

/** Who is there and who is not. Recorded again it replaces what was recorded before: people come later and go earlier. */
export class AttendanceRecorded {
  @PartList(() => Attendee, 'List who is there')
  present: Attendee[];

  @Optional()
  @PartList(() => Absence, 'List the empty seats, or leave it out')
  absent?: Absence[];

  @Optional()
  @PartList(() => Observer, 'List the observers, or leave it out')
  observers?: Observer[];
}

/** The chair opens the meeting. Where an agency is missing it is inquorate: items may be discussed, and none decided. */
export class MeetingConvened {
  /** Whether everybody was asked, item by item, if they have an interest. */
  @Optional()
  @YesNo('Say whether everybody was asked about interests')
  interestsAsked?: boolean;
}

/** The chair closes the meeting. What was not heard goes to the next one and is first there. */
export class MeetingConcluded {
  @Optional()
  @Line('A note, or leave it out')
  note?: string;
}
