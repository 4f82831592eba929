import { Day, Line, Lines, Optional, PartList, TimeOfDay, YesNo } from '../../answers-before.js';

const TIME_MEND = 'Enter the time as hours and minutes, like 09:30';

/** Who is expected at a meeting, and in which seat. */
export class Member {
  @Line('Say who')
  person: string;

  /** A post of the panel: a seat, one of its deputies, or the chair. */
  @Line('Choose the seat')
  post: string;
}

/** A panel will meet on that day. Everybody who sits is invited; the agenda opens. */
export class MeetingScheduled {
  /** Id of the panel in the area’s profile. */
  @Line('Choose the panel')
  panel: string;

  @Day('Enter the day of the meeting as a date, like 2026-01-21')
  meetingOn: string;

  @Optional()
  @TimeOfDay(TIME_MEND)
  startsAt?: string;

  /** A room, or how to join. */
  @Optional()
  @Line('Say where it is, or how to join')
  place?: string;

  /** The post that takes the chair; the panel’s own when left out. */
  @Optional()
  @Line('Choose who takes the chair, or leave it out')
  chair?: string;

  /** The post that had the chair last time, where it goes round. */
  @Optional()
  @Line('Choose who had the chair last time, or leave it out')
  chairedLast?: string;

  /** Why it is not on the panel’s own day of the week, where the panel’s terms ask for the reason. */
  @Optional()
  @Line('Say why it is on another day than usual, or leave it out')
  otherDayBecause?: string;

  /** Those who hold the seats, by name, where it is known: then each is asked by name whether they have read. */
  @Optional()
  @PartList(() => Member, 'List who sits in which seat, or leave it out')
  members?: Member[];

  /** An interpreter, a hearing loop, large print. */
  @Optional()
  @Lines('List what is needed to take part, or leave it out')
  arrangements?: string[];

  /** Reference of the inquorate meeting whose items, papers and readings this one takes over. */
  @Optional()
  @Line('Give the reference of the meeting that is taken over, or leave it out')
  carryOverFrom?: string;
}

/** The meeting will be on another day. Everybody is told, the families of its items among them. */
export class MeetingMoved {
  @Day('Enter the new day of the meeting as a date, like 2026-01-28')
  meetingOn: string;

  @Optional()
  @TimeOfDay(TIME_MEND)
  startsAt?: string;

  @Line('Say why it is moved')
  because: string;
}

/** The meeting will not be held. Its items go back to wait for a panel, and are heard first. */
export class MeetingCancelled {
  @Line('Say why it is not held')
  because: string;
}

/** The agenda is closed. What comes later needs the chair’s reason. */
export class AgendaClosed {
  @Optional()
  @Line('A note, or leave it out')
  note?: string;
}

/** Which pack is sent out for which item. */
export class PackSent {
  @Line('Give the reference of the case')
  case: string;

  @Line('Give the digest of its pack')
  packDigest: string;
}

/** The papers have gone to those who sit. From now it is known who has read which. */
export class PapersCirculated {
  /** The packs sent, where the cases themselves have not said which they are. */
  @Optional()
  @PartList(() => PackSent, 'List the packs, or leave it out')
  packs?: PackSent[];
}

/** Somebody who sits has read the pack of an item to its end, and says so. The reading counts for that pack alone. */
export class PackRead {
  @Line('Give the reference of the case')
  case: string;

  @Line('Send the digest of the pack that was read')
  packDigest: string;

  @YesNo('Confirm that you have read the pack')
  confirmed: boolean;

  /** The seat they take, where they were not invited by name. */
  @Optional()
  @Line('Choose the seat you take, or leave it out')
  post?: string;

  /** Who read it, where the case itself says so. */
  @Optional()
  @Line('Say who has read it, or leave it out')
  person?: string;
}
