import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../../every-case/people.js';
import { RECOMMENDING, type Recommending, SECTION_TITLES } from '../case.js';

/** Of a day that is the day of the entry itself, unless another is named. */
const IF_NOT_TODAY = { hint: 'If not today' };

const WHY = 'Say why, or leave it out';

/**
 * The Tribunal has the appeal (HESC Rules r.20). In time, or with reasons why it should be let in late; with a
 * certificate, or about the placement alone, or with reasons why it should be let in without one.
 */
@Wording({
  title: 'Record that an appeal has been made',
  why: 'The Tribunal must have it by 5 pm on the last day (HESC Rules rr.12 and 20). An appeal is made to the Tribunal itself; here it is noted that it was.',
  told: 'The family appealed to the Tribunal.',
})
export class AppealLodged {
  @SomeOf.optional(
    SECTION_TITLES,
    'Which sections of the plan is it about?',
    'Choose the sections of the plan it is about',
    { hint: 'Only where there is a plan. B, F and I can be appealed' },
  )
  sections?: (keyof typeof SECTION_TITLES)[];

  /** Whether the Tribunal is asked to recommend on health or social care besides. */
  @SomeOf.optional(
    RECOMMENDING,
    'Is the Tribunal asked to make recommendations besides?',
    'Choose what the Tribunal is asked to make recommendations on',
    { hint: 'They bind nobody' },
  )
  recommendations?: Recommending[];

  /** On the last day: whether the Tribunal had it after five in the afternoon, which is too late (HESC Rules r.12(1)). */
  @YesNo.optional(
    'On the last day: did the Tribunal have it after 5 pm?',
    'Say whether the Tribunal had it after 5 pm on the last day',
  )
  afterFive?: boolean;

  /** Why the Tribunal should let it in late, or without a certificate (r.5(3)(a); SI 2014/1530 reg 34(3)). */
  @Paragraph.optional(
    'If it is late, or without a certificate: why should the Tribunal let it in?',
    'Say why the Tribunal should let it in, or leave it out',
  )
  leaveAskedBecause?: string;
}
export type Lodging = Act<string, AppealLodged>;

/** The Tribunal has decided whether an appeal that is late, or without a certificate, goes on. */
@Wording({
  title: 'Record whether the Tribunal lets the appeal in',
  told: ({ granted }: LeaveDecided) =>
    granted ? 'The Tribunal let the appeal in.' : 'The Tribunal did not let the appeal in.',
})
export class LeaveDecided {
  @YesNo('Does the appeal go on?', 'Say whether the appeal goes on') granted: boolean;
  @Paragraph.optional('Why?', WHY) because?: string;
}
export type DecidingOnLeave = Act<string, LeaveDecided>;

/** The appeal is registered, and the authority has it. Thirty of the Tribunal’s working days to respond run from receipt (HESC Rules r.21(1)). */
@Wording({
  title: 'Record that the appeal is registered',
  why: 'The time to respond runs from the day on which the council received it: thirty working days, without August and without 25 December to 1 January (HESC Rules rr.12(3)(b) and 21(1)).',
  told: 'The Tribunal registered the appeal.',
})
export class AppealRegistered {
  @Day.optional(
    'When did the council receive it?',
    'Enter the day on which the council received it as a date, like 2027-01-11',
    IF_NOT_TODAY,
  )
  receivedOn?: CivilDate;

  @Line.optional('The Tribunal’s number', 'Give the Tribunal’s number, or leave it out') number?: string;

  @Day.optional(
    'Until when may evidence be sent?',
    'Enter the last day for evidence as a date, like 2027-03-15, or leave it out',
  )
  evidenceBy?: CivilDate;

  @Day.optional('When is the hearing?', 'Enter the day of the hearing as a date, like 2027-05-10, or leave it out')
  hearingOn?: CivilDate;
}
export type Registering = Act<string, AppealRegistered>;

const DIRECTED = {
  response: 'Send the response',
  evidence: 'Send the last of the evidence',
  attendance: 'Send the attendance form',
  other: 'Something else',
} as const;

/** The Tribunal directs that something is done by a day. It may be earlier or later than the Rules have it. */
@Wording({
  title: 'Record a direction of the Tribunal',
  why: 'It may give more time than the Rules, or less (HESC Rules r.5(3)(a)).',
  told: 'The Tribunal gave a direction.',
})
export class DirectionsGiven {
  @OneOf(DIRECTED, 'What has to be done?', 'Choose what has to be done') what: keyof typeof DIRECTED;
  @Day('By which day?', 'Enter the day as a date, like 2027-03-15') dueOn: CivilDate;
}

const SENT = {
  evidence: 'Evidence',
  attendance: 'The attendance form',
  bundle: 'The bundle',
  other: 'Something else',
} as const;

/** Evidence, the bundle or a form has gone to the Tribunal and to the other side. */
@Wording({
  paper: true,
  title: 'Record what was sent to the Tribunal',
  told: ({ what }: EvidenceSent) => `Sent to the Tribunal: ${SENT[what].toLowerCase()}.`,
})
export class EvidenceSent {
  @OneOf(SENT, 'What was sent?', 'Choose what was sent') what: keyof typeof SENT;
  @Line.optional('Whose is it?', 'Say whose it is, or leave it out') from?: string;
}

/** The Tribunal has fixed the day of the hearing. */
@Wording({
  title: 'Record the day of the hearing',
  why: 'The bundle goes out ten working days before it, by the usual directions.',
  told: 'The Tribunal fixed the day of the hearing.',
})
export class HearingListed {
  @Day('On which day?', 'Enter the day of the hearing as a date, like 2027-05-10') hearingOn: CivilDate;
}
export type ListingTheHearing = Act<string, HearingListed>;

/** The authority has sent its response (HESC Rules r.21). From now on the appeal can be settled by consent or withdrawn, and no longer given up under reg 45. */
@Wording({
  title: 'Record that the response was sent',
  why: 'From now on the appeal is settled by consent, withdrawn or decided; regulation 45 no longer applies.',
  told: 'The council sent its response to the Tribunal.',
})
export class ResponseFiled {
  @YesNo.optional('Does the council oppose the appeal?', 'Say whether the council opposes the appeal')
  opposed?: boolean;
}

/** The Tribunal has heard the appeal, or considered it on paper. */
@Wording({
  title: 'Record that the appeal was heard',
  told: ({ onPaper }: AppealHeard) =>
    onPaper ? 'The Tribunal considered the appeal on paper.' : 'The Tribunal heard the appeal.',
})
export class AppealHeard {
  @YesNo.optional('Was it considered on paper?', 'Say whether it was decided on paper') onPaper?: boolean;
}

/** The family has told the Tribunal that it withdraws the appeal (HESC Rules r.17). It may ask within twenty-eight days to have it back. */
@Wording({
  title: 'Withdraw the appeal',
  why: 'Only the family can (HESC Rules r.17). For twenty-eight days they may ask the Tribunal to take it up again.',
  told: 'The family withdrew the appeal.',
  familysOwn: true,
})
export class AppealWithdrawn {
  @Line('Why?', 'Say why it was withdrawn') because: string;

  @Line.optional('Who in the family decided?', 'Say who in the family decided', { hint: 'If you record it for them' })
  decidedBy?: string;

  @Day.optional(
    'When did the Tribunal have it?',
    'Enter the day on which the Tribunal had it as a date, like 2027-02-01',
    IF_NOT_TODAY,
  )
  receivedOn?: CivilDate;

  @HowItWasMadeSure() madeSure?: string;
}
export type Withdrawing = Act<string, AppealWithdrawn>;

/** The Tribunal lets a withdrawn appeal go on (HESC Rules r.17(4) and (5)). */
@Wording({
  title: 'Record that the Tribunal takes the appeal up again',
  told: 'The Tribunal took the appeal up again.',
  undoes: ['AppealWithdrawn'],
})
export class AppealReinstated {
  @Paragraph.optional('Why?', WHY) because?: string;
}

/** What the Tribunal does before it decides. */
export const OF_THE_TRIBUNAL = [
  'LeaveDecided',
  'AppealRegistered',
  'DirectionsGiven',
  'HearingListed',
  'AppealHeard',
  'AppealReinstated',
] as const;

/** The acts of this stage, in the order in which a case meets them. */
export const TRIBUNAL_ACTS = {
  AppealLodged,
  LeaveDecided,
  AppealRegistered,
  DirectionsGiven,
  EvidenceSent,
  HearingListed,
  ResponseFiled,
  AppealHeard,
  AppealWithdrawn,
  AppealReinstated,
} as const satisfies ActClasses;
