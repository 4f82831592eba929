import { named, type Schema, type Schemas } from './made-from-schema.js';

/** A body that a schema forbids, and in words what is wrong with it, where. */
export type Wrong = readonly [what: string, body: unknown];

type Within = (value: unknown) => unknown;

/** One place of a body: what stands there, what is said of it, and the body with something else in its place. */
interface Place {
  readonly at: string;
  readonly value: any;
  readonly schema: Schema;
  readonly within: Within;
}

/** The body with one of its fields left out, for each field at any depth. */
export function withoutOne(body: unknown, schema: Schema, schemas: Schemas): readonly Wrong[] {
  return placesIn({ at: '', value: body, schema, within: (value) => value }, schemas).flatMap(
    ({ at, value, within }) =>
      isThing(value)
        ? Object.keys(value).map((name): Wrong => {
            const { [name]: _left, ...others } = value;
            return [`${at}.${name} is left out`, within(others)];
          })
        : [],
  );
}

/** The body with one thing in it that the schema forbids, for each keyword at each place. */
export function withOneWrong(body: unknown, schema: Schema, schemas: Schemas): readonly Wrong[] {
  return placesIn({ at: '', value: body, schema, within: (value) => value }, schemas).flatMap((place) =>
    insteadOf(place).map(([what, instead]): Wrong => [`${place.at} is ${what}`, place.within(instead)]),
  );
}

function placesIn(place: Place, schemas: Schemas): readonly Place[] {
  const { at, value, within } = place;
  if (place.schema['$ref'] !== undefined)
    return placesIn({ ...place, schema: named(schemas, place.schema['$ref']) }, schemas);
  const { items, properties } = place.schema;
  if (Array.isArray(value) && items !== undefined && value.length > 0) {
    const first = { at: `${at}[0]`, value: value[0], schema: items };
    return [place, ...placesIn({ ...first, within: (one) => within([one, ...value.slice(1)]) }, schemas)];
  }
  if (!isThing(value) || properties === undefined) return [place];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    placesIn(
      {
        at: `${at}.${name}`,
        value: one,
        schema: properties[name],
        within: (other) => within({ ...value, [name]: other }),
      },
      schemas,
    ),
  );
  return [place, ...inner];
}

function insteadOf({ value, schema }: Place): readonly Wrong[] {
  const { type, format, pattern, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const wrong: readonly (readonly [boolean, ...Wrong])[] = [
    [type !== undefined || schema['not']?.type === 'null', 'null', null],
    [type === 'string', 'a number', 7],
    [type === 'boolean', 'text', 'yes'],
    [type === 'integer', 'not whole', (minimum ?? 0) + 0.5],
    [type === 'integer' || type === 'number', 'text', '7'],
    [type === 'array' || type === 'object', 'text', 'text'],
    [type === 'array', 'an object', { ...(value as object) }],
    [type === 'object', 'a list', [value]],
    [schema['additionalProperties'] === false, 'more than is asked', { ...(value as object), strange: 'yes' }],
    [schema['enum'] !== undefined, 'none of the choices', 'noneOfTheChoices'],
    [format === 'date', 'no day of the calendar', '2026-02-30'],
    [format === 'email', 'no address', 'nobody at example'],
    [format === 'nhs-number', 'a number of which the last digit is wrong', '999 123 4552'],
    [pattern !== undefined, 'blank', '  '],
    [maxLength !== undefined, 'too long', 'a'.repeat((maxLength ?? 0) + 1)],
    [minimum !== undefined, 'too small', minimum - 1],
    [maximum !== undefined, 'too large', maximum + 1],
    [minItems > 0, 'empty', []],
    [maxItems !== undefined, 'too long a list', Array(maxItems + 1 || 0).fill(value?.[0])],
  ];
  return wrong.filter(([applies]) => applies).map(([, what, instead]) => [what, instead]);
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
