import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { QuestionField } from '#engine/form';
import type { Facts } from '#engine/history';
import type { FieldProblem, Refused } from '#engine/refusal';
import { answersIn } from '../record/answers.js';
import { carried, KEY } from '../record/filled-form.js';
import { type FormValues, factsIn, text } from '../record/form-values.js';
import { inputsFor, summaryOf } from '../record/inputs.js';

/** A form on which somebody changes the register: what is asked, what follows, and the change itself. */
export interface RegisterForm {
  readonly title: string;
  readonly why?: string;
  /** The address of the form. Its check and its way back lie below it. */
  readonly action: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly fields: readonly QuestionField[];
  /** As it is filled in at first. */
  readonly known: FormValues;
  /** What follows from it, in sentences, for whoever checks it. */
  readonly follows: (facts: Facts) => readonly string[];
  /** What the button says on which it is done. */
  readonly button: string;
  /** Changes it, or only tries. Says where to go then. */
  readonly change: (
    facts: Facts,
    how: { readonly key: string; readonly tried?: true },
  ) => Promise<{ readonly to: string } | Refused>;
}

/** Which form somebody asks for: about whom or what, none where it is new; and the row that it is about. */
export interface RegisterFormQuery {
  readonly record: CaseRecord;
  readonly asker: Person;
  readonly id: string | undefined;
  readonly form: string;
  readonly of: string;
}

/** Asked with every change. */
export const WHY: QuestionField = {
  name: 'why',
  label: 'Why?',
  hint: 'It stands in the history, for whoever asks later.',
  kind: 'text',
};

/** The number of the row that the form is about, where it is about one. */
export const OF = 'of';

/** The form with everything that was typed, and what is wrong with it. */
export function registerFormView(form: RegisterForm, typed: FormValues, refusal?: Refused) {
  const problems = refusal?.fields ?? [];
  const inputs = inputsFor(form.fields, { typed, problems });
  const known = new Set(form.fields.map(({ name }) => name));
  const about = problems.filter(({ field }) => known.has(field));
  const others = problems.filter(({ field }) => !known.has(field)).map(({ message }) => message);
  const refused = refusal && about.length === 0 ? refusal.reason : others.join(' ') || null;
  return {
    title: form.title,
    why: form.why,
    back: form.back,
    action: form.action,
    inputs,
    hidden: [KEY, OF].flatMap((name) => (typed[name] ?? []).map((value) => ({ name, value }))),
    summary: [...summaryOf(about, inputs), ...(refused ? [{ text: refused, href: '#refused' }] : [])],
    refused,
  };
}

/** What was typed, read back in words, and what follows from it. */
export function registerCheckView(form: RegisterForm, typed: FormValues) {
  const facts = factsIn(form.fields, typed);
  return {
    title: form.fields.length === 0 ? form.title : `Check: ${form.title}`,
    back: form.fields.length === 0 ? form.back : undefined,
    asks: form.fields.length > 0,
    action: form.action,
    button: form.button,
    answers: answersIn(form.fields, facts, new Map()),
    follows: form.follows(facts),
    hidden: carried(typed),
  };
}

/** A new form, under a key of its own. */
export const freshRegisterForm = ({ known }: RegisterForm, typed: FormValues): FormValues => ({
  ...known,
  ...typed,
  [KEY]: [randomUUID()],
});

/** What nobody answered that has to be answered. */
export function unanswered(form: RegisterForm, facts: Facts): readonly FieldProblem[] {
  return form.fields
    .filter(({ optional, name }) => !optional && facts[name] === undefined)
    .map(({ name, label }) => ({ field: name, message: `Answer “${label}”` }));
}

/** The key of a form that was sent. */
export const keyIn = (typed: FormValues): string => text(typed, KEY) || randomUUID();
