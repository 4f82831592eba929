import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isCivilDate } from '#statutory-calendar/civil-date';

/** What a valid answer is, one decorator a field. Each takes the sentence that tells the person how to mend it. */

const SHORT = 200;
const LONG = 10_000;
const MOST_ROWS = 50;

/** The field may be left out. */
export const Optional = IsOptional;

/** One line of text, not blank. */
export const Line = (mend: string) =>
  together(
    IsString({ message: mend }),
    Matches(/\S/, { message: mend }),
    MaxLength(SHORT, { message: `Shorten this to ${SHORT} characters or fewer` }),
  );

/** Text of any ordinary length, not blank: a person's own words. */
export const Paragraph = (mend: string) =>
  together(
    IsString({ message: mend }),
    Matches(/\S/, { message: mend }),
    MaxLength(LONG, { message: 'Shorten this to 10,000 characters or fewer' }),
  );

/** Several lines of text, at least one. */
export const Lines = (mend: string) =>
  together(
    ...listOf(mend, 1),
    IsString({ each: true, message: mend }),
    Matches(/\S/, { each: true, message: mend }),
    MaxLength(SHORT, { each: true, message: `Shorten each line to ${SHORT} characters or fewer` }),
  );

/** A list of names or ids that may be empty. */
export const Names = (mend: string) =>
  together(
    ...listOf(mend, 0),
    IsString({ each: true, message: mend }),
    MaxLength(SHORT, { each: true, message: mend }),
  );

/** A day of the calendar, 2026-01-05. */
export const Day = (mend: string) =>
  ValidateBy({ name: 'isCivilDate', validator: { validate: isCivilDate } }, { message: mend });

/** A time of the day by a clock in England, 09:30. */
export const TimeOfDay = (mend: string) => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: mend });

/** Yes or no, as true or false. */
export const YesNo = (mend: string) => IsBoolean({ message: mend });

/** A whole number from nought. */
export const Count = (mend: string) => together(IsInt({ message: mend }), Min(0, { message: mend }));

/** One of the choices. */
export const OneOf = (choices: readonly string[], mend: string) => IsIn([...choices], { message: mend });

/** One or more of the choices. */
export const SomeOf = (choices: readonly string[], mend: string) =>
  together(...listOf(mend, 1), IsIn([...choices], { each: true, message: mend }));

/** An address for email. */
export const EmailAddress = (mend: string) =>
  together(IsEmail({}, { message: mend }), MaxLength(SHORT, { message: mend }));

/** A telephone number, however it is spaced. */
export const PhoneNumber = (mend: string) => Matches(/^\+?[\d ()-]{7,25}$/, { message: mend });

/** Text that may be empty: a key of the machinery, never an answer of a person. */
export const Key = () =>
  together(IsString({ message: 'Send text' }), MaxLength(SHORT, { message: 'Send a shorter text' }));

/** One nested thing with fields of its own. */
export const Part = (of: () => new () => object, mend: string) =>
  together(plainObject(mend, false), ValidateNested(), Type(of));

/** A list of nested things, at least one. */
export const PartList = (of: () => new () => object, mend: string) =>
  together(...listOf(mend, 1), plainObject(mend, true), ValidateNested({ each: true }), Type(of));

function listOf(mend: string, least: number): PropertyDecorator[] {
  return [
    IsArray({ message: mend }),
    ArrayMinSize(least, { message: mend }),
    ArrayMaxSize(MOST_ROWS, { message: `Give ${MOST_ROWS} or fewer` }),
  ];
}

function plainObject(mend: string, each: boolean): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy({ name: 'isPlainObject', validator: { validate } }, { message: mend, each });
}

function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
