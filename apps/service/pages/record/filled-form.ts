import { randomUUID } from 'node:crypto';
import { factsMeant } from '#engine/as-meant';
import type { Question } from '#engine/form';
import type { Facts } from '#engine/history';
import type { FieldProblem, Refused } from '#engine/refusal';
import type { CaseState } from '#engine/replay';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { FORM_TOKEN_FIELD } from '../../sign-in/form-token.js';
import type { ActForm } from './act-form.js';
import { dayIn, dayValues, type FormValues, factsIn, OCCURRED_ON, OURS, text } from './form-values.js';
import { type Input, inputsFor, summaryOf } from './inputs.js';

/** The hidden fields that carry a form from page to page; no process of ours remembers it. */
export const KEY = `${OURS}key`;
export const SEEN = `${OURS}seen`;
export const ANOTHER = `${OURS}another`;

/** What the person has asked to record, read off the form. */
export interface FormSubmission {
  readonly occurredOn: string;
  readonly data: Facts;
  readonly key: string;
  readonly seen: number;
}

/** A new form: today, a key of its own, and the case as it stands now. */
export function freshForm(actForm: ActForm, known: FormValues = {}): FormValues {
  return { ...dayValues(OCCURRED_ON, actForm.today), ...known, ...handle(actForm) };
}

/** The same answers on the case as it stands now: what was not recorded may be tried under a new key. */
export function onTheCaseAsItIs(actForm: ActForm, typed: FormValues): FormValues {
  return { ...typed, ...handle(actForm) };
}

function handle({ caseState }: ActForm): FormValues {
  return { [KEY]: [randomUUID()], [SEEN]: [String(caseState.sequence)] };
}

export function submissionIn(actForm: ActForm, typed: FormValues): FormSubmission {
  const seen = Number.parseInt(text(typed, SEEN), 10);
  return {
    occurredOn: (actForm.asksTheDay ? dayIn(typed, OCCURRED_ON) : undefined) ?? actForm.today,
    data: factsMeant(actForm.question.fields, factsIn(actForm.question.fields, typed)),
    key: text(typed, KEY) || randomUUID(),
    seen: Number.isNaN(seen) ? actForm.caseState.sequence : seen,
  };
}

/** The act as it is proposed: on its case as that was seen, or as the beginning of one. */
export function proposedAct(actForm: ActForm, { occurredOn, data, key, seen }: FormSubmission) {
  const act = { type: actForm.event, occurredOn: occurredOn as CivilDate, data, key };
  return actForm.ref === null
    ? { ...act, pathway: actForm.pathway.name }
    : { ...act, ref: actForm.ref, seenSequence: seen };
}

/** What is wrong with the day, before anything else is judged. */
export function problemsWithDay(actForm: ActForm, { occurredOn }: FormSubmission): readonly FieldProblem[] {
  if (!isCivilDate(occurredOn))
    return [{ field: OCCURRED_ON, message: 'Give the day on which this happened, like 27 3 2026.' }];
  if (occurredOn > actForm.today)
    return [{ field: OCCURRED_ON, message: 'The day on which this happened cannot be in the future.' }];
  return [];
}

/** What is wrong with the facts, by the act's own rules. */
export function problemsWithFacts({ pathway, event }: ActForm, { data }: FormSubmission): readonly FieldProblem[] {
  return pathway.problems(event, data);
}

/** Everything the form page shows. */
export interface FormView {
  readonly title: string;
  readonly why?: string | undefined;
  /** What the case comes to as it stands. */
  readonly comesTo: readonly string[];
  readonly actForm: ActForm;
  readonly day: Input | null;
  readonly inputs: readonly Input[];
  readonly hasList: boolean;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly summary: readonly { readonly text: string; readonly href: string }[];
  readonly refused: Refused | null;
}

/** What stopped an act: fields filled in wrongly, or the law, the stage or the role saying no. */
export interface Stopped {
  readonly problems?: readonly FieldProblem[];
  readonly refused?: Refused;
  readonly another?: string;
}

/** What the act is about comes to, where the case then stands. */
export const comesTo = ({ comesTo: words }: Question, { snapshot }: CaseState): readonly string[] =>
  words?.(snapshot.context as never) ?? [];

/** The form with everything that was typed, and what is wrong with it. */
export function formView(
  actForm: ActForm,
  typed: FormValues,
  { problems = [], refused, another }: Stopped = {},
): FormView {
  const filled = { typed, problems, another };
  const inputs = inputsFor(actForm.question.fields, filled);
  const question = { name: OCCURRED_ON, label: 'When did this happen?', kind: 'date' as const };
  const day = actForm.asksTheDay ? (inputsFor([question], filled)[0] ?? null) : null;
  const summary = summaryOf(problems, [...(day ? [day] : []), ...inputs]);
  return {
    title: actForm.question.title,
    why: actForm.question.why,
    comesTo: comesTo(actForm.question, actForm.caseState),
    actForm,
    day,
    inputs,
    hasList: inputs.some(({ kind, inputs: inner }) => kind === 'list' || inner.some((each) => each.kind === 'list')),
    hidden: [KEY, SEEN].flatMap((name) => (typed[name] ?? []).map((value) => ({ name, value }))),
    summary: refused ? [...summary, { text: refused.reason, href: '#refused' }] : summary,
    refused: refused ?? null,
  };
}

/** Everything that was typed, as hidden fields, to carry it over a page that does not show it. The form token is given anew. */
export function carried(typed: FormValues): FormView['hidden'] {
  return Object.entries(typed)
    .filter(([name]) => name !== ANOTHER && name !== FORM_TOKEN_FIELD)
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
}
