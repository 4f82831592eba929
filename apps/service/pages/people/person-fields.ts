import type { CaseRecord } from '#case-record/open-record';
import type { QuestionField } from '#engine/form';
import type { Facts } from '#engine/history';
import { type PersonSaid, rolesThatCanBeGiven } from '#people/join';
import type { PersonListed } from '#people/people-listed';
import type { FormValues } from '../record/form-values.js';

/** Who employs somebody, as acts and letters distinguish them. */
const AGENCIES: Readonly<Record<string, string>> = {
  council: 'The council',
  health: 'A health service',
  icb: 'The integrated care board',
  socialcare: 'Social care',
  school: 'A school, nursery or college',
  provider: 'A provider',
  independent: 'Nobody of these: independent',
  audit: 'An auditor',
};

/** Who employs somebody, in words. */
export const agencyInWords = (agency: string): string => AGENCIES[agency] ?? agency;

/** What is asked of somebody who works with cases. */
export function personFields(record: CaseRecord): readonly QuestionField[] {
  const roles = [...rolesThatCanBeGiven(record)].map(([value, text]) => ({ value, text }));
  roles.sort((one, other) => one.text.localeCompare(other.text));
  return [
    { name: 'name', label: 'What is their name?', hint: 'As it is to stand in letters.', kind: 'text' },
    {
      name: 'agency',
      label: 'Who employs them?',
      kind: 'choice',
      options: Object.entries(AGENCIES).map(([value, text]) => ({ value, text })),
    },
    {
      name: 'roles',
      label: 'What may they do?',
      hint: 'A role says what somebody may record and read. Choose only those that they need.',
      kind: 'choices',
      options: roles,
    },
    { name: 'email', label: 'What is their e-mail address?', kind: 'text', optional: true },
    { name: 'phone', label: 'What is their telephone number?', kind: 'text', optional: true },
  ];
}

/** The person that such answers say. */
export function personIn({ name, agency, roles, email, phone }: Facts): PersonSaid {
  return {
    name: String(name ?? ''),
    agency: String(agency ?? ''),
    roles: ((roles as string[] | undefined) ?? []).filter((role) => role !== ''),
    ...(email !== undefined && { email: String(email) }),
    ...(phone !== undefined && { phone: String(phone) }),
  };
}

/** The answers that would say somebody as they are now. */
export function formValuesOf({ name, agency, roles, email, phone }: PersonListed): FormValues {
  return { name: [name], agency: [agency], roles, email: [email ?? ''], phone: [phone ?? ''] };
}
