import type { Act, ActClasses } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Count, Day, Line, OneOf, Paragraph, Part, PartList, Person, Post } from '../../answers.js';
import type { Body } from '../../areas/practice/agencies.js';
import { type Asking, Wording } from '../../declaration.js';
import { HowItWasMadeSureThatTheyAgree } from '../../every-case/people.js';
import { PartsGiven } from '../../money/shares-given.js';
import { type Disagreement, isTheFamilys, type Replacement, type RungName, type Side, sidesOf } from '../case.js';
import { isAhead, ladderFor } from '../practice.js';
import { ITS_SIDES, SheetOfFacts } from '../sheet/acts.js';
import { BODIES_IN_WORDS, BODY_TITLES, RUNG_TITLES, RUNGS_IN_WORDS, SIDE_TITLES } from '../wording.js';

/** The rungs of the ladder that this case climbs, as the area calls them. */
const onItsLadder = (file: Disagreement, area: AreaLimits) =>
  ladderFor(file, area)?.rungs.map(({ rung: value, title: text }) => ({ value, text })) ?? [];

/** A rung of this ladder. */
export const ARung = (label: string, more: Asking) => OneOf(RUNG_TITLES, label, { offers: onItsLadder, ...more });

/** Of the two sides, or of whoever is on neither. */
export const ForWhom = () =>
  OneOf(BODY_TITLES, 'For whom', 'Choose for whom', {
    offers: (file: Disagreement) =>
      [...sidesOf(file), 'independent' as const].map((value) => ({ value, text: BODY_TITLES[value] })),
  });

/** Somebody at the table, for one side. */
export class AtTheTable {
  /** Id of the person. A family need not be named. */
  @Person.optional('Who', 'Choose who was there', {
    hint: 'A family need not be named',
    must: { hold: 'post', family: 'too' },
  })
  person?: string;
  @ForWhom() side: Body;

  /** The post in which they came, where it matters: one person can hold posts of two bodies. */
  @Post.optional('In which post', 'Choose the post, or leave it out') post?: string;
}

/** Somebody who agrees, for one side. Whoever has an account says so themselves. */
export class AgreeingForASide extends AtTheTable {
  @Person.optional('Who', 'Choose who agreed', {
    hint: 'A family need not be named',
    must: { hold: 'post', family: 'too', speak: true },
  })
  declare person?: string;
}

/** Whether somebody of these says something for the family. */
export const isForTheFamily = (rows: readonly { readonly side: Body }[] = []): boolean =>
  rows.some(({ side }) => side === 'family');

/** The field that tells how it is known that the family agrees, where it is one side and its contact has no account. */
export const HowItIsKnownThatTheFamilyAgrees = () => HowItWasMadeSureThatTheyAgree(isTheFamilys);

const NOBODY_TWICE = { hint: 'Nobody sits at two rungs of one disagreement, or on both sides' };

/** Who was there, and for whom. */
export const WhoWasThere = (label: string, more: Asking) =>
  PartList(() => AtTheTable, label, { ...NOBODY_TWICE, ...more });

/** Who agreed, and for whom. */
export const WhoAgreed = (label: string, more: Asking) =>
  PartList(() => AgreeingForASide, label, { ...NOBODY_TWICE, ...more });

/** What each agency pays, of a hundred, or one each. */
export const WhoPaysWhat = () =>
  Part.optional(() => PartsGiven, 'Who pays which part?', 'Give the part of each agency as whole numbers', {
    hint: 'Parts of a hundred, 60 and 40; or one each for equal parts',
  });

/** From when they pay it. */
export const FromWhichDay = (more: Partial<Asking> = {}) =>
  Day('From which day?', { mend: 'Enter the day from which they pay as a date, like 2026-03-02', ...more });

/** The two sides have met at this rung, or spoken. They need not have agreed. */
@Wording({ title: 'Record a meeting of both sides', told: 'Both sides met.' })
export class RungMet {
  @WhoWasThere('Who was there?', { mend: 'Say who was there, and for whom' }) present: AtTheTable[];
  @Paragraph.optional('What came of it?', 'Say what came of it, or leave it out') result?: string;

  /** The sheet, where this meeting wrote it or changed it. */
  @Part.optional(
    () => SheetOfFacts,
    'The sheet of facts, if it was written or changed',
    'Give the sheet of facts, or leave it out',
  )
  sheet?: SheetOfFacts;
}
export type Meeting = Act<string, RungMet>;

/** The two sides have agreed at this rung. Only their agreement settles it: no time limit does. */
@Wording({
  title: 'Record that both sides agree',
  why: 'Only both sides can settle it. No time limit does. Where the family is one of them and has an account, it is asked to confirm that it agrees.',
  told: 'Both sides agreed, and it is settled.',
  stands: ['present', 'shares'],
  // It needs both sides, whether or not it says who agreed for each.
  familyAgrees: ({ present }: RungAgreed, file: Disagreement) => isTheFamilys(file) || isForTheFamily(present),
})
export class RungAgreed {
  @Paragraph('What was agreed?', 'Say what was agreed') settlement: string;

  @WhoAgreed('Who agreed?', {
    hint: 'Leave this blank if it was those who met before',
    mend: 'Say who agreed, and for whom',
    optional: true,
  })
  present?: AtTheTable[];

  /** Between commissioners: who pays what part. */
  @WhoPaysWhat() shares?: PartsGiven;
  @FromWhichDay({ optional: true }) from?: CivilDate;

  @HowItIsKnownThatTheFamilyAgrees() madeSure?: string;
}

const LEFT_OUT_FOR = { risk: 'A risk to somebody', deadline: 'A deadline that comes before' } as const;

/** One side, or both, takes it further before the time is over. Rungs are left out only for a risk or a deadline, or where the profile lets both sides agree to. */
@Wording({
  title: 'Take it to the next step now',
  why: 'Either side may, at any time. A step is left out only for a risk or a deadline, or where the area lets both sides agree to it.',
  told: ({ to }: RungEscalated) =>
    to === undefined ? 'It was taken to the next step.' : `It was taken to ${RUNGS_IN_WORDS[to]}.`,
  familyAgrees: ({ agreedBy }: RungEscalated) => isForTheFamily(agreedBy),
})
export class RungEscalated {
  /** The next rung when left out. */
  @ARung('Where to?', {
    hint: 'Leave this blank for the next step',
    mend: 'Choose where it goes, or leave it out',
    optional: true,
    offers: (file: Disagreement, area) => onItsLadder(file, area).filter(({ value }) => isAhead(file, area, value)),
  })
  to?: RungName;

  @Paragraph.optional('Why?', 'Say why, or leave it out') because?: string;

  @OneOf.optional(LEFT_OUT_FOR, 'If steps are left out: what for?', 'Choose why rungs are left out')
  leavesOutFor?: keyof typeof LEFT_OUT_FOR;

  @WhoAgreed('Who agreed to it?', {
    hint: 'Where both sides leave a step out',
    mend: 'Say who agreed to it, or leave it out',
    optional: true,
  })
  agreedBy?: AgreeingForASide[];

  /** With whom it turns out to be: the service, say, and not the school. */
  @OneOf.optional(SIDE_TITLES, 'With whom is it now?', 'Choose with whom they disagree, or leave it out', {
    hint: 'Leave this blank if that has not changed',
  })
  against?: Side;

  @HowItIsKnownThatTheFamilyAgrees() madeSure?: string;
}
export type Escalating = Act<string, RungEscalated>;

/** A manager or director says that the alert has reached them. It stops no clock. */
@Wording({
  title: 'Say that the alert has reached you',
  why: 'It stops no time. The other side sees that somebody has it.',
  told: ({ side }: AlertAcknowledged) => `The alert reached those who sit for ${BODIES_IN_WORDS[side]}.`,
})
export class AlertAcknowledged {
  @OneOf(BODY_TITLES, 'For which side?', { ...ITS_SIDES, mend: 'Choose for which side' }) side: Body;
  @Line.optional('What will you do next?', 'Say what you will do next, or leave it out') next?: string;
}
export type Acknowledging = Act<string, AlertAcknowledged>;

/** Another post sits for a side at a rung: the one named has a part in it already, is away, or has passed it on. */
@Wording({
  title: 'Give a seat to another post',
  why: 'Where whoever is named has a part in it already, or is away.',
  told: ({ rung, side }: SeatReassigned) =>
    `At ${RUNGS_IN_WORDS[rung]}, the seat of ${BODIES_IN_WORDS[side]} was given to another post.`,
})
export class SeatReassigned implements Replacement {
  @ARung('At which step?', { mend: 'Choose the rung' }) rung: RungName;
  @OneOf(BODY_TITLES, 'For which side?', { ...ITS_SIDES, mend: 'Choose the side' }) side: Body;
  @Post('Which post sits instead?', 'Choose the post') post: string;
  @Line('Why?', 'Say why') because: string;
}

/** A day has been fixed with the independent mediator. */
@Wording({
  title: 'Fix the day of the mediation',
  told: ({ meetingOn }: MediationArranged) => `The mediation was fixed for ${inWords(meetingOn)}.`,
})
export class MediationArranged {
  @Day('On which day?', 'Enter the day of the mediation as a date, like 2026-04-14') meetingOn: CivilDate;
  @Line.optional('Where?', 'Say where, or leave it out') where?: string;
}
export type ArrangingMediation = Act<string, MediationArranged>;

/** The mediation has taken place. */
@Wording({ title: 'Record that the mediation was held', told: 'The mediation was held.' })
export class MediationHeld {
  @WhoWasThere('Who was there?', { mend: 'Say who was there, or leave it out', optional: true }) present?: AtTheTable[];
}

/** Both sides have signed what they agreed with the mediator. */
@Wording({
  title: 'Record what was agreed in mediation',
  why: 'Where the family is one side and has an account, it is asked to confirm that it agrees.',
  told: 'Both sides signed what they agreed in mediation, and it is settled.',
  stands: ['signedBy', 'shares'],
  familyAgrees: ({ signedBy }: MediationAgreed, file: Disagreement) => isTheFamilys(file) || isForTheFamily(signedBy),
})
export class MediationAgreed {
  @WhoAgreed('Who signed?', { mend: 'Say who signed, and for whom' }) signedBy: AgreeingForASide[];
  @Paragraph.optional('What was agreed?', 'Say what was agreed, or leave it out') settlement?: string;
  @WhoPaysWhat() shares?: PartsGiven;
  @FromWhichDay({ optional: true }) from?: CivilDate;

  @HowItIsKnownThatTheFamilyAgrees() madeSure?: string;
}

/** The mediation has ended without agreement. It goes on to whatever is next on the ladder. */
@Wording({
  title: 'Record that mediation ended without agreement',
  why: 'It goes on to whatever is next on the ladder.',
  told: 'The mediation ended without agreement.',
})
export class MediationNotAgreed {
  @Paragraph.optional('What remains between them?', 'Say what remains between them, or leave it out') remains?: string;
}

/** What is open at the rung of a post, sent to it in one letter a day. Recorded on the case that has been open longest. */
@Wording({ told: 'A post was sent its daily letter of what is open at its step.' })
export class DigestGiven {
  @Post({ mend: 'Say to which post' }) post: string;
  @Day({ mend: 'Enter the day as a date, like 2026-03-05' }) day: CivilDate;
  @Count({ mend: 'Send the number of them' }) count: number;
  @Paragraph({ mend: 'Send the list' }) list: string;
}
export type Digesting = Act<string, DigestGiven>;

/** What an act may say of who is at the table: that they were there, have signed or have agreed. */
export type Sitting = Partial<
  Pick<RungMet, 'present'> & Pick<MediationAgreed, 'signedBy'> & Pick<RungEscalated, 'agreedBy'>
>;

/** What an act may say of how it was settled; the board gives its reasons. */
export type Settling = Partial<Pick<RungAgreed, 'settlement' | 'shares' | 'from'>> & { readonly reasons?: string };

/** The acts of this stage, in the order in which a case meets them. */
export const LADDER_ACTS = {
  RungMet,
  RungAgreed,
  RungEscalated,
  AlertAcknowledged,
  SeatReassigned,
  MediationArranged,
  MediationHeld,
  MediationAgreed,
  MediationNotAgreed,
  DigestGiven,
} as const satisfies ActClasses;
