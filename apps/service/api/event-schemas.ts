import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

/** A JSON Schema, as OpenAPI 3.1 uses it. */
export type Schema = { readonly [keyword: string]: unknown };

export const SCHEMAS_AT = '#/components/schemas/';

/** The schema of every class whose answers are checked, by its name: the acts, what is nested in them, and our own bodies. */
export function schemasOfClasses(): Readonly<Record<string, Schema>> {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: SCHEMAS_AT,
    additionalConverters: {
      isCivilDate: { type: 'string', format: 'date' },
      isPlainObject: {},
      isDefined: {},
    },
  }) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { ...schema, additionalProperties: false }]),
  );
}
