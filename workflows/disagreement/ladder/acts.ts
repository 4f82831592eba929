import { Day, Line, OneOf, Optional, Paragraph, Part, PartList } from '../../answers-before.js';
import { PartsGiven } from '../../money/shares-given.js';
import { BODIES, FactsRecorded, RUNGS, SIDES } from '../raising/acts.js';

/** Somebody at the table, for one side. */
export class AtTheTable {
  /** Id of the person. A family need not be named. */
  @Optional()
  @Line('Choose who was there')
  person?: string;

  @OneOf(BODIES, 'Choose for whom')
  side: (typeof BODIES)[number];

  /** The post in which they came, where it matters: one person can hold posts of two bodies. */
  @Optional()
  @Line('Choose the post, or leave it out')
  post?: string;
}

/** The two sides have met at this rung, or spoken. They need not have agreed. */
export class RungMet {
  @PartList(() => AtTheTable, 'Say who was there, and for whom')
  present: AtTheTable[];

  @Optional()
  @Paragraph('Say what came of it, or leave it out')
  result?: string;

  /** The sheet, where this meeting wrote it or changed it. */
  @Optional()
  @Part(() => FactsRecorded, 'Give the sheet of facts, or leave it out')
  sheet?: FactsRecorded;
}

/** The two sides have agreed at this rung. Only their agreement settles it: no time limit does. */
export class RungAgreed {
  /** Who agreed, where it was not those who met before. */
  @Optional()
  @PartList(() => AtTheTable, 'Say who agreed, and for whom')
  present?: AtTheTable[];

  @Paragraph('Say what was agreed')
  settlement: string;

  /** Between commissioners: who pays what part. */
  @Optional()
  @Part(() => PartsGiven, 'Give the part of each agency as whole numbers')
  shares?: PartsGiven;

  @Optional()
  @Day('Enter the day from which they pay as a date, like 2026-03-02')
  from?: string;
}

/** One side, or both, takes it further before the time is over. Rungs are left out only for a risk or a deadline, or where the profile lets both sides agree to. */
export class RungEscalated {
  /** The next rung when left out. */
  @Optional()
  @OneOf(RUNGS, 'Choose where it goes, or leave it out')
  to?: (typeof RUNGS)[number];

  @Optional()
  @Paragraph('Say why, or leave it out')
  because?: string;

  @Optional()
  @OneOf(['risk', 'deadline'], 'Choose why rungs are left out')
  leavesOutFor?: 'risk' | 'deadline';

  @Optional()
  @PartList(() => AtTheTable, 'Say who agreed to it, or leave it out')
  agreedBy?: AtTheTable[];

  /** With whom it turns out to be: the service, say, and not the school. */
  @Optional()
  @OneOf(SIDES, 'Choose with whom they disagree, or leave it out')
  against?: (typeof SIDES)[number];
}

/** A manager or director says that the alert has reached them. It stops no clock. */
export class AlertAcknowledged {
  @OneOf(BODIES, 'Choose for which side')
  side: (typeof BODIES)[number];

  @Optional()
  @Line('Say what you will do next, or leave it out')
  next?: string;
}

/** Another post sits for a side at a rung: the one named has a part in it already, is away, or has passed it on. */
export class SeatReassigned {
  @OneOf(RUNGS, 'Choose the rung')
  rung: (typeof RUNGS)[number];

  @OneOf(BODIES, 'Choose the side')
  side: (typeof BODIES)[number];

  @Line('Choose the post')
  post: string;

  @Line('Say why')
  because: string;
}

/** A day has been fixed with the independent mediator. */
export class MediationArranged {
  @Day('Enter the day of the mediation as a date, like 2026-04-14')
  meetingOn: string;

  @Optional()
  @Line('Say where, or leave it out')
  where?: string;
}

/** The mediation has taken place. */
export class MediationHeld {
  @Optional()
  @PartList(() => AtTheTable, 'Say who was there, or leave it out')
  present?: AtTheTable[];
}

/** Both sides have signed what they agreed with the mediator. */
export class MediationAgreed {
  @PartList(() => AtTheTable, 'Say who signed, and for whom')
  signedBy: AtTheTable[];

  @Optional()
  @Paragraph('Say what was agreed, or leave it out')
  settlement?: string;

  @Optional()
  @Part(() => PartsGiven, 'Give the part of each agency as whole numbers')
  shares?: PartsGiven;

  @Optional()
  @Day('Enter the day from which they pay as a date, like 2026-03-02')
  from?: string;
}

/** The mediation has ended without agreement. It goes on to whatever is next on the ladder. */
export class MediationNotAgreed {
  @Optional()
  @Paragraph('Say what remains between them, or leave it out')
  remains?: string;
}
