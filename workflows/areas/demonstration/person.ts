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
