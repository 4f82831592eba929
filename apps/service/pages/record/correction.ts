import type { Question, QuestionField } from '#engine/form';
import { CORRECTION, effective, type History, type RecordedEvent } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import type { FieldProblem } from '#engine/refusal';
import { dayValues, type FormValues, formValuesFrom, text } from './form-values.js';

/** The facts of a correction are asked in the form of the act that was wrong, filled in with what is believed now. */
const FACTS = 'data';
const OF = 'of';

/** The address that begins the correction of one act. */
export const correctionOf = (ref: string, sequence: number): string => aboutEntry(ref, CORRECTION, sequence);

/** The address that begins an act which is about one entry of the history. */
export const aboutEntry = (ref: string, act: string, sequence: number): string =>
  `/cases/${ref}/do/${act}?${OF}=${sequence}`;

/** The question of a correction, with the fields of the act that it corrects; any other question as it is. */
export function questionFor({ pathway, event, typed, history }: Correcting): Question | undefined {
  const question = Object.hasOwn(pathway.questions, event) ? pathway.questions[event] : undefined;
  const wrong = event === CORRECTION ? wrongAct(history, typed) : undefined;
  const asked = wrong && pathway.questions[wrong.type];
  if (!question || !wrong || !asked || asked.fields.length === 0) return question;
  const facts: QuestionField = {
    name: FACTS,
    label: `What is true of entry ${wrong.sequence}: ${asked.title}`,
    kind: 'group',
    optional: true,
    fields: asked.fields,
  };
  return { ...question, fields: [...question.fields.filter(({ name }) => name !== FACTS), facts] };
}

interface Correcting {
  readonly pathway: Pathway;
  readonly event: string;
  readonly typed: FormValues;
  readonly history: History;
}

/** What the form of a correction begins with: the act as it is believed now. */
export function believed({ pathway, event, typed, history }: Correcting): FormValues {
  const wrong = event === CORRECTION ? wrongAct(effective(history), typed) : undefined;
  if (wrong === undefined) return {};
  const fields = pathway.questions[wrong.type]?.fields ?? [];
  return { ...dayValues('occurredOn', wrong.occurredOn), ...formValuesFrom(fields, wrong.data, `${FACTS}.`) };
}

/** The problems of corrected facts are named as the act itself names them; on this form they lie one level deeper. */
export function whereAsked(
  problems: readonly FieldProblem[],
  fields: readonly QuestionField[],
): readonly FieldProblem[] {
  const deeper = fields.find(({ name }) => name === FACTS)?.fields ?? [];
  return problems.map((problem) => {
    const root = problem.field.split('.')[0];
    const here = fields.some(({ name }) => name === root);
    return !here && deeper.some(({ name }) => name === root)
      ? { ...problem, field: `${FACTS}.${problem.field}` }
      : problem;
  });
}

function wrongAct(history: History, typed: FormValues): RecordedEvent | undefined {
  return history.find(({ sequence, type }) => String(sequence) === text(typed, OF) && type !== CORRECTION);
}
