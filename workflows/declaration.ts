import type { OwedDuty } from '#engine/chasing';
import type { Question, QuestionField } from '#engine/form';
import type { AreaLimits } from '#engine/locality';
import type { Declared, Naming } from './naming.js';

/**
 * What the class of an act says of itself: how each field is asked, and how the act is named, explained and told. Kept by
 * class; the form, the description for other systems and the history read it here and nowhere else.
 */

/** How a field is asked on a page, besides what a valid answer is. */
export interface Asking {
  /** The sentence that tells a person how to mend the answer. */
  readonly mend: string;
  readonly hint?: string;
  /** May be left out. */
  readonly optional?: true;
  /** The class lets it be left out, but a rule of the pathway will ask for it here: a page does not call it optional. */
  readonly askedByRule?: true;
  /** A setting of the area profile that lists which of the options the area allows. */
  readonly among?: string;
  /** What may be chosen, where the case or its area says it. `File` is the file of the pathway's cases. */
  offers?(file: never, area: AreaLimits, owed: readonly OwedDuty[]): readonly Option[];
  /** Where a page asks it at all, as the file of the case has it; everywhere where nothing is said. */
  askedWhere?(file: never): boolean;
  /** Of a field that names somebody or something: what must be so of it. */
  readonly must?: Omit<Naming, 'names'>;
  /** Only our own parts send it, from what has been recorded elsewhere: a person who does is told to leave it out. */
  readonly ours?: true;
  /** How it is asked, where its kind of answer does not say it already. */
  readonly kind?: QuestionField['kind'];
  readonly options?: readonly Option[];
  /** How what is typed is read. */
  readonly typedAs?: QuestionField['typedAs'];
}

type Option = { readonly value: string; readonly text: string };

type FieldDeclared = Omit<QuestionField, 'name' | 'fields'> & { readonly part?: () => Declared };

/** How an act is told to somebody who reads the history: a sentence, or one made from its facts where these may be read. */
export type ToldAs<Facts> = string | ((facts: Facts) => string);

/** What is said of an act as a whole. */
export interface WordingOfAct<Facts> {
  /** The act as an officer would say it: "Accept the referral". An act that only our own parts record has none, and no form. */
  readonly title?: string;
  /** Why it is asked, or what follows from it, in a sentence on the page. */
  readonly why?: string;
  /** What the case comes to, a line each: shown above the form as it is now, and on the check page as it will be. */
  readonly comesTo?: (file: never) => readonly string[];
  /** The act as it is told afterwards: "The referral was accepted." */
  readonly told: ToldAs<Facts>;
  /** Only our own parts record it, with an act of another case: where people do what brings it, in a sentence. */
  readonly elsewhere?: string;
  /**
   * What it says is the family's own to say. Where they have no account, whoever writes it down says how it was made sure that
   * it was they (`madeSure`), and they are told at once what was recorded in their name.
   */
  readonly familysOwn?: true | ((facts: Facts) => boolean);
  /**
   * By it the family agrees to something beside others. Whoever has the account of its contact is asked to confirm it, whoever
   * proposes it; where there is no such account, it is written down as with `familysOwn`.
   */
  readonly familyAgrees?: true | ((facts: Facts, file: never) => boolean);
  /** Acts that it undoes (a refusal that is reversed): what they had stopped runs again, from its original start. */
  readonly undoes?: readonly string[];
  /** Only where its facts say so. */
  readonly undoesWhen?: (facts: Facts) => boolean;
  /** For an act from outside: why no member of staff is told of it. Without a reason, whoever answers for the case is. */
  readonly tellsNobody?: string;
  /**
   * It is what somebody says for themselves, or a decision: nobody but whoever recorded it corrects it, and of these facts
   * nobody at all. There is an act for changing one’s mind.
   */
  readonly stands?: readonly string[];
  /** It carries what somebody wrote about a child, and so may turn out to be another child's. It can be removed from sight. */
  readonly paper?: true;
  /** Fields that another system may send and the page does not ask. For those that come from a class it extends. */
  readonly unasked?: readonly string[];
  /** Fields of its own that the page asks before those of the class it extends. */
  readonly first?: readonly string[];
}

const FIELDS = new WeakMap<object, Map<string, FieldDeclared>>();
const WORDING = new WeakMap<object, WordingOfAct<never>>();

/** Says of an act what it is called, why it is asked and how it is told. */
export function Wording<Facts = never>(wording: WordingOfAct<Facts>) {
  return (act: Declared): void => {
    WORDING.set(act, wording as WordingOfAct<never>);
  };
}

/** Notes how a field of a class is asked. For the decorators of answers alone. */
export function declareField(prototype: object, property: string, field: FieldDeclared): void {
  const known = FIELDS.get(prototype) ?? new Map<string, FieldDeclared>();
  known.set(property, field);
  FIELDS.set(prototype, known);
}

/** The fields of a class that a page asks, in the order in which they are written; those of a class it extends go before. */
export function fieldsOf(declared: Declared): readonly QuestionField[] {
  return [...declaredIn(declared.prototype)].map(([name, { part, ...field }]) => ({
    name,
    ...field,
    ...(part && { fields: fieldsOf(part()) }),
  }));
}

/** The fields of each prototype in the chain, the furthest first; one that is declared anew keeps its place. */
function declaredIn(prototype: object | null): ReadonlyMap<string, FieldDeclared> {
  if (prototype === null || prototype === Object.prototype) return new Map();
  return new Map([...declaredIn(Object.getPrototypeOf(prototype)), ...(FIELDS.get(prototype) ?? [])]);
}

/** The form of an act; undefined for what no page asks. */
export function formOf(act: Declared): Question | undefined {
  const { title, why, comesTo, unasked = [], first = [] } = wordingOf(act);
  if (title === undefined) return undefined;
  const fields = fieldsOf(act);
  const unknown = [...unasked, ...first].filter((name) => !fields.some((field) => field.name === name));
  if (unknown.length > 0)
    throw new Error(`${act.name} has no field ${unknown.join(', ')} to leave unasked or to ask first`);
  const asked = fields.filter(({ name }) => !unasked.includes(name));
  const ahead = ({ name }: QuestionField) => first.includes(name);
  const inOrder = [...asked.filter(ahead), ...asked.filter((field) => !ahead(field))];
  return { title, ...(why !== undefined && { why }), ...(comesTo && { comesTo }), fields: inOrder };
}

/** What is said of an act. Throws where its class says nothing: an act that nobody can tell is not finished. */
export function wordingOf(act: Declared): WordingOfAct<never> {
  const wording = WORDING.get(act);
  if (wording === undefined) throw new Error(`${act.name} says neither what it is called nor how it is told`);
  return wording;
}
