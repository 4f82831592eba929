import type { Person } from '#case-record/people';
import type { Changing } from '#people/in-register';

/** The roles that keep the register of people and places of their area. */
const KEEPERS = ['manager', 'peopleFeed'];

/** Whether somebody keeps the register of their area: a manager, or the feed of people. */
export const keepsRegister = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => KEEPERS.includes(role));

/** Whether somebody works with cases: only they have posts, and are away from them. */
export const worksWithCases = ({ roles }: Pick<Person, 'roles'>): boolean => roles.some((role) => role !== 'family');

/** As whom somebody changes the register: in the role that lets them, or for themselves in the first that they have. */
export function changingAs({ id, roles }: Person, role?: string): Changing {
  const first = roles.find((each) => KEEPERS.includes(each)) ?? roles[0] ?? '';
  return { by: { person: id, role: role !== undefined && roles.includes(role) ? role : first } };
}
