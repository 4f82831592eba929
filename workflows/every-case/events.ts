import { Count, Day, Line, Names, OneOf, Optional, Paragraph, YesNo } from '../answers-before.js';
import type { EventClasses } from '../validate.js';
import { ConsentRecorded, ConsentWithdrawn } from './consent-events.js';
import { NoticeDelivered, NoticeFailed, ReachedAnotherWay, RecordCorrected } from './record-events.js';

/** The case is given to a post. The post has a cover, so that no case ever belongs to nobody. */
export class OwnerAssigned {
  @Line('Say which post takes the case')
  post: string;

  @Optional()
  @Line('Say why, or leave it out')
  because?: string;
}

/** A person takes up what waits for them: the case, or, where `contribution` is given, one agency's part of it. */
export class OwnerAccepted {
  /** The post whose work is taken up. The case's own when left out. */
  @Optional()
  @Line('Say which post’s work is taken up, or leave it out')
  post?: string;

  /** The contribution taken up ("setting", "health", "socialCare"), when it is not the case itself. */
  @Optional()
  @Line('Say which contribution is taken up, or leave it out')
  contribution?: string;

  /** The name by which the family will know them. */
  @Optional()
  @Line('Enter the name the family will see, or leave it out')
  knownAs?: string;

  @Optional()
  @Line('Enter the telephone number the family can ring, or leave it out')
  phone?: string;
}

/** The holder is away until a day; the cover post acts meanwhile. */
export class OwnerAway {
  @Day('Enter the day of return as a date, like 2026-04-20')
  until: string;

  @Optional()
  @Line('Say why, or leave it out')
  because?: string;
}

/**
 * A person has left. Recorded on every open case they held, in one transaction. It never changes where the case stands:
 * the cover post acts from the same moment, and each contribution the person had begun passes to a cover with its draft.
 *
 * The facts are the same on each of those cases, and say nothing of any pathway: who left, and which posts they held.
 * The case itself knows what of it they held: the case (its post, or the post that covers it, is among `posts`, or they had
 * accepted it), and the contributions whose holder they were, in person or by a post among `posts`.
 */
export class OwnerLeft {
  /** Id of the person. */
  @Line('Say who has left')
  person: string;

  /** Ids of every post they held; none for a person who only contributed. */
  @Names('List the posts they held')
  posts: string[];

  /** The post that covers the case from now. The area profile's cover of the vacant post when left out. */
  @Optional()
  @Line('Say which post covers, or leave it out')
  coverPost?: string;

  /** The person who finishes what the leaver had begun to contribute (an acting SENCO). The case's owner when left out. */
  @Optional()
  @Line('Say who takes over the contributions, or leave it out')
  coverPerson?: string;

  /** Which contributions pass to the cover. All that they held when left out. */
  @Optional()
  @Names('List the contributions that pass to the cover, or leave it out')
  contributions?: string[];
}

/** A post is named to cover the case, instead of the one the area profile names. */
export class OwnerCovered {
  @Line('Say which post covers the case')
  post: string;

  @Optional()
  @Line('Say why, or leave it out')
  because?: string;
}

/** The child's own view: their words, or that it has been asked for, or that they would rather not and why. */
export class VoiceRecorded {
  @Optional()
  @Paragraph('Write down the child’s own words')
  words?: string;

  @Optional()
  @Line('Say how: a talk, a drawing, play, signs, an app')
  how?: string;

  @Optional()
  @Line('Say why the child’s view could not be had')
  declinedBecause?: string;
}

/**
 * Fewer people may know of the case: a risk to somebody, an adoption, a colleague's child. To all others it is no case at
 * all: not in a list, not by its number. `restricted`: those named in it, those who hold a part of it, the manager of the
 * owner's post, and the roles of its area that read restricted cases (managers, auditors). `sealed`: the same without those
 * roles.
 */
export class AccessRestricted {
  @OneOf(['restricted', 'sealed'], 'Choose whether the case is restricted or sealed')
  level: 'restricted' | 'sealed';

  @Line('Say why fewer people may see the case')
  because: string;
}

/** The restriction is over, or the seal: everybody whom the pathway lets may read the case again. */
export class AccessOpened {
  @Line('Say why the restriction is no longer needed')
  because: string;
}

/** Something was promised to the family or a colleague: whoever takes over must see it. */
export class PromiseMade {
  @Line('Say what was promised')
  what: string;

  @Optional()
  @Day('Enter the day by which it was promised as a date, like 2025-11-11')
  by?: string;
}

/** A promise has been kept. */
export class PromiseKept {
  /** The number in the history of the event that made it. */
  @Count('Say which promise: its number in the history')
  promise: number;
}

/** What a family or a professional says of how the case is being dealt with. */
export class FeedbackGiven {
  @Paragraph('Say what you would like us to know')
  words: string;

  @Optional()
  @YesNo('Say whether it may be used without your name')
  anonymous?: boolean;
}

/** What may be recorded on a case that is about no child: who answers for it, and what became of its notices. */
export const CUSTODY_EVENTS: EventClasses = {
  OwnerAssigned,
  OwnerAccepted,
  OwnerAway,
  OwnerLeft,
  OwnerCovered,
  NoticeDelivered,
  NoticeFailed,
  ReachedAnotherWay,
};

/** What may be recorded on every case of a child, whatever its pathway. */
export const EVERY_CASE_EVENTS: EventClasses = {
  OwnerAssigned,
  OwnerAccepted,
  OwnerAway,
  OwnerLeft,
  OwnerCovered,
  VoiceRecorded,
  ConsentRecorded,
  ConsentWithdrawn,
  AccessRestricted,
  AccessOpened,
  PromiseMade,
  PromiseKept,
  FeedbackGiven,
  NoticeDelivered,
  NoticeFailed,
  ReachedAnotherWay,
  RecordCorrected,
};

/** What the clock records; their facts are the engine's own. */
export const CLOCK_EVENTS = ['DeadlineApproaching', 'DeadlinePassed', 'CalendarChanged'] as const;
