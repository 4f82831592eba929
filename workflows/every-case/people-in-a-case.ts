import { ValidateBy } from 'class-validator';
import { Day, EmailAddress, Line, Optional, Paragraph, PhoneNumber } from '../answers-before.js';

/** The child or young person the case is about. Only the name is needed to begin. */
export class Child {
  @Line('Enter the child’s name')
  name: string;

  @Optional()
  @Day('Enter the date of birth as a date, like 2017-03-27')
  dateOfBirth?: string;

  @Optional()
  @NhsNumber()
  nhsNumber?: string;

  @Optional()
  @Line('Enter the unique pupil number, or leave it out')
  upn?: string;

  /** School, nursery or college. */
  @Optional()
  @Line('Enter the name of the school, nursery or college, or leave it out')
  setting?: string;
}

/** Who in the family to write to and ring, and how. */
export class Contact {
  @Line('Enter the name of the person we should contact')
  @ReachableSomehow()
  name: string;

  @Optional()
  @Line('Say who they are to the child, or leave it out')
  relationship?: string;

  @Optional()
  @PhoneNumber('Enter a telephone number, like 07700 900 982')
  phone?: string;

  @Optional()
  @EmailAddress('Enter an email address in the correct format, like name@example.com')
  email?: string;

  @Optional()
  @Paragraph('Enter a postal address, or leave it out')
  address?: string;

  /** Their id, where they have signed in before. */
  @Optional()
  @Line('Choose the person, or leave it out')
  person?: string;
}

/** One thing that has been tried for the child, and what came of it: what a panel may not overlook. */
export class Tried {
  @Line('Say what was tried')
  what: string;

  @Optional()
  @Line('Say who did it, or leave it out')
  by?: string;

  @Optional()
  @Day('Enter the day it began as a date, like 2024-02-05')
  from?: string;

  @Optional()
  @Day('Enter the day it ended as a date, like 2024-06-14')
  to?: string;

  @Line('Say what came of it: helped, helped a little, no change, made worse, or stopped and why')
  result: string;
}

function ReachableSomehow(): PropertyDecorator {
  const validate = (_name: unknown, about?: { object: object }) => {
    const { phone, email, address, person } = (about?.object ?? {}) as Contact;
    return [phone, email, address, person].some((way) => typeof way === 'string' && way.trim() !== '');
  };
  const message = 'Give one way to reach the contact: a telephone number, an email address or a postal address';
  return ValidateBy({ name: 'reachableSomehow', validator: { validate } }, { message });
}

/** Ten digits, of which the last checks the others (NHS Data Dictionary: NHS NUMBER, modulus 11). */
function NhsNumber(): PropertyDecorator {
  const validate = (value: unknown) => {
    if (typeof value !== 'string' || !/^\d{3} ?\d{3} ?\d{4}$/.test(value)) return false;
    const digits = [...value.replaceAll(' ', '')].map(Number);
    const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
    return (11 - (sum % 11)) % 11 === digits[9];
  };
  const message = 'Check the NHS number: ten digits, like 999 123 4551, or leave it out';
  return ValidateBy({ name: 'nhsNumber', validator: { validate } }, { message });
}
