import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateBy,
} from 'class-validator';
import { BODY_KINDS, type BodyKind, WAYS_TO_REACH, type WayToReach } from '#people/entities';
import { KINDS_OF_HOLDING, type KindOfHolding } from '#people/take-post';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';

const DAY = 'Give the day as 2026-01-05';
const day = () => ValidateBy({ name: 'isCivilDate', validator: { validate: isCivilDate } }, { message: DAY });
const line = (message: string) => Length(1, 200, { message });

/** Whom to list: by a part of their name or e-mail address. */
export class PeopleQuery {
  @IsOptional() @line('Give a part of a name or of an e-mail address') q?: string;
  @IsOptional() @Matches(/^[1-9]\d{0,4}$/, { message: 'Give the number of a page, from 1' }) page?: string;
}

/** Somebody who works with cases. */
export class PersonBody {
  @IsString({ message: 'Give the name' }) @line('Give the name') name: string;
  @IsString({ message: 'Say who employs them' }) @line('Say who employs them') agency: string;
  @IsArray({ message: 'List their roles' })
  @ArrayMaxSize(40, { message: 'List their roles' })
  @IsString({ each: true, message: 'List their roles' })
  roles: string[];
  @IsOptional()
  @IsString({ message: 'Give the number of the body' })
  @line('Give the number of the body')
  body?: string;
  @IsOptional() @IsString({ message: 'Give an e-mail address' }) @line('Give an e-mail address') email?: string;
  @IsOptional() @IsString({ message: 'Give a telephone number' }) @line('Give a telephone number') phone?: string;
}

/** The same, changed: all of it as it is to be, and why. */
export class PersonChangeBody extends PersonBody {
  @IsString({ message: 'Say why' }) @line('Say why') why: string;
}

/** A post that somebody takes. */
export class PostBody {
  @IsString({ message: 'Name the post' }) @line('Name the post') post: string;
  @IsOptional() @IsString({ message: 'Name the setting' }) @line('Name the setting') setting?: string;
  @day() from: CivilDate;
  @IsOptional() @day() until?: CivilDate;
  @IsIn([...KINDS_OF_HOLDING], { message: 'Say holder, acting or cover' }) kind: KindOfHolding;
  @IsOptional() @IsBoolean({ message: 'Say true or false' }) inTheirPlace?: boolean;
}

/** The last day of something. */
export class LastDayBody {
  @day() lastDay: CivilDate;
}

/** Days on which somebody is away, and who covers. */
export class AbsenceBody {
  @day() from: CivilDate;
  @day() until: CivilDate;
  @IsOptional()
  @IsString({ message: 'Give the id of whoever covers' })
  @line('Give the id of whoever covers')
  cover?: string;
}

/** Which places to list, of the asker's area or of all. */
export class PlacesQuery extends PeopleQuery {
  @IsOptional() @IsIn(['true', 'false'], { message: 'Say true or false' }) everywhere?: string;
}

/** A body as it is to be, and why where it is changed. */
export class PlaceChangeBody {
  @IsString({ message: 'Give its name' }) @line('Give its name') name: string;
  @IsOptional() @IsString({ message: 'Give its address' }) @line('Give its address') address?: string;
  @IsOptional() @IsString({ message: 'Give its postcode' }) @line('Give its postcode') postcode?: string;
  @IsOptional() @IsString({ message: 'Name a post' }) @line('Name a post') post?: string;
  @IsString({ message: 'Say why' }) @line('Say why') why: string;
}

/** A body that is new to the register. */
export class PlaceBody extends PlaceChangeBody {
  @IsIn(Object.keys(BODY_KINDS), { message: 'Say what it is, like provider' }) kind: BodyKind;
}

/** How a body is reached from a day on; without a value, that it is reached so no more. */
export class ContactPointBody {
  @IsIn([...WAYS_TO_REACH], { message: 'Say email, telephone, address or website' }) way: WayToReach;
  @IsOptional()
  @IsString({ message: 'Give the address or the number' })
  @line('Give the address or the number')
  value?: string;
  @day() from: CivilDate;
}
