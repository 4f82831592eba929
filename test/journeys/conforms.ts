type Schema = Record<string, any>;

/**
 * Where an answer is not as a schema of the OpenAPI document says, one line each; nothing when it is. Knows the keywords
 * that the document uses.
 */
export function differences(value: unknown, name: string, document: Schema): string[] {
  return new Comparison(document).of(value, document['components'].schemas[name], '$');
}

class Comparison {
  constructor(private readonly document: Schema) {}

  of(value: unknown, schema: Schema, at: string): string[] {
    if (schema['$ref'])
      return this.of(value, this.document['components'].schemas[schema['$ref'].split('/').at(-1)], at);
    if (schema['anyOf']) {
      const each = (schema['anyOf'] as Schema[]).map((one) => this.of(value, one, at));
      return each.some((found) => found.length === 0) ? [] : each.flat();
    }
    const shown = JSON.stringify(value);
    if (schema['enum'] && !schema['enum'].includes(value)) return [`${at} is ${shown}, none of ${schema['enum']}`];
    const types = schema['type'] === undefined ? [] : [schema['type']].flat();
    if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [`${at} is ${shown}, not ${types}`];
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => this.of(item, schema['items'] ?? {}, `${at}[${index}]`));
    }
    return isObject(value) ? [...missing(value, schema, at), ...this.within(value, schema, at)] : [];
  }

  private within(value: Record<string, unknown>, schema: Schema, at: string): string[] {
    return Object.entries(value).flatMap(([name, inner]) => {
      const known = schema['properties']?.[name] ?? schema['additionalProperties'];
      if (known === false) return [`${at}.${name} is not described`];
      return this.of(inner, typeof known === 'object' ? known : {}, `${at}.${name}`);
    });
  }
}

function missing(value: Record<string, unknown>, { required = [] }: Schema, at: string): string[] {
  return required.filter((name: string) => !(name in value)).map((name: string) => `${at}.${name} is missing`);
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
