import leven from 'leven';
import type { Schema } from './schema.js';

/** Where in a document something is: names of fields, and numbers of items. */
export type Path = readonly (string | number)[];

/** One thing that is not as the schema has it. */
export interface Misfit {
  readonly path: Path;
  readonly sentence: string;
}

/** What of a value is not as a schema has it; nothing where all of it is. Knows the keywords of `Schema`. */
export function misfits(value: unknown, schema: Schema, path: Path = []): readonly Misfit[] {
  const { description = 'something else' } = schema;
  const wrong = (sentence: string): readonly Misfit[] => [{ path, sentence }];
  if (!isOfItsType(value, schema)) return wrong(`${shown(value)} is not what belongs here, which is ${description}.`);
  if (schema.anyOf?.every((one) => misfits(value, one, path).length > 0))
    return closest(value, schema.anyOf, path) ?? wrong(`${shown(value)} is not ${description}.`);
  if (typeof value === 'string')
    return fitsAsText(value, schema) ? [] : wrong(`${shown(value)} is not ${description}.`);
  if (Array.isArray(value)) return ofItems(value, schema, path);
  return isObject(value) ? ofFields(value, schema, path) : [];
}

/** Of several shapes that a value may have, what is wrong by the one whose kind it is. */
function closest(value: unknown, several: readonly Schema[], path: Path): readonly Misfit[] | undefined {
  const [one] = several.filter((each) => each.type !== undefined && isOfItsType(value, each));
  return one && misfits(value, one, path);
}

function fitsAsText(value: string, { enum: words, pattern, minLength = 0 }: Schema): boolean {
  if (words && !words.includes(value)) return false;
  return value.length >= minLength && (pattern === undefined || new RegExp(pattern).test(value));
}

function ofItems(value: readonly unknown[], schema: Schema, path: Path): readonly Misfit[] {
  const { items = {}, prefixItems = [], minItems = 0, description = '' } = schema;
  if (value.length < minItems)
    return [{ path, sentence: `${value.length} of at least ${minItems}: this is ${description}.` }];
  return value.flatMap((item, index) => misfits(item, prefixItems[index] ?? items, [...path, index]));
}

function ofFields(value: Readonly<Record<string, unknown>>, schema: Schema, path: Path): readonly Misfit[] {
  const { properties = {}, required = [], additionalProperties: others = true } = schema;
  const known = Object.keys(properties);
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => ({ path, sentence: `"${name}" is missing: ${properties[name]?.description ?? ''}.` }));
  const inner = Object.entries(value).flatMap(([name, one]) => {
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (field) return misfits(one, field, [...path, name]);
    const near = known.length === 0 ? undefined : nearest(name, known);
    if (others === false || near !== undefined)
      return [{ path: [...path, name], sentence: `Nobody reads a field of this name. ${meant(near, known)}` }];
    return others === true ? [] : misfits(one, others, [...path, name]);
  });
  return [...missing, ...inner];
}

const meant = (near: string | undefined, known: readonly string[]): string =>
  near === undefined ? `Those that are read: ${known.join(', ')}.` : `Do you mean "${near}"?`;

/** The word that somebody may have meant by one that is a slip away from it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [first] = known
    .map((one) => ({ one, away: leven(one, word) }))
    .filter(({ one, away }) => away > 0 && away <= 2 && away < one.length / 2)
    .sort((a, b) => a.away - b.away);
  return first?.one;
}

function isOfItsType(value: unknown, { type, enum: words }: Schema): boolean {
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0 && !types.some((each) => isOfType(value, each))) return false;
  return typeof value === 'string' || words === undefined || words.includes(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
