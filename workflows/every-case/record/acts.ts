import { IsDefined, IsObject, IsOptional } from 'class-validator';
import type { Act } from '#engine/act';
import type { OwedDuty } from '#engine/chasing';
import type { AreaLimits } from '#engine/locality';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Count, Day, Key, Line, OneOf, Paragraph, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import type { CaseFile } from '../case.js';

const LEVELS = { restricted: 'Restricted', sealed: 'Sealed' } as const;

/**
 * Fewer people may know of the case: a risk to somebody, an adoption, a colleague's child. To all others it is no case at
 * all: not in a list, not by its number. `restricted`: those named in it, those who hold a part of it, the manager of the
 * owner's post, and the roles of its area that read restricted cases (managers, auditors). `sealed`: the same without those
 * roles.
 */
@Wording({
  title: 'Restrict who may see the case',
  told: ({ level }: AccessRestricted) =>
    level === 'sealed' ? 'The case was sealed.' : 'It was restricted who may see the case.',
})
export class AccessRestricted {
  @OneOf(LEVELS, 'How far?', 'Choose whether the case is restricted or sealed') level: keyof typeof LEVELS;
  @Line('Why?', 'Say why fewer people may see the case') because: string;
}

/** The restriction is over, or the seal: everybody whom the pathway lets may read the case again. */
@Wording({ title: 'Lift the restriction', told: 'The restriction on who may see the case was lifted.' })
export class AccessOpened {
  @Line('Why is it no longer needed?', 'Say why the restriction is no longer needed') because: string;
}

/** Whoever must act is asked again. What is late stays late, and nobody gets longer by it. */
@Wording({
  title: 'Chase what is awaited',
  why: 'Whoever must act is asked again, by the day that they have. Nothing begins anew: what is late stays late.',
  told: 'Somebody was asked again for what is awaited.',
})
export class DutyChased {
  @Line('What is awaited?', 'Choose what is awaited', {
    offers: (_file: CaseFile, _area: AreaLimits, owed: readonly OwedDuty[]) =>
      owed.map(({ name, title, dueOn }) => ({
        value: name,
        text: `${title}${dueOn === null ? '' : `, by ${inWords(dueOn)}`}`,
      })),
  })
  awaited: string;

  @Line.optional('What do you add?', 'Say what you add, or leave it out', {
    hint: 'Whoever is asked again reads it. Do not name the child',
  })
  note?: string;
}

/** Something was promised to the family or a colleague: whoever takes over must see it. */
@Wording({
  title: 'Record a promise',
  why: 'Whoever takes over the case will see it.',
  told: ({ what }: PromiseMade) => `It was promised: ${what}.`,
})
export class PromiseMade {
  @Line('What was promised?', 'Say what was promised') what: string;
  @Day.optional('By when?', 'Enter the day by which it was promised as a date, like 2025-11-11') by?: CivilDate;
}

/** A promise has been kept. */
@Wording({
  title: 'Record that a promise was kept',
  told: ({ promise }: PromiseKept) => `The promise of entry ${promise} was kept.`,
})
export class PromiseKept {
  /** The number in the history of the event that made it. */
  @Count('Which promise?', 'Say which promise: its number in the history', { hint: 'Its number in the history' })
  promise: number;
}

/** What a family or a professional says of how the case is being dealt with. */
@Wording({
  paper: true,
  title: 'Tell us how this is going',
  told: 'Somebody told us how this is going.',
})
export class FeedbackGiven {
  @Paragraph('What would you like us to know?', 'Say what you would like us to know') words: string;

  @YesNo.optional('May we use it without your name?', 'Say whether it may be used without your name')
  anonymous?: boolean;
}

/** What the notifier reports of one notice; material to nobody's work unless it failed. */
@Wording({
  told: ({ template, subject, channel }: NoticeDelivered) =>
    `The notice “${subject ?? template}” was delivered by ${channel}.`,
})
export class NoticeDelivered {
  @IsDefined({ message: 'Send the id of the notice' }) notice: string | number;
  @Key() template: string;
  @Key() channel: string;
  @Key() status: string;
  @Line({ mend: 'Send the subject of the notice, or leave it out', optional: true }) subject?: string;

  /** Whom it went to: the id of a person, a post, an organisation, or the name of a contact of the case. */
  @Line({ mend: 'Send whom it went to, or leave it out', optional: true }) to?: string;
  @Paragraph({ mend: 'Send the detail as text', optional: true }) detail?: string;
}

/** The template of what is written to where a family was reached until now. That it fails keeps nothing from the family. */
export const TO_WHERE_THEY_WERE = 'family-details-changed-before';

/**
 * A notice could not be delivered, or could not be sent at all because nowhere is known to send it: somebody must reach the
 * person another way, unless the same goes to them by a surer one.
 */
@Wording({
  told: ({ template, subject, channel, status, alsoBy }: NoticeFailed) =>
    `The notice “${subject ?? template}” could not be ${status === 'noAddress' ? 'sent' : 'delivered'} by ${channel}${status === 'noAddress' ? ': nowhere is known to send it' : ''}${alsoBy === undefined ? '' : `. It goes by ${alsoBy} too`}.`,
})
export class NoticeFailed extends NoticeDelivered {
  /** The surer way by which the same goes to the same: nobody need reach them otherwise. */
  @Key({ optional: true }) alsoBy?: string;
}

/** A notice had not been delivered, and the person has been told in another way. */
@Wording({
  title: 'Record that somebody was reached another way',
  told: 'Somebody whom a notice had not reached was told in another way.',
})
export class ReachedAnotherWay {
  @Line('Who was reached, and how?', 'Say who was reached, and how') how: string;
}

/** What is said of a paper that is taken out of sight, or put back. */
class OfAPaper {
  @Count('Which entry is it?', 'Say which entry it is: its number in the history', {
    hint: 'Its number in the history',
  })
  of: number;

  @Line('Why?', 'Say why') because: string;

  /** Who had recorded the paper: they are told. */
  @Line({ mend: 'Leave this out: the record knows who recorded it', optional: true, ours: true }) recordedBy?: string;

  /** The digest of the pack as it is now, reckoned where this is recorded. What members read before no longer counts. */
  @Line({ mend: 'Send the digest of the new pack, or leave it out', optional: true }) packDigest?: string;
}

/**
 * A report, a letter or a note on this case is another child's (UK GDPR Article 5(1)(d) and (f)). Nobody reads it from now on
 * but the auditor, who has it under seal; whoever had read it is listed beside it. What it had brought about is undone, where
 * nothing rests on it since: an answer that was another child's is no answer, and its time limit runs from its first day.
 */
@Wording({
  title: 'Remove what is about another child',
  why: 'For a report, a letter or a note that was put on the wrong child’s record. It is out of sight at once, on pages, in packs and in notices, and kept under seal for the auditor (UK GDPR Article 5(1)). The family and whoever recorded it are told. Do not write here whose it is.',
  told: ({ of }: MisfiledPaperRemoved) => `Entry ${of} was removed from sight: it is about another child.`,
})
export class MisfiledPaperRemoved extends OfAPaper {
  /** Later acts rest on it: it stays where it stood, out of sight. */
  @YesNo({ mend: 'Leave this out: it is found out where this is recorded', optional: true, ours: true })
  stays?: boolean;
}
export type Removing = Act<string, MisfiledPaperRemoved>;

/** It was this child's after all. */
@Wording({
  title: 'Put back what was removed',
  why: 'Only where it is about this child after all. The family and whoever recorded it are told.',
  told: ({ of }: RemovedPaperRestored) => `Entry ${of} was put back: it is about this child.`,
})
export class RemovedPaperRestored extends OfAPaper {}

/** The acts by which a paper goes out of what a panel reads, or comes back into it. */
export const CHANGING_WHAT_IS_READ = ['MisfiledPaperRemoved', 'RemovedPaperRestored'] as const;

/** The new pack by what it is, never by its words: a meeting keeps nothing of a child. */
export const packAfterwards = ({ type, occurredOn, sequence }: Pick<Act, 'type' | 'occurredOn' | 'sequence'>): string =>
  `${type === 'MisfiledPaperRemoved' ? 'a pack without a paper that is about another child' : 'a pack with a paper that is back in it'}, ${inWords(occurredOn)} (event ${sequence})`;

/** What was done once another child's paper had been found on a case (UK GDPR Articles 33 and 34). */
@Wording({
  title: 'Record what was done about a paper of another child',
  why: 'Those who had read it are told; it goes to the right record; and it is decided whether the Information Commissioner and the other family must be told. A report to the Commissioner is due within 72 hours of knowing (UK GDPR Articles 33 and 34).',
  told: ({ of }: MisfilingDealtWith) =>
    `It was recorded what was done about entry ${of}, which is about another child.`,
})
export class MisfilingDealtWith {
  @Count('Which entry was it?', 'Say which entry it was: its number in the history', {
    hint: 'Its number in the history',
  })
  of: number;

  @Paragraph('What was done?', 'Say what was done', {
    hint: 'Who was told, where the paper is now, and what was decided about reporting it. Do not write whose it is',
  })
  done: string;
}

/** An earlier event was wrong: what is true instead. Both stay in the history. */
@Wording({
  title: 'Correct an earlier entry',
  why: 'The earlier entry stays in the history, with the correction beside it.',
  told: ({ of }: RecordCorrected) => `Entry ${of} was put right.`,
})
export class RecordCorrected {
  @Count('Which entry was wrong?', 'Say which event was wrong: its number in the history', {
    hint: 'Its number in the history',
  })
  of: number;

  @Day.optional('On which day did it happen?', 'Enter the day on which it happened as a date, like 2026-01-05')
  occurredOn?: CivilDate;

  @IsOptional()
  @IsObject({ message: 'Send the facts that are true instead as named fields' })
  data?: Record<string, unknown>;
  @Line('Why was it wrong?', 'Say why it was wrong') reason: string;
}
