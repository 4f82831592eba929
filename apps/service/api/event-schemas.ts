import type { Pathway } from '#engine/pathway';
import { classesAskedBy } from '#workflows/validate';
import { type CheckedClass, classesNestedIn, schemaOfClass } from './class-schemas.js';
import type { Schema } from './schema-parts.js';

/** One act of one pathway, and the name of the schema that describes its facts. */
interface DescribedAct {
  readonly name: string;
  readonly pathway: string;
  readonly act: string;
  readonly asked: CheckedClass;
}

/** The facts of every act, as schemas. */
export interface ActSchemas {
  /** By name: of the acts, and of what is nested in them. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Those of the acts alone. */
  readonly names: readonly string[];
  /** The name of the schema of an act; undefined where nobody is asked for its facts, as for what a clock records. */
  readonly nameOf: (pathway: Pathway, act: string) => string | undefined;
}

/**
 * The schemas of the acts of every pathway, and of what is nested in them. An act is called by its pathway and its own
 * name: two pathways may ask different facts for acts of one name. Nothing gets one of the names that are taken.
 */
export function schemasOfActs(pathways: readonly Pathway[], taken: readonly string[]): ActSchemas {
  const acts = pathways.flatMap((pathway) =>
    Object.entries(classesAskedBy(pathway.problems)).map(([act, asked]): DescribedAct => {
      const prefix = prefixOf(pathway, pathways);
      return { name: `${prefix}.${act}`, pathway: prefix, act, asked };
    }),
  );
  const nested = namesOfNested(acts, taken);
  const schemaOf = (asked: CheckedClass) => schemaOfClass(asked, (one) => nested.get(one) as string);
  const names = new Set(acts.map(({ name }) => name));
  return {
    schemas: Object.fromEntries([
      ...acts.map(({ name, asked }) => [name, schemaOf(asked)] as const),
      ...[...nested].map(([asked, name]) => [name, schemaOf(asked)] as const),
    ]),
    names: [...names],
    nameOf: (pathway, act) => [`${prefixOf(pathway, pathways)}.${act}`].find((name) => names.has(name)),
  };
}

/** A pathway by its name; an older version that cases are still on, with its number. */
function prefixOf({ name, version }: Pathway, pathways: readonly Pathway[]): string {
  const newest = pathways.findLast((each) => each.name === name);
  return newest === undefined || newest.version === version ? name : `${name}-${version}`;
}

/**
 * What is nested is called by the name of its class, where no other class and nothing else is called so; else also by the
 * pathway, or the act, in which it is met first.
 */
function namesOfNested(acts: readonly DescribedAct[], taken: readonly string[]): ReadonlyMap<CheckedClass, string> {
  const met = new Map<CheckedClass, DescribedAct>();
  for (const act of acts) for (const nested of classesNestedIn(act.asked)) if (!met.has(nested)) met.set(nested, act);
  const used = new Set([...taken, ...acts.map(({ name }) => name)]);
  const names = new Map<CheckedClass, string>();
  for (const [nested, { pathway, act }] of met) {
    const alone = [...met.keys()].every((other) => other === nested || other.name !== nested.name);
    const bare = nested.name;
    const name = [...(alone ? [bare] : []), `${pathway}.${bare}`, `${pathway}.${act}.${bare}`].find(
      (each) => !used.has(each),
    );
    if (name === undefined) throw new Error(`Two classes nested in ${pathway}.${act} are called ${bare}`);
    used.add(name);
    names.set(nested, name);
  }
  return names;
}
