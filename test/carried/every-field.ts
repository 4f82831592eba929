import type { Actor, Facts } from '#engine/history';
import type { Named } from '#engine/named';
import { OWN_PARTS } from '#engine/own-parts';
import type { Pathway } from '#engine/pathway';
import { Maker, named, type Schema, type Schemas } from '#test/made-from-schema';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { openApiDocument } from '../../apps/service/api/open-api.js';

/** The area in which everybody acts. */
export const AREA = 'north-east-lincolnshire';
const document = openApiDocument(register);
const schemas = document.components.schemas as Schemas;

/** An act that a person may record, with facts for every field that it has, and somebody who may record it. */
interface ActFilled {
  readonly pathway: Pathway;
  readonly type: string;
  readonly facts: Facts;
  readonly by: Actor;
}

/** One field of such an act that names somebody or something. */
export interface Field extends ActFilled {
  readonly name: Named;
}

/** Every act of every pathway that somebody of the demonstration may record. */
export const ACTS: readonly ActFilled[] = register.pathways().flatMap((pathway, index) =>
  (document['x-pathways'][index]?.acts ?? []).flatMap((one): ActFilled[] => {
    const { event: type, facts } = one as { event: string; facts?: Schema };
    const by = whoMay(pathway, type);
    if (facts === undefined || by === undefined) return [];
    const whole = new Maker(schemas, 'whole').of(named(schemas, facts['$ref'])) as Facts;
    return [{ pathway, type, facts: whole, by }];
  }),
);

function whoMay({ roles }: Pathway, type: string): Actor | undefined {
  for (const { id, roles: held } of demonstrationPeople) {
    const role = held.find((one) => !OWN_PARTS.includes(one) && roles[one]?.records.includes(type));
    if (role !== undefined) return { person: id, role };
  }
  return undefined;
}

/** Every field of every act that names somebody or something. */
export const FIELDS: readonly Field[] = ACTS.flatMap((asked) =>
  (asked.pathway.named?.(asked.type, asked.facts) ?? []).map((name) => ({ ...asked, name })),
);
/** Those that name a person, a post, a case, or what only our own parts send. */
export const isOf = <Kind extends Named['names']>(kind: Kind) =>
  FIELDS.filter((one): one is Field & { name: Extract<Named, { names: Kind }> } => one.name.names === kind);
/** A field in words. */
export const of = ({ pathway, type, name }: Field) => `${pathway.name} ${type}.${name.field}`;

/** The facts with something else in one field, addressed as in an answer: "present.0.person". */
export function withIn(facts: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const inner = (facts as Record<string, unknown>)[first];
  if (Array.isArray(facts)) return facts.map((each, at) => (String(at) === first ? withIn(each, rest, value) : each));
  return { ...(facts as object), [first]: withIn(inner, rest, value) };
}
/** The facts of the act, with that in its field. */
export const naming = ({ facts, name }: Field, value: unknown) => withIn(facts, name.field.split('.'), value) as Facts;
