import type { Question, QuestionField } from '#engine/form';
import { fieldsOf, formOf } from '../declaration.js';
import { EVERY_CASE_ACTS } from './acts.js';
import { Child, Contact, Tried } from './people.js';

type More = Partial<Omit<QuestionField, 'name' | 'label' | 'kind'>>;
type Ask = (name: string, label: string, more?: More) => QuestionField;

const asking =
  (kind: QuestionField['kind']): Ask =>
  (name, label, more = {}) => ({ name, label, kind, ...more });

/** One line. */
export const line = asking('text');
/** As many lines as a person needs. */
export const words = asking('longText');
export const day = asking('date');
export const count = asking('count');
/** Typed in pounds, kept in pence. */
export const money = asking('money');
export const yesNo = asking('yesNo');
export const list = asking('list');
export const choice = asking('choice');
export const choices = asking('choices');
/** Somebody of the area, or several, by their ids. */
export const person = asking('person');
export const people = asking('people');
/** A post of the area, or several, by their ids. */
export const post = asking('post');
export const posts = asking('posts');

/** May be left blank. */
export const OPTIONAL = { optional: true } as const;

/** Values and their texts, as a form offers them. */
export const offering = (texts: Readonly<Record<string, string>>): Pick<QuestionField, 'options'> => ({
  options: Object.entries(texts).map(([value, text]) => ({ value, text })),
});

// BEFORE: for pathways not rebuilt yet.
export const CHILD_FIELD: QuestionField = {
  name: 'child',
  label: 'The child or young person',
  kind: 'group',
  fields: fieldsOf(Child),
};

export const CONTACT_FIELD: QuestionField = {
  name: 'contact',
  label: 'Who should we contact in the family?',
  hint: 'One way to reach them is enough',
  kind: 'group',
  fields: fieldsOf(Contact),
};

export const TRIED_FIELD: QuestionField = {
  name: 'tried',
  label: 'What has been tried?',
  hint: 'So that nobody asks your child to go through it again without a reason',
  kind: 'list',
  optional: true,
  fields: fieldsOf(Tried),
};

export const EVERY_CASE_QUESTIONS: Readonly<Record<string, Question>> = Object.fromEntries(
  Object.entries(EVERY_CASE_ACTS).flatMap(([name, act]) => {
    const form = formOf(act);
    return form === undefined ? [] : [[name, form] as const];
  }),
);
