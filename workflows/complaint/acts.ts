import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { Line, Lines, OneOf, Paragraph } from '../answers.js';
import { Wording } from '../declaration.js';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { CaseFile } from '../every-case/case.js';
import { type Child, type Contact, HowItWasMadeSure, TheChild, TheContact } from '../every-case/people.js';

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

  @Lines.optional('Which agencies does it concern?', 'List the agencies it concerns, or leave it out', {
    hint: 'One on each line',
  })
  agencies?: string[];

  @TheChild({ mend: 'Tell us the child’s name, or leave it out', optional: true }) child?: Child;
}

const ROUTES = { corporate: 'The council’s own (Ombudsman’s code)' } as const;

/** The complaint has been acknowledged, and what it is about agreed with whoever made it (Ombudsman's Complaint Handling Code, stage 1). */
@Wording({
  title: 'Acknowledge the complaint',
  told: ({ definition }: ComplaintAcknowledged) =>
    `The complaint was acknowledged, and what it is about was agreed: ${definition}.`,
})
export class ComplaintAcknowledged {
  @Line('What is the complaint about, as agreed?', 'Say what the complaint was agreed to be about') definition: string;

  @OneOf(ROUTES, 'Which route?', 'Choose the route', {
    hint: 'Children Act, NHS and multi-agency complaints are not built yet.',
  })
  route: keyof typeof ROUTES;
}

const OUTCOMES = { upheld: 'Upheld', upheldInPart: 'Upheld in part', notUpheld: 'Not upheld' } as const;

/** The complaint has been answered in full. */
@Wording({
  title: 'Answer the complaint',
  told: ({ outcome }: ComplaintAnswered) => `The complaint was answered: ${OUTCOMES[outcome].toLowerCase()}.`,
})
export class ComplaintAnswered {
  @OneOf(OUTCOMES, 'Is it upheld?', 'Choose whether it is upheld') outcome: keyof typeof OUTCOMES;

  @Paragraph.optional('The answer', 'Give the answer, or leave it out', { hint: 'Answer each point in turn' })
  answer?: string;

  @Lines.optional('What will be done', 'List what will be done, or leave it out', { hint: 'One action on each line' })
  actions?: string[];
}

/** Whoever complained is content, or takes it no further here. */
@Wording({
  title: 'Close the complaint',
  told: ({ reason }: ComplaintClosed) => `The complaint was closed: ${reason}.`,
})
export class ComplaintClosed {
  @Line('Why is it closed?', 'Say why it is closed') reason: string;
}

/** Whoever complained has taken it back. */
@Wording({
  title: 'Record that the complaint has been withdrawn',
  told: ({ reason }: ComplaintWithdrawn) => `The complaint was withdrawn: ${reason}.`,
  familysOwn: true,
})
export class ComplaintWithdrawn {
  @Line('Why was it withdrawn?', 'Say why it was withdrawn') reason: string;

  @HowItWasMadeSure() madeSure?: string;
}

/** What may be recorded on a complaint, in the order in which a case meets it. */
export const COMPLAINT_ACTS = {
  ComplaintRaised,
  ComplaintAcknowledged,
  ComplaintAnswered,
  ComplaintClosed,
  ComplaintWithdrawn,
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act of a complaint. */
export type ComplaintAct = ActOf<typeof COMPLAINT_ACTS> | ClockAct;

/** The words in which the tables of a complaint are written. */
export const { clocks, law, on } = tablesOf<CaseFile, ComplaintAct>();
