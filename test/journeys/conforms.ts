type Schema = Record<string, any>;

/** Where an answer is not as the OpenAPI document says, one line each; nothing when it is. Knows the keywords that we use. */
export function differences(value: unknown, schema: Schema, document: Schema, at = '$'): string[] {
  if (schema['$ref']) return differences(value, document['components'].schemas[named(schema['$ref'])], document, at);
  if (schema['anyOf']) {
    const each = (schema['anyOf'] as Schema[]).map((one) => differences(value, one, document, at));
    return each.some((found) => found.length === 0) ? [] : each.flat();
  }
  if (schema['enum'] && !schema['enum'].includes(value))
    return [`${at} is ${JSON.stringify(value)}, none of ${schema['enum']}`];
  const types = schema['type'] === undefined ? [] : [schema['type']].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return [`${at} is ${JSON.stringify(value)}, not ${types}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => differences(item, schema['items'] ?? {}, document, `${at}[${index}]`));
  return isObject(value) ? inObject(value, schema, document, at) : [];
}

function inObject(value: Record<string, unknown>, schema: Schema, document: Schema, at: string): string[] {
  const missing = (schema['required'] ?? [])
    .filter((name: string) => !(name in value))
    .map((name: string) => `${at}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const known = schema['properties']?.[name] ?? schema['additionalProperties'];
    if (known === false) return [`${at}.${name} is not described`];
    return differences(inner, typeof known === 'object' ? known : {}, document, `${at}.${name}`);
  });
  return [...missing, ...wrong];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function named(pointer: string): string {
  return pointer.split('/').at(-1) ?? '';
}
