import type { CaseHasChanged } from '../../case-access/case-has-changed.js';
import type { Names } from '../case-wording.js';
import { pastAct } from '../past-acts.js';
import type { ActForm } from './act-form.js';
import { answersIn } from './answers.js';
import { carried, onTheCaseAsItIs, submissionIn } from './filled-form.js';
import type { FormValues } from './form-values.js';

/** "This case has changed": who recorded what meanwhile, and the answers, kept, to be looked at again and sent. */
export function changedView(
  { actForm, typed }: { actForm: ActForm; typed: FormValues },
  { since }: CaseHasChanged,
  names: Names,
) {
  return {
    title: 'This case has changed',
    actForm,
    since: since.map((event) => pastAct(actForm.pathway, event, names)),
    answers: answersIn(actForm.question.fields, submissionIn(actForm, typed).data, names),
    hidden: carried(onTheCaseAsItIs(actForm, typed)),
  };
}
