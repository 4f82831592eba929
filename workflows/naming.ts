import type { ActClasses } from '#engine/act';
import type { Facts } from '#engine/history';
import type { Named, NamedPost, NamesIn } from '#engine/named';

/** A class of acts, or of a part of one. */
export type Declared = new () => object;

/** What a field names, and what must be so of it: said by the kind of answer, so that no field that names somebody can be without it. */
export interface Naming {
  /** `ours`: whatever only our own parts send. */
  readonly names: 'case' | 'person' | 'post' | 'ours';
  /** Of a person: the field beside it that says which post they come in. They must hold it. */
  readonly hold?: string;
  /** Of a person: one of a family may be meant too, or nobody else. Otherwise it is somebody who works on such cases. */
  readonly family?: 'too' | 'only';
  /** Of a person: one who has left may be meant. */
  readonly haveLeft?: 'too';
  /** Of a person: a post may be meant instead. */
  readonly beAPost?: 'too';
  /** Of a person: they say something by it themselves (agree, sign, approve, second), and are asked to confirm it. */
  readonly speak?: true;
  /** Of a post: whoever acts must hold it. */
  readonly beHeldByActor?: true;
  /** Of such a post: the field beside it that may name somebody else, who then must hold it instead. */
  readonly unlessOf?: string;
  /** Of a post that is left out: the one that has the case is meant, or its cover, unless this other field is given. */
  readonly elseOfTheCaseUnless?: string;
}

type InField = Naming | { readonly part: () => Declared };

const NAMINGS = new WeakMap<object, Map<string, InField>>();

/** Notes what a field names, or that it has fields of its own that may. For the decorators of answers alone. */
export function declareNaming(prototype: object, property: string, naming: InField): void {
  const known = NAMINGS.get(prototype) ?? new Map<string, InField>();
  known.set(property, naming);
  NAMINGS.set(prototype, known);
}

const ALL_NAMINGS = new WeakMap<object, ReadonlyMap<string, InField>>();

/** What the fields of a class name, those of what it extends included. */
export function namingsOf({ prototype }: Declared): ReadonlyMap<string, InField> {
  const known = ALL_NAMINGS.get(prototype);
  if (known !== undefined) return known;
  const parent = Object.getPrototypeOf(prototype) as object | null;
  const inherited = parent === null || parent === Object.prototype ? [] : namingsOf({ prototype: parent } as Declared);
  const all = new Map([...inherited, ...(NAMINGS.get(prototype) ?? [])]);
  ALL_NAMINGS.set(prototype, all);
  return all;
}

/** Whom and what the facts of an act of these classes name. */
export const namesIn =
  (acts: ActClasses): NamesIn =>
  (type, data) => {
    const act = Object.hasOwn(acts, type) ? (acts[type] as Declared) : undefined;
    return act === undefined || namingsOf(act).size === 0 ? NOBODY : namedOnce(act, data);
  };

const NOBODY: readonly Named[] = [];

// Asked several times of one act on its way in, on each pathway that has its class: worked out once for the same facts.
const KNOWN = new WeakMap<Facts, Map<Declared, readonly Named[]>>();

function namedOnce(act: Declared, data: Facts): readonly Named[] {
  const known = KNOWN.get(data) ?? new Map<Declared, readonly Named[]>();
  const named = known.get(act) ?? namedBy(act, data, '');
  KNOWN.set(data, known.set(act, named));
  return named;
}

function namedBy(declared: Declared, data: Facts, before: string): readonly Named[] {
  return [...namingsOf(declared)].flatMap(([property, naming]) => {
    const value = data[property];
    const several = Array.isArray(value);
    const isLeftOut = value === undefined || value === null;
    if (isLeftOut && 'names' in naming && naming.elseOfTheCaseUnless !== undefined)
      return (data[naming.elseOfTheCaseUnless] ?? null) === null
        ? [{ names: 'post', field: `${before}${property}`, post: null, held: 'byActorOrCover' } as const]
        : [];
    // An empty list says something, too.
    if (several && value.length === 0 && 'names' in naming && naming.names === 'ours')
      return [{ names: 'ours', field: `${before}${property}` } as const];
    return [value].flat().flatMap((one, index) => {
      if (one === undefined || one === null) return [];
      const field = several ? `${before}${property}.${index}` : `${before}${property}`;
      return 'part' in naming
        ? namedBy(naming.part(), one as Facts, `${field}.`)
        : [named(naming, field, { value: one, beside: data })];
    });
  });
}

function named(
  naming: Naming,
  field: string,
  { value, beside }: { readonly value: unknown; readonly beside: Facts },
): Named {
  const { names, hold, family, haveLeft, beAPost, speak } = naming;
  const written = String(value);
  if (names === 'ours') return { names, field };
  if (names === 'case') return { names, field, ref: written };
  if (names === 'post') return { names, field, post: written, held: heldAs(naming, beside) };
  const post = hold === undefined ? undefined : beside[hold];
  return {
    names,
    field,
    id: written,
    post: typeof post === 'string' ? post : null,
    family: family ?? 'no',
    mayHaveLeft: haveLeft === 'too',
    mayBeAPost: beAPost === 'too',
    speaks: speak === true,
  };
}

function heldAs({ beHeldByActor, unlessOf, elseOfTheCaseUnless }: Naming, beside: Facts): NamedPost['held'] {
  if (!beHeldByActor || (unlessOf !== undefined && (beside[unlessOf] ?? null) !== null)) return 'byAnybody';
  return elseOfTheCaseUnless === undefined ? 'byActor' : 'byActorOrCover';
}

/** Whether an act of this class can name somebody who speaks by it. */
export const namesSpeakers = (declared: Declared): boolean =>
  [...namingsOf(declared).values()].some((naming) =>
    'part' in naming ? namesSpeakers(naming.part()) : naming.speak === true,
  );
