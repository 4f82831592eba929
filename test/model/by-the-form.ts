import { owedDuties } from '#engine/chasing';
import type { QuestionField } from '#engine/form';
import { castOf } from './cast.js';
import { anyOf, areaOf, dayAround, type Guess, type Guesses, given, pence, type Seen, someOf } from './guess.js';

const OPTIONAL = 0.3;

/** Facts as somebody could type them into the form of an act, field by field, whatever the act is. */
export function asTyped(fields: readonly QuestionField[], seen: Seen): Readonly<Record<string, unknown>> {
  const { here, chance } = seen;
  const file = here?.caseState.snapshot.context as never;
  const asked = fields.filter((field) => here === undefined || field.askedWhere?.(file) !== false);
  const filled = asked.filter(({ optional }) => optional !== true || chance.happens(OPTIONAL));
  return Object.fromEntries(
    filled.flatMap((field) => {
      const value = typed(field, seen);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** Acts of a pathway of which nothing more need be known than their forms. */
export const byTheForm = (pathway: string, types: readonly string[]): Guesses =>
  Object.fromEntries(types.map((type) => [type, filled(`${pathway} ${type}`, () => ({}))]));

/** An act ("complaint ComplaintRaised") by its form, with these facts in place of what was typed, and who does it; what is undefined is left out. */
export function filled(act: string, facts: (seen: Seen) => object, person?: string) {
  const [pathway = '', type = ''] = act.split(' ');
  return (seen: Seen): Guess => {
    const { fields = [] } = seen.world.pathway(pathway).questions[type] ?? {};
    return { data: given({ ...asTyped(fields, seen), ...facts(seen) }), person };
  };
}

const OF_A_KIND: Readonly<Record<QuestionField['kind'], (field: QuestionField, seen: Seen) => unknown>> = {
  text: ({ name, typedAs }, seen) => line(name, typedAs, seen),
  longText: () => 'As it was told to us, in whole sentences.',
  count: (_field, { chance }) => Math.round(chance.between(1, 6)),
  portion: (_field, { chance }) => Math.round(chance.between(1, 100)),
  money: (_field, { chance }) => pence(chance),
  date: (_field, seen) => dayAround(seen, -5, 40),
  yesNo: (_field, { chance }) => chance.happens(0.5),
  choice: (field, seen) => anyOf(seen.chance, valuesOf(field, seen)),
  choices: (field, seen) => {
    const values = valuesOf(field, seen);
    const some = someOf(seen.chance, values);
    return some.length > 0 ? some : values.slice(0, 1);
  },
  list: ({ fields }, seen) =>
    Array.from({ length: Math.round(seen.chance.between(1, 2)) }, () =>
      fields === undefined ? 'One thing that was said' : asTyped(fields, seen),
    ),
  group: ({ fields = [] }, seen) => asTyped(fields, seen),
  person: (_field, seen) => person(seen),
  people: (_field, seen) => [person(seen)],
  post: (_field, seen) => post(seen),
  posts: (_field, seen) => [post(seen)],
};

const typed = (field: QuestionField, seen: Seen) => OF_A_KIND[field.kind](field, seen);

const person = (seen: Seen) => seen.chance.oneOf(castOf(areaOf(seen).profile)).id;
const post = (seen: Seen) => seen.chance.oneOf(Object.keys(areaOf(seen).posts));

/** What may be chosen: what the case offers, or the options of the field. */
function valuesOf({ offers, options = [] }: QuestionField, seen: Seen): readonly string[] {
  const { here } = seen;
  const area = areaOf(seen);
  const offered =
    here &&
    offers?.(here.caseState.snapshot.context as never, area, owedDuties(here.pathway, here.caseState.deadlines, area));
  return (offered ?? options).map(({ value }) => value);
}

function line(name: string, typedAs: QuestionField['typedAs'], seen: Seen): string | undefined {
  if (typedAs === 'reference') return anyOf(seen.chance, [...seen.world.cases.keys()]);
  if (typedAs === 'timeOfDay') return '10:30';
  const known = { phone: '07700 900 982', email: 'jo.hale@family.example', nhsNumber: '943 476 5919', upn: undefined };
  return Object.hasOwn(known, name) ? known[name as keyof typeof known] : 'As they said it';
}
