/** A JSON Schema, as OpenAPI 3.1 uses it. */
export type Schema = { readonly [keyword: string]: unknown };

/** Where the named schemas of the description stand. */
export const SCHEMAS_AT = '#/components/schemas/';

export const text: Schema = { type: 'string' };
export const textOrNull: Schema = { type: ['string', 'null'] };
export const number: Schema = { type: 'integer' };
export const yesNo: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
export const dayOrNull: Schema = { type: ['string', 'null'], format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const texts: Schema = { type: 'object', additionalProperties: text };
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const ref = (name: string): Schema => ({ $ref: `${SCHEMAS_AT}${name}` });

/** An object with these fields and no others; those after `?` in their name may be missing. */
export function shape(fields: Readonly<Record<string, Schema>>): Schema {
  const properties = Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema]);
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
}
