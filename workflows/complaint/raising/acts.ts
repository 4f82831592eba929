import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, Lines, OneOf, Paragraph, PartList, SomeOf } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { type Child, type Contact, HowItWasMadeSure, TheChild, TheContact } from '../../every-case/people.js';
import { closed } from '../../every-case/wording.js';
import { BODY_TITLES, type ComplainedOf, ROUTE_TITLES, type Route } from '../case.js';
import { NOT_LOOKED_AT, type NotLookedAt } from '../duties.js';

/** Somebody is not content with how they were treated. It never delays a case, and is never a step before an appeal. */
@Wording({
  title: 'Make a complaint',
  why: 'Complaining never delays a case, and you do not have to complain before you appeal.',
  told: 'A complaint was made.',
})
export class ComplaintRaised {
  @TheContact({ mend: 'Tell us whom to answer, and how' }) contact: Contact;

  @Lines('What is the complaint about?', 'Say what the complaint is about', { hint: 'One matter on each line' })
  about: string[];

  @SomeOf.optional(BODY_TITLES, 'Whom is it about?', 'Choose whom it is about, or leave it out', {
    hint: 'If you know. We find out the rest',
  })
  agencies?: ComplainedOf[];

  @Case.optional('The reference of the case that it is about', 'Give the reference of the case, or leave it out', {
    hint: 'If there is one. The complaint changes nothing in it',
  })
  case?: string;

  @TheChild({ mend: 'Tell us the child’s name, or leave it out', optional: true }) child?: Child;
}
export type Raising = Act<string, ComplaintRaised>;

/** One point of a complaint, and whom it is about. */
export class PointAgreed {
  @Line('The point', 'Say what the point is') point: string;
  @OneOf(BODY_TITLES, 'Whom is it about?', 'Choose whom the point is about') body: ComplainedOf;
}

const because = Object.fromEntries(Object.entries(NOT_LOOKED_AT).map(([code, { title }]) => [code, title])) as Readonly<
  Record<NotLookedAt, string>
>;

/** Something that is not looked at here, and why. */
export class MatterExcluded {
  @Line('What is not looked at', 'Say what is not looked at') matter: string;
  @OneOf(because, 'Why?', 'Choose why it is not looked at') because: NotLookedAt;
}

/** The field that says from when a Children Act complaint counts, where that is not the day it came. */
export const CountsFrom = () =>
  Day.optional(
    'If the Children Act counts from a later day than its receipt: from which?',
    'Enter the day from which it counts as a date, like 2026-03-24, or leave it out',
    {
      hint: 'The day on which an advocate was appointed, a sufficient interest was decided, or one that was agreed (reg 14(3) and (4))',
    },
  );

/** The complaint has been acknowledged, and what it is about agreed with whoever made it (Ombudsman's Complaint Handling Code, stage 1; SI 2009/309 reg 13(3)). */
@Wording({
  title: 'Acknowledge the complaint',
  why: 'Ring first, and agree what it is about. Each point is answered on its own, by or for the body that it is about. What is under appeal is left to the Tribunal, and the family reads why.',
  told: ({ definition }: ComplaintAcknowledged) =>
    `The complaint was acknowledged, and what it is about was agreed: ${closed(definition)}`,
})
export class ComplaintAcknowledged {
  @Line('What is the complaint about, as agreed?', 'Say what the complaint was agreed to be about') definition: string;

  @PartList(() => PointAgreed, 'The points, one by one', {
    hint: 'Each is answered on its own. Leave it out where it is one matter, of one body',
    mend: 'List the points, or leave it out',
    optional: true,
  })
  points?: PointAgreed[];

  @OneOf({ ...ROUTE_TITLES, severalBodies: 'Several bodies: they agree next which of them leads' }, 'Which route?', {
    mend: 'Choose the route',
    hint: 'The Children Act is for what social care does under Part 3 of that Act; the NHS route for boards and health services',
  })
  route: Route | 'severalBodies';

  @PartList(() => MatterExcluded, 'What is not looked at, and why', {
    mend: 'List what is not looked at, or leave it out',
    optional: true,
  })
  excluded?: MatterExcluded[];

  @CountsFrom() countsFrom?: CivilDate;
}
export type Acknowledging = Act<string, ComplaintAcknowledged>;

/** Nothing of it can be looked at as a complaint. Whoever made it reads why, and where it goes instead. */
@Wording({
  title: 'Say that it cannot be looked at as a complaint',
  why: 'Only where nothing of it can be. They read why, where it goes instead, and that the Ombudsman can look at this decision.',
  told: ({ because: code }: ComplaintDeclined) =>
    `It was not looked at as a complaint: ${because[code].replace(/^It /, 'it ')}.`,
  stands: ['because'],
})
export class ComplaintDeclined {
  @OneOf(because, 'Why?', 'Choose why it is not looked at') because: NotLookedAt;

  @Paragraph('In your own words: why, and where do they go with it?', 'Say why, and where they go with it')
  explanation: string;
}

/** Whoever complained has taken it back. */
@Wording({
  title: 'Take the complaint back',
  why: 'What has been promised stays owed. Only whoever complained takes it back: silence does not.',
  told: ({ reason }: ComplaintWithdrawn) => `The complaint was withdrawn: ${closed(reason)}`,
  familysOwn: true,
})
export class ComplaintWithdrawn {
  @Line('Why was it withdrawn?', 'Say why it was withdrawn') reason: string;

  @HowItWasMadeSure() madeSure?: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const RAISING_ACTS = {
  ComplaintRaised,
  ComplaintAcknowledged,
  ComplaintDeclined,
  ComplaintWithdrawn,
} as const satisfies ActClasses;
