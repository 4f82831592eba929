import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { CaseFile } from '../case.js';
import type { RecordingAParent } from './acts.js';
import { isCalled } from './other-parents.js';

const LAW = 'Children and Families Act 2014 s.36; Education Act 1996 s.576';

/** What is asked before another parent is recorded. */
export const PARENT_RULES = rulesFor<CaseFile>()({
  theyAreAnotherThanTheContact: {
    reason:
      'This is the contact of the case already. Where only the address or a number is new, record how to reach the family now.',
    holds: ({ contact }, { data }: RecordingAParent) => contact === null || !isCalled(contact.name, data.name),
  },
  aParentIsToldUnlessThereIsAReason: {
    reason:
      'Who has parental responsibility is told everything, unless an order, a risk or their own wish says less. Say which, and when it was made.',
    law: LAW,
    holds: (_file, { data }: RecordingAParent) =>
      data.toldOf === 'all' || !data.hasResponsibility || filled(data.lessBecause),
  },
  whoIsToldCanBeReached: {
    reason: 'Give one way to reach them: a telephone number, an email address or a postal address.',
    law: LAW,
    holds: (_file, { data }: RecordingAParent) =>
      data.toldOf === 'nothing' || [data.phone, data.email, data.address].some(filled),
  },
});
