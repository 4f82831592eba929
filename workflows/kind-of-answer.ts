import { IsOptional } from 'class-validator';
import type { QuestionField } from '#engine/form';
import { type Asking, declareField } from './declaration.js';
import { type Declared, declareNaming, type Naming } from './naming.js';

/** A decorator for a field whose answers are of that type, whether or not it may be left out. */
export type Field<Answer> = <Name extends string>(
  target: { [name in Name]?: Answer | undefined },
  property: Name,
) => void;

/** The same for a field that its class does not let be left out: with `?`, it does not compile. */
export type NeededField<Answer> = <Name extends string>(target: { [name in Name]: Answer }, property: Name) => void;

/** How a field is asked besides its label and its mending sentence. */
type More = Omit<Asking, 'mend' | 'optional'>;

/** A label and how it is asked, or only the mending sentence of what no page asks. */
export type InFull = readonly [label: string, asking: Asking] | readonly [unasked: Asking];

export type InShort = readonly [label: string, mend: string, more?: More];

/** A kind of answer, as a decorator. */
export interface Kind<Answer> {
  (...asked: InShort): NeededField<Answer>;
  (...asked: InFull): Field<Answer>;
  optional(...asked: InShort): Field<Answer>;
}

export type Checks = (mend: string) => readonly PropertyDecorator[];

const inFull = ([first, ...asked]: InFull | InShort): readonly [label: string | undefined, asking: Asking] => {
  if (typeof first !== 'string') return [undefined, first];
  const [mend, more] = asked as [string | Asking, More?];
  return [first, typeof mend === 'string' ? { mend, ...more } : mend];
};

const leftOut = (asked: InShort): readonly [label: string | undefined, asking: Asking] => {
  const [label, asking] = inFull(asked);
  return [label, { ...asking, optional: true }];
};

type Builder = (label: string | undefined, asking: Asking) => PropertyDecorator;

/** What a field names that a page asks as such, however its answers are checked. */
const NAMED_BY: Readonly<Partial<Record<QuestionField['kind'], Naming['names']>>> = {
  person: 'person',
  people: 'person',
  post: 'post',
  posts: 'post',
};

interface Usually {
  readonly part?: () => Declared;
  readonly options?: NonNullable<Asking['options']>;
  /** What every field of that kind names. */
  readonly names?: Naming['names'];
  readonly typedAs?: NonNullable<QuestionField['typedAs']>;
}

/** What makes a field of that kind, and how it is asked unless the field says otherwise. */
export function builder(kind: QuestionField['kind'], checks: Checks, usually: Usually = {}): Builder {
  const isList = kind === 'list' || kind === 'choices' || kind === 'people' || kind === 'posts';
  const { part, names: always, ...usual } = usually;
  return (label, asking) => {
    const {
      mend,
      optional = false,
      askedByRule = false,
      offers,
      askedWhere,
      must,
      ours,
      ...more
    } = { ...usual, ...asking };
    const isChosen = part === undefined && (offers !== undefined || more.options !== undefined);
    // A field that a page asks as a person or a post names one, however its answers are checked.
    const names = ours ? 'ours' : (always ?? NAMED_BY[more.kind ?? kind]);
    return (target, property) => {
      if (label !== undefined)
        declareField(target, String(property), {
          label,
          kind: isChosen ? (isList ? 'choices' : 'choice') : kind,
          ...(offers && { offers: offers as NonNullable<QuestionField['offers']> }),
          ...(askedWhere && { askedWhere: askedWhere as NonNullable<QuestionField['askedWhere']> }),
          ...more,
          ...(optional && !askedByRule && { optional }),
          ...(part && { part }),
        });
      if (part) declareNaming(target, String(property), { part });
      if (names) declareNaming(target, String(property), { names, ...must });
      for (const decorate of [...(optional ? [IsOptional()] : []), ...checks(mend)]) decorate(target, property);
    };
  };
}

/** A kind of answer, and what makes it valid. For a kind that one pathway alone has. */
export function answerOf<Answer>(kind: QuestionField['kind'], checks: Checks, usually?: Usually): Kind<Answer> {
  const build = builder(kind, checks, usually);
  return Object.assign((...asked: InShort | InFull) => build(...inFull(asked)), {
    optional: (...asked: InShort) => build(...leftOut(asked)),
  });
}

/** A kind of answer that is first told what may be chosen, or what it consists of. */
export function toldFirst<First>(buildFor: (first: First) => Builder) {
  return Object.assign((first: First, ...asked: InShort | InFull) => buildFor(first)(...inFull(asked)), {
    optional: (first: First, ...asked: InShort) => buildFor(first)(...leftOut(asked)),
  });
}
