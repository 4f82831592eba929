import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { RECOMMENDING, type Recommending, SECTION_TITLES } from '../case.js';

/** Of a day that is the day of the entry itself, unless another is named. */
const IF_NOT_TODAY = { hint: 'If not today', optional: true } as const;

const WHY = { mend: 'Say why, or leave it out', optional: true } as const;

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
  /** The sections of the plan it is about, where the decision is about a plan. */
  @SomeOf(SECTION_TITLES, 'Which sections of the plan is it about?', {
    hint: 'Only where there is a plan. B, F and I can be appealed',
    mend: 'Choose the sections of the plan it is about',
    optional: true,
  })
  sections?: (keyof typeof SECTION_TITLES)[];

  /** Whether the Tribunal is asked to recommend on health or social care besides. */
  @SomeOf(RECOMMENDING, 'Is the Tribunal asked to make recommendations besides?', {
    hint: 'They bind nobody',
    mend: 'Choose what the Tribunal is asked to make recommendations on',
    optional: true,
  })
  recommendations?: Recommending[];

  /** On the last day: whether the Tribunal had it after five in the afternoon, which is too late (HESC Rules r.12(1)). */
  @YesNo('On the last day: did the Tribunal have it after 5 pm?', {
    mend: 'Say whether the Tribunal had it after 5 pm on the last day',
    optional: true,
  })
  afterFive?: boolean;

  /** Why the Tribunal should let it in late, or without a certificate (r.5(3)(a); SI 2014/1530 reg 34(3)). */
  @Paragraph('If it is late, or without a certificate: why should the Tribunal let it in?', {
    mend: 'Say why the Tribunal should let it in, or leave it out',
    optional: true,
  })
  leaveAskedBecause?: string;
}

/** The Tribunal has decided whether an appeal that is late, or without a certificate, goes on. */
@Wording({
  title: 'Record whether the Tribunal lets the appeal in',
  told: ({ granted }: LeaveDecided) =>
    granted ? 'The Tribunal let the appeal in.' : 'The Tribunal did not let the appeal in.',
})
export class LeaveDecided {
  @YesNo('Does the appeal go on?', { mend: 'Say whether the appeal goes on' })
  granted: boolean;

  @Paragraph('Why?', WHY)
  because?: string;
}

/** The appeal is registered, and the authority has it. Thirty of the Tribunal’s working days to respond run from receipt (HESC Rules r.21(1)). */
@Wording({
  title: 'Record that the appeal is registered',
  why: 'The time to respond runs from the day on which the council received it: thirty working days, without August and without 25 December to 1 January (HESC Rules rr.12(3)(b) and 21(1)).',
  told: 'The Tribunal registered the appeal.',
})
export class AppealRegistered {
  /** The day on which the authority received it, where that is not the day of this entry. */
  @Day('When did the council receive it?', {
    mend: 'Enter the day on which the council received it as a date, like 2027-01-11',
    ...IF_NOT_TODAY,
  })
  receivedOn?: CivilDate;

  @Line('The Tribunal’s number', { mend: 'Give the Tribunal’s number, or leave it out', optional: true })
  number?: string;

  @Day('Until when may evidence be sent?', {
    mend: 'Enter the last day for evidence as a date, like 2027-03-15, or leave it out',
    optional: true,
  })
  evidenceBy?: CivilDate;

  @Day('When is the hearing?', {
    mend: 'Enter the day of the hearing as a date, like 2027-05-10, or leave it out',
    optional: true,
  })
  hearingOn?: CivilDate;
}

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
  @OneOf(DIRECTED, 'What has to be done?', { mend: 'Choose what has to be done' })
  what: keyof typeof DIRECTED;

  @Day('By which day?', { mend: 'Enter the day as a date, like 2027-03-15' })
  dueOn: CivilDate;
}

const SENT = {
  evidence: 'Evidence',
  attendance: 'The attendance form',
  bundle: 'The bundle',
  other: 'Something else',
} as const;

/** Evidence, the bundle or a form has gone to the Tribunal and to the other side. */
@Wording({
  title: 'Record what was sent to the Tribunal',
  told: ({ what }: EvidenceSent) => `Sent to the Tribunal: ${SENT[what].toLowerCase()}.`,
})
export class EvidenceSent {
  @OneOf(SENT, 'What was sent?', { mend: 'Choose what was sent' })
  what: keyof typeof SENT;

  @Line('Whose is it?', { mend: 'Say whose it is, or leave it out', optional: true })
  from?: string;
}

/** The Tribunal has fixed the day of the hearing. */
@Wording({
  title: 'Record the day of the hearing',
  why: 'The bundle goes out ten working days before it, by the usual directions.',
  told: 'The Tribunal fixed the day of the hearing.',
})
export class HearingListed {
  @Day('On which day?', { mend: 'Enter the day of the hearing as a date, like 2027-05-10' })
  hearingOn: CivilDate;
}

/** The authority has sent its response (HESC Rules r.21). From now on the appeal can be settled by consent or withdrawn, and no longer given up under reg 45. */
@Wording({
  title: 'Record that the response was sent',
  why: 'From now on the appeal is settled by consent, withdrawn or decided; regulation 45 no longer applies.',
  told: 'The council sent its response to the Tribunal.',
})
export class ResponseFiled {
  @YesNo('Does the council oppose the appeal?', { mend: 'Say whether the council opposes the appeal', optional: true })
  opposed?: boolean;
}

/** The Tribunal has heard the appeal, or considered it on paper. */
@Wording({
  title: 'Record that the appeal was heard',
  told: ({ onPaper }: AppealHeard) =>
    onPaper ? 'The Tribunal considered the appeal on paper.' : 'The Tribunal heard the appeal.',
})
export class AppealHeard {
  @YesNo('Was it considered on paper?', { mend: 'Say whether it was decided on paper', optional: true })
  onPaper?: boolean;
}

/** The family has told the Tribunal that it withdraws the appeal (HESC Rules r.17). It may ask within twenty-eight days to have it back. */
@Wording({
  title: 'Withdraw the appeal',
  why: 'Only the family can (HESC Rules r.17). For twenty-eight days they may ask the Tribunal to take it up again.',
  told: 'The family withdrew the appeal.',
})
export class AppealWithdrawn {
  @Line('Why?', { mend: 'Say why it was withdrawn' })
  because: string;

  /** Who in the family decided, where somebody else records it. */
  @Line('Who in the family decided?', {
    hint: 'If you record it for them',
    mend: 'Say who in the family decided',
    optional: true,
  })
  decidedBy?: string;

  /** The day on which the Tribunal had it, where that is not the day of this entry. */
  @Day('When did the Tribunal have it?', {
    mend: 'Enter the day on which the Tribunal had it as a date, like 2027-02-01',
    ...IF_NOT_TODAY,
  })
  receivedOn?: CivilDate;
}

/** The Tribunal lets a withdrawn appeal go on (HESC Rules r.17(4) and (5)). */
@Wording({
  title: 'Record that the Tribunal takes the appeal up again',
  told: 'The Tribunal took the appeal up again.',
})
export class AppealReinstated {
  @Paragraph('Why?', WHY)
  because?: string;
}

/** The Tribunal has an appeal. */
export type Lodging = Act<string, AppealLodged>;

/** The Tribunal says whether it lets the appeal in. */
export type DecidingOnLeave = Act<string, LeaveDecided>;

/** The appeal is registered. */
export type Registering = Act<string, AppealRegistered>;

/** The day of the hearing is fixed. */
export type ListingTheHearing = Act<string, HearingListed>;

/** The family takes its appeal back. */
export type Withdrawing = Act<string, AppealWithdrawn>;

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
