import { IsIn, IsObject, IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';

const DAY = 'Give the day as 2026-01-05';
const day = () => ValidateBy({ name: 'isCivilDate', validator: { validate: isCivilDate } }, { message: DAY });
const name = (message: string) => Length(1, 100, { message });

/** An act to be recorded: on which day it happened, and its facts. */
export class ActBody {
  @IsOptional() @day() occurredOn?: CivilDate;
  @IsObject({ message: 'Give the facts of the act in “data”, as an object of named fields' }) data: object;
}

/** An act that begins a case. */
export class OpeningBody extends ActBody {
  @IsString({ message: 'Name the pathway' }) @name('Name the pathway') pathway: string;
  @IsString({ message: 'Name the act that begins the case' }) @name('Name the act that begins the case') event: string;
  @IsOptional() @IsString({ message: 'Name the area by its id' }) @name('Name the area by its id') area?: string;
}

/** Somebody who has left, as the feed of people says. */
export class LeaverBody {
  @IsString({ message: 'Give the id of the person who left' })
  @name('Give the id of the person who left')
  person: string;
  @IsOptional() @day() occurredOn?: CivilDate;
}

const LIMIT = 'Give a whole number from 1 to 100';

/** Which cases, and how many of them. */
export class CasesQuery {
  @IsOptional() @name('Name the pathway') pathway?: string;
  @IsOptional() @name('Name the state') state?: string;
  @IsOptional() @name('Name the post that owns the case') owner?: string;
  @IsOptional() @IsIn(['true', 'false'], { message: 'Say true or false' }) closed?: string;
  @IsOptional() @name('Give the reference of a case') q?: string;
  @IsOptional() @Matches(/^([1-9]\d?|100)$/, { message: LIMIT }) limit?: string;
  @IsOptional() @Length(1, 500, { message: 'Give the “next” of the page before' }) after?: string;
}

/** Which deadlines, and how many of them. */
export class DeadlinesQuery {
  @IsOptional() @day() before?: CivilDate;
  @IsOptional()
  @IsIn(['open', 'met', 'missed', 'metLate', 'stopped'], { message: 'Say open, met, missed, metLate or stopped' })
  state?: string;
  @IsOptional() @Matches(/^([1-9]\d?|100)$/, { message: LIMIT }) limit?: string;
  @IsOptional() @Length(1, 500, { message: 'Give the “next” of the page before' }) after?: string;
}

/** Whose money, of which financial year. */
export class FundingQuery {
  @IsOptional() @Matches(/^\d{4}\/\d{2}$/, { message: 'Give a financial year, like 2026/27' }) year?: string;
  @IsOptional() @Matches(/^[A-Za-z]{1,40}$/, { message: 'Name an agency, like health' }) agency?: string;
  @IsOptional() @Matches(/^[\w-]{1,60}$/, { message: 'Name a pooled fund, or own' }) fund?: string;
  @IsOptional()
  @Matches(/^[0-9A-Za-z -]{8,12}$/, { message: 'Give the reference of a case of the child' })
  child?: string;
}

/** At the end of which day. */
export class BelievedQuery {
  @day() on: CivilDate;
}

/** Which pack: the current one, or the one that an event made. */
export class PackQuery {
  @IsOptional() @Matches(/^\d{1,9}$/, { message: 'Give the number of the event that made the pack' }) at?: string;
}

/** As known when: an instant, or the end of a day in England. */
export class HistoryQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
    message: 'Give an instant as 2026-01-05T09:30:00Z, or a day as 2026-01-05',
  })
  asKnownAt?: string;
}
