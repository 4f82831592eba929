import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import type { ActClasses } from '#engine/act';
import type { FieldProblem } from '#engine/refusal';

const ASKED = new WeakMap<object, ActClasses>();

/** The classes that a pathway’s `problems` asks, so that they can be described to others; none where it asks no class. */
export function classesAskedBy(problems: object): ActClasses {
  return ASKED.get(problems) ?? {};
}

/** The names of the fields that a class lets be sent. */
export const propertiesOf = (declared: new () => object): readonly string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(declared, '', false, false)
    .map(({ propertyName }) => propertyName);

const POISON = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 8;

/**
 * What is wrong with the facts of an act, one problem a field, each with the sentence that mends it; nothing when they
 * may be proposed. Refuses fields that the form does not ask, names that reach into the machinery of the language, and
 * facts nested deeper than any form, and a null, which is no answer. An act without a class is not asked.
 */
export function problemsIn(classes: ActClasses) {
  const problems = (type: string, data: unknown): readonly FieldProblem[] => {
    if (!Object.hasOwn(classes, type)) return [];
    const EventClass = classes[type] as new () => object;
    if (!isPlain(data)) return [{ field: '', message: 'Send the facts as an object of named fields' }];
    const poison = poisonIn(data, '', 0);
    if (poison) return [poison];
    const errors = validateSync(plainToInstance(EventClass, data), {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    return errors.flatMap((error) => problemsOf(error, ''));
  };
  ASKED.set(problems, classes);
  return problems;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function poisonIn(value: unknown, path: string, depth: number): FieldProblem | undefined {
  // What may be left out is left out: a null would pass for an answer wherever a rule asks only whether there is one.
  if (value === null) return { field: path, message: 'Answer this, or leave it out' };
  if (typeof value !== 'object') return undefined;
  if (depth > DEEPEST) return { field: path, message: 'This is nested too deeply. Send it flatter' };
  for (const key of Object.getOwnPropertyNames(value)) {
    const field = path ? `${path}.${key}` : key;
    if (POISON.has(key)) return { field, message: `“${key}” cannot be the name of a field. Leave it out` };
    const inner = Array.isArray(value) && key === 'length' ? undefined : (value as Record<string, unknown>)[key];
    const found = poisonIn(inner, field, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function problemsOf({ property, constraints, children }: ValidationError, path: string): readonly FieldProblem[] {
  const field = path ? `${path}.${property}` : property;
  if (constraints) return [{ field, message: mendOf(constraints, property) }];
  return (children ?? []).flatMap((child) => problemsOf(child, field));
}

/** The mend of what is missing or of the wrong kind goes before the one about its length. */
function mendOf(constraints: Readonly<Record<string, string>>, property: string): string {
  if ('whitelistValidation' in constraints) return `“${property}” is not asked here. Leave it out`;
  const last = (name: string) => (/length|size/i.test(name) ? 1 : 0);
  const [first] = Object.entries(constraints).sort(([one], [other]) => last(one) - last(other));
  return first?.[1] ?? 'Check this answer';
}
