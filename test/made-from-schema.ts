/** A JSON Schema of the OpenAPI document, and the named ones that it may point at. */
export type Schema = Readonly<Record<string, any>>;
export type Schemas = Readonly<Record<string, Schema>>;

/** How much of what a schema allows is made: what must be there and no more; all of it; all of it, as large as it may be. */
export type Measure = 'least' | 'whole' | 'largest';

/** Keywords that say nothing of what is allowed, or that are read with another. */
const KNOWN = new Set(
  [
    ['$ref', 'type', 'enum', 'format', 'pattern', 'description', 'minLength', 'maxLength', 'minimum', 'maximum'],
    ['items', 'minItems', 'maxItems', 'properties', 'required', 'additionalProperties', 'anyOf', 'not'],
  ].flat(),
);

/** Something that a schema allows. Throws on a keyword that it does not know: what it skips, nobody would notice. */
export class Maker {
  constructor(
    private readonly schemas: Schemas,
    private readonly measure: Measure,
  ) {}

  of(schema: Schema): unknown {
    const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
    if (unknown.length > 0) throw new Error(`A schema says ${unknown}, of which nothing is made here`);
    if (schema['$ref'] !== undefined) return this.of(named(this.schemas, schema['$ref']));
    if (schema['enum'] !== undefined) return schema['enum'].at(this.measure === 'least' ? 0 : -1);
    switch (schema['type']) {
      case 'object':
        return this.thing(schema);
      case 'array':
        return this.list(schema);
      case 'boolean':
        return this.measure !== 'least';
      case 'integer':
      case 'number':
        return this.number(schema);
      case undefined:
      case 'string':
        return this.text(schema);
      default:
        throw new Error(`Nothing is made of the type ${schema['type']}`);
    }
  }

  private thing({ properties = {}, required = [], anyOf = [] }: Schema): object {
    const demanded = [...required, ...(anyOf[0]?.required ?? [])];
    const names = this.measure === 'least' ? demanded : Object.keys(properties);
    return Object.fromEntries(names.map((name: string) => [name, this.of(properties[name])]));
  }

  private list({ items, minItems = 0, maxItems = 1 }: Schema): unknown[] {
    const whole = items['$ref'] === undefined && this.measure === 'largest' ? maxItems : Math.max(1, minItems);
    const length = this.measure === 'least' ? minItems : whole;
    return Array.from({ length }, () => this.of(items));
  }

  private number({ type, minimum = -5, maximum = 5 }: Schema): number {
    if (this.measure === 'least') return minimum;
    if (this.measure === 'largest') return maximum;
    return type === 'integer' ? Math.min(minimum + 1, maximum) : (minimum + maximum) / 2;
  }

  private text({ format, pattern, minLength = 1, maxLength = 40 }: Schema): string {
    const short = format === undefined ? 'a'.repeat(minLength) : OF_FORMAT[format];
    if (short === undefined) throw new Error(`Nothing is made in the format ${format}`);
    const long = format === undefined ? 'a'.repeat(maxLength) : short;
    const fitting = [this.measure === 'largest' ? long : short, ...OF_PATTERNS];
    const made = fitting.find((each) => new RegExp(pattern ?? '', 'u').test(each));
    if (made === undefined) throw new Error(`Nothing made here fits ${pattern}`);
    return made;
  }
}

const OF_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-02-28',
  email: 'somebody@example.org',
  'nhs-number': '999 123 4551',
};
/** A time of the day, and a telephone number. */
const OF_PATTERNS = ['09:30', '01632 960 110'];

/** The schema to which a reference points. */
export function named(schemas: Schemas, reference: string): Schema {
  const found = schemas[reference.slice('#/components/schemas/'.length)];
  if (found === undefined) throw new Error(`There is no schema ${reference}`);
  return found;
}
