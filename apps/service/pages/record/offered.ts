import type { QuestionField } from '#engine/form';
import type { AreaLimits } from '#engine/locality';

/** Whom and which posts a form may name. */
export interface Offers {
  readonly people: readonly { readonly id: string; readonly name: string; readonly agency: string }[];
  readonly posts: AreaLimits['posts'];
  readonly settings: AreaLimits['settings'];
  /** What may be chosen in a field of which the case itself or its area says it. */
  readonly here?: (field: QuestionField) => QuestionField['options'];
}

/**
 * The fields with those of the area to choose from, where a person, a post or one of the area's own choices is asked for.
 * What may be left out, and of which there is nothing to choose here, is not asked.
 */
export function offered(fields: readonly QuestionField[], offers: Offers): readonly QuestionField[] {
  return fields.flatMap((field) => {
    const inner = field.fields && { fields: offered(field.fields, offers) };
    const options = offers.here?.(field);
    if (options?.length === 0 && field.optional) return [];
    if (options !== undefined) return { ...field, kind: field.kind === 'choices' ? 'choices' : 'choice', options };
    switch (field.kind) {
      case 'person':
        return { ...field, kind: 'choice', options: peopleIn(offers) };
      case 'people':
        return { ...field, kind: 'choices', options: peopleIn(offers) };
      case 'post':
        return { ...field, kind: 'choice', options: postsIn(offers) };
      case 'posts':
        return { ...field, kind: 'choices', options: postsIn(offers) };
      default:
        return { ...field, ...inner, ...allowed(field, offers) };
    }
  });
}

/** Whether any field asks for a person, so that the people of the area have to be known. */
export function asksForPeople(fields: readonly QuestionField[]): boolean {
  return fields.some(({ kind, fields: inner }) => kind === 'person' || kind === 'people' || asksForPeople(inner ?? []));
}

/** Of the options, those that the area lists; a code that nobody has put into words is offered as it is. */
function allowed({ among, options }: QuestionField, { settings }: Offers): Pick<QuestionField, 'options'> {
  const listed = among === undefined ? undefined : settings[among];
  if (!Array.isArray(listed)) return {};
  return { options: listed.map((value) => options?.find((one) => one.value === value) ?? { value, text: value }) };
}

function peopleIn({ people }: Offers) {
  return people.map(({ id, name, agency }) => ({ value: id, text: `${name} (${agency})` }));
}

function postsIn({ posts }: Offers) {
  return Object.entries(posts).map(([id, { title }]) => ({ value: id, text: title }));
}
