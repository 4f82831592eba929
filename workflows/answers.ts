import type { Declared } from './naming.js';
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
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import type { Asking } from './declaration.js';
import {
  answerOf,
  builder,
  type Checks,
  type Field,
  type InFull,
  type InShort,
  type NeededField,
  toldFirst,
} from './kind-of-answer.js';

/**
 * One decorator a field: what a valid answer is, and how a page asks for it. `@Line('Why?', 'Say why')`: the label, and the
 * sentence that tells a person how to mend the answer. `@Line.optional('Why?', 'Say why, or leave it out')` may be left out.
 * Without a label, `@Line({ mend: … })`, it is a fact that only other systems and our own parts send: no page asks it.
 */

const SHORT = 200;
const LONG = 10_000;
const MOST_ROWS = 50;
const MOST_PENCE = 1e11;

/** A character that can be seen: what has width and shape. Text of spaces and marks without any is no answer. */
const SOMETHING = /[^\s\p{C}\p{Z}\p{DI}\u2800]/u;

const oneLine: Checks = (mend) => [
  IsString({ message: mend }),
  Matches(SOMETHING, { message: mend }),
  MaxLength(SHORT, { message: `Shorten this to ${SHORT} characters or fewer` }),
];

/** One line of text, not blank. */
export const Line = answerOf<string>('text', oneLine);

/** The id of a person of the area, chosen from them: somebody who is meant. */
export const Person = answerOf<string>('person', oneLine, { names: 'person' });

/** The id of a post of the area, chosen from them. */
export const Post = answerOf<string>('post', oneLine, { names: 'post' });

/** The reference of a case of which whoever acts may know. */
export const Case = answerOf<string>('text', oneLine, { names: 'case', typedAs: 'reference' });

/** Text of any ordinary length, not blank: a person's own words. */
export const Paragraph = answerOf<string>('longText', (mend) => [
  IsString({ message: mend }),
  Matches(SOMETHING, { message: mend }),
  MaxLength(LONG, { message: 'Shorten this to 10,000 characters or fewer' }),
]);

const listOf = (mend: string, least: number): readonly PropertyDecorator[] => [
  IsArray({ message: mend }),
  ArrayMinSize(least, { message: mend }),
  ArrayMaxSize(MOST_ROWS, { message: `Give ${MOST_ROWS} or fewer` }),
];

const severalLines: Checks = (mend) => [
  ...listOf(mend, 1),
  IsString({ each: true, message: mend }),
  Matches(SOMETHING, { each: true, message: mend }),
  MaxLength(SHORT, { each: true, message: `Shorten each line to ${SHORT} characters or fewer` }),
];

const namesOrNone: Checks = (mend) => [
  ...listOf(mend, 0),
  IsString({ each: true, message: mend }),
  MaxLength(SHORT, { each: true, message: mend }),
];

/** Several lines of text, at least one. */
export const Lines = answerOf<readonly string[]>('list', severalLines);

/** A list of names or ids that may be empty. */
export const Names = answerOf<readonly string[]>('list', namesOrNone);

/** The ids of people of the area, chosen from them; may be none. */
export const People = answerOf<readonly string[]>('people', namesOrNone, { names: 'person' });

/** The ids of posts of the area, chosen from them; may be none. */
export const Posts = answerOf<readonly string[]>('posts', namesOrNone, { names: 'post' });

const CIVIL_DATE = { name: 'isCivilDate', validator: { validate: isCivilDate } };
const aDay: Checks = (mend) => [ValidateBy(CIVIL_DATE, { message: mend })];
/** A day of the calendar, 2026-01-05. */
export const Day = answerOf<CivilDate>('date', aDay);

/** The day on which a child or young person was born. What it can be is judged on the day of the act. */
export const DateOfBirth = answerOf<CivilDate>('date', aDay, { typedAs: 'birth' });

const aTime: Checks = (mend) => [Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: mend })];
/** A time of the day by a clock in England, 09:30. */
export const TimeOfDay = answerOf<string>('text', aTime, { typedAs: 'timeOfDay' });

/** Yes or no, as true or false. */
export const YesNo = answerOf<boolean>('yesNo', (mend) => [IsBoolean({ message: mend })]);

/** A whole number from nought. */
export const Count = answerOf<number>('count', (mend) => [IsInt({ message: mend }), Min(0, { message: mend })]);

/** A sum of money, typed in pounds and kept in whole pence from nought: 324999 for £3,249.99. */
export const Pence = answerOf<number>('money', (mend) => [
  IsInt({ message: mend }),
  Min(0, { message: mend }),
  Max(MOST_PENCE, { message: mend }),
]);

/** An address for email. */
export const EmailAddress = answerOf<string>('text', (mend) => [
  IsEmail({}, { message: mend }),
  MaxLength(SHORT, { message: mend }),
]);

/** A telephone number, however it is spaced. */
export const PhoneNumber = answerOf<string>('text', (mend) => [Matches(/^\+?[\d ()-]{7,25}$/, { message: mend })]);

/** Text that may be empty: a key of the machinery, never an answer of a person. */
export const Key = ({ optional }: Pick<Asking, 'optional'> = {}): Field<string> =>
  answerOf<string>('text', () => [
    IsString({ message: 'Send text' }),
    MaxLength(SHORT, { message: 'Send a shorter text' }),
  ])({ mend: 'Send text', ...(optional && { optional }) });

/** The choices: their values alone, or each value with its text for the page. */
type Choices<Value extends string> = readonly Value[] | Readonly<Record<Value, string>>;

const valuesOf = <Value extends string>(choices: Choices<Value>): Value[] =>
  Array.isArray(choices) ? [...choices] : (Object.keys(choices) as Value[]);

/** Values and their texts, as a form offers them. */
export const offering = (choices: Choices<string>): { readonly options?: NonNullable<Asking['options']> } =>
  Array.isArray(choices) ? {} : { options: Object.entries(choices).map(([value, text]) => ({ value, text })) };

/** A kind whose answer is one of the choices, or several of them. */
interface Choosing<Several extends boolean> {
  <Value extends string>(choices: Choices<Value>, ...asked: InShort): NeededField<OneOrMore<Value, Several>>;
  <Value extends string>(choices: Choices<Value>, ...asked: InFull): Field<OneOrMore<Value, Several>>;
  optional<Value extends string>(choices: Choices<Value>, ...asked: InShort): Field<OneOrMore<Value, Several>>;
}

/** A kind whose answer has fields of its own, or is a list of such. */
interface Consisting<Several extends boolean> {
  <Thing extends object>(of: () => new () => Thing, ...asked: InShort): NeededField<OneOrMore<Thing, Several>>;
  <Thing extends object>(of: () => new () => Thing, ...asked: InFull): Field<OneOrMore<Thing, Several>>;
  optional<Thing extends object>(of: () => new () => Thing, ...asked: InShort): Field<OneOrMore<Thing, Several>>;
}

type OneOrMore<One, Several extends boolean> = Several extends true ? readonly One[] : One;

/** One of the choices. */
export const OneOf: Choosing<false> = toldFirst((choices: Choices<string>) =>
  builder('choice', (mend) => [IsIn(valuesOf(choices), { message: mend })], offering(choices)),
);

/** One or more of the choices. */
export const SomeOf: Choosing<true> = toldFirst((choices: Choices<string>) =>
  builder(
    'choices',
    (mend) => [...listOf(mend, 1), IsIn(valuesOf(choices), { each: true, message: mend })],
    offering(choices),
  ),
);

/** One nested thing with fields of its own. */
export const Part: Consisting<false> = toldFirst((part: () => Declared) =>
  builder('group', (mend) => [plainObject(mend, false), ValidateNested(), Type(part)], { part }),
);

/** A list of nested things, at least one. */
export const PartList: Consisting<true> = toldFirst((part: () => Declared) =>
  builder('list', (mend) => [...listOf(mend, 1), plainObject(mend, true), ValidateNested({ each: true }), Type(part)], {
    part,
  }),
);

function plainObject(mend: string, each: boolean): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy({ name: 'isPlainObject', validator: { validate } }, { message: mend, each });
}
