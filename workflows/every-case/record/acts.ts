import { IsDefined, IsObject, IsOptional } from 'class-validator';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Count, Day, Key, Line, OneOf, Paragraph, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';

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
@Wording({ title: 'Tell us how this is going', told: 'Somebody told us how this is going.' })
export class FeedbackGiven {
  @Paragraph('What would you like us to know?', 'Say what you would like us to know') words: string;

  @YesNo.optional('May we use it without your name?', 'Say whether it may be used without your name')
  anonymous?: boolean;
}

/** What the notifier reports of one notice; material to nobody's work unless it failed. */
@Wording({ told: ({ template, channel }: NoticeDelivered) => `The notice “${template}” was delivered by ${channel}.` })
export class NoticeDelivered {
  @IsDefined({ message: 'Send the id of the notice' }) notice: string | number;
  @Key() template: string;
  @Key() channel: string;
  @Key() status: string;
  @Paragraph({ mend: 'Send the detail as text', optional: true }) detail?: string;
}

/** A notice could not be delivered: somebody must reach the person another way. */
@Wording({
  told: ({ template, channel }: NoticeFailed) => `The notice “${template}” could not be delivered by ${channel}.`,
})
export class NoticeFailed extends NoticeDelivered {}

/** A notice had not been delivered, and the person has been told in another way. */
@Wording({
  title: 'Record that somebody was reached another way',
  told: 'Somebody whom a notice had not reached was told in another way.',
})
export class ReachedAnotherWay {
  @Line('Who was reached, and how?', 'Say who was reached, and how') how: string;
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
