import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { day, ref, type Schema } from './schema-parts.js';

/** A class whose decorators say what is asked of each field: an act, what is nested in one, a body or a query. */
export type CheckedClass = new () => object;

/** What a class asks, as a schema. `nameOf` says under which name each class that is nested in it is described. */
export function schemaOfClass(described: CheckedClass, nameOf: (nested: CheckedClass) => string): Schema {
  const schema = targetConstructorToSchema(described, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters: {
      ...RULES_OF_FIELDS,
      nestedValidation: ({ target, propertyName }) => {
        const type = defaultMetadataStorage.findTypeMetadata(target as CheckedClass, propertyName);
        return ref(nameOf(type.typeFunction() as CheckedClass));
      },
    },
  });
  return { type: 'object', ...schema, ...rulesOfClass(described), additionalProperties: false };
}

/** The classes that are nested in a class, at any depth. */
export function classesNestedIn(described: CheckedClass): ReadonlySet<CheckedClass> {
  const found = new Set<CheckedClass>();
  const look = (at: CheckedClass): void => {
    schemaOfClass(at, (nested) => {
      if (found.has(nested)) return nested.name;
      found.add(nested);
      look(nested);
      return nested.name;
    });
  };
  look(described);
  return found;
}

interface Rule {
  readonly name?: string;
  readonly constraints: readonly unknown[];
}

/** What the library does not say of a rule, or says wrongly. */
const RULES_OF_FIELDS = {
  isCivilDate: day,
  // Said by the schema of what is nested, or by the type of each.
  isPlainObject: {},
  nhsNumber: {
    type: 'string' as const,
    format: 'nhs-number',
    pattern: '^\\d{3} ?\\d{3} ?\\d{4}$',
    description: 'Ten digits, of which the last checks the others (modulus 11).',
  },
  // About other fields: see below.
  reachableSomehow: {},
  // The library calls any field with bounds a number, also one that must be whole.
  min: ({ constraints: [minimum] }: Rule) => ({ minimum: minimum as number }),
  max: ({ constraints: [maximum] }: Rule) => ({ maximum: maximum as number }),
  // Everything else of our own making ends here. The library would describe it by its type alone, which is not true.
  customValidation: ({ name }: Rule): never => {
    throw new Error(`Nobody has said how the rule ${name} is described in JSON Schema`);
  },
};

/** Rules about several fields of one thing, by the name of the rule that checks them. */
const RULES_OF_CLASSES: Readonly<Record<string, Schema>> = {
  reachableSomehow: {
    description: 'With at least one of phone, email, address and person.',
    anyOf: ['phone', 'email', 'address', 'person'].map((way) => ({ required: [way] })),
  },
};

function rulesOfClass(described: CheckedClass): Schema {
  const rules = getMetadataStorage().getTargetValidationMetadatas(described, '', true, false);
  return Object.assign({}, ...rules.map(({ name }) => RULES_OF_CLASSES[name ?? '']));
}
