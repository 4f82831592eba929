import { IsDefined, IsObject } from 'class-validator';
import { Count, Day, Key, Line, Optional, Paragraph } from '../answers-before.js';

/** What the notifier reports of one notice; material to nobody's work unless it failed. */
export class NoticeDelivered {
  @IsDefined({ message: 'Send the id of the notice' })
  notice: string | number;

  @Key()
  template: string;

  @Key()
  channel: string;

  @Key()
  status: string;

  @Optional()
  @Paragraph('Send the detail as text')
  detail?: string;
}

/** A notice could not be delivered: somebody must reach the person another way. */
export class NoticeFailed extends NoticeDelivered {}

/** A notice had not been delivered, and the person has been told in another way. */
export class ReachedAnotherWay {
  @Line('Say who was reached, and how')
  how: string;
}

/** An earlier event was wrong: what is true instead. Both stay in the history. */
export class RecordCorrected {
  @Count('Say which event was wrong: its number in the history')
  of: number;

  @Optional()
  @Day('Enter the day on which it happened as a date, like 2026-01-05')
  occurredOn?: string;

  @Optional()
  @IsObject({ message: 'Send the facts that are true instead as named fields' })
  data?: Record<string, unknown>;

  @Line('Say why it was wrong')
  reason: string;
}
