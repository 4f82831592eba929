/** A made-up person of the demonstration, in the shape the case record keeps people. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly area: string;
  readonly roles: string[];
  readonly posts: string[];
  readonly active: boolean;
  readonly email: string;
  readonly phone: string;
  readonly address?: string;
}

const FIRST_AREA = 'north-east-lincolnshire';

/** A made-up person, with an address that cannot receive post. */
export function someone(
  id: string,
  name: string,
  more: Pick<DemonstrationPerson, 'agency' | 'roles'> & {
    area?: string;
    posts?: string[];
    phone: string;
    address?: string;
  },
): DemonstrationPerson {
  const { agency, roles, area = FIRST_AREA, posts = [], phone, address } = more;
  const email = `${name
    .toLowerCase()
    .replace('dr ', '')
    .replaceAll(/[^a-z]+/g, '.')}@${agency}.example`;
  return { id, name, agency, area, roles, posts, active: true, email, phone, ...(address && { address }) };
}

/** One who works for an agency; the post last, where they hold one. */
export type StaffRow = readonly [id: string, name: string, agency: string, roles: readonly string[], post?: string];

/** One of the staff, by the last three figures of their telephone number. */
export function staff([id, name, agency, roles, post]: StaffRow, telephone: number): DemonstrationPerson {
  const phone = `01632 960 ${telephone}`;
  return someone(id, name, { agency, roles: [...roles], phone, ...(post && { posts: [post] }) });
}

/** A parent with an address for letters. */
export function family(
  id: string,
  name: string,
  { telephone, address }: { readonly telephone: number; readonly address: string },
): DemonstrationPerson {
  return someone(id, name, { agency: 'family', roles: ['family'], phone: `07700 900 ${telephone}`, address });
}
