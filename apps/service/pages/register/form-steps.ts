import type { Response } from 'express';
import type { Refused } from '#engine/refusal';
import { REFUSAL_STATUS } from '../../problems/refusal-status.js';
import { type FormValues, factsIn } from '../record/form-values.js';
import {
  freshRegisterForm,
  keyIn,
  type RegisterForm,
  registerCheckView,
  registerFormView,
  unanswered,
} from './register-form.js';

/** A form of the register as it came back, and where its answer goes. */
export interface Posted {
  readonly response: Response;
  readonly form: RegisterForm;
  readonly typed: FormValues;
}

/** Shows the form as it is at first; where nothing is asked, its check. */
export function showForm({ response, form, typed }: Posted): void {
  const fresh = freshRegisterForm(form, typed);
  if (form.fields.length === 0) response.render('register/check', registerCheckView(form, fresh));
  else response.render('register/form', registerFormView(form, fresh));
}

/** Shows it with what was typed, to change it. */
export function showAgain({ response, form, typed }: Posted): void {
  response.status(200).render('register/form', registerFormView(form, typed));
}

/** Shows what was typed and what follows; what is accepted here is accepted afterwards: it is changed, and taken back. */
export async function checkForm(posted: Posted): Promise<void> {
  const answer = await changed(posted, { tried: true });
  if (answer !== undefined)
    posted.response.status(200).render('register/check', registerCheckView(posted.form, posted.typed));
}

/** Changes the register, and goes on to where that is seen. */
export async function doForm(posted: Posted): Promise<void> {
  const answer = await changed(posted, {});
  if (answer !== undefined) posted.response.redirect(303, answer.to);
}

/** What a change came to; undefined where it was refused, and the form that says why was sent. */
async function changed(
  { response, form, typed }: Posted,
  how: { readonly tried?: true },
): Promise<{ readonly to: string } | undefined> {
  const facts = factsIn(form.fields, typed);
  const missing = unanswered(form, facts);
  const answer: { readonly to: string } | Refused =
    missing.length > 0
      ? { outcome: 'refused', code: 'FIELDS_WRONG', reason: '', fields: missing }
      : await form.change(facts, { ...how, key: keyIn(typed) });
  if (!('outcome' in answer)) return answer;
  response.status(REFUSAL_STATUS[answer.code].status);
  response.render('register/form', registerFormView(form, typed, answer));
  return undefined;
}
