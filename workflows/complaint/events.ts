import { Line, Lines, OneOf, Optional, Paragraph, Part } from '../answers-before.js';
import { EVERY_CASE_EVENTS } from '../every-case/events.js';
import { Child, Contact } from '../every-case/people-in-a-case.js';
import { type EventClasses, problemsIn } from '../validate.js';

/** Somebody is not content with how they were treated. It never delays a case, and is never a step before an appeal. */
export class ComplaintRaised {
  @Part(() => Contact, 'Tell us whom to answer, and how')
  contact: Contact;

  @Optional()
  @Part(() => Child, 'Tell us the child’s name, or leave it out')
  child?: Child;

  @Lines('Say what the complaint is about')
  about: string[];

  @Optional()
  @Lines('List the agencies it concerns, or leave it out')
  agencies?: string[];
}

/** The complaint has been acknowledged, and what it is about agreed with whoever made it (Ombudsman's Complaint Handling Code, stage 1). */
export class ComplaintAcknowledged {
  @Line('Say what the complaint was agreed to be about')
  definition: string;

  @OneOf(['corporate'], 'Choose the route')
  route: string;
}

/** The complaint has been answered in full. */
export class ComplaintAnswered {
  @OneOf(['upheld', 'upheldInPart', 'notUpheld'], 'Choose whether it is upheld')
  outcome: string;

  @Optional()
  @Paragraph('Give the answer, or leave it out')
  answer?: string;

  @Optional()
  @Lines('List what will be done, or leave it out')
  actions?: string[];
}

/** Whoever complained is content, or takes it no further here. */
export class ComplaintClosed {
  @Line('Say why it is closed')
  reason: string;
}

/** Whoever complained has taken it back. */
export class ComplaintWithdrawn {
  @Line('Say why it was withdrawn')
  reason: string;
}

/** What is recorded on this pathway and on no other. */
export const COMPLAINT_EVENTS: EventClasses = {
  ComplaintRaised,
  ComplaintAcknowledged,
  ComplaintAnswered,
  ComplaintClosed,
  ComplaintWithdrawn,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfComplaint = problemsIn({ ...COMPLAINT_EVENTS, ...EVERY_CASE_EVENTS });
