import type { CaseHasChanged } from '../../door/case-has-changed.js';
import type { Names } from '../case-words.js';
import { pastAct } from '../past-acts.js';
import { answersIn } from './answers.js';
import type { Errand } from './errand.js';
import { askedIn, carried, onTheCaseAsItIs } from './filled-form.js';
import type { Typed } from './typed.js';

/** "This case has changed": who recorded what meanwhile, and the answers, kept, to be looked at again and sent. */
export function changedView(
  { errand, typed }: { errand: Errand; typed: Typed },
  { since }: CaseHasChanged,
  names: Names,
) {
  return {
    title: 'This case has changed',
    errand,
    since: since.map((event) => pastAct(errand.pathway, event, names)),
    answers: answersIn(errand.question.fields, askedIn(errand, typed).data, names),
    hidden: carried(onTheCaseAsItIs(errand, typed)),
  };
}
