import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { type ActClasses } from '#engine/act';
import type { Pathway } from '#engine/pathway';
import { classesAskedBy } from '#workflows/validate';

/** A JSON Schema, as OpenAPI 3.1 uses it. */
export type Schema = { readonly [keyword: string]: unknown };

export const SCHEMAS_AT = '#/components/schemas/';

/** The schemas of all classes whose answers are checked, by name: the acts, what is nested in them, and our own bodies. */
export function schemasOfClasses(pathways: readonly Pathway[]): Readonly<Record<string, Schema>> {
  const acts = Object.assign({}, ...pathways.map(({ problems }) => classesAskedBy(problems))) as ActClasses;
  // An act that only has another's fields is not in the validator's own list, so each is asked for by its class.
  const ofActs = Object.entries(acts).map(([name, act]) => [name, targetConstructorToSchema(act, OPTIONS)] as const);
  const schemas = { ...validationMetadatasToSchemas(OPTIONS), ...Object.fromEntries(ofActs) } as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { ...schema, additionalProperties: false }]),
  );
}

const OPTIONS = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: SCHEMAS_AT,
  additionalConverters: {
    isCivilDate: { type: 'string' as const, format: 'date' },
    isPlainObject: {},
    isDefined: {},
  },
};
