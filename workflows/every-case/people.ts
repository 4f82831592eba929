import { ValidateBy } from 'class-validator';
import { contactIn } from '#engine/confirming';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { DateOfBirth, Day, EmailAddress, Line, Paragraph, Part, PartList, Person, PhoneNumber } from '../answers.js';
import type { Asking } from '../declaration.js';
import { answerOf } from '../kind-of-answer.js';

/** Ten digits, of which the last checks the others (NHS Data Dictionary: NHS NUMBER, modulus 11). */
const NhsNumber = answerOf<string>('text', (message) => [
  ValidateBy({ name: 'nhsNumber', validator: { validate: isNhsNumber } }, { message }),
]);

function isNhsNumber(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{3} ?\d{3} ?\d{4}$/.test(value)) return false;
  const digits = [...value.replaceAll(' ', '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** The child or young person the case is about. Only the name is needed to begin. */
export class Child {
  @Line('Full name', 'Enter the child’s name') name: string;
  @DateOfBirth.optional('Date of birth', 'Enter the date of birth as a date, like 2017-03-27') dateOfBirth?: CivilDate;

  @Line.optional('School, nursery or college', 'Enter the name of the school, nursery or college, or leave it out')
  setting?: string;

  @NhsNumber.optional('NHS number', 'Check the NHS number: ten digits, like 999 123 4551, or leave it out', {
    hint: 'If you have it to hand',
  })
  nhsNumber?: string;

  @Line.optional('Unique pupil number', 'Enter the unique pupil number, or leave it out', {
    hint: 'For schools, if you have it',
  })
  upn?: string;
}

/** Who in the family to write to and ring, and how. */
export class Contact {
  @Line('Full name', 'Enter the name of the person we should contact')
  @ReachableSomehow()
  name: string;
  @Line.optional('Who they are to the child', 'Say who they are to the child, or leave it out') relationship?: string;
  @PhoneNumber.optional('Telephone number', 'Enter a telephone number, like 07700 900 982') phone?: string;

  @EmailAddress.optional('Email address', 'Enter an email address in the correct format, like name@example.com')
  email?: string;

  @Paragraph.optional('Postal address', 'Enter a postal address, or leave it out') address?: string;

  /** Their id, where they have signed in before. */
  @Person({ mend: 'Choose the person, or leave it out', optional: true, must: { family: 'only' } }) person?: string;
}

/** One thing that has been tried for the child, and what came of it: what a panel may not overlook. */
export class Tried {
  @Line('What was tried', 'Say what was tried') what: string;
  @Line.optional('By whom', 'Say who did it, or leave it out') by?: string;
  @Day.optional('From', 'Enter the day it began as a date, like 2024-02-05') from?: CivilDate;
  @Day.optional('To', 'Enter the day it ended as a date, like 2024-06-14') to?: CivilDate;

  @Line('What came of it', 'Say what came of it: helped, helped a little, no change, made worse, or stopped and why', {
    hint: 'Helped, helped a little, no change, made worse, or stopped and why',
  })
  result: string;
}

/** The field that names the child of the case. */
export const TheChild = (more: Partial<Asking> = {}) =>
  Part(() => Child, 'The child or young person', { mend: 'Say which child it is about', ...more });

/** The field that says whom to contact in the family. */
export const TheContact = (more: Partial<Asking> = {}) =>
  Part(() => Contact, 'Who should we contact in the family?', {
    hint: 'One way to reach them is enough',
    mend: 'Say whom to contact in the family',
    ...more,
  });

/** How to reach the child's school, nursery or college. It is written to where nobody of that setting has an account here. */
export const AddressOfTheSetting = () =>
  EmailAddress.optional(
    'Email address of the school, nursery or college',
    'Enter the email address of the school, nursery or college, like office@school.example, or leave it out',
    { hint: 'If you know it' },
  );

/** The field that lists what has been tried. */
export const WhatWasTried = (more: Partial<Asking> = {}) =>
  PartList(() => Tried, 'What has been tried?', {
    hint: 'So that nobody asks your child to go through it again without a reason',
    mend: 'List what has been tried, or leave it out',
    optional: true,
    ...more,
  });

function ReachableSomehow(): PropertyDecorator {
  const validate = (_name: unknown, about?: { object: object }) => {
    const { phone, email, address, person } = (about?.object ?? {}) as Contact;
    return [phone, email, address, person].some((way) => typeof way === 'string' && way.trim() !== '');
  };
  const message = 'Give one way to reach the contact: a telephone number, an email address or a postal address';
  return ValidateBy({ name: 'reachableSomehow', validator: { validate } }, { message });
}

const MADE_SURE = {
  hint: 'Like: rung back on the number that we hold; seen in person; a letter that they signed. They are told what was recorded in their name',
};

/** The field in which whoever writes down what the family said tells how it was made sure that it was they. */
export const HowItWasMadeSure = (more: Pick<Asking, 'askedWhere'> = {}) =>
  Line.optional(
    'If you write it down for the family: how was it made sure that it was they?',
    'Say how it was made sure that it was they',
    { ...MADE_SURE, ...more },
  );

/** The same of what the family agrees to beside others: where their contact has an account, they are asked to confirm it. */
export const HowItWasMadeSureThatTheyAgree = <File>(isTheirs: (file: File) => boolean = () => true) =>
  HowItWasMadeSure({ askedWhere: (file: File) => contactIn(file) === undefined && isTheirs(file) });
